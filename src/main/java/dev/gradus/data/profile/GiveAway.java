package dev.gradus.data.profile;

import dev.gradus.data.Column;
import dev.gradus.math.Randoms;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well one column alone tells the target. Words, and numbers of few different values, answer with the most frequent
 * class or the mean of their value; other numbers with that of the five nearest numbers. Training rows are divided into five
 * folds; each row is judged by the rows of the other four, so that a column with a value of its own in every row gives
 * nothing away. Holte's one-rule ("Very simple classification rules perform well", Machine Learning 11, 1993), with
 * neighbours in the place of his intervals, so that nothing has to be chosen.
 */
final class GiveAway {

    static final int FEW_ROWS = 30;
    /** Of more rows as many, evenly spread: the share is then known to a thousandth. */
    private static final int MOST_ROWS = 20_000;
    private static final int FOLDS = 5;
    private static final int FEW_VALUES = 32;
    private static final int NEIGHBOURS = 5;
    private static final double NEARLY_ALL = 0.97;
    /** A rule is telling when it makes at most so many of the mistakes that always giving one answer makes. */
    private static final double FEW_MISTAKES = 0.3;

    private GiveAway() {
    }

    /**
     * The share of rows the column alone gets right, or of the target's variance that it explains, where it is so large
     * that the column gives the target away; else 0.
     */
    static double share(Column column, boolean numeric, TargetValues target, int[] rows) {
        int step = (rows.length + MOST_ROWS - 1) / MOST_ROWS;
        int[] known = IntStream.range(0, rows.length).filter(i -> i % step == 0).map(i -> rows[i])
                .filter(row -> target.numbers() == null ? target.classes().codes()[row] >= 0
                        : !Double.isNaN(target.numbers()[row])).toArray();
        if (known.length < FEW_ROWS) {
            return 0;
        }
        double[] values = numeric ? Arrays.stream(known).mapToDouble(column::number).toArray() : new double[0];
        boolean near = numeric && Arrays.stream(values).distinct().limit(FEW_VALUES + 1L).count() > FEW_VALUES;
        double share;
        if (target.numbers() != null) {
            double[] answers = Arrays.stream(known).mapToDouble(row -> target.numbers()[row]).toArray();
            share = near ? explained(answers, nearest(values, known)) : explained(answers, known, values(column, known));
        } else {
            int[] codes = Arrays.stream(known).map(row -> target.classes().codes()[row]).toArray();
            share = near ? right(codes, target.classes().count(), nearest(values, known))
                    : right(codes, target.classes().count(), known, values(column, known));
        }
        return share >= NEARLY_ALL ? share : 0;
    }

