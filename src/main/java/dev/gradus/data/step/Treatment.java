package dev.gradus.data.step;

/** What a step does to its columns, with its settings: an immutable record for each kind. */
public interface Treatment {

    StepType<?> type();

    /** True where it takes something from the rows it is fitted on. */
    boolean learns();

    /** True where its columns cannot be missing any more after it, or are gone. */
    default boolean settles() {
        return false;
    }

    /** Where a new step of this kind belongs among others. */
    default Stage stage() {
        return Stage.BETWEEN;
    }

    /** Turns itself into row operations for the columns of the fit. */
    void fit(StepFit fit) throws StepProblem;
}
