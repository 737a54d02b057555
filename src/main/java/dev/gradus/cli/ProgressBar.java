package dev.gradus.cli;

import dev.gradus.train.EpochRecord;
import dev.gradus.train.TrainingEvent.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** One line of a terminal that says how far a run is; ten times a second at most. */
final class ProgressBar {

    private static final long EVERY = 100_000_000L;
    private static final int WIDTH = 24;

    private final PrintWriter terminal;
    private final int epochs;
    private final int stepsPerEpoch;
    private final int rows;
    private long shown;
    private int length;
    private EpochRecord last;

    ProgressBar(PrintWriter terminal, int epochs, int stepsPerEpoch, int rows) {
        this.terminal = terminal;
        this.epochs = epochs;
        this.stepsPerEpoch = stepsPerEpoch;
        this.rows = rows;
    }

    /** True where the launch script has found that stderr is a terminal. */
    static boolean wanted() {
        return Boolean.getBoolean("gradus.stderr.tty");
    }

    void show(Progress progress) {
        if (!progress.epochs().isEmpty()) {
            last = progress.epochs().get(progress.epochs().size() - 1);
        }
        long now = System.nanoTime();
        if (now - shown < EVERY) {
            return;
        }
        shown = now;
        double done = Math.min(1, progress.step() / ((double) epochs * stepsPerEpoch));
        int filled = (int) (done * WIDTH);
        StringBuilder line = new StringBuilder("[").append("#".repeat(filled)).append(".".repeat(WIDTH - filled))
                .append("] epoch ").append(Math.min(epochs, progress.epoch() + 1)).append('/').append(epochs);
        if (last != null) {
            line.append(String.format(Locale.ROOT, "  loss %.4f", last.trainingLoss()));
            if (!Double.isNaN(last.validationLoss())) {
                line.append(String.format(Locale.ROOT, ", validation %.4f", last.validationLoss()));
            }
        }
        if (progress.samplesPerSecond() > 0) {
            double left = (1 - done) * epochs * rows / progress.samplesPerSecond();
            line.append(String.format(Locale.ROOT, "  %,.0f samples/s  %s left", progress.samplesPerSecond(), time(left)));
        }
        print(line.toString());
    }

    /** Leaves the terminal as it was. */
    void clear() {
        print("");
        terminal.print('\r');
        terminal.flush();
    }

    private void print(String line) {
        terminal.print('\r' + line + " ".repeat(Math.max(0, length - line.length())));
        terminal.flush();
        length = line.length();
    }

    private static String time(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 60 ? whole + " s" : whole < 3600 ? whole / 60 + " min" : whole / 3600 + " h " + whole / 60 % 60 + " min";
    }
}
