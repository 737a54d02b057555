package dev.gradus.edit.lesson;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A short way through one idea, played in the real program.
 *
 * @param id      names its results: lower case letters, digits and hyphens
 * @param title   as the list of lessons shows it
 * @param summary one line about it
 * @param minutes it takes a newcomer
 * @param author  who wrote it; empty where nobody says so
 * @param start   the project it opens
 * @param lock    ids of actions and of help topics that cannot be used while it runs
 * @param hide    ids of those that are not shown while it runs
 */
public record Lesson(String id, String title, String summary, int minutes, Optional<String> author, LessonStart start,
        List<String> lock, List<String> hide, List<LessonStep> steps) {

    public static final int MOST_STEPS = 100;

    public Lesson {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,60}")) {
            throw new IllegalArgumentException("The id of a lesson has 1 to 61 small letters, digits and hyphens. It was “"
                    + id + "”.");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("A lesson needs a title.");
        }
        Objects.requireNonNull(summary);
        Objects.requireNonNull(author);
        Objects.requireNonNull(start);
        lock = List.copyOf(lock);
        hide = List.copyOf(hide);
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("A lesson has 1 to " + MOST_STEPS + " steps. It had " + steps.size() + ".");
        }
    }

    public Lesson withSteps(List<LessonStep> value) {
        return new Lesson(id, title, summary, minutes, author, start, lock, hide, value);
    }
}
