package dev.gradus.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * A card to find one thing of many in: type to narrow, arrows choose, Enter takes, Escape closes. What is found and how it
 * looks is the subclass's.
 */
public abstract class FindList<T> extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Consumer<T> choose;
    private final Runnable close;
    private final TextField field = new TextField();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final List<T> found = new ArrayList<>();
    private final List<Node> entries = new ArrayList<>();
    private final List<String> spoken = new ArrayList<>();
    private int at;

    /**
     * @param id     of the card; that of its field ends in {@code -field}
     * @param prompt in the empty field
     */
    protected FindList(String id, String prompt, double width, double mostHeight, Consumer<T> choose, Runnable close) {
        super(8);
        this.choose = choose;
        this.close = close;
        setId(id);
        getStyleClass().addAll("popover-card", id);
        setPrefWidth(width);
        setMaxWidth(width);
        field.setId(id + "-field");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.textProperty().addListener((property, before, now) -> show());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(mostHeight);
        scroll.setFocusTraversable(false);
        getChildren().addAll(field, scroll);
    }

    /** Adds what fits the text, by {@link #entry} and {@link #heading}. */
    protected abstract void find(String text);

    /** What stands there when nothing fits; empty for no word. */
    protected abstract String nothing(String text);

    /** Finds anew; subclasses call it once they are made. */
    protected final void show() {
        found.clear();
        entries.clear();
        spoken.clear();
        rows.getChildren().clear();
        at = 0;
        find(field.getText());
        if (found.isEmpty()) {
            Label none = new Label(nothing(field.getText()));
            none.setWrapText(true);
            none.getStyleClass().addAll("small", "muted");
            rows.getChildren().add(none);
        }
        mark();
    }

    /** @param words read aloud while it is the chosen one */
    protected final void entry(T thing, Node row, String words) {
        row.setOnMousePressed(event -> choose.accept(thing));
        found.add(thing);
        entries.add(row);
        spoken.add(words);
        rows.getChildren().add(row);
    }

    protected final void heading(Node row) {
        rows.getChildren().add(row);
    }

    protected final TextField field() {
        return field;
    }

    public final void focusField() {
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

    private void mark() {
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).pseudoClassStateChanged(CHOSEN, i == at);
        }
        if (!found.isEmpty()) {
            double rest = rows.getHeight() - scroll.getViewportBounds().getHeight();
            double middle = entries.get(at).getBoundsInParent().getCenterY();
            scroll.setVvalue(rest <= 0 ? 0 : Math.max(0, (middle - scroll.getViewportBounds().getHeight() / 2) / rest));
            field.setAccessibleHelp(spoken.get(at));
        }
    }
}
