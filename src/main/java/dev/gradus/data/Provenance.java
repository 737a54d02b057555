package dev.gradus.data;

import java.util.List;

/**
 * Where prepared data came from, for the record of a run.
 *
 * @param source the file's path as the project has it, or the generator or sample
 * @param sha256 of the file; empty for generated points
 * @param rowsRead rows of the table
 * @param rowsRefused rows that could not be read
 * @param rowsLeftOut rows read but not used: a missing target, or a missing cell whose plan says so
 * @param notes sentences about the data that the user should see
 */
public record Provenance(String source, String sha256, int rowsRead, int rowsRefused, int rowsLeftOut, SplitPlan split,
                         List<String> notes) {

    public Provenance {
        notes = List.copyOf(notes);
    }
}
