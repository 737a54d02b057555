package dev.gradus.data;

/**
 * One round of a cross-validation: what is not test is divided into {@code count} folds, and the one with this index, from
 * 0, is validation. Where rows follow each other in time, a fold is learned from all that came before it, and what comes
 * after it rests.
 */
public record Fold(int index, int count) {

    public static final int FEWEST = 2;
    public static final int MOST = 50;

    public Fold {
        if (count < FEWEST || count > MOST || index < 0 || index >= count) {
            throw new IllegalArgumentException("Fold " + (index + 1) + " of " + count + " cannot be; expected " + FEWEST + " to "
                    + MOST + " folds.");
        }
    }
}
