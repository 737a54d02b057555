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

/** A field for whole numbers in a row, written 8×26×26; commas, blanks and the letter x part them too. */
final class DimsControl implements SettingControl<List<Integer>> {

    static final String SHAPE = "×";
    static final String LIST = ", ";

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final TextField field = new TextField();
    private final String name;
    private final int maxRank;
    private final String between;
    private final Listener<List<Integer>> listener;
    private List<Integer> dims = List.of();
    private boolean several;

    /** @param between what stands between the numbers: × in a shape, a comma elsewhere */
    DimsControl(Hyper.DimsHyper<?> hyper, String between, Listener<List<Integer>> listener) {
        this.name = Phrases.of(hyper.label());
        this.maxRank = hyper.maxRank();
        this.between = between;
        this.listener = listener;
        field.getStyleClass().add("mono");
        field.setAccessibleText(name);
        field.setOnAction(event -> commit());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                commit();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(text(dims))) {
                field.setText(text(dims));
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
    public void show(Optional<List<Integer>> value) {
        several = value.isEmpty();
        field.setPromptText(InspectorTexts.TEXTS.get(several ? "several" : between.equals(SHAPE) ? "dims.flat" : "numbers.none"));
        if (!value.orElse(List.of()).equals(dims)) {
            dims = value.orElse(List.of());
            field.setText(text(dims));
            complain("");
        }
    }

    private void commit() {
        if (several && field.getText().isBlank()) {
            return;
        }
        List<Integer> typed = new ArrayList<>();
        for (String part : field.getText().strip().split("[×x*,;\\s]+")) {
            if (!part.isEmpty() && !part.matches("[1-9]\\d{0,6}") || typed.size() == maxRank) {
                complain(InspectorTexts.TEXTS.get("dims.wrong", name, maxRank, text(List.of(8, 4)), field.getText().strip()));
                return;
            }
            if (!part.isEmpty()) {
                typed.add(Integer.valueOf(part));
            }
        }
        complain("");
        field.setText(text(typed));
        if (!typed.equals(dims) || several) {
            dims = List.copyOf(typed);
            listener.settled(dims);
        }
    }

    private void complain(String words) {
        field.pseudoClassStateChanged(ERROR, !words.isEmpty());
        listener.complained(words);
    }

    private String text(List<Integer> dims) {
        return dims.stream().map(String::valueOf).collect(Collectors.joining(between));
    }
}
