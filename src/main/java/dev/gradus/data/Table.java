package dev.gradus.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rows and named columns as they were read, before anything is decided about them. Immutable.
 *
 * @param name what messages call it: the file's name, or the generator's
 * @param sha256 of the file's bytes, in hexadecimal; empty for generated points
 * @param refusals rows that could not be read, and why
 * @param lines the line each row begins on; empty when rows do not come from lines
 * @param parts the files of separate parts, whose rows follow each other; empty for the rows of one file
 * @param remarks what was not as it should be, though it could be read
 */
public record Table(String name, String sha256, List<Column> columns, int rows, List<Refusal> refusals, long[] lines,
                    List<FileOfPart> parts, List<Remark> remarks) implements Content {

    /** A row that is not in the table: the line it begins on, the first cell at fault (from 1), and why. */
    public record Refusal(long line, int column, String reason) {
    }

    /** @param kind for ever; the same for the same fault */
    public record Remark(String kind, String sentence) {
    }

    /** A file whose rows are one part of a table. */
    public record FileOfPart(Part part, FileHash file, int rows) {
    }

    public Table {
        columns = List.copyOf(columns);
        refusals = List.copyOf(refusals);
        parts = List.copyOf(parts);
        remarks = List.copyOf(remarks);
    }

    /** Rows of one file, or of none. */
    public Table(String name, String sha256, List<Column> columns, int rows, List<Refusal> refusals, long[] lines) {
        this(name, sha256, columns, rows, refusals, lines, List.of(), List.of());
    }

    /** Points of a generator: {@code columns} are the inputs and the target, a class index where there are classes. */
    public static Table generated(String name, List<String> inputs, String target, double[][] columns, List<String> classes) {
        List<Column> made = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            made.add(new NumberColumn(inputs.get(i), columns[i]));
        }
        double[] answers = columns[inputs.size()];
        made.add(classes.isEmpty() ? new NumberColumn(target, answers)
                : new WordColumn(target, Arrays.stream(answers).mapToInt(value -> (int) value).toArray(), classes));
        return new Table(name, "", made, answers.length, List.of(), new long[0]);
    }

    @Override
    public List<FileHash> files() {
        return !parts.isEmpty() ? parts.stream().map(FileOfPart::file).toList() : sha256.isEmpty() ? List.of() : List.of(new FileHash(name, sha256));
    }

    @Override
    public int count() {
        return rows;
    }

    @Override
    public String kind() {
        return "a table";
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The column's place, or -1. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    public Column column(int index) {
        return columns.get(index);
    }

    /** The part that the file of a row is for; training where all rows are of one file. */
    public Part part(int row) {
        return place(row).map(FileOfPart::part).orElse(Part.TRAINING);
    }

    /** The name of the file that a row comes from. */
    public String fileOf(int row) {
        return place(row).map(each -> each.file().name()).orElse(name);
    }

    private Optional<FileOfPart> place(int row) {
        int first = 0;
        for (FileOfPart each : parts) {
            first += each.rows();
            if (row < first) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The line of the file that a row begins on; for generated tables the row's number, from 1. */
    public long line(int row) {
        return lines.length == 0 ? row + 1L : lines[row];
    }
}
