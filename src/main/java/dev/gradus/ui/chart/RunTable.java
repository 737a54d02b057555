package dev.gradus.ui.chart;

import dev.gradus.nn.Task;
import dev.gradus.train.EpochRecord;
import dev.gradus.ui.control.EmptyState;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** All runs: shown or hidden, name, what differs in their settings, best values. F2 renames, Space hides, Delete deletes. */
final class RunTable extends TableView<Run> {

    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden-run");
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best-value");

    private final Texts texts = Texts.of("chart");
    private final TrainingDesk desk;
    private final ThemeModel theme;
    private final RunMenu commands;

    RunTable(TrainingDesk desk, ThemeModel theme) {
        super(desk.runs());
        this.desk = desk;
        this.theme = theme;
        commands = new RunMenu(desk, this);
        setId("run-table");
        getStyleClass().add("runs");
        setEditable(true);
        setAccessibleText(texts.get("runs"));
        setPlaceholder(new EmptyState(texts.get("empty.runs")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("", 30, Function.identity(), EyeCell::new).setMaxWidth(30);
        TableColumn<Run, Run> name = column(texts.get("runs.name"), 72, Function.identity(), NameCell::new);
        name.setEditable(true);
        column(texts.get("runs.differs"), 60, this::differing, TextCell::new);
        column(texts.get("runs.loss"), 68, run -> new Value(bestLoss(run), false), ValueCell::new);
        TableColumn<Run, Value> score = column(texts.get("runs.score"), 68,
                run -> new Value(bestScore(run), true), ValueCell::new);
        TableColumn<Run, String> time = column(texts.get("runs.time"), 48, RunTable::time, TextCell::new);
        time.getStyleClass().add("number-column");
        List.of(getColumns().get(1), getColumns().get(3), getColumns().get(4), time)
                .forEach(each -> each.setPrefWidth(each.getMinWidth()));
        // A narrow tile leaves the time out; the others need their room.
        widthProperty().addListener((property, before, now) -> time.setVisible(now.doubleValue() >= 345));
        desk.newsProperty().addListener((property, before, now) -> score.setText(texts.get(scoreName())));
        setRowFactory(table -> new RunRow());
        // A filter, because the table itself begins to edit on Enter and F2.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Run run = getSelectionModel().getSelectedItem();
            if (run == null || event.getTarget() instanceof TextInputControl) {
                return;
            }
            if (event.getCode() == KeyCode.F2) {
                rename(run);
            } else if (event.getCode() == KeyCode.SPACE && !event.isControlDown()) {
                commands.toggle(run);
            } else if (event.getCode() == KeyCode.DELETE) {
                commands.delete(run);
            } else if (event.getCode() == KeyCode.ENTER) {
                commands.restore(run);
            } else {
                return;
            }
            event.consume();
        });
    }

    /** Opens the name of a run for typing. */
    void rename(Run run) {
        edit(getItems().indexOf(run), getColumns().get(1));
    }

