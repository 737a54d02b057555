package dev.gradus.ui.data.steps;

import dev.gradus.data.step.StepType;
import dev.gradus.ui.help.What;
import dev.gradus.ui.theme.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** All kinds of step by what they are for, each with a line about it. Type to find, arrows choose, Enter adds. */
final class StepChooser extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDTH = 320;
    private static final double MOST_HEIGHT = 420;

    private final Consumer<StepType<?>> choose;
    private final Runnable close;
    private final TextField field = new TextField();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final List<StepType<?>> found = new ArrayList<>();
    private final List<VBox> entries = new ArrayList<>();
    private int at;

    StepChooser(Consumer<StepType<?>> choose, Runnable close) {
        super(8);
        this.choose = choose;
        this.close = close;
        setId("step-chooser");
        getStyleClass().addAll("popover-card", "step-chooser");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        field.setId("step-chooser-field");
        field.setPromptText(StepTexts.TEXTS.get("add.prompt"));
        field.setAccessibleText(StepTexts.TEXTS.get("add.prompt"));
        field.textProperty().addListener((property, before, now) -> fill());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.setFocusTraversable(false);
        getChildren().addAll(field, scroll);
        fill();
    }

    void focusField() {
        field.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else if (event.getCode() == KeyCode.ENTER && !found.isEmpty()) {
            choose.accept(found.get(at));
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            at = Math.floorMod(at + (event.getCode() == KeyCode.DOWN ? 1 : -1), Math.max(1, found.size()));
            mark();
        } else {
            return;
        }
        event.consume();
    }

    private void fill() {
        found.clear();
        entries.clear();
        rows.getChildren().clear();
        at = 0;
        String wanted = field.getText().strip().toLowerCase(Locale.ROOT);
        for (StepPurpose purpose : StepPurpose.values()) {
            List<StepType<?>> fitting = purpose.types().stream().filter(type -> matches(type, purpose, wanted)).toList();
            if (!fitting.isEmpty()) {
                Label group = new Label(purpose.label());
                group.getStyleClass().addAll("caption", "step-group");
                rows.getChildren().add(group);
                fitting.forEach(this::entry);
            }
        }
        if (found.isEmpty()) {
            Label none = new Label(StepTexts.TEXTS.get("add.nothing", field.getText()));
            none.setWrapText(true);
            none.getStyleClass().addAll("small", "muted");
            rows.getChildren().add(none);
        }
        mark();
    }

    private static boolean matches(StepType<?> type, StepPurpose purpose, String wanted) {
        return wanted.isEmpty() || (type.name() + "\n" + type.summary() + "\n" + Phrases.of(type.name()) + "\n"
                + Phrases.of(type.summary()) + "\n" + purpose.label()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void entry(StepType<?> type) {
        Label name = new Label(Phrases.of(type.name()));
        name.getStyleClass().add("semi-bold");
        Label summary = new Label(Phrases.of(type.summary()));
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.getStyleClass().addAll("small", "muted");
        VBox entry = new VBox(1, name, summary);
        entry.setId("step-type-" + type.id());
        What.is(entry, "step-" + type.id());
        entry.getStyleClass().add("step-entry");
        entry.setAccessibleRole(AccessibleRole.BUTTON);
        entry.setAccessibleText(name.getText() + ". " + summary.getText());
        entry.setOnMouseClicked(event -> choose.accept(type));
        found.add(type);
        entries.add(entry);
        rows.getChildren().add(entry);
    }

    private void mark() {
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).pseudoClassStateChanged(CHOSEN, i == at);
        }
        if (!found.isEmpty()) {
            double rest = rows.getHeight() - scroll.getViewportBounds().getHeight();
            double middle = entries.get(at).getBoundsInParent().getCenterY();
            scroll.setVvalue(rest <= 0 ? 0 : Math.max(0, (middle - scroll.getViewportBounds().getHeight() / 2) / rest));
            field.setAccessibleHelp(entries.get(at).getAccessibleText());
        }
    }
}
