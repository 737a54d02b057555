package dev.gradus.ui.data.paint;

import java.util.function.BiConsumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/**
 * A cell that keeps what was typed also when the mouse goes elsewhere; Esc leaves it as it was, Enter goes on below, Tab
 * goes on typing in the next one.
 */
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
            } else if (event.getCode() == KeyCode.TAB && goOn(event.isShiftDown() ? -1 : 1)) {
                event.consume();
            }
        });
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                keep();
            }
        });
    }

    /** Types in the next cell, at the end of a row in that below; false where there is none, so that Tab leaves the table. */
    private boolean goOn(int step) {
        TableView<Integer> table = getTableView();
        int columns = table.getVisibleLeafColumns().size();
        int next = row * columns + table.getVisibleLeafIndex(getTableColumn()) + step;
        if (next < 0 || next >= columns * table.getItems().size()) {
            return false;
        }
        keep();
        cancelEdit();
        table.scrollTo(next / columns);
        table.layout(); // what was kept has made the cells anew
        TableColumn<Integer, ?> column = table.getVisibleLeafColumn(next % columns);
        table.getSelectionModel().clearAndSelect(next / columns, column);
        table.edit(next / columns, column);
        return true;
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
