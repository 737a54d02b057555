package dev.gradus.train;

import dev.gradus.data.Provenance;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A run that was, as the table and the charts of runs show it. Immutable.
 *
 * @param name       as the user calls it
 * @param color      place in the palette of runs, from 0
 * @param visible    whether its curves are drawn
 * @param started    when it first began
 * @param settings   what it was trained with, label by value, in the order to show them; the table picks what differs
 * @param provenance of the data, where they were known
 * @param seed       of initial weights, order and dropout
 * @param layers     names of the learning layers: the order of all per-layer lists
 * @param epochs     one for each epoch that ended
 * @param losses     loss of single steps, thinned
 * @param points     how the layers fared, thinned
 * @param ending     empty for a run that was never ended, only paused or cut off
 * @param weights    what it came to, while they are kept
 */
public record RunRecord(String name, int color, boolean visible, Instant started, Map<String, String> settings,
        Optional<Provenance> provenance, long seed, List<String> layers, List<EpochRecord> epochs,
        List<LossPoint> losses, List<LayerPoint> points, Optional<TrainingEvent.Ending> ending,
        Optional<Checkpoint> weights) {

    public RunRecord {
        Objects.requireNonNull(name);
        Objects.requireNonNull(started);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        Objects.requireNonNull(provenance);
        layers = List.copyOf(layers);
        epochs = List.copyOf(epochs);
        losses = List.copyOf(losses);
        points = List.copyOf(points);
        Objects.requireNonNull(ending);
        Objects.requireNonNull(weights);
        int count = layers.size();
        if (epochs.stream().anyMatch(epoch -> epoch.gradientNorms().size() != count)
                || points.stream().anyMatch(point -> point.gradientNorms().size() != count
                        || point.updateRatios().size() != count)) {
            throw new IllegalArgumentException(
                    "The run " + name + " has " + count + " layers, but not as many numbers in every record of them.");
        }
    }

    /** The setting that says which cross-validation a run is a fold of; other runs have none. */
    public static final String CROSS_VALIDATION = "Cross-validation";

    /** What the next cross-validation of these runs is called: one more than the last. */
    public static String nextCrossValidation(List<RunRecord> runs) {
        return String.valueOf(1 + runs.stream().map(run -> run.settings().getOrDefault(CROSS_VALIDATION, ""))
                .filter(name -> name.matches("[0-9]{1,6}")).mapToInt(Integer::parseInt).max().orElse(0));
    }

    /** The epoch whose weights a run ended with: the best, where early stopping brought it back, else the last. */
    public static Optional<EpochRecord> kept(List<EpochRecord> epochs, Optional<TrainingEvent.Ending> ending) {
        TrainingEvent.Ending how = ending.orElse(null);
        int last = how instanceof TrainingEvent.StoppedEarly early ? early.bestEpoch()
                : how instanceof TrainingEvent.Completed done ? done.bestEpoch().orElse(Integer.MAX_VALUE) : Integer.MAX_VALUE;
        return epochs.stream().filter(epoch -> epoch.epoch() <= last).reduce((first, second) -> second);
    }

    /** A run that begins. */
    public static RunRecord begin(String name, int color, Instant started, Map<String, String> settings,
            Optional<Provenance> provenance, long seed, List<String> layers) {
        return new RunRecord(name, color, true, started, settings, provenance, seed, layers, List.of(), List.of(),
                List.of(), Optional.empty(), Optional.empty());
    }

    public RunRecord withColor(int value) {
        return new RunRecord(name, value, visible, started, settings, provenance, seed, layers, epochs, losses, points,
                ending, weights);
    }

    public RunRecord withVisible(boolean value) {
        return new RunRecord(name, color, value, started, settings, provenance, seed, layers, epochs, losses, points,
                ending, weights);
    }

    public RunRecord withCurves(List<EpochRecord> newEpochs, List<LossPoint> newLosses, List<LayerPoint> newPoints) {
        return new RunRecord(name, color, visible, started, settings, provenance, seed, layers, newEpochs, newLosses,
                newPoints, ending, weights);
    }

    public RunRecord withEnding(Optional<TrainingEvent.Ending> value) {
        return new RunRecord(name, color, visible, started, settings, provenance, seed, layers, epochs, losses, points,
                value, weights);
    }

    public RunRecord withWeights(Optional<Checkpoint> value) {
        return new RunRecord(name, color, visible, started, settings, provenance, seed, layers, epochs, losses, points,
                ending, value);
    }

    /** The highest validation score (accuracy, or R2); NaN when there was none. */
    public double bestValidationScore() {
        return best(EpochRecord::validationScore);
    }

    private double best(ToDoubleFunction<EpochRecord> value) {
        return epochs.stream().mapToDouble(value).filter(number -> !Double.isNaN(number)).max().orElse(Double.NaN);
    }

    /** How long it ran until its last epoch ended. */
    public double seconds() {
        return epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1).seconds();
    }
}
