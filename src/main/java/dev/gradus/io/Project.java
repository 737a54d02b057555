package dev.gradus.io;

import dev.gradus.edit.Document;
import dev.gradus.train.RunRecord;
import java.util.List;
import java.util.Objects;

/**
 * What a project file holds.
 *
 * @param runs  the run table, oldest first
 * @param notes the user's own text
 */
public record Project(Document document, List<RunRecord> runs, String notes) {

    public Project {
        Objects.requireNonNull(document);
        runs = List.copyOf(runs);
        Objects.requireNonNull(notes);
    }

    /** A project without history. */
    public static Project of(Document document) {
        return new Project(document, List.of(), "");
    }

    public Project withDocument(Document value) {
        return new Project(value, runs, notes);
    }

    public Project withRuns(List<RunRecord> value) {
        return new Project(document, value, notes);
    }
}
