package dev.gradus.ui.time;

import dev.gradus.train.EpochRecord;
import dev.gradus.ui.model.Fork;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.Series;
import java.util.Arrays;
import java.util.List;

/**
 * The loss of a run as one number for each column of pixels, from 0 to 1 of its largest: of validation where it was
 * measured, else of training; of batches until two epochs are over. Columns without a value are NaN.
 *
 * @param own first column that is of this run; those before it belong to the one it came off
 */
record LossShape(double[] heights, int own) {

    static LossShape of(Run run, TrackScale scale) {
        double[] values = new double[(int) Math.max(1, Math.ceil(scale.width()))];
        Arrays.fill(values, Double.NaN);
        int own = run.fork().map(Fork::epoch).map(epoch -> (int) scale.x(epoch)).orElse(0);
        new Pen(scale, values).draw(run, Double.MAX_VALUE);
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Double.isNaN(value) ? 0 : value);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = largest > 0 ? values[i] / largest : values[i];
        }
        return new LossShape(values, own);
    }

    private interface At {
        double get(int index);
    }

    /** Draws on where the line before it ended. */
    private static final class Pen {
        private final TrackScale scale;
        private final double[] values;
        private int before = -1;
        private double last = Double.NaN;

        private Pen(TrackScale scale, double[] values) {
            this.scale = scale;
            this.values = values;
        }

        /** The run it came off first, up to there, then its own. */
        private void draw(Run run, double until) {
            run.fork().ifPresent(fork -> fork.parent().ifPresent(parent -> draw(parent, Math.min(until, fork.epoch()))));
            List<EpochRecord> epochs = run.epochs();
            if (epochs.size() < 2) {
                Series batches = run.batchLoss();
                line(batches.size(), until, batches::x, batches::y);
            } else {
                boolean judged = !Double.isNaN(epochs.get(epochs.size() - 1).validationLoss());
                line(epochs.size(), until, i -> epochs.get(i).epoch(),
                        i -> judged ? epochs.get(i).validationLoss() : epochs.get(i).trainingLoss());
            }
        }

        private void line(int count, double until, At x, At y) {
            for (int i = 0; i < count && x.get(i) <= until; i++) {
                if (Double.isFinite(y.get(i))) {
                    to(x.get(i), y.get(i));
                }
            }
        }

        /** What happened before the first epoch was over was not measured: the line begins flat. */
        private void to(double epoch, double value) {
            int column = (int) Math.min(values.length - 1, scale.x(epoch));
            int from = before >= 0 ? before : epoch <= 1 ? (int) scale.x(0) : column;
            for (int at = Math.min(from, column); at <= column; at++) {
                double share = column <= from ? 1 : (double) (at - from) / (column - from);
                values[at] = Double.isNaN(last) ? value : last + share * (value - last);
            }
            before = column;
            last = value;
        }
    }
}
