package dev.gradus.ui.data.paint;

import java.util.function.BiConsumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** A cell that keeps what was typed also when the mouse goes elsewhere; Esc leaves it as it was, Enter goes on below. */
final class TypedCell extends TableCell<Integer, String> {

    private final BiConsumer<Integer, String> typed;
    private final TextField field = new TextField();
    private int row;

    /** @param typed gets row and text */
    TypedCell(BiConsumer<Integer, String> typed) {
        this.typed = typed;
        field.setOnAction(event -> {
            keep();
            int next = row + 1;
            cancelEdit();
            if (next < getTableView().getItems().size()) {
                getTableView().getSelectionModel().clearAndSelect(next, getTableColumn());
                getTableView().getFocusModel().focus(next, getTableColumn());
            }
            getTableView().requestFocus();
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.setText(getItem());
                cancelEdit();
                event.consume();
            }
        });
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                keep();
            }
        });
    }

    @Override
    public void startEdit() {
        super.startEdit();
        row = getIndex();
        field.setText(getItem());
        setGraphic(field);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        field.selectAll();
        field.requestFocus();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setContentDisplay(ContentDisplay.TEXT_ONLY);
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty ? null : item);
        setGraphic(isEditing() ? field : null);
        setContentDisplay(isEditing() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
    }

    private void keep() {
        if (getGraphic() == field) {
            String text = field.getText();
            setGraphic(null);
            typed.accept(row, text);
        }
    }
}
