package dev.gradus.ui.canvas;

import dev.gradus.nn.LayerType;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.ui.palette.LayerSearch;
import dev.gradus.ui.theme.LayerIcons;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Quick add: type, arrows choose, Enter adds. */
final class LayerChooser extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDTH = 260;
    private static final double MOST_HEIGHT = 340;

    private final Texts texts;
    private final Consumer<LayerType<?>> choose;
    private final Runnable close;
    private final TextField field = new TextField();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private List<LayerType<?>> found = List.of();
    private int at;

    LayerChooser(Texts texts, Consumer<LayerType<?>> choose, Runnable close) {
        super(8);
        this.texts = texts;
        this.choose = choose;
        this.close = close;
        setId("quick-add");
        getStyleClass().addAll("popover-card", "quick-add");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        field.setId("quick-add-field");
        field.setPromptText(texts.get("add.prompt"));
        field.setAccessibleText(texts.get("add.prompt"));
        field.textProperty().addListener((property, before, now) -> fill());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((property, before, now) -> {
            // A window that loses the keyboard for a moment takes it from the field, but the scene remembers the field.
            if (!now && getScene() != null && getScene().getFocusOwner() != field && !isHover()) {
                close.run();
            }
        });
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
        found = LayerSearch.find(LayerCatalog.all(), field.getText());
        at = 0;
        rows.getChildren().clear();
        for (LayerType<?> type : found) {
            HBox row = new HBox(LayerIcons.of(type.id(), 18), new Label(type.name()));
            row.getStyleClass().add("row-item");
            row.setAlignment(Pos.CENTER_LEFT);
            row.setOnMousePressed(event -> choose.accept(type));
            rows.getChildren().add(row);
        }
        if (found.isEmpty()) {
            Label none = new Label(LayerSearch.nearest(LayerCatalog.all(), field.getText())
                    .map(type -> texts.get("add.nothing", field.getText(), type.name())).orElse(""));
            none.setWrapText(true);
            none.getStyleClass().add("caption");
            rows.getChildren().add(none);
        }
        mark();
    }

    private void mark() {
        for (int i = 0; i < found.size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == at);
        }
        if (!found.isEmpty()) {
            double rest = rows.getHeight() - scroll.getViewportBounds().getHeight();
            double middle = rows.getChildren().get(at).getBoundsInParent().getCenterY();
            scroll.setVvalue(rest <= 0 ? 0 : (middle - scroll.getViewportBounds().getHeight() / 2) / rest);
            field.setAccessibleHelp(found.get(at).name() + ". " + Phrases.of(found.get(at).doc().summary()));
        }
    }
}
