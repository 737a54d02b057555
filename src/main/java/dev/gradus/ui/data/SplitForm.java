package dev.gradus.ui.data;

import atlantafx.base.controls.ToggleSwitch;
import dev.gradus.data.Content;
import dev.gradus.data.ImageSet;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Part;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.SplitPlan;
import dev.gradus.ui.control.Chip;
import dev.gradus.ui.control.FormRow;
import dev.gradus.ui.control.SeedField;
import dev.gradus.ui.control.SliderField;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Phrases;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How rows are divided into training, validation and test, and how many that makes. */
final class SplitForm extends VBox {

    private static final double MOST_PERCENT = 60;

    private final DataBench bench;
    private final SplitBar bar = new SplitBar();
    private final Map<Part, Label> counts = new EnumMap<>(Part.class);
    private final SliderField validation = percent("validation");
    private final SliderField test = percent("test");
    private final SeedField seed = new SeedField(DataTexts.TEXTS.get("split.seed"));
    private final ToggleSwitch stratified = new ToggleSwitch();
    private final Label order = new Label();
    private final FormRow testRow;
    private final FormRow seedRow;
    private final FormRow stratifiedRow;
    private boolean quiet;

    SplitForm(DataBench bench) {
        super(4);
        this.bench = bench;
        setId("data-split");
        Label title = new Label(DataTexts.TEXTS.get("split"));
        title.getStyleClass().add("panel-title");
        HBox rows = new HBox();
        for (Part part : new Part[] {Part.TRAINING, Part.VALIDATION, Part.TEST}) {
            Label count = new Label();
            count.getStyleClass().add("small");
            count.setId("count-" + part.name().toLowerCase(java.util.Locale.ROOT));
            counts.put(part, count);
            if (part != Part.TRAINING) {
                Region between = new Region();
                HBox.setHgrow(between, Priority.ALWAYS);
                rows.getChildren().add(between);
            }
            rows.getChildren().add(count);
        }
        order.setWrapText(true);
        order.setMinHeight(USE_PREF_SIZE);
        order.getStyleClass().addAll("small", "muted");
        getChildren().addAll(title, bar, rows, order);
        slider("split.validation", validation, (plan, share) -> new SplitPlan(share, plan.testFraction(), plan.seed(),
                plan.stratified()));
        testRow = slider("split.test", test, (plan, share) -> new SplitPlan(plan.validationFraction(), share, plan.seed(),
                plan.stratified()));
        seedRow = row("split.seed", seed);
        seed.onComplaint(seedRow::say);
        seed.setValue(0);
        seed.onChanged(value -> change("edit.split.seed", plan -> plan.withSeed(value), true));
        stratifiedRow = row("split.stratified", stratified);
        stratified.selectedProperty().addListener((property, before, now) -> {
            if (!quiet) {
                change("edit.split.stratified", plan -> new SplitPlan(plan.validationFraction(), plan.testFraction(),
                        plan.seed(), now), true);
            }
        });
    }

    void focusFirst() {
        validation.field().requestFocus();
    }

    void update() {
        boolean there = bench.setup().isPresent();
        setVisible(there);
        setManaged(there);
        if (!there) {
            return;
        }
        SplitPlan plan = bench.setup().get().split();
        suit(bench.setup().get().plan(), bench.reading().map(Reading::examples));
        show(validation, plan.validationFraction());
        show(test, plan.testFraction());
        if (seed.value() != plan.seed()) {
            seed.setValue(plan.seed());
        }
        quiet = true;
        stratified.setSelected(plan.stratified());
        quiet = false;
        double all = bench.reading().flatMap(Reading::prepared).map(data -> (double) data.training().count()
                + data.validation().count() + data.test().count()).orElse(0.0);
        bench.reading().flatMap(Reading::prepared).filter(data -> all > 0).ifPresentOrElse(
                data -> bar.show(data.validation().count() / all, data.test().count() / all),
                () -> bar.show(plan.validationFraction(), plan.testFraction()));
        counts.forEach((part, label) -> label.setText(DataTexts.TEXTS.get(
                "split.count." + part.name().toLowerCase(java.util.Locale.ROOT),
                bench.reading().flatMap(Reading::prepared).map(data -> NumberText.whole(data.rows(part).length)).orElse("–"))));
    }

