package dev.gradus.ui.chart;

import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.theme.Texts;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What can be done with a run. */
final class RunMenu {

    private final Texts texts = Texts.of("chart");
    private final TrainingDesk desk;
    private final RunTable table;

    RunMenu(TrainingDesk desk, RunTable table) {
        this.desk = desk;
        this.table = table;
    }

    ContextMenu of(Run run) {
        MenuItem restore = item(texts.get("runs.restore"), () -> restore(run));
        if (run.checkpoint().isEmpty()) {
            restore.setText(texts.get("runs.restore.none"));
            restore.setDisable(true);
        }
        MenuItem delete = item(texts.get("runs.delete"), () -> delete(run));
        if (working(run)) {
            delete.setText(texts.get("runs.delete.live"));
            delete.setDisable(true);
        }
        return new ContextMenu(item(texts.get(run.visible() ? "runs.menu.hide" : "runs.menu.show"), () -> toggle(run)),
                item(texts.get("runs.rename"), () -> table.rename(run)), restore, delete);
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }

    void toggle(Run run) {
        run.setVisible(!run.visible());
        desk.tell();
        table.refresh();
    }

    void restore(Run run) {
        run.checkpoint().ifPresent(checkpoint -> desk.restore(texts.get("runs.restore.label", run.name()), checkpoint));
    }

    void delete(Run run) {
        if (!working(run)) {
            desk.delete(run);
        }
    }

    /** A run at work is not deleted under its trainer. */
    private boolean working(Run run) {
        return desk.state().live() && desk.currentRun().filter(run::equals).isPresent();
    }
}
