package dev.gradus.data;

import dev.gradus.data.csv.NumberText;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a person decided about single rows, images or sequences, by their numbers from 0. Excluded ones take no part: the
 * others stay in the parts of the split they were in. Relabelled ones are divided and learned with their new answer.
 * Immutable.
 *
 * @param excluded   row numbers, ascending
 * @param relabelled by target column (of images {@value #OF_IMAGES}): rows and what their answer is instead
 */
public record RowEdits(int[] excluded, Map<String, SortedMap<Integer, String>> relabelled) {

    /** What the answer of an image is called. */
    public static final String OF_IMAGES = "class";

    public static final RowEdits NONE = new RowEdits(new int[0], Map.of());

    public RowEdits {
        excluded = excluded.clone();
        for (int i = 0; i < excluded.length; i++) {
            if (excluded[i] < 0 || i > 0 && excluded[i] <= excluded[i - 1]) {
                throw new IllegalArgumentException("Excluded row " + excluded[i] + " is out of order; expected row numbers from 0, "
                        + "each larger than the one before.");
            }
        }
        Map<String, SortedMap<Integer, String>> copy = new LinkedHashMap<>();
        relabelled.forEach((column, rows) -> {
            Objects.requireNonNull(column);
            SortedMap<Integer, String> sorted = new TreeMap<>(rows);
            if (!sorted.isEmpty() && sorted.firstKey() < 0) {
                throw new IllegalArgumentException("Relabelled row " + sorted.firstKey() + " is no row number; expected 0 or more.");
            }
            if (!sorted.isEmpty()) {
                copy.put(column, Collections.unmodifiableSortedMap(sorted));
            }
        });
        relabelled = Collections.unmodifiableMap(copy);
    }

    @Override
    public int[] excluded() {
        return excluded.clone();
    }

    public boolean isEmpty() {
        return excluded.length == 0 && relabelled.isEmpty();
    }

    public int excludedCount() {
        return excluded.length;
    }

    public int relabelledCount() {
        return (int) relabelled.values().stream().flatMap(rows -> rows.keySet().stream()).distinct().count();
    }

    public boolean excludes(int row) {
        return Arrays.binarySearch(excluded, row) >= 0;
    }

    /** What a row's answer in a column is instead. */
    public Optional<String> label(String column, int row) {
        return Optional.ofNullable(relabelled.getOrDefault(column, Collections.emptySortedMap()).get(row));
    }

    /** True when something was decided about a row. */
    public boolean touches(int row) {
        return excludes(row) || relabelled.values().stream().anyMatch(rows -> rows.containsKey(row));
    }

    public RowEdits exclude(int[] rows) {
        return new RowEdits(IntStream.concat(IntStream.of(excluded), IntStream.of(rows)).sorted().distinct().toArray(), relabelled);
    }

    public RowEdits relabel(String column, int[] rows, String answer) {
        Map<String, SortedMap<Integer, String>> changed = new LinkedHashMap<>(relabelled);
        SortedMap<Integer, String> ofColumn = new TreeMap<>(relabelled.getOrDefault(column, Collections.emptySortedMap()));
        for (int row : rows) {
            ofColumn.put(row, answer);
        }
        changed.put(column, ofColumn);
        return new RowEdits(excluded, changed);
    }

    /** Rows as they came: neither excluded nor relabelled. */
    public RowEdits bringBack(int[] rows) {
        int[] sorted = IntStream.of(rows).sorted().toArray();
        Map<String, SortedMap<Integer, String>> changed = new LinkedHashMap<>();
        relabelled.forEach((column, answers) -> {
            SortedMap<Integer, String> left = new TreeMap<>(answers);
            left.keySet().removeIf(row -> Arrays.binarySearch(sorted, row) >= 0);
            changed.put(column, left);
        });
        return new RowEdits(IntStream.of(excluded).filter(row -> Arrays.binarySearch(sorted, row) < 0).toArray(), changed);
    }

    /** The rows that take part, in their order. */
    public int[] kept(int[] rows) {
        return excluded.length == 0 ? rows : IntStream.of(rows).filter(row -> !excludes(row)).toArray();
    }

    /**
     * A split without the excluded rows; every other row stays where it is.
     *
     * @param name of the data, for the message
     * @throws DataException when no training row is left
     */
    public Split kept(Split split, String name) throws DataException {
        if (excluded.length == 0) {
            return split;
        }
        Split left = split.where(row -> !excludes(row));
        if (left.training().length == 0) {
            throw new DataException(name + ": all " + split.training().length
                    + " training rows are excluded. Expected at least 1. Bring some of them back.");
        }
        return left;
    }

    /** The table with the new answers in the place of the old; rows keep their numbers. */
    public Table applied(Table table) {
        if (relabelled.isEmpty()) {
            return table;
        }
        List<Column> columns = table.columns().stream().map(column -> relabelled.containsKey(column.name())
                ? (Column) new RelabelledColumn(column, relabelled.get(column.name())) : column).toList();
        return new Table(table.name(), table.sha256(), columns, table.rows(), table.refusals(), table.lines(),
                table.parts(), table.remarks());
    }

    /** Images with the new classes in the place of the old. */
    public ImageSet applied(ImageSet images) throws DataException {
        SortedMap<Integer, String> answers = relabelled.get(OF_IMAGES);
        if (answers == null) {
            return images;
        }
        int[] labels = images.labels().clone();
        for (Map.Entry<Integer, String> each : answers.entrySet()) {
            if (each.getKey() < labels.length) {
                labels[each.getKey()] = place(images.name() + ", image ", each, images.classNames());
            }
        }
        return new ImageSet(images.name(), images.files(), images.channels(), images.height(), images.width(), images.pixels(),
                labels, images.classNames(), images.testFrom());
    }

    /** Sequences with the new answers in the place of the old. */
    public SequenceSet applied(SequenceSet set) throws DataException {
        SortedMap<Integer, String> changed = relabelled.get(set.target());
        if (changed == null) {
            return set;
        }
        double[] answers = set.answers().clone();
        for (Map.Entry<Integer, String> each : changed.entrySet()) {
            if (each.getKey() < answers.length) {
                answers[each.getKey()] = set.classes().isEmpty() ? NumberText.parse(each.getValue(), Decimal.POINT)
                        : place(set.name() + ", sequence ", each, set.classes());
            }
        }
        return new SequenceSet(set.name(), set.files(), set.steps(), set.features(), set.alphabet(), set.values(), set.task(),
                set.target(), answers, set.classes(), set.testFrom());
    }

    private static int place(String subject, Map.Entry<Integer, String> relabelled, List<String> classes) throws DataException {
        int place = classes.indexOf(relabelled.getValue());
        if (place < 0) {
            throw new DataException(subject + (relabelled.getKey() + 1) + ": relabelled as “" + relabelled.getValue()
                    + "”, which is none of the classes: " + String.join(", ", classes) + ". Bring it back, or relabel it again.");
        }
        return place;
    }

    /** Sentences for the record of a run. */
    public List<String> sentences() {
        return java.util.stream.Stream.of(
                excluded.length == 0 ? "" : excluded.length + (excluded.length == 1 ? " row is" : " rows are") + " excluded by hand.",
                relabelled.isEmpty() ? "" : relabelledCount() + (relabelledCount() == 1 ? " row is" : " rows are")
                        + " relabelled by hand.").filter(words -> !words.isEmpty()).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowEdits edits && Arrays.equals(excluded, edits.excluded) && relabelled.equals(edits.relabelled);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(excluded) + relabelled.hashCode();
    }

    @Override
    public String toString() {
        return "RowEdits[excluded=" + Arrays.toString(excluded) + ", relabelled=" + relabelled + "]";
    }
}
