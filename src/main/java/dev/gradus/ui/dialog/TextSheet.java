package dev.gradus.ui.dialog;

import dev.gradus.ui.theme.Icons;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A sheet over the window for reading: keys, licences, messages. Esc, the cross or a click beside it closes it; nothing waits for it. */
public final class TextSheet extends StackPane {

    private final Label title = new Label();
    private final ScrollPane scroll = new ScrollPane();
    private final Button close;
    private final Runnable closed;

    /**
     * @param closeWords for screen readers
     * @param closed     gives the keyboard back to where people work
     */
    public TextSheet(String closeWords, Runnable closed) {
        this.closed = closed;
        setId("sheet");
        setVisible(false);
        setStyle("-fx-background-color: rgba(0, 0, 0, 0.25);");
        title.getStyleClass().add("page-title");
        close = new Button("", Icons.of(MaterialDesignC.CLOSE, 18));
        close.setId("sheet-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(closeWords);
        close.setOnAction(event -> close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(12, title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(12, 12, 12, 20));
        scroll.setFitToWidth(true);
        scroll.setId("sheet-scroll");
        BorderPane card = new BorderPane(scroll);
        card.setTop(head);
        card.getStyleClass().add("popover-card");
        card.setMaxSize(860, 640);
        getChildren().add(card);
        setPadding(new Insets(48));
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    public void show(String heading, Node content) {
        title.setText(heading);
        StackPane padded = new StackPane(content);
        padded.setAlignment(Pos.TOP_LEFT);
        padded.setPadding(new Insets(4, 20, 20, 20));
        scroll.setContent(padded);
        scroll.setVvalue(0);
        setVisible(true);
        close.requestFocus();
    }

    public void close() {
        setVisible(false);
        closed.run();
    }
}
