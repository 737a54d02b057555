package dev.gradus.ui.teach;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.train.StepRecord;
import dev.gradus.ui.control.Segmented;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** From the run down to the number: every step of the trail leads back to where it is. */
final class TrailView extends HBox {

    private static final int MOST_EXAMPLES = 128;

    /** Where a step of the trail leads. */
    interface Ways {
        void leave();

        void start();

        void example(int column);

        void layer(int layer);

        void unit(int layer, int unit);
    }

    private final Texts texts = Texts.of("teach");
    private final HBox trail = new HBox(8);
    private final Segmented<Grain> grain = new Segmented<>();
    private final Ways ways;

    TrailView(Ways ways, Consumer<Grain> chosen) {
        super(10);
        this.ways = ways;
        setId("micro-trail");
        getStyleClass().add("micro-trail");
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(0, 16, 0, 16));
        setMinHeight(44);
        setMaxHeight(44);
        trail.setAlignment(Pos.CENTER_LEFT);
        trail.setMinWidth(0);
        HBox.setHgrow(trail, Priority.ALWAYS);
        Label every = new Label(texts.get("grain"));
        every.getStyleClass().add("muted");
        every.setMinWidth(Region.USE_PREF_SIZE);
        grain.add(Grain.LAYER, texts.get("grain.layer"), null).add(Grain.NEURON, texts.get("grain.neuron"), null)
                .add(Grain.PRODUCT, texts.get("grain.product"), null);
        grain.setId("micro-grain");
        grain.setAlignment(Pos.CENTER_LEFT);
        grain.setMinWidth(Region.USE_PREF_SIZE);
        grain.onChosen(chosen);
        Label key = new Label("Esc");
        key.getStyleClass().add("key-cap");
        HBox inside = new HBox(8, Icons.of(MaterialDesignC.CLOSE, 16), new Label(texts.get("leave")), key);
        inside.setAlignment(Pos.CENTER);
        Button leave = new Button();
        leave.setGraphic(inside);
        leave.setId("micro-leave");
        leave.getStyleClass().add("small-button");
        leave.setMinWidth(Region.USE_PREF_SIZE);
        leave.setAccessibleText(texts.get("leave"));
        leave.setTooltip(new javafx.scene.control.Tooltip(texts.get("leave.help")));
        leave.setOnAction(event -> ways.leave());
        Label name = new Label(texts.get("name"));
        name.getStyleClass().add("semi-bold");
        name.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(Icons.of(MaterialDesignM.MICROSCOPE, 18, "accent-text"), name, trail, every, grain, leave);
    }

    /** @param run what people call the run */
    void show(Journey journey, Names names, Explanation explanation, String run) {
        grain.choose(journey.grain());
        StepRecord.Moment moment = journey.record().moment();
        trail.getChildren().clear();
        link(run, texts.get("trail.run.help"), ways::leave);
        link(texts.get("trail.epoch", moment.epoch() + 1), texts.get("trail.epoch.help"), ways::leave);
        link(texts.get("trail.batch", moment.batch() + 1), texts.get("trail.batch.help"), ways::start);
        examples(journey, names);
        Stop stop = journey.stop();
        Lit.Unit unit = Lit.unit(journey, stop.place());
        boolean loss = stop.phase() == Phase.LOSS || stop.phase() == Phase.AFTER || unit.layer() == journey.record().network().output();
        if (loss) {
            last(names.title(stop, explanation));
        } else {
            link(names.layerName(unit.layer()), texts.get("trail.layer.help"), () -> ways.layer(unit.layer()));
            if (journey.grain() != Grain.LAYER) {
                link(names.unit(unit.layer(), unit.unit()), texts.get("trail.unit.help"), () -> ways.unit(unit.layer(), unit.unit()));
            }
            last(PlainSymbol.of(explanation.symbol()));
        }
        hideWhatHasNoRoom();
    }

    /** The right end matters most; what does not fit is shortened from the left. */
    private void hideWhatHasNoRoom() {
        trail.getChildren().forEach(each -> ((Region) each).setMinWidth(each instanceof Label label && label.getText().equals("›")
                ? Region.USE_PREF_SIZE : 20));
    }

    private void separator() {
        if (!trail.getChildren().isEmpty()) {
            Label arrow = new Label("›");
            arrow.getStyleClass().add("muted");
            trail.getChildren().add(arrow);
        }
    }

    private void link(String words, String help, Runnable action) {
        separator();
        Button link = new Button(words);
        link.getStyleClass().setAll("link");
        link.setAccessibleText(words);
        link.setTooltip(new javafx.scene.control.Tooltip(words + "\n" + help));
        link.setOnAction(event -> action.run());
        trail.getChildren().add(link);
    }

    private void examples(Journey journey, Names names) {
        separator();
        MenuButton menu = new MenuButton(texts.get("trail.example", journey.example() + 1));
        menu.setId("micro-example");
        menu.getStyleClass().setAll("menu-button", "micro-example");
        menu.setAccessibleText(names.example(journey.example()));
        menu.setTooltip(new javafx.scene.control.Tooltip(menu.getText() + "\n"
                + texts.get("trail.example.help", journey.record().columns())));
        IntConsumer choose = ways::example;
        for (int i = 0; i < Math.min(MOST_EXAMPLES, journey.record().columns()); i++) {
            int column = i;
            MenuItem item = new MenuItem(texts.get("trail.example.item", i + 1, journey.record().examples()[i] + 1));
            item.setOnAction(event -> choose.accept(column));
            menu.getItems().add(item);
        }
        trail.getChildren().add(menu);
    }

    private void last(String words) {
        separator();
        Label label = new Label(words);
        label.getStyleClass().add("semi-bold");
        label.setTooltip(new javafx.scene.control.Tooltip(words));
        trail.getChildren().add(label);
    }
}
