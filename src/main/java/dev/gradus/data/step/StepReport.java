package dev.gradus.data.step;

import java.util.List;
import java.util.Optional;

/**
 * What one step of a chain does with the data as they are.
 *
 * @param implied     not one of the user's steps, but done at the end because nothing before has
 * @param columns     it is for
 * @param fitting     columns at its place that it could be for
 * @param parts       what it does, column by column: "Age: median 28.0"
 * @param sentence    what it does to which columns: "Age: median 28.0. Embarked: most frequent, S"; empty with a problem
 * @param problem     why it cannot be done as it is, and what to do; the step is then passed over
 * @param leak        what went from validation and test rows into it
 * @param notes       remarks
 * @param before      its columns as they come, a few of them
 * @param after       the columns it has changed or made, a few of them
 * @param columnsIn   all columns before it
 * @param columnsOut  all columns behind it
 * @param rowsDropped rows that it leaves out, of all
 */
public record StepReport(Step step, boolean implied, List<String> columns, List<String> fitting, List<String> parts, String sentence,
        Optional<String> problem, Optional<String> leak, List<String> notes, List<ColumnView> before, List<ColumnView> after,
        List<String> columnsIn, List<String> columnsOut, int rowsDropped) {

    public StepReport {
        columns = List.copyOf(columns);
        fitting = List.copyOf(fitting);
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
        before = List.copyOf(before);
        after = List.copyOf(after);
        columnsIn = List.copyOf(columnsIn);
        columnsOut = List.copyOf(columnsOut);
    }

    StepReport withRowsDropped(int value) {
        return new StepReport(step, implied, columns, fitting, parts, sentence, problem, leak, notes, before, after, columnsIn,
                columnsOut, value);
    }
}
