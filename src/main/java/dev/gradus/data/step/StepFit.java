package dev.gradus.data.step;

import dev.gradus.data.row.Frame;
import dev.gradus.data.row.RowOperation;
import dev.gradus.data.row.Strip;
import java.util.ArrayList;
import java.util.List;

/** One step being fitted: the rows it learns from as they are at its place, and what comes of it. */
public final class StepFit {

    private final Frame frame;
    private final List<String> columns;
    private final List<RowOperation> operations = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    StepFit(Frame frame, List<String> columns) {
        this.frame = frame;
        this.columns = List.copyOf(columns);
    }

    /** The columns it is for: they are there, and of a kind that it takes. */
    List<String> columns() {
        return columns;
    }

    int rows() {
        return frame.rows();
    }

    Strip strip(String column) {
        return frame.strip(column);
    }

    boolean isWords(String column) {
        return frame.strip(column) instanceof Strip.Words;
    }

    /** All values of a column of numbers, NaN where missing; not to be changed. */
    double[] numbers(String column) {
        return frame.numbers(column).values();
    }

    /** The values that are there, ascending. */
    double[] present(String column) {
        return Stats.present(numbers(column));
    }

    Strip.Words words(String column) {
        return frame.words(column);
    }

    /** A name for a new column: this one, or it with a number behind it where there is one. */
    String fresh(String wanted) {
        return frame.fresh(wanted);
    }

    /** Keeps the operation, and does it to the rows learned from. */
    void apply(RowOperation operation) {
        operation.apply(frame);
        operations.add(operation);
    }

    /** What is done to a column, for the sentence of the step. */
    void say(String what) {
        said.add(what);
    }

    /** A remark that belongs to the step but not into its sentence. */
    void note(String sentence) {
        notes.add(sentence);
    }

    StepProblem nothingIn(String column) {
        return new StepProblem(column + " is empty in all " + frame.rows()
                + " rows that are learned from, so there is nothing to learn. Leave it out.");
    }

    /** The rows as the operations have made them. */
    Frame frame() {
        return frame;
    }

    List<RowOperation> operations() {
        return operations;
    }

    List<String> said() {
        return said;
    }

    List<String> notes() {
        return notes;
    }
}
