package dev.gradus.data;

import dev.gradus.data.augment.Augment;
import dev.gradus.data.augment.AugmentPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is done to training examples alone; validation, test and every prediction know nothing of it. */
public record TrainingTreatment(AugmentPlan augmentation, Balance balance) {

    public static final TrainingTreatment NONE = new TrainingTreatment(AugmentPlan.NONE, Balance.NONE);

    public TrainingTreatment {
        Objects.requireNonNull(augmentation);
        Objects.requireNonNull(balance);
    }

    /** Sentences for the record of a run; none where nothing is done. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Augment each : augmentation.list()) {
            sentences.add("Augmentation: " + each.entry().name() + (each.values().isEmpty() ? "" : " (" + each.values().entrySet()
                    .stream().map(value -> value.getKey() + " " + value.getValue()).collect(Collectors.joining(", ")) + ")"));
        }
        if (balance.weighing() == Balance.Weighing.BALANCED) {
            sentences.add("Every class weighs the same in the training loss.");
        }
        if (balance.sampling() != Balance.Sampling.ALL) {
            sentences.add(balance.sampling() == Balance.Sampling.OVER
                    ? "Examples of smaller classes come several times in an epoch."
                    : "Of larger classes only as many examples come in an epoch as of the smallest.");
        }
        return sentences;
    }
}
