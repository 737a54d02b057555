package dev.gradus.data;

/**
 * Examples that change from epoch to epoch: chosen again, or augmented. What they are in an epoch follows from the seed and
 * the epoch alone. One thread at a time.
 */
public interface TrainingExamples extends Examples {

    /** From here on they are those of this epoch, counted from 0. Nothing may be copied before. */
    void begin(long epoch);

    /** Which of the plain training examples one is in this epoch. */
    int row(int example);

    /** The same for another thread. */
    TrainingExamples twin();
}
