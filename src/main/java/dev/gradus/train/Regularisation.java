package dev.gradus.train;

/**
 * What keeps weights small. L1 and L2 together are the elastic net.
 *
 * @param l1          penalty l1 |w|: adds l1 sign(w) to the gradient
 * @param l2          penalty l2/2 |w|^2: adds l2 w to the gradient (PyTorch's weight_decay; Keras' L2 is l2/2 here)
 * @param weightDecay decoupled from the gradient: w -= rate weightDecay w before each step (Loshchilov and Hutter 2019);
 *                    an optimiser with a weight decay of its own (AdamW) uses that one instead
 * @param maxNorm     largest L2 norm of the weights of one unit: after each step longer rows of a weight are scaled by
 *                    maxNorm / (norm + 1e-7), as PyTorch's renorm does; 0 for none
 * @param everywhere  whether penalties and decays also apply to bias and norm parameters (PyTorch's habit); the largest
 *                    norm is a matter of weights only
 */
public record Regularisation(double l1, double l2, double weightDecay, double maxNorm, boolean everywhere) {

    public static final Regularisation NONE = new Regularisation(0, 0, 0, 0, false);

    public Regularisation {
        if (!(l1 >= 0 && l2 >= 0 && weightDecay >= 0 && maxNorm >= 0)) {
            throw new IllegalArgumentException("Penalties, decay and largest norm are 0 (off) or more. They were " + l1
                    + ", " + l2 + ", " + weightDecay + " and " + maxNorm + ".");
        }
    }

    public Regularisation withL1(double value) {
        return new Regularisation(value, l2, weightDecay, maxNorm, everywhere);
    }

    public Regularisation withL2(double value) {
        return new Regularisation(l1, value, weightDecay, maxNorm, everywhere);
    }

    public Regularisation withWeightDecay(double value) {
        return new Regularisation(l1, l2, value, maxNorm, everywhere);
    }

    public Regularisation withMaxNorm(double value) {
        return new Regularisation(l1, l2, weightDecay, value, everywhere);
    }

    public Regularisation withEverywhere(boolean value) {
        return new Regularisation(l1, l2, weightDecay, maxNorm, value);
    }
}
