package dev.gradus.data;

import java.util.List;

/**
 * Where prepared data came from, for the record of a run.
 *
 * @param source the file's path as the project has it, or the generator or sample
 * @param sha256 of the file, or of the lines {@code sha256sum} prints of several; empty for generated points
 * @param files each of several files, up to {@link #MOST_FILES}; none for a single one
 * @param rowsRead rows of the table, images, sequences, or characters
 * @param rowsRefused rows that could not be read
 * @param rowsLeftOut rows read but not used: a missing target, or a missing cell whose plan says so
 * @param treatment what was done to training rows alone
 * @param split how rows came into the three parts
 * @param notes sentences about the data that the user should see
 * @param steps what the preparation does, in its order, with what it has taken from the rows: "Fill missing: Age: median 28.0"
 */
public record Provenance(String source, String sha256, List<FileHash> files, int rowsRead, int rowsRefused, int rowsLeftOut,
                         SplitPlan split, List<String> notes, TrainingTreatment treatment, List<String> steps) {

    /** Of folders with more files only the common fingerprint is kept. */
    public static final int MOST_FILES = 100;

    public Provenance {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
        steps = List.copyOf(steps);
    }

    public Provenance(String source, String sha256, int rowsRead, int rowsRefused, int rowsLeftOut, SplitPlan split,
                      List<String> notes) {
        this(source, sha256, List.of(), rowsRead, rowsRefused, rowsLeftOut, split, notes);
    }

    public Provenance(String source, String sha256, List<FileHash> files, int rowsRead, int rowsRefused, int rowsLeftOut,
                      SplitPlan split, List<String> notes) {
        this(source, sha256, files, rowsRead, rowsRefused, rowsLeftOut, split, notes, TrainingTreatment.NONE, List.of());
    }

    public Provenance withTreatment(TrainingTreatment value) {
        return new Provenance(source, sha256, files, rowsRead, rowsRefused, rowsLeftOut, split, notes, value, steps);
    }

    public Provenance withSplit(SplitPlan value) {
        return new Provenance(source, sha256, files, rowsRead, rowsRefused, rowsLeftOut, value, notes, treatment, steps);
    }

    public Provenance withSteps(List<String> value) {
        return new Provenance(source, sha256, files, rowsRead, rowsRefused, rowsLeftOut, split, notes, treatment, value);
    }

    /** Of content that was read for a setup. */
    public static Provenance of(DataSetup setup, Content content, int refused, int leftOut, List<String> notes) {
        List<FileHash> files = content.files().size() > 1 && content.files().size() <= MOST_FILES ? content.files() : List.of();
        return new Provenance(setup.source().origin(), content.sha256(), files, content.count(), refused, leftOut, setup.split(), notes);
    }
}
