package dev.gradus.ui.output;

import dev.gradus.data.Axes;
import dev.gradus.data.DataException;
import dev.gradus.data.PreparedData;
import dev.gradus.data.RowCell;
import dev.gradus.data.RowForm;
import dev.gradus.data.csv.NumberText;
import dev.gradus.ui.control.NumberField;
import dev.gradus.ui.model.Plane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** A field and a slider for each number of a table's row, a list for each category. */
final class RowFields extends GridPane implements TryForm {

    /** Larger numbers would be too large when squared. */
    private static final double MOST = 1e100;

    private final PreparedData data;
    private final Runnable changed;
    private final RowForm form;
    /** For each cell, what stands in its field. */
    private final List<Supplier<String>> entries = new ArrayList<>();
    private final List<NumberField> numbers = new ArrayList<>();
    private final List<Slider> sliders = new ArrayList<>();
    private boolean quiet;
    private boolean touched;

    RowFields(PreparedData data, Runnable changed) {
        this.data = data;
        this.changed = changed;
        setHgap(8);
        setVgap(6);
        this.form = data.preparation().row().orElseThrow();
        for (int cell = 0; cell < form.cells().size(); cell++) {
            Label name = new Label(form.cells().get(cell).column());
            name.getStyleClass().addAll("small", "muted");
            name.setMaxWidth(110);
            add(name, 0, cell);
            add(form.cells().get(cell) instanceof RowCell.Number number ? number(number)
                    : category((RowCell.Word) form.cells().get(cell)), 1, cell);
        }
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void set(int axis, double value) {
        int cell = data.axes().cell(axis);
        if (cell >= 0 && numbers.get(cell) != null) {
            quiet = true;
            numbers.get(cell).setValue(rounded(value));
            sliders.get(cell).setValue(value);
            quiet = false;
            touched();
        }
    }

    @Override
    public double[] encoded() {
        double[] row = new double[form.size()];
        try {
            form.encode(entries.stream().map(Supplier::get).toList(), row, 0);
        } catch (DataException impossible) {
            throw new IllegalStateException("The fields hold numbers that the steps can do nothing with. " + impossible.getMessage(),
                    impossible);
        }
        return row;
    }

    @Override
    public Optional<double[]> row() {
        if (!touched) {
            return Optional.empty();
        }
        double[] encoded = encoded();
        Axes axes = data.axes();
        double[] shown = new double[axes.size()];
        for (int axis = 0; axis < shown.length; axis++) {
            int cell = axes.cell(axis);
            shown[axis] = cell >= 0 ? numbers.get(cell).value() : encoded[axes.input(axis)];
        }
        return Optional.of(shown);
    }

    private Node number(RowCell.Number code) {
        double[] range = Plane.range(data, code);
        NumberField field = new NumberField(code.column(), -MOST, MOST, false);
        field.setId("try-" + code.column());
        field.setPrefColumnCount(7);
        Slider slider = new Slider(range[0], range[1], code.typical());
        slider.setAccessibleText(code.column());
        slider.setMaxWidth(120);
        field.setValue(rounded(code.typical()));
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
        entries.add(() -> NumberText.shortest(field.value()));
        HBox box = new HBox(8, field, slider);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node category(RowCell.Word code) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(code.words());
        box.setValue(code.typical());
        box.setAccessibleText(code.column());
        box.setId("try-" + code.column());
        box.setOnAction(event -> touched());
        numbers.add(null);
        sliders.add(null);
        entries.add(box::getValue);
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
