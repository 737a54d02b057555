package dev.gradus.ui.inspector;

import dev.gradus.nn.Hyper;
import dev.gradus.ui.theme.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** A field for numbers in a row, written 1  2.5  1; commas and semicolons part them too, and empty is none. */
final class NumbersControl implements SettingControl<List<Double>> {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final TextField field = new TextField();
    private final Hyper.DoublesHyper<?> hyper;
    private final Listener<List<Double>> listener;
    private List<Double> numbers = List.of();
    private boolean several;

    NumbersControl(Hyper.DoublesHyper<?> hyper, Listener<List<Double>> listener) {
        this.hyper = hyper;
        this.listener = listener;
        field.getStyleClass().add("mono");
        field.setAccessibleText(Phrases.of(hyper.label()));
        field.setOnAction(event -> commit());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                commit();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(text(numbers))) {
                field.setText(text(numbers));
                complain("");
                event.consume();
            }
        });
    }

    @Override
    public Region region() {
        return field;
    }

    @Override
    public Node focus() {
        return field;
    }

    @Override
    public void show(Optional<List<Double>> value) {
        several = value.isEmpty();
        field.setPromptText(InspectorTexts.TEXTS.get(several ? "several" : "numbers.none"));
        if (!value.orElse(List.of()).equals(numbers)) {
            numbers = value.orElse(List.of());
            field.setText(text(numbers));
            complain("");
        }
    }

    private void commit() {
        if (several && field.getText().isBlank()) {
            return;
        }
        List<Double> typed = new ArrayList<>();
        for (String part : field.getText().strip().split("[,;\\s]+")) {
            if (!part.isEmpty()) {
                Optional<Double> number = number(part);
                if (number.isEmpty()) {
                    complain(InspectorTexts.TEXTS.get("numbers.wrong", Phrases.of(hyper.label()), text(hyper.min()), text(hyper.max()), part));
                    return;
                }
                typed.add(number.get());
            }
        }
        complain("");
        field.setText(text(typed));
        if (!typed.equals(numbers) || several) {
            numbers = List.copyOf(typed);
            listener.settled(numbers);
        }
    }

    private Optional<Double> number(String text) {
        try {
            double value = Double.parseDouble(text);
            return value >= hyper.min() && value <= hyper.max() ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private void complain(String words) {
        field.pseudoClassStateChanged(ERROR, !words.isEmpty());
        listener.complained(words);
    }

    private static String text(List<Double> numbers) {
        return numbers.stream().map(NumbersControl::text).collect(Collectors.joining("  "));
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long) value) : String.valueOf(value);
    }
}
