package dev.gradus.ui.output;

import dev.gradus.data.PreparedData;
import dev.gradus.data.SymbolForm;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A line of text whose last symbols the network reads. */
final class TextLine extends VBox implements TryForm {

    private final Texts texts = Texts.of("output");
    private final List<String> alphabet;
    private final List<String> classes;
    private final int steps;
    private final TextField field = new TextField();
    private final Label caption = new Label();
    private double[] answer = {};

    TextLine(PreparedData data, SymbolForm form, Runnable changed) {
        alphabet = form.alphabet();
        classes = data.classNames();
        steps = form.steps();
        setSpacing(8);
        field.setId("try-text");
        field.setAccessibleText(texts.get("text.field"));
        field.setPromptText(texts.get("text.prompt", steps));
        caption.getStyleClass().addAll("small", "muted");
        caption.setWrapText(true);
        Button append = new Button(texts.get("text.append"));
        append.setId("try-append");
        append.setTooltip(new Tooltip(texts.get("text.append.help")));
        append.setOnAction(event -> append());
        field.textProperty().addListener((property, before, now) -> {
            say(now);
            changed.run();
        });
        getChildren().addAll(field, append, caption);
        say("");
    }

    @Override
    public Node view() {
        return this;
    }

    /** The last symbols; a shorter text stands at the end, blanks (or the first symbol) before it. */
    @Override
    public double[] encoded() {
        double[] places = new double[steps];
        String text = field.getText();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < steps; i++) {
            int at = points.length - steps + i;
            int place = at < 0 ? alphabet.indexOf(" ") : alphabet.indexOf(Character.toString(points[at]));
            places[i] = Math.max(0, place);
        }
        return places;
    }

    @Override
    public void answered(double[] values) {
        answer = values.clone();
    }

    private void append() {
        int best = 0;
        for (int k = 1; k < Math.min(answer.length, classes.size()); k++) {
            best = answer[k] > answer[best] ? k : best;
        }
        if (best < answer.length) {
            field.appendText(classes.get(best));
        }
    }

    private void say(String text) {
        List<String> unknown = text.codePoints().mapToObj(Character::toString)
                .filter(each -> !alphabet.contains(each)).distinct().toList();
        caption.setText(unknown.isEmpty() ? texts.get("text.reads", steps)
                : texts.get("text.unknown", String.join(" ", unknown)));
    }
}
