package dev.gradus.data;

import java.util.Objects;

/** How training makes up for classes of different size. Only training examples are chosen or weighed. */
public record Balance(Weighing weighing, Sampling sampling) {

    public static final Balance NONE = new Balance(Weighing.NONE, Sampling.ALL);

    /**
     * What each example counts in the loss of training. Losses of validation and test are measured without it, so that runs
     * with and without weights can be compared.
     */
    public enum Weighing {
        /** All the same. */
        NONE,
        /**
         * n / (k n_c): of the n examples that an epoch goes through and k classes, with n_c of this class. Where sampling
         * has made the classes equal already that is 1, so that nothing is made up for twice.
         */
        BALANCED
    }

    /** Which examples an epoch goes through. */
    public enum Sampling {
        /** Each once. */
        ALL,
        /** Of every class as many as of the largest: those of smaller ones several times. */
        OVER,
        /** Of every class as many as of the smallest: of larger ones others in each epoch, drawn by the seed. */
        UNDER
    }

    public Balance {
        Objects.requireNonNull(weighing);
        Objects.requireNonNull(sampling);
    }

    public Balance withWeighing(Weighing value) {
        return new Balance(value, sampling);
    }

    public Balance withSampling(Sampling value) {
        return new Balance(weighing, value);
    }
}
