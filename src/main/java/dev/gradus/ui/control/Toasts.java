package dev.gradus.ui.control;

import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import java.time.LocalTime;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * Says in the lower right corner that something was done, for six seconds; the clock stops under the mouse and while a
 * button of the message has the focus. Lay it over the window's content in a StackPane: it takes no mouse but on its
 * messages. {@link #past()} keeps what was said.
 */
public final class Toasts extends VBox {

    /** Something that was said. */
    public record Said(LocalTime at, String words) {}

    private static final int KEPT = 200;
    private static final Texts TEXTS = Texts.of("control");

    private final ObservableList<Said> past = FXCollections.observableArrayList();
    private final Duration stay;

    public Toasts() {
        this(Duration.seconds(6));
    }

    Toasts(Duration stay) {
        super(8);
        this.stay = stay;
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setFillWidth(false);
    }

    /** Shows a sentence. */
    public void say(String words) {
        show(words, null, null);
    }

    /** Shows a sentence with one button ("Undo", "Show in folder"); the message goes when it is pressed. */
    public void say(String words, String action, Runnable run) {
        show(words, action, run);
    }

    /** What was said, newest first. */
    public ObservableList<Said> past() {
        return FXCollections.unmodifiableObservableList(past);
    }

    private void show(String words, String action, Runnable run) {
        past.add(0, new Said(LocalTime.now(), words));
        if (past.size() > KEPT) {
            past.remove(KEPT, past.size());
        }
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox toast = new HBox(12, label);
        toast.getStyleClass().add("toast");
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(words);
        if (action != null) {
            Button button = new Button(action);
            button.getStyleClass().add("small-button");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                getChildren().remove(toast);
                run.run();
            });
            toast.getChildren().add(button);
        }
        Button close = new Button(null, Icons.of(MaterialDesignC.CLOSE, 15));
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(TEXTS.get("toast.close"));
        close.setOnAction(event -> getChildren().remove(toast));
        toast.getChildren().add(close);

        PauseTransition clock = new PauseTransition(stay);
        clock.setOnFinished(event -> getChildren().remove(toast));
        Runnable watch = () -> {
            if (toast.isHover() || toast.isFocusWithin()) {
                clock.stop();
            } else {
                clock.playFromStart();
            }
        };
        toast.hoverProperty().addListener((property, before, now) -> watch.run());
        toast.focusWithinProperty().addListener((property, before, now) -> watch.run());
        getChildren().add(toast);
        watch.run();
    }
}
