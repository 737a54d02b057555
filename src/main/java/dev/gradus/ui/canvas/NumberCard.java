package dev.gradus.ui.canvas;

import dev.gradus.edit.WeightEdit;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.control.NumberField;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One learned number to be read and set: field, slider, zero, and the way back. A live run comes to rest first. */
final class NumberCard extends VBox {

    private static final double BOUND = 1e6;
    private static final double WIDTH = 300;

    /**
     * Where the number stands.
     *
     * @param parameter "weight" or "bias"
     * @param place     in the parameter
     * @param what      as a sentence of an error begins: "The weight"
     */
    record Place(NodeId layer, String parameter, int place, String what) {}

    /** What is read of it now; the gradient is NaN where there is none. */
    record Now(double value, double gradient) {}

    private final Board board;
    private final TrainingDesk desk;
    private final Place place;
    private final Supplier<Now> now;
    private final double first;
    private final NumberField field;
    private final Slider slider;
    private final Label gradient = new Label();
    private final Label note = new Label();
    private Object hold = new Object();
    private boolean quiet;
    private boolean paused;

    /** @param title "dense 1, neuron 3 → dense 2, neuron 5" */
    NumberCard(Board board, TrainingDesk desk, String title, String label, Place place, Supplier<Now> now) {
        super(8);
        this.board = board;
        this.desk = desk;
        this.place = place;
        this.now = now;
        Texts texts = board.texts();
        first = now.get().value();
        setId("number-card");
        getStyleClass().addAll("popover-card", "floating-card");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        Label heading = new Label(title);
        heading.getStyleClass().add("semi-bold");
        heading.setWrapText(true);
        field = new NumberField(place.what(), -BOUND, BOUND, false).onChanged(value -> {
            set(value);
            release();
        });
        field.setId("number-field");
        field.setPrefWidth(92);
        field.setMinWidth(92);
        double reach = Math.max(2, 2 * Math.abs(first));
        slider = new Slider(-reach, reach, first);
        slider.setId("number-slider");
        slider.setAccessibleText(label);
        slider.setBlockIncrement(reach / 40);
        slider.valueProperty().addListener((property, before, value) -> {
            if (!quiet) {
                set(Math.rint(value.doubleValue() * 1000 / reach) * reach / 1000);
            }
        });
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
        slider.addEventHandler(KeyEvent.KEY_RELEASED, event -> release());
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label name = new Label(label);
        name.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, name, slider, field);
        row.setAlignment(Pos.CENTER_LEFT);
        Button zero = button("number-zero", texts.get("number.zero"), 0);
        Button back = button("number-back", texts.get("number.back", signed(first)), first);
        HBox buttons = new HBox(8, zero, back);
        gradient.getStyleClass().addAll("mono", "small", "gradient-text");
        note.setId("number-note");
        note.getStyleClass().addAll("small", "muted");
        note.setWrapText(true);
        field.onComplaint(words -> note.setText(words.isEmpty() ? usual() : words));
        note.setText(usual());
        getChildren().addAll(heading, row, buttons, gradient, note);
        refresh();
    }

    private Button button(String id, String words, double value) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setOnAction(event -> {
            set(value);
            release();
        });
        return button;
    }

    private String usual() {
        return board.texts().get(paused ? "number.paused" : desk.state() == RunState.RUNNING ? "number.pauses" : "number.undo");
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    /** Shows the number as it is now, unless a hand is on it. */
    void refresh() {
        Now read = now.get();
        if (!field.isFocused() && !slider.isPressed()) {
            show(read.value());
        }
        gradient.setText(Double.isFinite(read.gradient()) ? board.texts().get("readout.gradient", NumberText.three(read.gradient())) : "");
        gradient.setVisible(!gradient.getText().isEmpty());
        gradient.setManaged(gradient.isVisible());
    }

    private void show(double value) {
        quiet = true;
        field.setValue(rounded(value));
        slider.setValue(value);
        quiet = false;
    }

    /** Six digits are enough to read; the number itself keeps all of them. */
    private static double rounded(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(6)).doubleValue();
    }

    private void set(double value) {
        paused |= desk.state().live();
        show(value);
        Object holding = hold;
        desk.whenStill(() -> board.workbench().apply(new WeightEdit(place.layer(), place.parameter(), place.place(), value,
                board.workbench().signature(), holding)));
    }

    private void release() {
        hold = new Object();
        board.workbench().endMerge();
    }

    /** +1.253, −0.0014. */
    static String signed(double value) {
        String plain = Math.abs(value) >= 0.001 && Math.abs(value) < 1e4 || value == 0 ? NumberText.fixed(value, 3) : NumberText.three(value);
        return value > 0 ? "+" + plain : plain;
    }
}