    /** Missing is a value of its own. */
    private static int[] values(Column column, int[] rows) {
        Map<String, Integer> places = new HashMap<>();
        int[] bins = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            String text = column.missing(rows[i]) ? "" : column.text(rows[i]);
            Integer place = places.putIfAbsent(text, places.size());
            bins[i] = place == null ? places.size() - 1 : place;
        }
        return bins;
    }

    /** For each place the places of the nearest numbers in other folds; missing numbers are near each other. */
    private static int[][] nearest(double[] values, int[] rows) {
        int n = values.length;
        int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue).toArray();
        int[][] nearest = new int[n][];
        for (int rank = 0; rank < n; rank++) {
            int own = order[rank];
            int fold = fold(rows[own]);
            int[] found = new int[NEIGHBOURS];
            int count = 0;
            int left = rank - 1;
            int right = rank + 1;
            while (count < NEIGHBOURS && (left >= 0 || right < n)) {
                boolean down = right >= n || left >= 0
                        && distance(values[order[left]], values[own]) <= distance(values[order[right]], values[own]);
                int other = down ? order[left--] : order[right++];
                if (fold(rows[other]) != fold) {
                    found[count++] = other;
                }
            }
            nearest[own] = Arrays.copyOf(found, count);
        }
        return nearest;
    }

    private static double distance(double a, double b) {
        return Double.isNaN(a) && Double.isNaN(b) ? 0 : Double.isNaN(a) || Double.isNaN(b) ? Double.POSITIVE_INFINITY
                : Math.abs(a - b);
    }

    private static double right(int[] codes, int classes, int[][] nearest) {
        int right = 0;
        for (int i = 0; i < codes.length; i++) {
            int[] votes = new int[classes];
            for (int other : nearest[i]) {
                votes[codes[other]]++;
            }
            right += largest(votes) == codes[i] ? 1 : 0;
        }
        return telling((double) right / codes.length, codes, classes);
    }

    /** The share, where it is large against that of always giving the most frequent answer; else 0. */
    private static double telling(double share, int[] codes, int classes) {
        int[] sizes = new int[classes];
        Arrays.stream(codes).forEach(code -> sizes[code]++);
        double mistakesOfUsual = 1 - (double) sizes[largest(sizes)] / codes.length;
        return 1 - share <= FEW_MISTAKES * mistakesOfUsual ? share : 0;
    }

    private static double explained(double[] target, int[][] nearest) {
        double[] answers = new double[target.length];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = Arrays.stream(nearest[i]).mapToDouble(other -> target[other]).average().orElse(0);
        }
        return explained(target, answers);
    }

    /** 1 - sum of squared errors over the sum of squares about the mean. */
    private static double explained(double[] target, double[] answers) {
        double mean = Arrays.stream(target).average().orElse(0);
        double errors = 0;
        double squares = 0;
        for (int i = 0; i < target.length; i++) {
            errors += (target[i] - answers[i]) * (target[i] - answers[i]);
            squares += (target[i] - mean) * (target[i] - mean);
        }
        return squares > 0 ? 1 - errors / squares : 0;
    }

    /** The same for a row whatever the column. */
    private static int fold(int row) {
        return (int) Long.remainderUnsigned(Randoms.bits(0, row), FOLDS);
    }

    private static double right(int[] codes, int classes, int[] rows, int[] values) {
        int count = Arrays.stream(values).max().orElse(0) + 1;
        if ((long) count * classes * (FOLDS + 1) > MOST_ROWS * 200L) {
            return 0;
        }
        int[][][] folds = new int[FOLDS][count][classes];
        int[][] all = new int[count][classes];
        for (int i = 0; i < codes.length; i++) {
            folds[fold(rows[i])][values[i]][codes[i]]++;
            all[values[i]][codes[i]]++;
        }
        int right = 0;
        for (int[][] fold : folds) {
            for (int value = 0; value < count; value++) {
                int[] others = all[value].clone();
                for (int code = 0; code < classes; code++) {
                    others[code] -= fold[value][code];
                }
                right += Arrays.stream(others).sum() == 0 ? 0 : fold[value][largest(others)];
            }
        }
        return telling((double) right / codes.length, codes, classes);
    }

    private static int largest(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }

    private static double explained(double[] target, int[] rows, int[] values) {
        int count = Arrays.stream(values).max().orElse(0) + 1;
        double[][] sums = new double[FOLDS + 1][count];
        int[][] counts = new int[FOLDS + 1][count];
        double mean = Arrays.stream(target).average().orElse(0);
        for (int i = 0; i < target.length; i++) {
            for (int fold : new int[] {fold(rows[i]), FOLDS}) {
                sums[fold][values[i]] += target[i] - mean;
                counts[fold][values[i]]++;
            }
        }
        double[] answers = new double[target.length];
        for (int i = 0; i < answers.length; i++) {
            int fold = fold(rows[i]);
            int others = counts[FOLDS][values[i]] - counts[fold][values[i]];
            answers[i] = mean + (others == 0 ? 0 : (sums[FOLDS][values[i]] - sums[fold][values[i]]) / others);
        }
        return explained(target, answers);
    }
}
