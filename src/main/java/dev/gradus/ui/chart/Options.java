package dev.gradus.ui.chart;

/**
 * How a tile is shown.
 *
 * @param smoothing weight of the past in the moving average, 0 (none) to 0.99
 * @param perBatch  single batches are drawn too
 */
public record Options(boolean log, double smoothing, boolean perBatch) {

    public Options withLog(boolean value) {
        return new Options(value, smoothing, perBatch);
    }

    public Options withSmoothing(double value) {
        return new Options(log, value, perBatch);
    }

    public Options withPerBatch(boolean value) {
        return new Options(log, smoothing, value);
    }
}
