package dev.gradus.data;

import dev.gradus.data.profile.CellCounts;
import dev.gradus.data.sequence.SeriesGuess;
import java.util.List;
import java.util.stream.IntStream;

/** What becomes of content that nobody has said anything about. */
public final class PlanGuess {

    /** Fewer steps are columns of a table rather than a sequence. */
    private static final int LEAST_STEPS = 20;
    private static final int MOST_CLASSES = 60;
    private static final int WINDOW = 12;
    private static final int CHARACTERS = 32;
    private static final int WORDS = 8;
    private static final int CHARACTERS_A_WORD = 5;
    /** Windows that one pass through a text should not exceed. */
    private static final int MOST_WINDOWS = 40_000;

    private PlanGuess() {
    }

    /** @param targets columns that were named; a series predicts the first of them */
    static InputPlan of(Table table, List<String> targets) throws DataException {
        for (String target : targets) {
            if (table.indexOf(target) < 0) {
                return new InputPlan.Columns(ColumnGuess.of(table, targets).plans());
            }
        }
        if (sequenceInEachRow(table, targets)) {
            return new InputPlan.Sequences(table.column(0).name(), true);
        }
        List<CellCounts> profiles = table.columns().stream().map(column -> CellCounts.of(column, table.rows())).toList();
        List<String> numbers = profiles.stream().filter(each -> each.numeric() && each.missing() == 0 && each.distinct() > 1)
                .map(CellCounts::name).toList();
        String target = !targets.isEmpty() ? targets.get(0) : numbers.isEmpty() ? "" : numbers.get(numbers.size() - 1);
        if (series(profiles, numbers, table.rows()) && numbers.contains(target)) {
            return windows(table, numbers, target);
        }
        return new InputPlan.Columns(ColumnGuess.of(table, targets).plans());
    }

    /** Rows of the table as examples, whatever they look like. */
    public static InputPlan rows(Table table) throws DataException {
        return new InputPlan.Columns(ColumnGuess.of(table).plans());
    }

    /** Windows over the columns that hold a number in every row. */
    public static InputPlan windows(Table table) throws DataException {
        List<String> numbers = numbers(table);
        if (numbers.isEmpty()) {
            throw new DataException(table.name() + " has no column with a number in every row. A series needs one.");
        }
        return windows(table, numbers, numbers.get(numbers.size() - 1));
    }

    /** A sequence in each row, its class in the first column. */
    public static InputPlan sequences(Table table) {
        return new InputPlan.Sequences(table.column(0).name(), true);
    }

    /** Columns that hold a number in every row. */
    public static List<String> numbers(Table table) {
        return table.columns().stream().filter(column -> IntStream.range(0, table.rows())
                .noneMatch(row -> Double.isNaN(column.number(row)))).map(Column::name).toList();
    }

    private static InputPlan windows(Table table, List<String> numbers, String target) {
        Column column = table.column(table.indexOf(target));
        SeriesGuess guess = SeriesGuess.of(IntStream.range(0, table.rows()).mapToDouble(column::number).toArray());
        boolean log = guess.log() && numbers.stream().map(name -> table.column(table.indexOf(name)))
                .allMatch(each -> IntStream.range(0, table.rows()).allMatch(row -> each.number(row) > 0));
        return new InputPlan.Windows(numbers, target, Math.max(2, Math.min(WINDOW, table.rows() / 6)), 1, true, log,
                guess.difference());
    }

    static InputPlan of(TextBody text) {
        return text(text, TextUnit.CHARACTERS, InputPlan.Characters.USUAL_WORDS);
    }

    /** Windows over the characters of a text, or over its words, whose number is estimated. */
    public static InputPlan text(TextBody text, TextUnit unit, int vocabulary) {
        boolean words = unit == TextUnit.WORDS;
        int count = words ? text.count() / CHARACTERS_A_WORD : text.count();
        int window = Math.max(1, Math.min(words ? WORDS : CHARACTERS, count / 20));
        return new InputPlan.Characters(window, Math.max(1, count / MOST_WINDOWS), unit, vocabulary);
    }

    /**
     * The layout of the UCR archive: no names, the class first, then many numbers, which are measured rather than counted.
     */
    private static boolean sequenceInEachRow(Table table, List<String> targets) {
        String first = table.column(0).name();
        boolean asked = targets.isEmpty() || targets.equals(List.of(first));
        if (!asked || table.columns().size() <= LEAST_STEPS || !first.equals("column 1")) {
            return false;
        }
        long classes = IntStream.range(0, table.rows()).mapToObj(row -> table.column(0).text(row)).distinct().count();
        boolean whole = IntStream.range(0, table.rows()).mapToDouble(row -> table.column(0).number(row))
                .allMatch(value -> Double.isNaN(value) || value == Math.rint(value));
        if (classes < 2 || classes > MOST_CLASSES || classes > table.rows() / 2 || !whole) {
            return false;
        }
        boolean fractions = false;
        for (Column column : table.columns().subList(1, table.columns().size())) {
            for (int row = 0; row < table.rows(); row++) {
                double value = column.number(row);
                if (Double.isNaN(value)) {
                    return false;
                }
                fractions |= value != Math.rint(value);
            }
        }
        return fractions;
    }

    /** One number a row beside at most dates that are all different: nothing to predict it from but its own past. */
    private static boolean series(List<CellCounts> profiles, List<String> numbers, int rows) {
        return rows >= LEAST_STEPS && !numbers.isEmpty() && profiles.stream().allMatch(each -> numbers.contains(each.name())
                || each.datesMostly() && each.distinct() == rows)
                && (numbers.size() == 1 || profiles.stream().anyMatch(each -> each.datesMostly() && each.distinct() == rows));
    }
}
