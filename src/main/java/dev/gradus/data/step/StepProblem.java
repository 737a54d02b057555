package dev.gradus.data.step;

/** Why a step cannot be done as it is, and what to do. */
final class StepProblem extends Exception {

    private static final long serialVersionUID = 1L;

    StepProblem(String message) {
        super(message);
    }
}
