package dev.gradus.ui.data;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DataSetup;
import dev.gradus.data.RowEdits;
import dev.gradus.data.Table;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** All rows of the table as they were read, under heads that say what becomes of each column. */
final class PreviewTable extends TableView<Integer> implements RowCell.Rows {

    static final int MOST_COLUMNS = 120;
    private static final PseudoClass BRUSHED = PseudoClass.getPseudoClass("brushed");
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
    private static final double LEAST = 99;
    private static final double LONG = 150;
    private static final double BESIDE_NAME = 38;
    private static final double LETTER = 7.4;
    private static final double MOST = 190;
    private static final double NUMBERS = 52;

    private final DataBench bench;
    private final ThemeModel theme;
    private final ProfileBook book;
    private final Map<String, ColumnHead> heads = new LinkedHashMap<>();
    private final Map<String, ColumnPlan> plans = new LinkedHashMap<>();
    private Optional<Table> shown = Optional.empty();
    private RowEdits edits = RowEdits.NONE;
    private int anchor = -1;

    PreviewTable(DataBench bench, ThemeModel theme, ProfileBook book) {
        this.bench = bench;
        this.theme = theme;
        this.book = book;
        book.onChange(this::showHeads);
        setId("data-table");
        getStyleClass().add("data-rows");
        setAccessibleText(DataTexts.TEXTS.get("table"));
        setMinHeight(36);
        setRowFactory(view -> new Row());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && getFocusModel().getFocusedItem() != null) {
                bench.rows().toggle(getFocusModel().getFocusedItem());
                event.consume();
            }
        });
        widthProperty().addListener((property, before, now) -> fit());
        theme.scaleProperty().addListener((property, before, now) -> fit());
        theme.themeProperty().addListener((property, before, now) -> update());
    }

    void update() {
        if (bench.reading().flatMap(Reading::table).isEmpty()) {
            return;
        }
        Reading reading = bench.reading().get();
        DataSetup setup = bench.setup().orElse(reading.setup());
        plans.clear();
        setup.columns().forEach(plan -> plans.put(plan.name(), plan));
        edits = setup.rowEdits();
        if (!shown.equals(reading.table())) {
            build(reading.table().get());
        }
        showHeads();
        refresh();
    }

    /** The selection has changed. */
    void showSelection() {
        showHeads();
        refresh();
    }

    /** Shows only these rows; all where there are none to choose. */
    void only(Optional<int[]> rows) {
        int count = shown.map(Table::rows).orElse(0);
        setItems(FXCollections.observableList(new Numbers(rows.orElse(null), count)));
        getSelectionModel().clearSelection();
    }

    private void showHeads() {
        Optional<Reading> reading = bench.reading();
        if (shown.isEmpty() || reading.isEmpty()) {
            return;
        }
        int[] chosen = bench.rows().rows();
        heads.forEach((name, head) -> Optional.ofNullable(plans.get(name)).ifPresent(plan -> head.show(plan, book.facts(name),
                Optional.ofNullable(reading.get().reasons().get(name)), classes(), shown.get().column(shown.get().indexOf(name)),
                chosen, theme.palette())));
    }

    private void build(Table table) {
        boolean sameColumns = shown.filter(before -> before.names().equals(table.names())).isPresent();
        shown = Optional.of(table);
        anchor = -1;
        if (!sameColumns) {
            heads.clear();
            List<TableColumn<Integer, ?>> columns = new ArrayList<>();
            columns.add(numbers());
            for (int i = 0; i < Math.min(MOST_COLUMNS, table.columns().size()); i++) {
                columns.add(column(i, table.column(i).name()));
            }
            getColumns().setAll(columns);
            fit();
        }
        only(Optional.empty());
    }

    /** Each as wide as its name needs; few columns share the width that is left, many scroll. */
    private void fit() {
        if (heads.isEmpty() || getWidth() < NUMBERS) {
            return;
        }
        double[] wide = heads.keySet().stream().mapToDouble(name -> wanted(name) * theme.scale()).toArray();
        double left = getWidth() - NUMBERS - 14 - DoubleStream.of(wide).sum();
        for (int i = 0; i < wide.length; i++) {
            getColumns().get(i + 1).setPrefWidth(Math.floor(left <= 0 ? wide[i] : Math.max(wide[i], Math.min(MOST * theme.scale(), wide[i] + left / wide.length))));
        }
    }

    private static double wanted(String name) {
        return Math.max(LEAST, Math.min(LONG, BESIDE_NAME + LETTER * name.length()));
    }

    private TableColumn<Integer, Integer> numbers() {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setText(DataTexts.TEXTS.get("row"));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue() + 1));
        column.setPrefWidth(NUMBERS);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("row-numbers");
        return column;
    }

    private TableColumn<Integer, Integer> column(int index, String name) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        ColumnHead head = new ColumnHead(name, change -> bench.change(DataTexts.TEXTS.get("edit.column", name),
                setup -> changed(setup, name, change), true));
        heads.put(name, head);
        head.prefWidthProperty().bind(column.widthProperty().subtract(1));
        column.setGraphic(head);
        column.setId("column-" + name);
        column.setPrefWidth(LEAST);
        column.setMinWidth(80);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(ignored -> new RowCell(this, index));
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

    @Override
    public Optional<Table> table() {
        return shown;
    }

    @Override
    public Optional<ColumnPlan> plan(String column) {
        return Optional.ofNullable(plans.get(column));
    }

    @Override
    public List<String> classes() {
        return bench.classes();
    }

    @Override
    public Optional<String> relabelled(String column, int row) {
        return edits.label(column, row);
    }

    @Override
    public Palette palette() {
        return theme.palette();
    }

    private void pressed(int row, boolean reaches, boolean toggles) {
        if (reaches && anchor >= 0) {
            bench.rows().select(IntStream.rangeClosed(Math.min(anchor, row), Math.max(anchor, row)).toArray(), toggles);
        } else if (toggles) {
            bench.rows().toggle(row);
            anchor = row;
        } else {
            boolean onlyThis = bench.rows().count() == 1 && bench.rows().contains(row);
            bench.rows().select(onlyThis ? new int[0] : new int[] {row}, false);
            anchor = row;
        }
    }

    /** Row numbers without a list of them: a million rows cost nothing. */
    private static final class Numbers extends AbstractList<Integer> implements RandomAccess {

        private final int[] chosen;
        private final int count;

        Numbers(int[] chosen, int all) {
            this.chosen = chosen;
            this.count = chosen == null ? all : chosen.length;
        }

        @Override
        public Integer get(int index) {
            return chosen == null ? index : chosen[index];
        }

        @Override
        public int size() {
            return count;
        }
    }

    private final class Row extends TableRow<Integer> {

        Row() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null && !isEmpty()) {
                    pressed(getItem(), event.isShiftDown(), event.isShortcutDown());
                }
            });
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(BRUSHED, !empty && row != null && bench.rows().contains(row));
            pseudoClassStateChanged(EXCLUDED, !empty && row != null && edits.excludes(row));
        }
    }
}
