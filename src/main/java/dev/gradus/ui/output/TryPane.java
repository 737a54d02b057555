package dev.gradus.ui.output;

import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.math.Matrix;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One example, typed, pointed at or drawn, and what the network says about it at once. */
final class TryPane extends VBox {

    private static final double PER_SECOND = 20;
    /** Bars that fit; of more classes the likeliest are shown. */
    private static final int MOST_BARS = 10;
    private static final int SHORT_NAME = 2;

    private final Texts texts = Texts.of("output");
    private final ThemeModel theme;
    private final VBox answer = new VBox(4);
    private final Label verdict = new Label();
    private final StackPane place = new StackPane();
    private final VBox content = new VBox(12);
    private boolean beside;
    private final LiveNetwork.Watch<Optional<double[]>> watch;
    private Optional<PreparedData> data = Optional.empty();
    private Optional<TryForm> form = Optional.empty();
    private Consumer<Optional<double[]>> onRow = row -> { };
    private volatile double[] encoded = new double[0];
    private volatile double base;

    TryPane(LiveNetwork live, ThemeModel theme) {
        this.theme = theme;
        setId("try-pane");
        setSpacing(12);
        verdict.getStyleClass().add("semi-bold");
        verdict.setWrapText(true);
        verdict.setId("try-verdict");
        place.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(answer, Priority.ALWAYS);
        lay(Optional.empty());
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        watch = live.watch(PER_SECOND, this::predict, this::show);
    }

    /** Told the row in the table's units, one number for each axis of the data, when it changes. */
    void onRow(Consumer<Optional<double[]>> action) {
        onRow = action;
    }

    void data(Optional<PreparedData> newData) {
        boolean same = data.map(PreparedData::preparation).equals(newData.map(PreparedData::preparation));
        data = newData;
        if (!same) {
            onRow.accept(Optional.empty());
            form = Optional.empty();
            form = newData.map(each -> TryForm.of(each, theme, this::changed));
            place.getChildren().setAll(form.map(each -> List.of(each.view())).orElse(List.of()));
            lay(form.flatMap(TryForm::below));
            changed();
        }
        watch.again();
    }

    /** A picture has the answer beside it, so that both are in view; a row of fields stands under its answer. */
    private void lay(Optional<Node> below) {
        beside = below.isPresent();
        if (beside) {
            HBox both = new HBox(12, place, answer);
            content.getChildren().setAll(verdict, both, below.get());
        } else {
            content.getChildren().setAll(verdict, answer, place);
        }
    }

    /** Sets what lies on an axis from outside, in the table's units. */
    void set(int axis, double value) {
        form.ifPresent(each -> each.set(axis, value));
    }

    private void changed() {
        form.ifPresent(each -> {
            encoded = each.encoded();
            base = each.base();
            each.row().ifPresent(row -> onRow.accept(Optional.of(row)));
        });
        watch.again();
    }

    /** On the views' thread. */
    private Optional<double[]> predict(LiveNetwork.Moment moment) {
        double[] example = encoded;
        if (example.length != moment.data().preparation().inputSize()) {
            return Optional.empty();
        }
        return Optional.of(moment.predictor().predict(Matrix.wrap(example.clone(), example.length),
                new double[] {base}).toArray());
    }

    private void show(Optional<Optional<double[]>> result) {
        Optional<double[]> said = result.flatMap(each -> each);
        answer.getChildren().clear();
        if (said.isEmpty() || data.isEmpty()) {
            verdict.setText(texts.get("try.none"));
            return;
        }
        double[] values = said.get();
        form.ifPresent(each -> each.answered(values));
        PreparedData now = data.get();
        if (now.task() == Task.REGRESSION) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < Math.min(values.length, now.targetNames().size()); i++) {
                parts.add(now.targetNames().get(i) + " = " + NumberText.three(values[i]));
            }
            verdict.setText(String.join(", ", parts));
            return;
        }
        List<Integer> likeliest = IntStream.range(0, Math.min(values.length, now.classNames().size())).boxed()
                .sorted(Comparator.comparingDouble(k -> -values[k])).toList();
        List<Integer> shown = likeliest.subList(0, Math.min(MOST_BARS, likeliest.size())).stream()
                .sorted(likeliest.size() <= MOST_BARS ? Comparator.naturalOrder() : Comparator.comparingDouble(k -> -values[k]))
                .toList();
        shown.forEach(k -> answer.getChildren().add(bar(spoken(now.classNames().get(k)), values[k])));
        int best = likeliest.get(0);
        verdict.setText(now.task() == Task.CLASSIFICATION ? texts.get("try.class", now.targetNames().get(0),
                spoken(now.classNames().get(best)), NumberText.percent(values[best])) : texts.get("try.labels"));
    }

    /** A blank or a line's end as a class name could not be seen. */
    private static String spoken(String name) {
        return switch (name) {
            case " " -> "␣";
            case "\n" -> "↵";
            case "\t" -> "⇥";
            default -> name;
        };
    }

    private Node bar(String name, double probability) {
        boolean narrow = beside && data.orElseThrow().classNames().stream().allMatch(each -> each.length() <= SHORT_NAME);
        Label label = new Label(name);
        label.getStyleClass().add("small");
        label.setMinWidth(narrow ? 16 : beside ? 56 : 88);
        label.setMaxWidth(narrow ? 16 : beside ? 56 : 88);
        label.setTooltip(new Tooltip(name));
        ProgressBar bar = new ProgressBar(probability);
        bar.setPrefWidth(beside ? 64 : 120);
        bar.setMinWidth(24);
        bar.setAccessibleText(name + " " + NumberText.percent(probability));
        Label value = new Label(NumberText.percent(probability));
        value.getStyleClass().addAll("mono", "small");
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, label, bar, value);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
