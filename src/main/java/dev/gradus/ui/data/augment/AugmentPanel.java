package dev.gradus.ui.data.augment;

import dev.gradus.data.DataSetup;
import dev.gradus.data.PreparedData;
import dev.gradus.data.augment.Augment;
import dev.gradus.data.augment.AugmentCatalog;
import dev.gradus.data.augment.AugmentPlan;
import dev.gradus.data.augment.AugmentType;
import dev.gradus.data.augment.Fill;
import dev.gradus.data.augment.ExampleFrame;
import dev.gradus.data.augment.Kind;
import dev.gradus.ui.control.IntegerSpinner;
import dev.gradus.ui.control.Segmented;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/**
 * Augmentations of the training rows, added, set and removed, beside twelve live variants of one of them. Variants are made
 * in the background; window thread otherwise.
 */
public final class AugmentPanel extends VBox {

    private static final Texts TEXTS = Texts.of("augment");
    private static final long SEED = 1;

    private final AugmentHost host;
    private final Background background;
    private final Button add = new Button(TEXTS.get("add"), Icons.of(MaterialDesignP.PLUS, 16));
    private final ContextMenu choices = new ContextMenu();
    private final Button again = new Button(TEXTS.get("again"), Icons.of(MaterialDesignR.REFRESH, 14));
    private final Label about = new Label();
    private final Label of = new Label();
    private final HBox picker = new HBox(8);
    private final VariantCanvas canvas;
    private final VBox cards = new VBox(8);
    private final HBox fillLine = new HBox(8);
    private final Segmented<Fill> fill = new Segmented<>();
    private IntegerSpinner example;
    private PreparedData framed;
    private ExampleFrame frame;
    private int round;
    private AugmentPlan shown = AugmentPlan.NONE;
    private boolean making;
    private boolean wanted;