    /** A test part that came with the data takes no share; what runs through time or a text is divided in its order. */
    private void suit(InputPlan plan, Optional<Content> content) {
        boolean tested = content.filter(each -> each instanceof ImageSet images && images.hasTestPart()
                || each instanceof SequenceSet sequences && sequences.hasTestPart()).isPresent();
        boolean ordered = plan instanceof InputPlan.Windows || plan instanceof InputPlan.Characters;
        show(testRow, !tested);
        show(seedRow, !ordered);
        show(stratifiedRow, !ordered);
        order.setText(tested ? DataTexts.TEXTS.get("split.tested") : ordered ? DataTexts.TEXTS.get("split.ordered") : "");
        show(order, tested || ordered);
    }

    private static void show(Region row, boolean visible) {
        row.setVisible(visible);
        row.setManaged(visible);
    }

    private interface Shares {
        SplitPlan with(SplitPlan plan, double share);
    }

    private FormRow slider(String key, SliderField slider, Shares shares) {
        FormRow row = row(key, slider);
        slider.onComplaint(row::say);
        slider.onMoved(value -> {
            SplitPlan plan = bench.setup().orElseThrow().split();
            try {
                shares.with(plan, value / 100);
                row.say("");
                change("edit." + key, now -> shares.with(now, value / 100), false);
            } catch (IllegalArgumentException nothingLeft) {
                row.say(Phrases.of(nothingLeft.getMessage()));
            }
        });
        slider.onSettled(value -> {
            bench.endMerge();
            update();
        });
        return row;
    }

    private void change(String what, UnaryOperator<SplitPlan> change, boolean ends) {
        bench.change(DataTexts.TEXTS.get(what), setup -> setup.withSplit(change.apply(setup.split())), ends);
    }

    private FormRow row(String key, Region control) {
        FormRow row = new FormRow(DataTexts.TEXTS.get(key), control, Chip.prepare(), DataTexts.TEXTS.get(key + ".help"));
        row.setId(key.replace('.', '-'));
        getChildren().add(row);
        return row;
    }

    private static void show(SliderField slider, double share) {
        double percent = Math.rint(share * 10_000) / 100;
        if (slider.value() != percent && !slider.slider().isPressed()) {
            slider.setValue(percent);
        }
    }

    private static SliderField percent(String part) {
        return new SliderField(DataTexts.TEXTS.get("split." + part), 0, MOST_PERCENT, SliderField.Scale.LINEAR, false);
    }

    /** Three pieces of one bar. */
    private static final class SplitBar extends Region {

        private final Region[] pieces = {new Region(), new Region(), new Region()};
        private double validation;
        private double test;

        SplitBar() {
            pieces[0].setStyle("-fx-background-color: -gradus-accent; -fx-background-radius: 4 0 0 4;");
            pieces[1].setStyle("-fx-background-color: -gradus-success; -fx-opacity: 0.6;");
            pieces[2].setStyle("-fx-background-color: -gradus-border; -fx-background-radius: 0 4 4 0;");
            getChildren().addAll(pieces);
            setPrefHeight(18);
            setMinHeight(18);
        }

        void show(double validationShare, double testShare) {
            validation = validationShare;
            test = testShare;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double[] shares = {1 - validation - test, validation, test};
            double x = 0;
            for (int i = 0; i < pieces.length; i++) {
                pieces[i].resizeRelocate(x, 0, shares[i] * getWidth(), getHeight());
                x += shares[i] * getWidth();
            }
        }
    }
}
