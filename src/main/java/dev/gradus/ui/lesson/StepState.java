package dev.gradus.ui.lesson;

import dev.gradus.edit.lesson.LessonResult;
import dev.gradus.edit.lesson.LessonStep;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How a learner fares in one step. */
final class StepState {

    private final LessonStep step;
    private Optional<String> predicted = Optional.empty();
    private OptionalInt choice = OptionalInt.empty();
    private OptionalDouble amount = OptionalDouble.empty();
    private Optional<String> actual = Optional.empty();
    private boolean done;
    private boolean visited;
    private int attempts;
    private int hints;
    private long nanos;
    private long shownAt;

    StepState(LessonStep step) {
        this.step = step;
    }

    LessonStep step() {
        return step;
    }

    /** What was said, as it is shown; empty before. */
    Optional<String> predicted() {
        return predicted;
    }

    OptionalInt choice() {
        return choice;
    }

    OptionalDouble amount() {
        return amount;
    }

    void choose(int option, String words) {
        choice = OptionalInt.of(option);
        predicted = Optional.of(words);
    }

    void say(double number, String words) {
        amount = OptionalDouble.of(number);
        predicted = Optional.of(words);
    }

    void drawn(String words) {
        predicted = Optional.of(words);
    }

    Optional<String> actual() {
        return actual;
    }

    void actually(String words) {
        actual = Optional.of(words);
    }

    /** True when the prediction is made, or none is asked. */
    boolean open() {
        return step.predict().isEmpty() || predicted.isPresent();
    }

    boolean done() {
        return done;
    }

    void finish() {
        done = true;
    }

    boolean visited() {
        return visited;
    }

    int hints() {
        return hints;
    }

    void hint() {
        hints = Math.min(step.hints().size(), hints + 1);
    }

    void attempts(int runs) {
        attempts = Math.max(attempts, runs);
    }

    void shown(long now) {
        visited = true;
        shownAt = now;
    }

    void left(long now) {
        nanos += now - shownAt;
    }

    LessonResult.Step result() {
        return new LessonResult.Step(step.title(), predicted, actual, done, attempts, hints, Math.round(nanos / 1e8) / 10.0);
    }
}
