package dev.gradus.ui.data;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.Table;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** A cell as it was read; the target's with the mark of its class, a gap as a badge, a changed answer before what it was. */
final class RowCell extends TableCell<Integer, Integer> {

    private static final PseudoClass NUMBER = PseudoClass.getPseudoClass("number");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    /** Characters that most columns are wide enough for. */
    private static final int SHORT = 11;

    /** What cells read from. */
    interface Rows {
        Optional<Table> table();

        Optional<ColumnPlan> plan(String column);

        List<String> classes();

        Optional<String> relabelled(String column, int row);

        Palette palette();
    }

    private final Rows rows;
    private final int index;

    RowCell(Rows rows, int index) {
        this.rows = rows;
        this.index = index;
        getStyleClass().add("row-cell");
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
        super.updateItem(row, empty);
        Optional<Table> table = rows.table().filter(each -> !empty && row != null && row < each.rows()
                && index < each.columns().size());
        Optional<ColumnPlan> plan = table.flatMap(each -> rows.plan(each.column(index).name()));
        boolean target = plan.filter(each -> each.role() == ColumnPlan.Role.TARGET).isPresent();
        boolean number = plan.filter(each -> each.kind() == ColumnPlan.Kind.NUMERIC).isPresent();
        pseudoClassStateChanged(TARGET, target);
        pseudoClassStateChanged(OUT, plan.filter(each -> each.role() == ColumnPlan.Role.IGNORE).isPresent());
        if (table.isEmpty()) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            pseudoClassStateChanged(NUMBER, false);
            pseudoClassStateChanged(CHANGED, false);
            return;
        }
        Column column = table.get().column(index);
        Optional<String> changed = rows.relabelled(column.name(), row);
        pseudoClassStateChanged(NUMBER, number || target);
        pseudoClassStateChanged(CHANGED, changed.isPresent());
        if (column.missing(row) && changed.isEmpty()) {
            String text = column.text(row);
            setText(null);
            setGraphic(badge(text.isEmpty() ? DataTexts.TEXTS.get("cell.missing")
                    : DataTexts.TEXTS.get("cell.counts-as-missing", text)));
            setTooltip(null);
            return;
        }
        String text = changed.orElseGet(() -> shown(table.get(), column, row));
        setText(Symbols.shown(text));
        int place = target ? rows.classes().indexOf(changed.orElseGet(() -> column.text(row))) : -1;
        setGraphic(place >= 0 ? BalanceView.mark(place, rows.palette()) : null);
        setTooltip(changed.isPresent() ? new Tooltip(DataTexts.TEXTS.get("cell.was", text, shown(table.get(), column, row)))
                : text.length() > SHORT ? new Tooltip(text) : null);
    }

    private static String shown(Table table, Column column, int row) {
        boolean made = table.sha256().isEmpty() && !Double.isNaN(column.number(row));
        return made ? NumberText.fixed(column.number(row), 4) : column.text(row);
    }

    private static Label badge(String words) {
        Label badge = new Label(words);
        badge.getStyleClass().add("missing-badge");
        return badge;
    }
}
