package dev.gradus.ui.control;

import dev.gradus.ui.theme.Texts;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
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

    private static final Texts TEXTS = Texts.of("control");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final String name;
    private final double least;
    private final double most;
    private final boolean whole;
    private DoubleConsumer changed = value -> { };
    private Consumer<String> complained = words -> { };
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
            if (event.getCode() == KeyCode.ESCAPE && (!complaint.isEmpty() || !getText().equals(Double.isNaN(value) ? "" : plain(value)))) {
                if (Double.isNaN(value)) {
                    setUnknown(getPromptText());
                } else {
                    setValue(value);
                }
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

    /** Stays empty and says these words instead ("several"), until a person types or a value is set. */
    public void setUnknown(String words) {
        value = Double.NaN;
        setPromptText(words);
        setText("");
        complain("");
    }

    public NumberField onChanged(DoubleConsumer action) {
        changed = action;
        return this;
    }

    /** Told the sentence when the text is wrong, and an empty one when it is right again. */
    public NumberField onComplaint(Consumer<String> action) {
        complained = action;
        return this;
    }

    /** What is wrong with the text, a sentence; empty when nothing is. */
    public String complaint() {
        return complaint;
    }

    /** Takes what is typed, as Enter does. */
    void commit() {
        if (Double.isNaN(value) && getText().isBlank()) {
            complain("");
            return;
        }
        double typed = parse(getText());
        if (!(typed >= least && typed <= most) || (whole && typed != Math.rint(typed))) {
            String text = getText().isBlank() ? TEXTS.get("number.nothing") : getText().strip();
            complain(TEXTS.get(whole ? "number.whole" : "number.range", name, plain(least), plain(most), text));
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

    /** A decimal number or a fraction of two; NaN when it is neither. Where people write a decimal comma it is taken too. */
    static double parse(String text) {
        String plain = text.strip().replace('\u2212', '-').replace(" ", "");
        if (DecimalFormatSymbols.getInstance().getDecimalSeparator() == ',' && plain.indexOf('.') < 0) {
            plain = plain.replace(',', '.');
        }
        int slash = plain.indexOf('/');
        return slash < 0 ? decimal(plain) : decimal(plain.substring(0, slash)) / decimal(plain.substring(slash + 1));
    }

    /** {@code Double.parseDouble} also takes 5d, 0x1p3 and NaN, which nobody means here. */
    private static double decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** As a person would type it again. */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.valueOf((long) value);
        }
        double size = Math.abs(value);
        return size >= 1e-4 && size < 1e6 ? new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString()
                : String.valueOf(value).replace(".0E", "e").replace("E", "e");
    }
}
