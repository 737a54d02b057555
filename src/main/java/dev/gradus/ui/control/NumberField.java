package dev.gradus.ui.control;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/**
 * A field for a number between two bounds. It takes 0.001, 1e-3 and 1/1000, acts on Enter and on losing the focus, and
 * Esc brings the old value back. While the text is no such number the field turns red, {@link #complaint()} says why,
 * and the old value keeps working.
 */
public final class NumberField extends TextField {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final String name;
    private final double least;
    private final double most;
    private final boolean whole;
    private DoubleConsumer changed = value -> { };
    private java.util.function.Consumer<String> complained = words -> { };
    private String complaint = "";
    private double value;

    /** @param name of the setting, to begin the sentence with: "Drop probability" */
    public NumberField(String name, double least, double most, boolean whole) {
        this.name = name;
        this.least = least;
        this.most = most;
        this.whole = whole;
        getStyleClass().addAll("number-field", "mono");
        setAccessibleText(name);
        setPrefColumnCount(8);
        setOnAction(event -> commit());
        focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                commit();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setValue(value);
                event.consume();
            }
        });
    }

    public double value() {
        return value;
    }

    /** Shows a value without telling anybody. */
    public void setValue(double newValue) {
        value = newValue;
        setText(plain(newValue));
        complain("");
    }

    public NumberField onChanged(DoubleConsumer action) {
        changed = action;
        return this;
    }

    /** Told the sentence when the text is wrong, and an empty one when it is right again. */
    public NumberField onComplaint(java.util.function.Consumer<String> action) {
        complained = action;
        return this;
    }

    /** What is wrong with the text, a sentence; empty when nothing is. */
    public String complaint() {
        return complaint;
    }

    private void commit() {
        double typed = parse(getText());
        if (!(typed >= least && typed <= most) || (whole && typed != Math.rint(typed))) {
            complain(name + (whole ? " is a whole number between " : " lies between ") + plain(least) + " and "
                    + plain(most) + ". You typed " + getText().strip() + ".");
            return;
        }
        boolean differs = typed != value;
        setValue(typed);
        if (differs) {
            changed.accept(typed);
        }
    }

    private void complain(String words) {
        complaint = words;
        pseudoClassStateChanged(ERROR, !words.isEmpty());
        complained.accept(words);
    }

    /** NaN when it is no number. */
    static double parse(String text) {
        String plain = text.strip().replace('\u2212', '-').replace(" ", "");
        try {
            int slash = plain.indexOf('/');
            return slash > 0
                    ? Double.parseDouble(plain.substring(0, slash)) / Double.parseDouble(plain.substring(slash + 1))
                    : Double.parseDouble(plain);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    /** As a person would type it again. */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.valueOf((long) value);
        }
        double size = Math.abs(value);
        return size >= 1e-4 && size < 1e6 ? new java.math.BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString()
                : String.valueOf(value).replace("E", "e");
    }
}
