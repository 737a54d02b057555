package dev.gradus.ui.time;

/**
 * Epochs and pixels of the track.
 *
 * @param epochs at its right end
 */
record TrackScale(double width, double epochs) {

    /** Room at both ends for the handle. */
    static final double EDGE = 7;

    double x(double epoch) {
        return EDGE + Math.max(0, Math.min(1, epoch / epochs)) * (width - 2 * EDGE);
    }

    double epoch(double x) {
        return Math.max(0, Math.min(1, (x - EDGE) / (width - 2 * EDGE))) * epochs;
    }
}
