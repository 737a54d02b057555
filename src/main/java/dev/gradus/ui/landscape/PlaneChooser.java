package dev.gradus.ui.landscape;

import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.control.Segmented;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** Which plane is laid, and what there is to choose about it. */
final class PlaneChooser extends FlowPane {

    private final Landscape landscape;
    private final Texts texts = Texts.of("landscape");
    private final Segmented<Lay.Kind> kinds = new Segmented<>();
    private final ComboBox<Numbers.Choice> first = box("landscape-first", "first");
    private final ComboBox<Numbers.Choice> second = box("landscape-second", "second");
    private final Label across = new Label(texts.get("and"));
    private final Button dice = new Button(texts.get("dice"), Icons.of(MaterialDesignD.DICE_5_OUTLINE, 16, "muted"));
    private final Label share = new Label();
    private final SimpleStringProperty noPath = new SimpleStringProperty("");
    private int known = -1;
    private boolean filling;

    PlaneChooser(Landscape landscape) {
        super(8, 6);
        this.landscape = landscape;
        setAlignment(Pos.CENTER_LEFT);
        for (Lay.Kind kind : Lay.Kind.values()) {
            kinds.add(kind, texts.get("kind." + kind), null);
        }
        for (int i = 0; i < Lay.Kind.values().length; i++) {
            Lay.Kind kind = Lay.Kind.values()[i];
            Reasoned.attach(kinds.buttons().get(i), texts.get("kind." + kind + ".help"),
                    kind == Lay.Kind.PATH ? noPath : new SimpleStringProperty(""));
            kinds.buttons().get(i).setId("landscape-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        kinds.choose(landscape.wish().kind());
        kinds.onChosen(kind -> landscape.choose(new Lay.Wish(kind, landscape.wish().first(), landscape.wish().second(),
                landscape.wish().seed())));
        first.setOnAction(event -> chosen());
        second.setOnAction(event -> chosen());
        dice.setId("landscape-dice");
        dice.getStyleClass().add("small-button");
        dice.setTooltip(new Tooltip(texts.get("dice.help")));
        dice.setOnAction(event -> landscape.choose(new Lay.Wish(Lay.Kind.RANDOM, landscape.wish().first(),
                landscape.wish().second(), landscape.wish().seed() + 1)));
        across.getStyleClass().addAll("small", "muted");
        share.setId("landscape-share");
        share.getStyleClass().addAll("small", "muted");
        getChildren().addAll(kinds, new HBox(8, first, across, second), dice, share);
        ((HBox) getChildren().get(1)).setAlignment(Pos.CENTER_LEFT);
        refresh();
    }

    private ComboBox<Numbers.Choice> box(String id, String key) {
        ComboBox<Numbers.Choice> box = new ComboBox<>();
        box.setId(id);
        box.setPrefWidth(176);
        box.setAccessibleText(texts.get(key));
        box.setTooltip(new Tooltip(texts.get(key)));
        return box;
    }

    private void chosen() {
        if (!filling && first.getValue() != null && second.getValue() != null) {
            landscape.choose(new Lay.Wish(Lay.Kind.WEIGHTS, first.getValue().place(), second.getValue().place(),
                    landscape.wish().seed()));
        }
    }

    void refresh() {
        Lay.Wish wish = landscape.wish();
        kinds.choose(wish.kind());
        noPath.set(landscape.stops() >= Landscape.FEWEST_STOPS ? "" : texts.get("kind.PATH.none"));
        show(getChildren().get(1), wish.kind() == Lay.Kind.WEIGHTS);
        show(dice, wish.kind() == Lay.Kind.RANDOM);
        List<Double> shares = landscape.lay().map(Lay::share).orElse(List.of());
        show(share, wish.kind() == Lay.Kind.PATH && !shares.isEmpty());
        if (!shares.isEmpty()) {
            share.setText(texts.get("share", NumberText.percent(shares.get(0) + shares.get(1))));
        }
        if (wish.kind() == Lay.Kind.WEIGHTS) {
            landscape.seen().ifPresent(this::fill);
        }
    }

    private void fill(Landscape.Seen seen) {
        filling = true;
        int now = System.identityHashCode(seen.network());
        if (known != now) {
            known = now;
            List<Numbers.Choice> choices = Numbers.of(seen.network(), seen.values(), texts);
            first.getItems().setAll(choices);
            second.getItems().setAll(choices);
        }
        select(first, seen, landscape.wish().first());
        select(second, seen, landscape.wish().second());
        filling = false;
    }

    private void select(ComboBox<Numbers.Choice> box, Landscape.Seen seen, int place) {
        if (place < 0 || box.getValue() != null && box.getValue().place() == place) {
            return;
        }
        Numbers.Choice choice = new Numbers.Choice(place, Numbers.name(seen.network(), place, texts));
        if (!box.getItems().contains(choice)) {
            box.getItems().add(0, choice);
        }
        box.setValue(choice);
    }

    private static void show(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
