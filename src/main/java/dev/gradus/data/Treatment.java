package dev.gradus.data;

import dev.gradus.data.augment.AugmentPlan;
import java.util.Objects;

/** What is done to training examples alone; validation, test and every prediction know nothing of it. */
public record Treatment(AugmentPlan augmentation, Balance balance) {

    public static final Treatment NONE = new Treatment(AugmentPlan.NONE, Balance.NONE);

    public Treatment {
        Objects.requireNonNull(augmentation);
        Objects.requireNonNull(balance);
    }
}
