package dev.gradus.ui.data;

import dev.gradus.data.Content;
import dev.gradus.data.ImageSet;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SeparateFiles;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.profile.Fault;
import dev.gradus.ui.control.FormRow;
import dev.gradus.ui.control.SeedField;
import dev.gradus.ui.model.FoldDesk;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** How rows are divided into training, validation and test, and how many that makes. */
final class SplitForm extends VBox {

    private final DataBench bench;
    private final ProfileBook book;
    private final SplitStrip strip = new SplitStrip();
    private final Map<Part, Label> counts = new EnumMap<>(Part.class);
    private final ComboBox<SplitWays> method = new ComboBox<>();
    private final SeedField seed = new SeedField(DataTexts.TEXTS.get("split.seed"));
    private final Label order = new Label();
    private final Label apart = new Label();
    private final FormRow seedRow;
    private final FormRow methodRow;
    private final SplitFields fields;
    private boolean quiet;

    /** @param chooser lets a person choose the file of a part; empty when they did not */
    SplitForm(DataBench bench, FoldDesk folds, ProfileBook book, Supplier<Optional<Path>> chooser) {
        super(6);
        this.bench = bench;
        this.book = book;
        book.onChange(this::sayApart);
        setMinWidth(0);
        fields = new SplitFields(bench, chooser);
        setId("data-split");
        getStyleClass().addAll("bench-panel", "bench-form");
        Label title = new Label(DataTexts.TEXTS.get("split"));
        title.getStyleClass().add("panel-title");
        HBox rows = new HBox();
        for (Part part : new Part[] {Part.TRAINING, Part.VALIDATION, Part.TEST}) {
            Label count = new Label();
            count.getStyleClass().add("small");
            count.setId("count-" + part.name().toLowerCase(Locale.ROOT));
            count.setMinWidth(USE_PREF_SIZE);
            counts.put(part, count);
            if (part != Part.TRAINING) {
                Region between = new Region();
                between.setMinWidth(6);
                HBox.setHgrow(between, Priority.ALWAYS);
                rows.getChildren().add(between);
            }
            rows.getChildren().add(count);
        }
        order.setWrapText(true);
        order.setMinHeight(USE_PREF_SIZE);
        order.getStyleClass().addAll("small", "muted");
        apart.setId("split-apart");
        apart.getStyleClass().add("small");
        apart.setTooltip(new Tooltip(DataTexts.TEXTS.get("split.apart.tip")));
        method.setConverter(new StringConverter<>() {
            @Override
            public String toString(SplitWays each) {
                return each == null ? "" : each.words();
            }

            @Override
            public SplitWays fromString(String text) {
                throw new UnsupportedOperationException("The method is not typed.");
            }
        });
        method.setMaxWidth(Double.MAX_VALUE);
        method.valueProperty().addListener((property, before, now) -> {
            if (!quiet && now != null) {
                choose(now);
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(8, title, gap, apart);
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(header, strip, rows, order);
        methodRow = row("split.method", method);
        getChildren().add(fields);
        seedRow = row("split.seed", seed);
        getChildren().add(new FoldRow(folds));
        seed.onComplaint(seedRow::say);
        seed.setValue(0);
        seed.onChanged(value -> change("edit.split.seed", plan -> plan.withSeed(value)));
        strip.onMoving(this::wouldCount);
        strip.onSettled((validation, test) -> change("edit.split.shares",
                plan -> plan.withFractions(validation, test)));
    }

    void focusFirst() {
        strip.lookup("#split-handle-validation").requestFocus();
    }

    void update() {
        boolean there = bench.setup().isPresent();
        setVisible(there);
        if (!there) {
            return;
        }
        SplitPlan plan = bench.setup().get().split();
        Optional<PreparedData> data = bench.reading().flatMap(Reading::prepared);
        boolean tested = bench.reading().map(Reading::examples).filter(SplitForm::hasTestPart).isPresent();
        fields.update();
        suit(bench.setup().get().plan(), tested);
        if (seed.value() != plan.seed()) {
            seed.setValue(plan.seed());
        }
        quiet = true;
        List<SplitWays> ways = SplitWays.of(bench.setup().get());
        if (!method.getItems().equals(ways)) {
            method.getItems().setAll(ways);
        }
        method.setValue(SplitWays.of(plan));
        quiet = false;
        double all = data.map(each -> (double) each.training().count() + each.validation().count() + each.test().count()).orElse(0.0);
        double came = tested && all > 0 ? data.get().test().count() / all : plan.testFraction();
        boolean said = plan.method() instanceof SplitMethod.ByColumn || plan.method() instanceof SplitMethod.ByFile;
        if (said && all > 0) {
            strip.show(data.get().validation().count() / all, data.get().test().count() / all, false, false);
        } else {
            strip.show(tested ? plan.validationFraction() * (1 - came) : plan.validationFraction(), came, true, !tested);
        }
        counts.forEach((part, label) -> say(part, data.map(each -> NumberText.whole(each.rows(part).length)).orElse("–")));
        sayApart();
    }

    /** No row goes to two parts, but rows that are equal may: then that is said instead. */
    private void sayApart() {
        boolean twins = book.warnings().stream().anyMatch(each -> each.fault() == Fault.DUPLICATES);
        apart.setVisible(bench.reading().flatMap(Reading::prepared).isPresent());
        apart.setText(DataTexts.TEXTS.get(twins ? "split.twins" : "split.apart"));
        apart.setGraphic(twins ? Icons.of(MaterialDesignA.ALERT_OUTLINE, 15, "warning")
                : Icons.of(MaterialDesignC.CHECK_CIRCLE_OUTLINE, 15, "success"));
        apart.getStyleClass().removeAll("success-text", "warning-text");
        apart.getStyleClass().add(twins ? "warning-text" : "success-text");
    }

    /** What a handle that is being moved would make. */
    private void wouldCount(double validation, double test) {
        bench.reading().flatMap(Reading::prepared).ifPresent(data -> {
            double all = (double) data.training().count() + data.validation().count() + data.test().count();
            long validated = Math.round(validation * all);
            long tested = Math.round(test * all);
            say(Part.VALIDATION, NumberText.whole(validated));
            say(Part.TEST, NumberText.whole(tested));
            say(Part.TRAINING, NumberText.whole((long) all - validated - tested));
        });
    }

    private void say(Part part, String count) {
        counts.get(part).setText(DataTexts.TEXTS.get("split.count." + part.name().toLowerCase(Locale.ROOT), count));
    }

    private static boolean hasTestPart(Content content) {
        return content instanceof ImageSet images && images.hasTestPart()
                || content instanceof SequenceSet sequences && sequences.hasTestPart();
    }

    /** A test part that came with the data takes no share; what runs through time or a text is divided in its order. */
    private void suit(InputPlan plan, boolean tested) {
        boolean ordered = plan instanceof InputPlan.Windows || plan instanceof InputPlan.Characters;
        show(seedRow, !ordered);
        show(methodRow, !ordered);
        show(fields, !ordered && !fields.getChildren().isEmpty());
        order.setText(tested ? DataTexts.TEXTS.get("split.tested") : ordered ? DataTexts.TEXTS.get("split.ordered") : "");
        show(order, tested || ordered);
    }

    private static void show(Region row, boolean visible) {
        row.setVisible(visible);
        row.setManaged(visible);
    }

    private void choose(SplitWays way) {
        Optional<Table> table = bench.reading().map(Reading::content).filter(Table.class::isInstance).map(Table.class::cast);
        if (way == SplitWays.FILE && bench.setup().filter(setup -> setup.source() instanceof SeparateFiles).isEmpty()) {
            fields.take("split.file.test", Part.TEST);
            update();
            return;
        }
        bench.change(DataTexts.TEXTS.get("edit.split.method"), setup -> way.choose(setup, table), true);
        if (way == SplitWays.COLUMN && bench.setup().filter(setup -> SplitWays.of(setup.split()) == way).isEmpty()) {
            update();
            bench.notices().complain(DataTexts.TEXTS.get("split.column.none"));
        }
    }

    private void change(String what, UnaryOperator<SplitPlan> change) {
        bench.change(DataTexts.TEXTS.get(what), setup -> setup.withSplit(change.apply(setup.split())), true);
    }

    private FormRow row(String key, Region control) {
        FormRow row = new FormRow(DataTexts.TEXTS.get(key), control, null, DataTexts.TEXTS.get(key + ".help"));
        row.setId(key.replace('.', '-'));
        getChildren().add(row);
        return row;
    }
}
