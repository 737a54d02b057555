package dev.gradus.ui.data;

import dev.gradus.data.SymbolForm;
import dev.gradus.data.TextBody;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The beginning of a text, and the characters or words that the network tells apart. */
final class TextSample extends VBox {

    private static final int MOST_SHOWN = 20_000;
    private static final int MOST_NAMED = 300;
    private static final double TALLEST_LIST = 66;

    private final DataBench bench;
    private final Label alphabet = new Label();
    private final TextArea words = new TextArea();
    private Optional<TextBody> shown = Optional.empty();

    TextSample(DataBench bench) {
        super(8);
        this.bench = bench;
        setId("data-text");
        getStyleClass().add("panel");
        alphabet.setWrapText(true);
        alphabet.setMinHeight(USE_PREF_SIZE);
        alphabet.getStyleClass().addAll("small", "mono");
        alphabet.setId("data-alphabet");
        words.setEditable(false);
        words.setWrapText(true);
        words.getStyleClass().add("mono");
        words.setAccessibleText(DataTexts.TEXTS.get("text.sample"));
        VBox.setVgrow(words, Priority.ALWAYS);
        words.setMinHeight(90);
        // A long vocabulary scrolls: the text keeps its room.
        ScrollPane list = new ScrollPane(alphabet);
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.setMaxHeight(TALLEST_LIST);
        list.setMinHeight(0);
        list.setAccessibleText(DataTexts.TEXTS.get("text.symbols"));
        alphabet.heightProperty().addListener((property, before, now) -> list.setPrefHeight(Math.min(TALLEST_LIST, now.doubleValue() + 2)));
        getChildren().addAll(list, words);
    }

    void update() {
        if (!bench.reading().map(Reading::content).filter(TextBody.class::isInstance).isPresent()) {
            return;
        }
        Reading reading = bench.reading().get();
        TextBody text = (TextBody) reading.content();
        alphabet.setText(reading.prepared().map(data -> (SymbolForm) data.preparation().input())
                .map(form -> DataTexts.TEXTS.get(form.words() ? "text.vocabulary" : "text.alphabet", form.alphabet().size(), form.alphabet().stream()
                        .limit(MOST_NAMED).map(Symbols::shown).collect(Collectors.joining(" ")))).orElse(""));
        if (!shown.equals(Optional.of(text))) {
            shown = Optional.of(text);
            words.setText(text.text().substring(0, Math.min(MOST_SHOWN, text.text().length())));
        }
    }
}
