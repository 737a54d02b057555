package dev.gradus.ui.data;

import dev.gradus.data.ColumnGuess;
import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Progress;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.csv.FirstPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;

/**
 * A file being opened: its first page at once where it is a large table, then all of it, with the share that was read;
 * until somebody cancels. Works in the background; the share is told on the window's thread, a few times.
 */
final class Opening implements Progress {

    private static final long SEED = 1;
    /** Percent between two words about it. */
    private static final int STEP = 5;

    private final Path file;
    private final DoubleConsumer share;
    private volatile boolean cancelled;
    private int told;

    Opening(Path file, DoubleConsumer share) {
        this.file = file;
        this.share = share;
    }

    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** What the first page looks like; empty where the whole is there as soon. */
    Optional<Reading> firstPage() {
        return FirstPage.of(file).flatMap(page -> {
            try {
                DataSetup setup = new DataSetup(page.source(), new InputPlan.Columns(ColumnGuess.of(page.table()).plans()),
                        SplitPlan.standard(SEED));
                return Optional.of(new Reading(setup, page.table(), Map.of(), Map.of(), Optional.empty(), Optional.empty(), "",
                        Optional.empty()));
            } catch (DataException noTarget) {
                return Optional.empty();
            }
        });
    }

    Reading whole() throws DataException {
        DataLoader loader = new DataLoader(Path.of(""), this);
        DataSource source = SourceGuess.of(file);
        Content content = loader.load(source);
        DataSetup setup = loader.propose(source, content, List.of(), SEED);
        return Reading.of(loader, setup, content);
    }

    @Override
    public boolean at(long done, long all) {
        int percent = (int) (100.0 * done / Math.max(1, all));
        if (percent >= told + STEP && !cancelled) {
            told = percent;
            Platform.runLater(() -> share.accept(percent / 100.0));
        }
        return !cancelled;
    }
}
