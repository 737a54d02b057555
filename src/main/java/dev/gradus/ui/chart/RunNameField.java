package dev.gradus.ui.chart;

import dev.gradus.ui.theme.Texts;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** The name of a run while it is typed: Enter and leaving take it, Esc does not, an empty one is not taken. */
final class RunNameField extends TextField {

    private boolean done;

    RunNameField(String name, Consumer<String> taken, Runnable cancelled) {
        super(name);
        setAccessibleText(Texts.of("chart").get("runs.rename.spoken", name));
        Runnable take = () -> {
            if (!done) {
                done = true;
                if (getText().isBlank()) {
                    cancelled.run();
                } else {
                    taken.accept(getText().strip());
                }
            }
        };
        focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                take.run();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                done = true;
                cancelled.run();
                event.consume();
            }
        });
    }
}
