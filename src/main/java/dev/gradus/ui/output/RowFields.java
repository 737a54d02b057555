package dev.gradus.ui.output;

import dev.gradus.data.FeatureCode;
import dev.gradus.data.Part;
import dev.gradus.data.Preparation;
import dev.gradus.data.PreparedData;
import dev.gradus.ui.control.NumberField;
import dev.gradus.ui.model.Plane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** A field and a slider for each number of a table's row, a list for each category. */
final class RowFields extends GridPane implements TryForm {

    /** Half of a slider's way in standard deviations, where no rows say how far the values go. */
    private static final double SPREAD = 3;

    /** One input column: how to read it. */
    private interface Entry {
        void encode(double[] row, int at);

        int width();
    }

    private final PreparedData data;
    private final Runnable changed;
    private final List<Entry> entries = new ArrayList<>();
    private final List<NumberField> numbers = new ArrayList<>();
    private final List<Slider> sliders = new ArrayList<>();
    private boolean quiet;
    private boolean touched;

    RowFields(PreparedData data, Runnable changed) {
        this.data = data;
        this.changed = changed;
        setHgap(8);
        setVgap(6);
        Preparation preparation = data.preparation();
        int place = 0;
        int row = 0;
        for (FeatureCode feature : preparation.features()) {
            Label name = new Label(feature.column());
            name.getStyleClass().addAll("small", "muted");
            name.setMaxWidth(110);
            add(name, 0, row);
            Node control = feature instanceof FeatureCode.Number number ? number(number, place)
                    : category((FeatureCode.Category) feature);
            add(control, 1, row++);
            place += feature.width();
        }
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void set(int input, double value) {
        if (input < numbers.size() && numbers.get(input) != null) {
            quiet = true;
            numbers.get(input).setValue(rounded(value));
            sliders.get(input).setValue(value);
            quiet = false;
            touched();
        }
    }

    @Override
    public double[] encoded() {
        double[] row = new double[data.preparation().inputSize()];
        int place = 0;
        for (Entry entry : entries) {
            entry.encode(row, place);
            place += entry.width();
        }
        return row;
    }

    @Override
    public Optional<double[]> row() {
        if (!touched) {
            return Optional.empty();
        }
        double[] shown = encoded();
        for (int i = 0; i < shown.length; i++) {
            shown[i] = data.preparation().decodeInput(i, shown[i]);
        }
        return Optional.of(shown);
    }

    private Node number(FeatureCode.Number code, int place) {
        PreparedData.Points points = data.points(Part.TRAINING, place, place);
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
            touched();
        });
        slider.valueProperty().addListener((property, before, now) -> {
            if (!quiet) {
                field.setValue(rounded(now.doubleValue()));
                touched();
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
        HBox box = new HBox(8, field, slider);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node category(FeatureCode.Category code) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(code.categories());
        box.setValue(code.fill().isEmpty() ? code.categories().get(0) : code.fill());
        box.setAccessibleText(code.column());
        box.setId("try-" + code.column());
        box.setOnAction(event -> touched());
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
    private void touched() {
        touched = true;
        changed.run();
    }

    private static double rounded(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(4)).doubleValue();
    }
}
