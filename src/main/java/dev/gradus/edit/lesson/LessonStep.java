package dev.gradus.edit.lesson;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One step of a lesson: something to read, perhaps a prediction to make, perhaps something to do.
 *
 * @param title   a few words
 * @param text    what is going on; paragraphs stand apart by an empty line, **bold** words are set bold
 * @param formula in TeX, shown below the text
 * @param light   what is outlined in the window: ids of actions, help topics, or "node:" and the name of a layer
 * @param predict asked before anything is done
 * @param task    what to do, shown once the prediction is made
 * @param done    the step is done when all of them hold; a step without any is done when it is read
 * @param newRun  conditions look only at runs that began in this step
 * @param hints   one after another, for who asks
 * @param after   shown when the step is done
 */
public record LessonStep(String title, String text, Optional<String> formula, List<String> light,
        Optional<Prediction> predict, Optional<String> task, List<Condition> done, boolean newRun, List<String> hints,
        Optional<String> after) {

    public LessonStep {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A step needs a title.");
        }
        Objects.requireNonNull(text);
        Objects.requireNonNull(formula);
        light = List.copyOf(light);
        Objects.requireNonNull(predict);
        Objects.requireNonNull(task);
        done = List.copyOf(done);
        hints = List.copyOf(hints);
        Objects.requireNonNull(after);
    }

    /** A step that is only read. */
    public static LessonStep reading(String title, String text) {
        return new LessonStep(title, text, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(),
                false, List.of(), Optional.empty());
    }

    public LessonStep withTitle(String value) {
        return new LessonStep(value, text, formula, light, predict, task, done, newRun, hints, after);
    }

    public LessonStep withText(String value) {
        return new LessonStep(title, value, formula, light, predict, task, done, newRun, hints, after);
    }

    public LessonStep withTask(String value) {
        return new LessonStep(title, text, formula, light, predict, Optional.of(value), done, newRun, hints, after);
    }

    public LessonStep withLight(List<String> value) {
        return new LessonStep(title, text, formula, value, predict, task, done, newRun, hints, after);
    }

    public LessonStep withDone(List<Condition> value) {
        return new LessonStep(title, text, formula, light, predict, task, value, newRun, hints, after);
    }

    /** Those of its conditions that do not hold yet. */
    public List<Condition> missing(Situation situation) {
        Situation seen = newRun ? situation.sinceThisStep() : situation;
        return done.stream().filter(condition -> !condition.holds(seen)).toList();
    }
}