    public AugmentPanel(AugmentHost host, ThemeModel theme, Background background) {
        super(8);
        setMinWidth(0);
        this.host = host;
        this.background = background;
        canvas = new VariantCanvas(theme);
        canvas.setId("augment-variants");
        canvas.setAccessibleText(TEXTS.get("variants"));
        setId("augment-panel");
        Label title = new Label(TEXTS.get("title"));
        title.getStyleClass().add("panel-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        add.setId("augment-add");
        add.getStyleClass().add("small-button");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> choices.show(add, Side.BOTTOM, 0, 2));
        again.setId("augment-again");
        again.setTooltip(new Tooltip(TEXTS.get("again.tip")));
        again.setOnAction(event -> {
            round++;
            make();
        });
        add.setTooltip(new Tooltip(TEXTS.get("add.tip")));
        HBox head = new HBox(8, title, between, add);
        head.setAlignment(Pos.CENTER_LEFT);
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.getStyleClass().addAll("small", "muted");
        of.getStyleClass().addAll("small", "muted");
        of.setMinWidth(USE_PREF_SIZE);
        fill.add(Fill.EDGE, TEXTS.get("fill.edge"), null).add(Fill.ZERO, TEXTS.get("fill.zero"), null);
        fill.onChosen(value -> change(TEXTS.get("edit.fill"), plan -> plan.withFill(value), true));
        Label beyond = new Label(TEXTS.get("fill"));
        beyond.setTooltip(new Tooltip(TEXTS.get("fill.help")));
        Region apart = new Region();
        HBox.setHgrow(apart, Priority.ALWAYS);
        fillLine.getChildren().addAll(beyond, apart, fill);
        fillLine.setAlignment(Pos.CENTER_LEFT);
        picker.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, about, picker, canvas, again, cards, fillLine);
    }

    /** Shows what the setup says now. */
    public void update() {
        Optional<DataSetup> setup = host.setup().get();
        Optional<PreparedData> data = host.prepared().get().filter(each -> each.training().count() > 0);
        boolean ready = setup.isPresent() && data.isPresent()
                && !AugmentCatalog.of(ExampleFrame.kindOf(data.get().preparation().input())).isEmpty();
        // A plan that does not suit these data must be there to be taken back.
        boolean stray = setup.isPresent() && !ready && !setup.get().augmentation().isNone();
        setVisible(ready || stray);
        setManaged(ready || stray);
        add.setDisable(!ready);
        if (stray) {
            show(setup.get().augmentation());
            part(cards, true);
            List.of(picker, canvas, again, fillLine).forEach(each -> part(each, false));
            about.setText(TEXTS.get("stray"));
        }
        if (!ready) {
            return;
        }
        boolean fresh = framed == null || framed.training() != data.get().training();
        if (fresh) {
            frame = ExampleFrame.of(data.get().preparation().input(), data.get().training());
            choices(frame.kind());
            pick(data.get().training().count());
        }
        framed = data.get();
        AugmentPlan plan = setup.get().augmentation();
        show(plan);
        boolean some = !plan.isNone() && plan.misfit(frame.kind()).isEmpty();
        part(cards, !plan.isNone());
        part(picker, some);
        part(canvas, some);
        part(again, some);
        part(fillLine, frame.kind() == Kind.IMAGE && some);
        about.setText(plan.isNone() ? TEXTS.get("none") : TEXTS.get("about"));
        if (some && (fresh || !plan.equals(shown) || canvas.variants() == null)) {
            shown = plan;
            make();
        }
    }

    private static void part(Region part, boolean visible) {
        part.setVisible(visible);
        part.setManaged(visible);
    }

    private void choices(Kind kind) {
        choices.getItems().clear();
        for (AugmentType type : AugmentCatalog.of(kind)) {
            MenuItem item = new MenuItem(Phrases.of(type.name()) + ": " + Phrases.of(type.summary()));
            item.setId("augment-add-" + type.id());
            item.setOnAction(event -> change(TEXTS.get("edit.add", Phrases.of(type.name())),
                    plan -> plan.with(Augment.of(type.id())), true));
            choices.getItems().add(item);
        }
    }

    private void pick(int count) {
        example = new IntegerSpinner(TEXTS.get("example"), 1, count, IntegerSpinner.Stride.TEN);
        example.setId("augment-example");
        example.setValue(1);
        example.setMinWidth(96);
        example.setMaxWidth(120);
        example.onChanged(value -> make());
        of.setText(TEXTS.get("of", NumberText.whole(count)));
        Label name = new Label(TEXTS.get("example"));
        name.setMinWidth(USE_PREF_SIZE);
        picker.getChildren().setAll(name, example, of);
    }

    private void show(AugmentPlan plan) {
        if (fill.chosen() != plan.fill()) {
            fill.choose(plan.fill());
        }
        List<Augment> list = plan.list();
        boolean same = cards.getChildren().size() == list.size();
        for (int i = 0; same && i < list.size(); i++) {
            same = ((AugmentCard) cards.getChildren().get(i)).shows(list.get(i));
        }
        if (!same) {
            List<AugmentCard> made = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                made.add(card(i, list.get(i)));
            }
            cards.getChildren().setAll(made);
        }
        for (int i = 0; i < list.size(); i++) {
            ((AugmentCard) cards.getChildren().get(i)).show(list.get(i));
        }
    }

    private AugmentCard card(int place, Augment augment) {
        String name = Phrases.of(augment.entry().name());
        return new AugmentCard(augment,
                (setting, value) -> change(TEXTS.get("edit.change", name), plan -> place >= plan.list().size() ? plan
                        : plan.with(place, plan.list().get(place).with(setting, value)), false),
                host.endMerge(),
                () -> change(TEXTS.get("edit.remove", name), plan -> plan.without(place), true));
    }

    private void change(String what, UnaryOperator<AugmentPlan> change, boolean ends) {
        host.changes().make(what, setup -> setup.withAugmentation(change.apply(setup.augmentation())), ends);
    }

    /** Makes the variants anew; while some are being made, the last wish is kept. */
    private void make() {
        if (making) {
            wanted = true;
            return;
        }
        making = true;
        wanted = false;
        PreparedData data = framed;
        ExampleFrame of = frame;
        AugmentPlan plan = shown;
        int chosen = example.value() - 1;
        int epochs = round;
        background.run(() -> Variants.of(data, of, plan, chosen, SEED, epochs), this::made, failure -> {
            about.setText(Phrases.of(String.valueOf(failure.getMessage())));
            made(canvas.variants());
        });
    }

    private void made(Variants variants) {
        making = false;
        canvas.show(variants);
        if (wanted) {
            make();
        }
    }
}
