package dev.gradus.train;

/**
 * Ends a run when the validation loss has not improved for a while. The best weights are brought back, also where the
 * epochs are over first.
 *
 * @param patience epochs without a better validation loss before the run ends
 */
public record EarlyStopping(boolean enabled, int patience) {

    public static final EarlyStopping OFF = new EarlyStopping(false, 20);

    public EarlyStopping {
        if (patience < 1) {
            throw new IllegalArgumentException("Patience is at least 1 epoch. It was " + patience + ".");
        }
    }
}