    private <T> TableColumn<Run, T> column(String title, double least, Function<Run, T> value,
            java.util.function.Supplier<TableCell<Run, T>> cell) {
        TableColumn<Run, T> column = new TableColumn<>(title);
        column.setMinWidth(least);
        column.setSortable(false);
        column.setEditable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(value.apply(features.getValue())));
        column.setCellFactory(made -> cell.get());
        getColumns().add(column);
        return column;
    }

    private String scoreName() {
        boolean numbers = getItems().stream().anyMatch(run -> run.task() == Task.REGRESSION);
        boolean classes = getItems().stream().anyMatch(run -> run.task() != Task.REGRESSION);
        return numbers && classes ? "runs.score" : numbers ? "r2" : "accuracy";
    }

    /** Settings that are not the same in all runs. */
    String differing(Run run) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, String> setting : run.settings().entrySet()) {
            boolean differs = getItems().stream().anyMatch(other ->
                    !setting.getValue().equals(other.settings().getOrDefault(setting.getKey(), "")));
            if (differs) {
                parts.add(setting.getKey() + " " + setting.getValue());
            }
        }
        return parts.isEmpty() ? texts.get(getItems().size() < 2 ? "runs.only" : "runs.same") : String.join(" · ", parts);
    }

    static double bestLoss(Run run) {
        return run.best().map(EpochRecord::validationLoss).orElse(Double.NaN);
    }

    static double bestScore(Run run) {
        return run.epochs().stream().mapToDouble(EpochRecord::validationScore).filter(value -> !Double.isNaN(value)).max()
                .orElse(Double.NaN);
    }

    private static String time(Run run) {
        if (run.epochs().isEmpty()) {
            return "–";
        }
        double seconds = run.epochs().get(run.epochs().size() - 1).seconds();
        return seconds < 9.95 ? NumberText.fixed(seconds, 1) + " s" : NumberText.duration(seconds);
    }

    /** The best of all runs with the same task: the smallest loss, the largest score. */
    private boolean best(Run run, Value value) {
        return !Double.isNaN(value.number()) && getItems().stream().filter(other -> other.task() == run.task())
                .mapToDouble(other -> value.score() ? bestScore(other) : bestLoss(other))
                .noneMatch(other -> value.score() ? other > value.number() : other < value.number());
    }

    private record Value(double number, boolean score) {}

    private final class RunRow extends TableRow<Run> {
        @Override
        protected void updateItem(Run run, boolean none) {
            super.updateItem(run, none);
            pseudoClassStateChanged(HIDDEN, !none && run != null && !run.visible());
            setContextMenu(none || run == null ? null : commands.of(run));
        }
    }

    private class TextCell extends TableCell<Run, String> {
        @Override
        protected void updateItem(String words, boolean none) {
            super.updateItem(words, none);
            setText(none ? null : words);
            setTooltip(none || words == null || words.length() < 12 ? null : new Tooltip(words));
        }
    }

    private final class ValueCell extends TableCell<Run, Value> {
        ValueCell() {
            setAlignment(Pos.CENTER_RIGHT);
            getStyleClass().add("number-cell");
        }

        @Override
        protected void updateItem(Value value, boolean none) {
            super.updateItem(value, none);
            Run run = none || getTableRow() == null ? null : getTableRow().getItem();
            boolean percent = run != null && value.score() && run.task() != Task.REGRESSION;
            setText(run == null ? null : Double.isNaN(value.number()) ? "–"
                    : percent ? NumberText.percent(value.number()) : NumberText.three(value.number()));
            pseudoClassStateChanged(BEST, run != null && best(run, value));
        }
    }

    private final class EyeCell extends TableCell<Run, Run> {
        private final Button eye = new Button();

        EyeCell() {
            eye.getStyleClass().add("icon-button");
            eye.setFocusTraversable(false);
            eye.setOnAction(event -> commands.toggle(getItem()));
        }

        @Override
        protected void updateItem(Run run, boolean none) {
            super.updateItem(run, none);
            setGraphic(none || run == null ? null : eye);
            if (!none && run != null) {
                eye.setGraphic(Icons.of(run.visible() ? MaterialDesignE.EYE_OUTLINE : MaterialDesignE.EYE_OFF_OUTLINE, 16));
                String words = texts.get(run.visible() ? "runs.hide" : "runs.show", run.name());
                eye.setAccessibleText(words);
                eye.setTooltip(new Tooltip(words));
            }
        }
    }

    /** The run's line, as the charts draw it. */
    private Line stroke(Run run) {
        Line line = new Line(0, 0, 12, 0);
        line.setStrokeWidth(3);
        line.setStroke(new ChartStyle(theme.palette()).validation(run));
        if (ChartStyle.dashed(run)) {
            line.getStrokeDashArray().setAll(5.0, 2.5);
        }
        return line;
    }

    private final class NameCell extends TableCell<Run, Run> {
        private Optional<RunNameField> field = Optional.empty();

        @Override
        public void startEdit() {
            super.startEdit();
            if (isEditing()) {
                RunNameField made = new RunNameField(getItem().name(), name -> {
                    field = Optional.empty();
                    getItem().rename(name);
                    commitEdit(getItem());
                    desk.tell();
                    RunTable.this.refresh();
                    RunTable.this.requestFocus();
                }, this::cancelEdit);
                field = Optional.of(made);
                setText(null);
                setGraphic(made);
                made.requestFocus();
                made.selectAll();
            }
        }

        @Override
        public void cancelEdit() {
            super.cancelEdit();
            field = Optional.empty();
            updateItem(getItem(), isEmpty());
        }

        @Override
        protected void updateItem(Run run, boolean none) {
            super.updateItem(run, none);
            if (field.isPresent() && isEditing()) {
                return;
            }
            setGraphic(none || run == null ? null : stroke(run));
            setText(none || run == null ? null : run.name());
            setTooltip(none || run == null ? null : new RunData(run).tooltip().orElse(null));
        }
    }
}
