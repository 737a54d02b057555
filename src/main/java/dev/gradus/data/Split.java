package dev.gradus.data;

import dev.gradus.math.Randoms;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Row numbers of the three parts, each ascending: disjoint, and together all the rows that were divided.
 */
public record Split(int[] training, int[] validation, int[] test) {

    /**
     * Divides rows. Within a stratum (a class) rows are shuffled by the seed; each stratum gives its share to every
     * part, fractions going to the strata with the largest remainder, and keeps at least one row for training.
     *
     * @param rows the rows to divide, ascending
     * @param strata for each of them its stratum, from 0
     */
    public static Split of(int[] rows, int[] strata, SplitPlan plan) {
        int count = Arrays.stream(strata).max().orElse(-1) + 1;
        int[] sizes = new int[count];
        for (int stratum : strata) {
            sizes[stratum]++;
        }
        int[] validationSizes = shares(sizes, sizes, plan.validationFraction(), rows.length);
        int[] left = sizes.clone();
        for (int i = 0; i < count; i++) {
            left[i] -= validationSizes[i];
        }
        int[] testSizes = shares(sizes, left, plan.testFraction(), rows.length);

        int[] part = new int[rows.length];
        long key = Randoms.key(plan.seed(), "split");
        for (int stratum = 0; stratum < count; stratum++) {
            int[] members = new int[sizes[stratum]];
            int next = 0;
            for (int i = 0; i < rows.length; i++) {
                if (strata[i] == stratum) {
                    members[next++] = i;
                }
            }
            int[] order = new int[members.length];
            Randoms.shuffle(Randoms.key(key, stratum), order);
            for (int i = 0; i < order.length; i++) {
                part[members[order[i]]] = i < validationSizes[stratum] ? 1
                        : i < validationSizes[stratum] + testSizes[stratum] ? 2 : 0;
            }
        }
        return new Split(select(rows, part, 0), select(rows, part, 1), select(rows, part, 2));
    }

    /** Rows of all parts together. */
    public int rows() {
        return training.length + validation.length + test.length;
    }

    /** Without the rows that this is not true for; every other stays in its part. */
    public Split where(IntPredicate kept) {
        return new Split(Arrays.stream(training).filter(kept).toArray(), Arrays.stream(validation).filter(kept).toArray(),
                Arrays.stream(test).filter(kept).toArray());
    }

    /** How many rows of each stratum a part gets, leaving at least one of those that are left. */
    private static int[] shares(int[] sizes, int[] left, double fraction, int total) {
        int wanted = (int) Math.round(fraction * total);
        int[] shares = new int[sizes.length];
        double[] remainders = new double[sizes.length];
        int given = 0;
        for (int i = 0; i < sizes.length; i++) {
            double exact = fraction * sizes[i];
            shares[i] = Math.max(0, Math.min((int) Math.floor(exact), left[i] - 1));
            remainders[i] = exact - shares[i];
            given += shares[i];
        }
        while (given < wanted) {
            int best = -1;
            for (int i = 0; i < sizes.length; i++) {
                if (shares[i] < left[i] - 1 && remainders[i] > 0 && (best < 0 || remainders[i] > remainders[best])) {
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            shares[best]++;
            remainders[best]--;
            given++;
        }
        return shares;
    }

    private static int[] select(int[] rows, int[] part, int wanted) {
        int[] selected = new int[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (part[i] == wanted) {
                selected[count++] = rows[i];
            }
        }
        return Arrays.copyOf(selected, count);
    }
}
