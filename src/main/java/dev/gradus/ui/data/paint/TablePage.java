package dev.gradus.ui.data.paint;

import dev.gradus.data.DataSetup;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Table;
import dev.gradus.data.paint.TypedTable;
import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** A table to type in: every cell, row, column and name is an undo step. */
final class TablePage implements Sheet {

    private final Easel easel;
    private final TableView<Integer> view = new TableView<>();
    private final BorderPane page = new BorderPane(view);
    private final SimpleStringProperty noTable = new SimpleStringProperty("");
    private final SimpleStringProperty noCell = new SimpleStringProperty("");
    private List<String> columns = List.of();
    private TypedTable shown;

    TablePage(Easel easel) {
        this.easel = easel;
        view.setId("paint-table");
        view.setEditable(true);
        view.getSelectionModel().setCellSelectionEnabled(true);
        view.setAccessibleText(Easel.TEXTS.get("table"));
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        view.getFocusModel().focusedCellProperty().addListener((property, before, now) -> noCell.set(
                now == null || now.getRow() < 0 ? Easel.TEXTS.get("cell.none") : ""));
        FlowPane tools = new FlowPane(8, 6,
                button("row-add", MaterialDesignT.TABLE_ROW_PLUS_AFTER, "", () -> change("edit.row", TypedTable::withRow)),
                button("column-add", MaterialDesignT.TABLE_COLUMN_PLUS_AFTER, "",
                        () -> change("edit.column", table -> table.withColumn(table.freshName()))),
                button("row-remove", MaterialDesignT.TABLE_ROW_REMOVE, "cell", this::removeRow),
                button("column-remove", MaterialDesignT.TABLE_COLUMN_REMOVE, "cell", this::removeColumn),
                button("paste", MaterialDesignC.CONTENT_PASTE, "", this::paste),
                button("take", MaterialDesignT.TABLE_EDIT, "table", this::take));
        tools.setPadding(new Insets(4, 16, 8, 16));
        tools.setAlignment(Pos.CENTER_LEFT);
        page.setTop(tools);
        page.setPadding(new Insets(0, 0, 4, 0));
        noCell.set(Easel.TEXTS.get("cell.none"));
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void update() {
        TypedTable now = easel.table();
        noTable.set(holds() ? Easel.TEXTS.get("take.typed") : content().isPresent() ? "" : Easel.TEXTS.get("take.none"));
        if (!columns.equals(now.columns())) {
            columns = now.columns();
            view.getColumns().setAll(IntStream.range(0, columns.size()).mapToObj(this::column).toList());
        }
        if (view.getItems().size() != now.rows().size()) {
            view.getItems().setAll(IntStream.range(0, now.rows().size()).boxed().toList());
        }
        if (!now.equals(shown)) { // a cell that is being typed in stays open when the data have been prepared
            shown = now;
            view.refresh();
        }
    }

    @Override
    public boolean holds() {
        return easel.source().filter(TypedTable.class::isInstance).isPresent();
    }

    @Override
    public String facts() {
        TypedTable now = easel.table();
        return Easel.TEXTS.get("facts.table", NumberText.whole(now.rows().size()), now.columns().size());
    }

    @Override
    public void focus() {
        view.requestFocus();
        if (view.getFocusModel().getFocusedIndex() < 0 && !view.getItems().isEmpty() && !view.getColumns().isEmpty()) {
            view.getSelectionModel().select(0, view.getColumns().get(0));
        }
    }

    private TableColumn<Integer, String> column(int index) {
        TableColumn<Integer, String> column = new TableColumn<>();
        TextField name = new TextField(columns.get(index));
        name.setId("paint-column-" + (index + 1));
        name.setPrefColumnCount(8);
        name.getStyleClass().add("semi-bold");
        name.setAccessibleText(Easel.TEXTS.get("column.name", columns.get(index)));
        name.setTooltip(new Tooltip(Easel.TEXTS.get("column.name.tip")));
        name.setOnAction(event -> rename(index, name));
        name.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                rename(index, name);
            }
        });
        column.setGraphic(name);
        column.setPrefWidth(132);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell(row.getValue(), index)));
        column.setCellFactory(each -> new TypedCell((row, text) -> type(row, index, text)));
        return column;
    }

    private String cell(int row, int column) {
        TypedTable now = easel.table();
        return row < now.rows().size() && column < now.columns().size() ? now.rows().get(row).get(column) : "";
    }

    private void type(int row, int column, String text) {
        if (!text.equals(cell(row, column)) && row < easel.table().rows().size()) {
            change("edit.cell", table -> table.withCell(row, column, text));
        }
    }

    private void rename(int column, TextField field) {
        String name = field.getText().strip();
        if (column >= columns.size() || name.equals(columns.get(column))) {
            return;
        }
        if (name.isEmpty() || columns.contains(name)) {
            field.setText(columns.get(column));
            return;
        }
        change("edit.name", table -> table.renamed(column, name));
    }

    private void removeRow() {
        int row = view.getFocusModel().getFocusedIndex();
        if (row >= 0 && row < easel.table().rows().size()) {
            change("edit.row.remove", table -> table.withoutRow(row));
        }
    }

    private void removeColumn() {
        TablePosition<?, ?> at = view.getFocusModel().getFocusedCell();
        if (at != null && at.getColumn() >= 0 && columns.size() > 1) {
            change("edit.column.remove", table -> table.withoutColumn(at.getColumn()));
        }
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank()) {
            paste(text);
        }
    }

    /** From the focused cell on; into an empty table with the names that a first line of words gives. */
    void paste(String text) {
        List<List<String>> block = TypedPlan.block(text);
        TablePosition<?, ?> at = view.getFocusModel().getFocusedCell();
        int row = Math.max(0, at == null ? 0 : at.getRow());
        int column = Math.max(0, at == null ? 0 : at.getColumn());
        change("edit.paste", table -> {
            boolean blank = table.rows().stream().flatMap(List::stream).allMatch(String::isBlank);
            boolean names = blank && block.size() > 1 && block.get(0).stream().allMatch(cell -> !cell.isBlank() && !cell.matches("[-+−\\d.,]+"))
                    && block.get(0).stream().distinct().count() == block.get(0).size();
            return names ? new TypedTable(table.name(), block.get(0), List.of()).pasted(0, 0, block.subList(1, block.size()))
                    : table.pasted(row, column, block);
        });
    }

    /** The project's table as a typed one, with its plan. */
    private void take() {
        content().flatMap(TypedPlan::of).ifPresentOrElse(
                typed -> easel.setup(Easel.TEXTS.get("edit.take", typed.name()), setup -> setup.map(each -> each.withSource(typed)
                        .withRowEdits(each.rowEdits()))),
                () -> {
                    easel.refuse(Easel.TEXTS.get("take.large", NumberText.whole(TypedTable.MOST_CELLS)));
                    easel.tell();
                });
    }

    private Optional<Table> content() {
        return easel.content().filter(Table.class::isInstance).map(Table.class::cast)
                .filter(table -> easel.setup().map(DataSetup::plan).filter(InputPlan.Columns.class::isInstance).isPresent());
    }

    private void change(String key, UnaryOperator<TypedTable> change) {
        easel.setup(Easel.TEXTS.get(key), setup -> {
            TypedTable before = easel.table();
            TypedTable after = change.apply(before);
            return before.equals(after) ? setup : Optional.of(TypedPlan.follow(setup, before, after));
        });
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextField;
        if (!typing && event.isShortcutDown() && event.getCode() == KeyCode.V) {
            paste();
            event.consume();
        } else if (!typing && event.getCode() == KeyCode.DELETE) {
            TablePosition<?, ?> at = view.getFocusModel().getFocusedCell();
            if (at != null && at.getRow() >= 0 && at.getColumn() >= 0) {
                type(at.getRow(), at.getColumn(), "");
            }
            event.consume();
        } else if (!typing && event.getCode() == KeyCode.ENTER) {
            TablePosition<Integer, ?> at = view.getFocusModel().getFocusedCell();
            if (at != null && at.getRow() >= 0) {
                view.edit(at.getRow(), at.getTableColumn());
            }
            event.consume();
        }
    }

    private Button button(String key, Ikon icon, String needs, Runnable action) {
        Button button = new Button(Easel.TEXTS.get(key), Icons.of(icon, 16));
        Reasoned.attach(button, Easel.TEXTS.get(key + ".tip"), needs.equals("cell") ? noCell : needs.equals("table") ? noTable
                : new SimpleStringProperty(""));
        button.setId("paint-" + key);
        button.getStyleClass().add("small-button");
        button.setOnAction(event -> action.run());
        return button;
    }
}
