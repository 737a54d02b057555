package dev.gradus.data.sequence;

import dev.gradus.data.Column;
import dev.gradus.data.DataException;
import dev.gradus.data.NaturalOrder;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.Table;
import dev.gradus.data.Task;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A sequence in each row of a table: its class in one column, its steps in all others, from left to right. */
public final class SequenceRows {

    private static final String VALUE = "value";

    private SequenceRows() {
    }

    /**
     * @param classes the known ones; none for those of the table, in natural order
     * @throws DataException for a step that is no number, or a class that is not known
     */
    public static SequenceSet of(Table table, String label, List<String> classes) throws DataException {
        int labels = table.indexOf(label);
        if (labels < 0) {
            throw new DataException(table.name() + " has no column called " + label + ". It has: "
                    + String.join(", ", table.names().subList(0, Math.min(10, table.names().size()))) + ".");
        }
        int[] steps = IntStream.range(0, table.columns().size()).filter(column -> column != labels).toArray();
        double[] values = new double[Math.multiplyExact(table.rows(), steps.length)];
        TreeSet<String> found = new TreeSet<>(NaturalOrder.WORDS);
        for (int row = 0; row < table.rows(); row++) {
            found.add(word(table.column(labels), row));
            for (int step = 0; step < steps.length; step++) {
                double value = table.column(steps[step]).number(row);
                if (Double.isNaN(value)) {
                    throw new DataException(table.name() + ", line " + table.line(row) + ", column " + (steps[step] + 1)
                            + ": expected a number, found “" + table.column(steps[step]).text(row)
                            + "”. A sequence needs one in every step; mend the file.");
                }
                values[row * steps.length + step] = value;
            }
        }
        List<String> names = classes.isEmpty() ? ordered(found) : classes;
        double[] answers = new double[table.rows()];
        for (int row = 0; row < answers.length; row++) {
            answers[row] = names.indexOf(word(table.column(labels), row));
            if (answers[row] < 0) {
                throw new DataException(table.name() + ", line " + table.line(row) + ": “" + table.column(labels).text(row)
                        + "” is not one of the " + names.size() + " classes the network was trained on.");
            }
        }
        return new SequenceSet(table.name(), table.files(), steps.length, List.of(VALUE), List.of(), values,
                Task.CLASSIFICATION, label, answers, names, table.rows());
    }

    /** Classes by their numbers, where they are numbers: -1 before 1. */
    private static List<String> ordered(TreeSet<String> words) {
        return words.stream().allMatch(word -> word.matches("[+-]?[0-9]{1,15}"))
                ? words.stream().sorted(java.util.Comparator.comparingLong(Long::parseLong)).toList() : List.copyOf(words);
    }

    /** A class that is written as a number is called by the number: "1.0000000e+00" is 1. */
    private static String word(Column column, int row) {
        double number = column.number(row);
        return number == Math.rint(number) && Math.abs(number) < 1e9 ? Long.toString((long) number) : column.text(row);
    }
}
