package dev.gradus.ui.data;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Table;
import dev.gradus.ui.theme.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The first rows of the table as they were read, under heads that say what becomes of each column. */
final class PreviewTable extends TableView<Integer> {

    static final int MOST_ROWS = 200;
    static final int MOST_COLUMNS = 120;
    private static final double WIDTH = 156;
    /** Characters that a column is wide enough for. */
    private static final int SHORT = 12;

    private final DataBench bench;
    private final Map<String, ColumnHead> heads = new LinkedHashMap<>();
    private Optional<Table> shown = Optional.empty();

    PreviewTable(DataBench bench) {
        this.bench = bench;
        setId("data-table");
        setAccessibleText(DataTexts.TEXTS.get("table"));
        setMinHeight(160);
    }

    void update() {
        if (bench.reading().flatMap(Reading::table).isEmpty()) {
            return;
        }
        Reading reading = bench.reading().get();
        if (!shown.equals(reading.table())) {
            build(reading.table().get());
        }
        DataSetup setup = bench.setup().orElse(reading.setup());
        heads.forEach((name, head) -> setup.columns().stream().filter(plan -> plan.name().equals(name)).findFirst()
                .ifPresent(plan -> head.show(plan, Optional.ofNullable(reading.profiles().get(name)),
                        Optional.ofNullable(reading.reasons().get(name)))));
        refresh();
    }

    private void build(Table table) {
        boolean sameColumns = shown.filter(before -> before.names().equals(table.names())).isPresent();
        shown = Optional.of(table);
        if (!sameColumns) {
            heads.clear();
            List<TableColumn<Integer, ?>> columns = new ArrayList<>();
            columns.add(numbers());
            for (int i = 0; i < Math.min(MOST_COLUMNS, table.columns().size()); i++) {
                columns.add(column(i, table.column(i).name()));
            }
            getColumns().setAll(columns);
        }
        getItems().setAll(IntStream.range(0, Math.min(MOST_ROWS, table.rows())).boxed().toList());
    }

    private TableColumn<Integer, Integer> numbers() {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setText(DataTexts.TEXTS.get("row"));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue() + 1));
        column.setPrefWidth(52);
        column.setSortable(false);
        column.setReorderable(false);
        column.setStyle("-fx-alignment: center-right; -fx-text-fill: -gradus-muted;");
        return column;
    }

    private TableColumn<Integer, Integer> column(int index, String name) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        ColumnHead head = new ColumnHead(name, change -> bench.change(DataTexts.TEXTS.get("edit.column", name),
                setup -> changed(setup, name, change), true));
        heads.put(name, head);
        head.setPrefWidth(WIDTH - 8);
        column.setGraphic(head);
        column.setId("column-" + name);
        column.setPrefWidth(WIDTH);
        column.setMinWidth(96);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(ignored -> new Cell(index, name));
        return column;
    }

    /** There is one target, unless several columns are targets already: then they are labels, and one more joins them. */
    private static DataSetup changed(DataSetup setup, String name, UnaryOperator<ColumnPlan> change) {
        ColumnPlan before = setup.columns().stream().filter(plan -> plan.name().equals(name)).findFirst().orElseThrow();
        ColumnPlan after = change.apply(before);
        boolean becomesTarget = after.role() == ColumnPlan.Role.TARGET && before.role() != ColumnPlan.Role.TARGET;
        long targets = setup.columns().stream().filter(plan -> plan.role() == ColumnPlan.Role.TARGET).count();
        if (!becomesTarget || targets != 1) {
            return setup.withColumn(after);
        }
        return setup.withColumns(setup.columns().stream().map(plan -> plan.name().equals(name) ? after
                : plan.role() == ColumnPlan.Role.TARGET ? plan.withRole(ColumnPlan.Role.FEATURE) : plan).toList());
    }

    private final class Cell extends TableCell<Integer, Integer> {

        private final int index;
        private final String name;

        Cell(int index, String name) {
            this.index = index;
            this.name = name;
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            Optional<Table> table = shown.filter(each -> !empty && row != null && row < each.rows() && index < each.columns().size());
            if (table.isEmpty()) {
                setText(null);
                setTooltip(null);
                setStyle("");
                return;
            }
            Column column = table.get().column(index);
            Optional<ColumnPlan> plan = bench.setup().flatMap(setup -> setup.columns().stream()
                    .filter(each -> each.name().equals(name)).findFirst());
            boolean number = plan.filter(each -> each.kind() == ColumnPlan.Kind.NUMERIC).isPresent();
            boolean missing = column.missing(row);
            boolean made = table.get().sha256().isEmpty() && !Double.isNaN(column.number(row));
            String text = made ? NumberText.fixed(column.number(row), 4) : column.text(row);
            setText(!missing ? text : text.isEmpty() ? DataTexts.TEXTS.get("cell.missing")
                    : DataTexts.TEXTS.get("cell.counts-as-missing", text));
            setTooltip(getText().length() > SHORT ? new Tooltip(getText()) : null);
            boolean out = plan.filter(each -> each.role() == ColumnPlan.Role.IGNORE).isPresent();
            boolean target = plan.filter(each -> each.role() == ColumnPlan.Role.TARGET).isPresent();
            setStyle((number ? "-fx-alignment: center-right; -fx-font-family: \"JetBrains Mono\";" : "")
                    + (missing ? "-fx-text-fill: -gradus-warning;" : out ? "-fx-text-fill: -gradus-faint;" : "")
                    + (target ? "-fx-background-color: -gradus-accent-tint;" : ""));
        }
    }
}
