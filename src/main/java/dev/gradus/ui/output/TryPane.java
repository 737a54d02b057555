package dev.gradus.ui.output;

import dev.gradus.data.FeatureCode;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Preparation;
import dev.gradus.data.Task;
import dev.gradus.math.Matrix;
import dev.gradus.ui.control.NumberField;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One row, typed or pointed at, and what the network says about it at once. */
final class TryPane extends VBox {

    private static final double PER_SECOND = 20;
    /** Half of a slider's way in standard deviations, where no rows say how far the values go. */
    private static final double SPREAD = 3;

    /** One input column: how to read and set it. */
    private interface Entry {
        void encode(double[] row, int at);

        int width();
    }

    private final Texts texts = Texts.of("output");
    private final GridPane fields = new GridPane();
    private final VBox answer = new VBox(4);
    private final Label verdict = new Label();
    private final LiveNetwork.Watch<Optional<double[]>> watch;
    private final List<Entry> entries = new ArrayList<>();
    private final List<NumberField> numbers = new ArrayList<>();
    private final List<Slider> sliders = new ArrayList<>();
    private Optional<PreparedData> data = Optional.empty();
    private Consumer<Optional<double[]>> onRow = row -> { };
    private volatile double[] encoded = new double[0];
    private boolean quiet;
    private boolean touched;

    TryPane(LiveNetwork live) {
        setId("try-pane");
        setSpacing(12);
        fields.setHgap(8);
        fields.setVgap(6);
        verdict.getStyleClass().add("semi-bold");
        verdict.setWrapText(true);
        verdict.setId("try-verdict");
        VBox content = new VBox(12, verdict, answer, fields);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        watch = live.watch(PER_SECOND, this::predict, this::show);
    }

    /** Told the row in the table's units, one number for each input number, when it changes. */
    void onRow(Consumer<Optional<double[]>> action) {
        onRow = action;
    }

    void data(Optional<PreparedData> newData) {
        boolean same = data.map(PreparedData::preparation).equals(newData.map(PreparedData::preparation));
        data = newData;
        if (!same) {
            build();
        }
        watch.again();
    }

    /** Sets one input number from outside, in the table's units. */
    void set(int input, double value) {
        if (input < numbers.size() && numbers.get(input) != null) {
            quiet = true;
            numbers.get(input).setValue(rounded(value));
            sliders.get(input).setValue(value);
            quiet = false;
            changed();
        }
    }

    private void build() {
        fields.getChildren().clear();
        entries.clear();
        numbers.clear();
        sliders.clear();
        touched = false;
        onRow.accept(Optional.empty());
        if (data.isEmpty()) {
            return;
        }
        Preparation preparation = data.get().preparation();
        int place = 0;
        int row = 0;
        for (FeatureCode feature : preparation.features()) {
            Label name = new Label(feature.column());
            name.getStyleClass().addAll("small", "muted");
            name.setMaxWidth(110);
            fields.add(name, 0, row);
            Node control = feature instanceof FeatureCode.Number number ? number(number, place)
                    : category((FeatureCode.Category) feature);
            fields.add(control, 1, row++);
            place += feature.width();
        }
        encode();
    }

    private Node number(FeatureCode.Number code, int place) {
        PreparedData.Points points = data.orElseThrow().points(Part.TRAINING, place, place);
        double[] range = points.x().length > 0 ? Plane.range(points.x())
                : new double[] {code.shift() - SPREAD * code.scale(), code.shift() + SPREAD * code.scale()};
        NumberField field = new NumberField(code.column(), -1e300, 1e300, false);
        field.setId("try-" + code.column());
        field.setPrefColumnCount(7);
        Slider slider = new Slider(range[0], range[1], code.shift());
        slider.setAccessibleText(code.column());
        slider.setMaxWidth(120);
        field.setValue(rounded(code.shift()));
        field.onChanged(value -> {
            quiet = true;
            slider.setValue(value);
            quiet = false;
            changed();
        });
        slider.valueProperty().addListener((property, before, now) -> {
            if (!quiet) {
                field.setValue(rounded(now.doubleValue()));
                changed();
            }
        });
        numbers.add(field);
        sliders.add(slider);
        entries.add(new Entry() {
            @Override
            public void encode(double[] row, int at) {
                row[at] = code.encode(field.value());
            }

            @Override
            public int width() {
                return 1;
            }
        });
        javafx.scene.layout.HBox box = new javafx.scene.layout.HBox(8, field, slider);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node category(FeatureCode.Category code) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(code.categories());
        box.setValue(code.fill().isEmpty() ? code.categories().get(0) : code.fill());
        box.setAccessibleText(code.column());
        box.setId("try-" + code.column());
        box.setOnAction(event -> changed());
        for (int k = 0; k < code.width(); k++) {
            numbers.add(null);
            sliders.add(null);
        }
        entries.add(new Entry() {
            @Override
            public void encode(double[] row, int at) {
                code.encode(box.getValue(), row, at);
            }

            @Override
            public int width() {
                return code.width();
            }
        });
        return box;
    }

    /** A person has set a number: from now on the row is marked on the surface. */
    private void changed() {
        touched = true;
        encode();
    }

    private void encode() {
        double[] row = new double[data.orElseThrow().preparation().inputSize()];
        int place = 0;
        for (Entry entry : entries) {
            entry.encode(row, place);
            place += entry.width();
        }
        encoded = row;
        double[] shown = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            shown[i] = data.get().preparation().decodeInput(i, row[i]);
        }
        if (touched) {
            onRow.accept(Optional.of(shown));
        }
        watch.again();
    }

    /** On the views' thread. */
    private Optional<double[]> predict(LiveNetwork.Moment moment) {
        double[] row = encoded;
        if (row.length != moment.data().preparation().inputSize()) {
            return Optional.empty();
        }
        return Optional.of(moment.predictor().predict(Matrix.wrap(row.clone(), row.length)).toArray());
    }

    private void show(Optional<Optional<double[]>> result) {
        Optional<double[]> said = result.flatMap(each -> each);
        answer.getChildren().clear();
        if (said.isEmpty() || data.isEmpty()) {
            verdict.setText(texts.get("try.none"));
            return;
        }
        double[] values = said.get();
        PreparedData now = data.get();
        if (now.task() == Task.REGRESSION) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < Math.min(values.length, now.targetNames().size()); i++) {
                parts.add(now.targetNames().get(i) + " = " + NumberText.three(values[i]));
            }
            verdict.setText(String.join(", ", parts));
            return;
        }
        int best = 0;
        for (int k = 0; k < Math.min(values.length, now.classNames().size()); k++) {
            best = values[k] > values[best] ? k : best;
            answer.getChildren().add(bar(now.classNames().get(k), values[k]));
        }
        verdict.setText(now.task() == Task.CLASSIFICATION
                ? texts.get("try.class", now.targetNames().get(0), now.classNames().get(best), NumberText.percent(values[best]))
                : texts.get("try.labels"));
    }

    private static Node bar(String name, double probability) {
        Label label = new Label(name);
        label.getStyleClass().add("small");
        label.setMinWidth(88);
        label.setMaxWidth(88);
        ProgressBar bar = new ProgressBar(probability);
        bar.setPrefWidth(120);
        bar.setAccessibleText(name + " " + NumberText.percent(probability));
        Label value = new Label(NumberText.percent(probability));
        value.getStyleClass().addAll("mono", "small");
        value.setMinWidth(Region.USE_PREF_SIZE);
        javafx.scene.layout.HBox line = new javafx.scene.layout.HBox(8, label, bar, value);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static double rounded(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(4)).doubleValue();
    }
}
