package dev.gradus.train;

import java.util.List;
import java.util.Optional;

/** What a run tells the outside: values only, never the live network. */
public sealed interface TrainingEvent {

    /**
     * @param layers        names of the learning layers, in computing order; the order of all per-layer lists
     * @param stepsPerEpoch batches of one epoch
     * @param trainingRows  that an epoch goes through
     * @param initial       the values before the first step of this run
     * @param initialLoss   validation loss (training loss without validation rows) before the first step
     */
    record Started(List<String> layers, int stepsPerEpoch, int trainingRows, Checkpoint initial, double initialLoss)
            implements TrainingEvent {}

    /**
     * At most one in about 16 ms.
     *
     * @param losses  loss of steps since the last event, thinned so that every minimum and maximum is kept
     * @param layers  the state of the layers in the last step
     * @param epochs  epochs that ended since the last event
     * @param samplesPerSecond over the last half second or so; 0 when unknown
     * @param learningRate     of the last step, before any layer's own factor
     * @param waiting          how long steps waited for their batches
     */
    record Progress(long step, int epoch, int batch, List<LossPoint> losses, Optional<LayerPoint> layers,
            List<EpochRecord> epochs, double samplesPerSecond, double learningRate, DataWait waiting)
            implements TrainingEvent {}

    /** Somebody wanted a checkpoint of the running training, to be safe. */
    record Kept(Checkpoint checkpoint) implements TrainingEvent {}

    /** The run rests; the checkpoint is what it would go on from. */
    record Paused(Checkpoint checkpoint) implements TrainingEvent {}

    /** The run is over. */
    record Finished(Ending ending, Checkpoint checkpoint) implements TrainingEvent {}

    /** Something broke that should not have; it is shown, never swallowed. */
    record Failed(Throwable cause) implements TrainingEvent {}

    /** How a run came to its end. */
    sealed interface Ending {}

    /**
     * All epochs are done.
     *
     * @param bestEpoch whose weights are back, because early stopping was on and no later epoch was better on validation;
     *                  empty where the weights are those of the last epoch
     */
    record Completed(Optional<Integer> bestEpoch) implements Ending {
        public Completed() {
            this(Optional.empty());
        }
    }

    /** Somebody stopped it. */
    record Stopped() implements Ending {}

    /** Validation no longer improved; the weights of {@code bestEpoch} are back. */
    record StoppedEarly(int epoch, int bestEpoch, int patience) implements Ending {}

    /**
     * The loss or a gradient is no longer a number; the last good weights are kept.
     *
     * @param step          that could not be taken
     * @param layer         where it began
     * @param largestWeight largest absolute weight of that layer
     */
    record NotFinite(long step, int epoch, String layer, double largestWeight) implements Ending {}
}
