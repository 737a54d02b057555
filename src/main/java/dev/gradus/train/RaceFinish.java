package dev.gradus.train;

/**
 * Where a race ends.
 *
 * @param mark  the score, the loss or the number of epochs to reach
 * @param epochs after which it is over for everybody
 */
public record RaceFinish(Kind kind, double mark, int epochs) {

    /** What has to be reached, measured after each epoch on the validation rows, or in training where there are none. */
    public enum Kind { SCORE, LOSS, EPOCHS }

    public RaceFinish {
        if (epochs < 1) {
            throw new IllegalArgumentException("A race takes at least 1 epoch, not " + epochs + ".");
        }
    }

    /** True when this epoch crosses the line. */
    public boolean crossedBy(EpochRecord epoch) {
        boolean judged = !Double.isNaN(epoch.validationLoss());
        return switch (kind) {
            case SCORE -> (judged ? epoch.validationScore() : epoch.trainingScore()) >= mark;
            case LOSS -> (judged ? epoch.validationLoss() : epoch.trainingLoss()) <= mark;
            case EPOCHS -> epoch.epoch() >= mark;
        };
    }
}
