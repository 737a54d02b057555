package dev.gradus.data.row;

import java.util.List;

/**
 * What may be done to the columns of rows. Every step of a preparation is fitted to some of these; they are all that a model
 * file, {@code predict.py} and {@code predict.js} have to know.
 */
public sealed interface RowOperation permits NumberOperation, WordOperation, MakingOperation, RowOperation.LeaveOut,
        RowOperation.RefuseMissing {

    /** The columns it reads, which must be there. */
    List<String> reads();

    /** @throws IllegalStateException when a column is absent or of the wrong kind */
    void apply(Frame frame);

    /** Columns that are not wanted any more. */
    record LeaveOut(List<String> columns) implements RowOperation {

        public LeaveOut {
            columns = List.copyOf(columns);
        }

        @Override
        public List<String> reads() {
            return columns;
        }

        @Override
        public void apply(Frame frame) {
            frame.remove(columns);
        }
    }

    /** A row whose cell is missing is left out; the column cannot be missing from here on. */
    record RefuseMissing(String column) implements RowOperation {

        @Override
        public List<String> reads() {
            return List.of(column);
        }

        @Override
        public void apply(Frame frame) {
            Strip strip = frame.strip(column);
            for (int row = 0; row < frame.rows(); row++) {
                if (strip.missing(row)) {
                    frame.refuse(row, column + " is missing");
                }
            }
            frame.replace(strip instanceof Strip.Numbers numbers
                    ? new Strip.Numbers(column, numbers.values(), true, numbers.indicator())
                    : new Strip.Words(column, ((Strip.Words) strip).codes(), ((Strip.Words) strip).words(), true));
        }
    }
}
