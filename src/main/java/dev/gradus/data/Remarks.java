package dev.gradus.data;

import dev.gradus.math.Randoms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Sentences about data that can be used, but not without a word. */
final class Remarks {

    /** A class of so many rows cannot be in training, validation and test and still be learned. */
    private static final int FEW_ROWS = 3;
    private static final int MOST_CLASSES_NAMED = 5;

    private final List<String> sentences = new ArrayList<>();

    List<String> sentences() {
        return sentences;
    }

    void add(List<String> words) {
        sentences.addAll(words);
    }

    /** @param counts rows of each class */
    void smallClasses(Map<String, Integer> counts) {
        List<String> small = Targets.inOrder(counts.keySet()).stream().filter(name -> counts.get(name) <= FEW_ROWS).toList();
        for (String name : small.subList(0, Math.min(small.size(), MOST_CLASSES_NAMED))) {
            sentences.add("Class " + name.replaceAll("\\s+", " ") + " has " + counts.get(name)
                    + (counts.get(name) == 1 ? " row" : " rows") + ": too few to be in every part.");
        }
        if (small.size() > MOST_CLASSES_NAMED) {
            sentences.add((small.size() - MOST_CLASSES_NAMED) + " more classes have at most " + FEW_ROWS + " rows.");
        }
    }

    void refusals(Table table) {
        if (!table.refusals().isEmpty()) {
            Table.Refusal first = table.refusals().get(0);
            sentences.add(table.name() + ": " + table.refusals().size() + " of " + (table.rows() + table.refusals().size())
                    + " rows cannot be read. Left out. The first: line " + first.line() + ", column " + first.column()
                    + ": " + first.reason() + ".");
        }
    }

    /** Rows that are equal in everything that is used, one in training and one in validation. */
    void twins(Table table, List<ColumnPlan> used, Split split) {
        List<Column> columns = used.stream().map(plan -> table.column(table.indexOf(plan.name()))).toList();
        long[] training = Arrays.stream(split.training()).mapToLong(row -> fingerprint(columns, row)).sorted().toArray();
        long twins = Arrays.stream(split.validation())
                .filter(row -> Arrays.binarySearch(training, fingerprint(columns, row)) >= 0).count();
        if (twins > 0) {
            sentences.add(twins + (twins == 1 ? " row is" : " rows are") + " in training and in validation.");
        }
    }

    /** 64 bits: among a million rows the chance that two different ones share theirs is one in 40 million. */
    private static long fingerprint(List<Column> columns, int row) {
        long key = 0;
        for (Column column : columns) {
            key = Randoms.key(key, column.key(row));
        }
        return key;
    }

    /** Groups, moments and words may leave a part without a row. */
    void emptyParts(SplitPlan plan, Split split) {
        if (split.training().length > 0 && !(plan.method() instanceof SplitMethod.Random)) {
            if (split.validation().length == 0 && (plan.validationFraction() > 0 || plan.fold().isPresent())) {
                sentences.add("No row is left for validation: groups, moments and words are kept whole. Split in another way, or"
                        + " give validation a larger share.");
            }
            if (split.test().length == 0 && plan.testFraction() > 0) {
                sentences.add("No row is left for the test: groups, moments and words are kept whole. Split in another way, or"
                        + " give the test a larger share.");
            }
        }
    }

    void unknownClasses(int rows) {
        if (rows > 0) {
            sentences.add(rows + (rows == 1 ? " row has a class" : " rows have classes")
                    + " that no training row has. Left out. A stratified split avoids this.");
        }
    }
}
