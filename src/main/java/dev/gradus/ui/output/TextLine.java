package dev.gradus.ui.output;

import dev.gradus.data.PreparedData;
import dev.gradus.data.SymbolForm;
import dev.gradus.data.text.WordSplit;
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
    private final SymbolForm form;
    private final List<String> classes;
    private final int steps;
    private final TextField field = new TextField();
    private final Label caption = new Label();
    private double[] answer = {};

    TextLine(PreparedData data, SymbolForm form, Runnable changed) {
        this.form = form;
        classes = data.classNames();
        steps = form.steps();
        setSpacing(8);
        field.setId("try-text");
        field.setAccessibleText(texts.get("text.field"));
        field.setPromptText(texts.get(key("text.prompt"), steps));
        caption.getStyleClass().addAll("small", "muted");
        caption.setWrapText(true);
        Button append = new Button(texts.get("text.append"));
        append.setId("try-append");
        append.setTooltip(new Tooltip(texts.get(key("text.append.help"))));
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

    /** The last symbols; a shorter text stands at the end, blanks (or unknown words, or the first symbol) before it. */
    @Override
    public double[] encoded() {
        double[] places = new double[steps];
        List<String> symbols = symbols(field.getText());
        for (int i = 0; i < steps; i++) {
            int at = symbols.size() - steps + i;
            places[i] = Math.max(0, form.place(at < 0 ? " " : symbols.get(at)));
        }
        return places;
    }

    @Override
    public void answered(double[] values) {
        answer = values.clone();
    }

    /** The likeliest symbol that can be written: any but the token for unknown words. */
    private void append() {
        int writable = Math.min(answer.length, form.words() ? classes.size() - 1 : classes.size());
        int best = 0;
        for (int k = 1; k < writable; k++) {
            best = answer[k] > answer[best] ? k : best;
        }
        if (best < answer.length) {
            field.setText(form.words() ? WordSplit.append(field.getText(), classes.get(best)) : field.getText() + classes.get(best));
            field.end();
        }
    }

    private void say(String text) {
        List<String> unknown = symbols(text).stream().filter(each -> !form.alphabet().contains(each)).distinct().toList();
        caption.setText(unknown.isEmpty() ? texts.get(key("text.reads"), steps)
                : texts.get(key("text.unknown"), String.join(" ", unknown)));
    }

    private List<String> symbols(String text) {
        return form.words() ? WordSplit.of(text) : text.codePoints().mapToObj(Character::toString).toList();
    }

    private String key(String name) {
        return form.words() ? name + ".words" : name;
    }
}
