package dev.gradus.edit.lesson;

import dev.gradus.train.EpochRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A number of the current run that a lesson may ask for. NaN while there is none. */
public enum Quantity {
    TRAINING_LOSS("trainingLoss", EpochRecord::trainingLoss),
    VALIDATION_LOSS("validationLoss", EpochRecord::validationLoss),
    TRAINING_ACCURACY("trainingAccuracy", EpochRecord::trainingScore),
    VALIDATION_ACCURACY("validationAccuracy", EpochRecord::validationScore),
    /** Validation loss less training loss. */
    LOSS_GAP("lossGap", epoch -> epoch.validationLoss() - epoch.trainingLoss()),
    /** Training accuracy less validation accuracy. */
    ACCURACY_GAP("accuracyGap", epoch -> epoch.trainingScore() - epoch.validationScore()),
    EPOCHS("epochs", EpochRecord::epoch),
    /** The epoch with the lowest validation loss. */
    BEST_EPOCH("bestEpoch", EpochRecord::epoch);

    private final String id;
    private final ToDoubleFunction<EpochRecord> value;

    Quantity(String id, ToDoubleFunction<EpochRecord> value) {
        this.id = id;
        this.value = value;
    }

    public String id() {
        return id;
    }

    public static List<String> ids() {
        return Stream.of(values()).map(Quantity::id).toList();
    }

    /** True for shares, which people read as percentages. */
    public boolean share() {
        return this == TRAINING_ACCURACY || this == VALIDATION_ACCURACY || this == ACCURACY_GAP;
    }

    public static Optional<Quantity> find(String id) {
        return Stream.of(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** After the last epoch of the current run. */
    public double of(Situation situation) {
        List<EpochRecord> epochs = situation.current().map(RunFacts::epochs).orElse(List.of());
        if (epochs.isEmpty()) {
            return Double.NaN;
        }
        EpochRecord at = epochs.get(epochs.size() - 1);
        if (this == BEST_EPOCH) {
            for (EpochRecord epoch : epochs) {
                at = epoch.validationLoss() < at.validationLoss() ? epoch : at;
            }
        }
        return value.applyAsDouble(at);
    }
}
