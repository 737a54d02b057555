package dev.gradus.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of a convolution in double by the Vector API, tiles of one or two vectors by {@link #COLUMNS}. As with the
 * products, C2 needs one flat loop per method, accumulators as local variables and only the preferred species.
 */
final class DoubleTiles {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    /** As many as there are registers for, see {@link VectorDoubleProduct}. */
    static final int COLUMNS = SPECIES.vectorBitSize() >= 512 || System.getProperty("os.arch").equals("aarch64") ? 8 : 4;

    private DoubleTiles() {
    }

    /**
     * For l below {@code lanes} and s below {@link #COLUMNS}: {@code to[at + s * step + l] = max(floor, start[startAt + s] +
     * sum over p of wide[wideAt + steps[p] + l] narrow[narrowAt + p * COLUMNS + s])}. Whole vectors are read and written.
     */
    static void gather(double[] wide, int wideAt, int[] steps, int depth, double[] narrow, int narrowAt, double[] start, int startAt,
                       double floor, double[] to, int at, int step, int lanes) {
        if (COLUMNS == 4) {
            gatherFour(wide, wideAt, steps, depth, narrow, narrowAt, start, startAt, floor, to, at, step);
        } else if (lanes > LANES) {
            gatherEight(wide, wideAt, steps, depth, narrow, narrowAt, start, startAt, floor, to, at, step);
        } else {
            gatherOneByEight(wide, wideAt, steps, depth, narrow, narrowAt, start, startAt, floor, to, at, step);
        }
    }

    /** The same sums, added to {@code to[at + bases[base + s] + l]}; what two columns write may overlap. */
    static void gatherAdd(double[] wide, int wideAt, int[] steps, int depth, double[] narrow, int narrowAt, double[] to, int at, int[] bases,
                          int base, int lanes) {
        if (COLUMNS == 4) {
            gatherAddFour(wide, wideAt, steps, depth, narrow, narrowAt, to, at, bases, base);
        } else if (lanes > LANES) {
            gatherAddEight(wide, wideAt, steps, depth, narrow, narrowAt, to, at, bases, base);
        } else {
            gatherAddOneByEight(wide, wideAt, steps, depth, narrow, narrowAt, to, at, bases, base);
        }
    }

    /**
     * For l below {@code width} and s below {@link #COLUMNS}: {@code to[at + s * width + l] += sum over p of
     * wide[wideAt + p * width + l] narrow[bases[base + s] + p]}.
     */
    static void sum(double[] wide, int wideAt, int width, int depth, double[] narrow, int[] bases, int base, double[] to, int at) {
        if (COLUMNS == 4) {
            sumFour(wide, wideAt, depth, narrow, bases, base, to, at);
        } else if (width > LANES) {
            sumEight(wide, wideAt, depth, narrow, bases, base, to, at);
        } else {
            sumOneByEight(wide, wideAt, depth, narrow, bases, base, to, at);
        }
    }

    /** {@code to[at + l] += from[start + l]} for {@code lanes} rounded up to whole vectors. */
    static void add(double[] from, int start, double[] to, int at, int lanes) {
        for (int l = 0; l < lanes; l += LANES) {
            DoubleVector.fromArray(SPECIES, to, at + l).add(DoubleVector.fromArray(SPECIES, from, start + l)).intoArray(to, at + l);
        }
    }

    /** {@code to[i] = from[at + i]} where {@code positive[positiveAt + i] > 0}, else 0. Long on purpose: C2 boxes vectors where it inlines into a crowded caller. */
    static void passWherePositive(double[] from, int at, double[] positive, int positiveAt, double[] to, int count) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        int i = 0;
        for (; i <= count - 8 * LANES; i += 8 * LANES) {
            zero.blend(DoubleVector.fromArray(SPECIES, from, at + i),
                    DoubleVector.fromArray(SPECIES, positive, positiveAt + i).compare(VectorOperators.GT, 0)).intoArray(to, i);
            zero.blend(DoubleVector.fromArray(SPECIES, from, at + i + LANES),
                    DoubleVector.fromArray(SPECIES, positive, positiveAt + i + LANES).compare(VectorOperators.GT, 0)).intoArray(to, i + LANES);
            zero.blend(DoubleVector.fromArray(SPECIES, from, at + i + 2 * LANES),
                    DoubleVector.fromArray(SPECIES, positive, positiveAt + i + 2 * LANES).compare(VectorOperators.GT, 0)).intoArray(to, i + 2 * LANES);
            zero.blend(DoubleVector.fromArray(SPECIES, from, at + i + 3 * LANES),
                    DoubleVector.fromArray(SPECIES, positive, positiveAt + i + 3 * LANES).compare(VectorOperators.GT, 0)).intoArray(to, i + 3 * LANES);
            zero.blend(DoubleVector.fromArray(SPECIES, from, at + i + 4 * LANES),
                    DoubleVector.fromArray(SPECIES, positive, positiveAt + i + 4 * LANES).compare(VectorOperators.GT, 0)).intoArray(to, i + 4 * LANES);
            zero.blend(DoubleVector.fromArray(SPECIES, from, at + i + 5 * LANES),
                    DoubleVector.fromArray(SPECIES, positive, positiveAt + i + 5 * LANES).compare(VectorOperators.GT, 0)).intoArray(to, i + 5 * LANES);
            zero.blend(DoubleVector.fromArray(SPECIES, from, at + i + 6 * LANES),
                    DoubleVector.fromArray(SPECIES, positive, positiveAt + i + 6 * LANES).compare(VectorOperators.GT, 0)).intoArray(to, i + 6 * LANES);
            zero.blend(DoubleVector.fromArray(SPECIES, from, at + i + 7 * LANES),
                    DoubleVector.fromArray(SPECIES, positive, positiveAt + i + 7 * LANES).compare(VectorOperators.GT, 0)).intoArray(to, i + 7 * LANES);
        }
        for (; i < count; i++) {
            to[i] = positive[positiveAt + i] > 0 ? from[at + i] : 0;
        }
    }

    private static void gatherAddFour(double[] wide, int wideAt, int[] steps, int depth, double[] narrow, int narrowAt, double[] to, int at, int[] bases,
                              int base) {
        DoubleVector low0 = DoubleVector.zero(SPECIES);
        DoubleVector low1 = low0;
        DoubleVector low2 = low0;
        DoubleVector low3 = low0;
        DoubleVector high0 = low0;
        DoubleVector high1 = low0;
        DoubleVector high2 = low0;
        DoubleVector high3 = low0;
        int b = narrowAt;
        for (int p = 0; p < depth; p++) {
            int a = wideAt + steps[p];
            DoubleVector low = DoubleVector.fromArray(SPECIES, wide, a);
            DoubleVector high = DoubleVector.fromArray(SPECIES, wide, a + LANES);
            DoubleVector value0 = DoubleVector.broadcast(SPECIES, narrow[b]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            DoubleVector value1 = DoubleVector.broadcast(SPECIES, narrow[b + 1]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            DoubleVector value2 = DoubleVector.broadcast(SPECIES, narrow[b + 2]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            DoubleVector value3 = DoubleVector.broadcast(SPECIES, narrow[b + 3]);
            low3 = low.fma(value3, low3);
            high3 = high.fma(value3, high3);
            b += 4;
        }
        int to0 = at + bases[base];
        low0.add(DoubleVector.fromArray(SPECIES, to, to0)).intoArray(to, to0);
        high0.add(DoubleVector.fromArray(SPECIES, to, to0 + LANES)).intoArray(to, to0 + LANES);
        int to1 = at + bases[base + 1];
        low1.add(DoubleVector.fromArray(SPECIES, to, to1)).intoArray(to, to1);
        high1.add(DoubleVector.fromArray(SPECIES, to, to1 + LANES)).intoArray(to, to1 + LANES);
        int to2 = at + bases[base + 2];
        low2.add(DoubleVector.fromArray(SPECIES, to, to2)).intoArray(to, to2);
        high2.add(DoubleVector.fromArray(SPECIES, to, to2 + LANES)).intoArray(to, to2 + LANES);
        int to3 = at + bases[base + 3];
        low3.add(DoubleVector.fromArray(SPECIES, to, to3)).intoArray(to, to3);
        high3.add(DoubleVector.fromArray(SPECIES, to, to3 + LANES)).intoArray(to, to3 + LANES);
    }

    private static void gatherAddEight(double[] wide, int wideAt, int[] steps, int depth, double[] narrow, int narrowAt, double[] to, int at, int[] bases,
                              int base) {
        DoubleVector low0 = DoubleVector.zero(SPECIES);
        DoubleVector low1 = low0;
        DoubleVector low2 = low0;
        DoubleVector low3 = low0;
        DoubleVector low4 = low0;
        DoubleVector low5 = low0;
        DoubleVector low6 = low0;
        DoubleVector low7 = low0;
        DoubleVector high0 = low0;
        DoubleVector high1 = low0;
        DoubleVector high2 = low0;
        DoubleVector high3 = low0;
        DoubleVector high4 = low0;
        DoubleVector high5 = low0;
        DoubleVector high6 = low0;
        DoubleVector high7 = low0;
        int b = narrowAt;
        for (int p = 0; p < depth; p++) {
            int a = wideAt + steps[p];
            DoubleVector low = DoubleVector.fromArray(SPECIES, wide, a);
            DoubleVector high = DoubleVector.fromArray(SPECIES, wide, a + LANES);
            DoubleVector value0 = DoubleVector.broadcast(SPECIES, narrow[b]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            DoubleVector value1 = DoubleVector.broadcast(SPECIES, narrow[b + 1]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            DoubleVector value2 = DoubleVector.broadcast(SPECIES, narrow[b + 2]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            DoubleVector value3 = DoubleVector.broadcast(SPECIES, narrow[b + 3]);
            low3 = low.fma(value3, low3);
            high3 = high.fma(value3, high3);
            DoubleVector value4 = DoubleVector.broadcast(SPECIES, narrow[b + 4]);
            low4 = low.fma(value4, low4);
            high4 = high.fma(value4, high4);
            DoubleVector value5 = DoubleVector.broadcast(SPECIES, narrow[b + 5]);
            low5 = low.fma(value5, low5);
            high5 = high.fma(value5, high5);
            DoubleVector value6 = DoubleVector.broadcast(SPECIES, narrow[b + 6]);
            low6 = low.fma(value6, low6);
            high6 = high.fma(value6, high6);
            DoubleVector value7 = DoubleVector.broadcast(SPECIES, narrow[b + 7]);
            low7 = low.fma(value7, low7);
            high7 = high.fma(value7, high7);
            b += 8;
        }
        int to0 = at + bases[base];
        low0.add(DoubleVector.fromArray(SPECIES, to, to0)).intoArray(to, to0);
        high0.add(DoubleVector.fromArray(SPECIES, to, to0 + LANES)).intoArray(to, to0 + LANES);
        int to1 = at + bases[base + 1];
        low1.add(DoubleVector.fromArray(SPECIES, to, to1)).intoArray(to, to1);
        high1.add(DoubleVector.fromArray(SPECIES, to, to1 + LANES)).intoArray(to, to1 + LANES);
        int to2 = at + bases[base + 2];
        low2.add(DoubleVector.fromArray(SPECIES, to, to2)).intoArray(to, to2);
        high2.add(DoubleVector.fromArray(SPECIES, to, to2 + LANES)).intoArray(to, to2 + LANES);
        int to3 = at + bases[base + 3];
        low3.add(DoubleVector.fromArray(SPECIES, to, to3)).intoArray(to, to3);
        high3.add(DoubleVector.fromArray(SPECIES, to, to3 + LANES)).intoArray(to, to3 + LANES);
        int to4 = at + bases[base + 4];
        low4.add(DoubleVector.fromArray(SPECIES, to, to4)).intoArray(to, to4);
        high4.add(DoubleVector.fromArray(SPECIES, to, to4 + LANES)).intoArray(to, to4 + LANES);
        int to5 = at + bases[base + 5];
        low5.add(DoubleVector.fromArray(SPECIES, to, to5)).intoArray(to, to5);
        high5.add(DoubleVector.fromArray(SPECIES, to, to5 + LANES)).intoArray(to, to5 + LANES);
        int to6 = at + bases[base + 6];
        low6.add(DoubleVector.fromArray(SPECIES, to, to6)).intoArray(to, to6);
        high6.add(DoubleVector.fromArray(SPECIES, to, to6 + LANES)).intoArray(to, to6 + LANES);
        int to7 = at + bases[base + 7];
        low7.add(DoubleVector.fromArray(SPECIES, to, to7)).intoArray(to, to7);
        high7.add(DoubleVector.fromArray(SPECIES, to, to7 + LANES)).intoArray(to, to7 + LANES);
    }

    private static void gatherAddOneByEight(double[] wide, int wideAt, int[] steps, int depth, double[] narrow, int narrowAt, double[] to, int at, int[] bases,
                              int base) {
        DoubleVector low0 = DoubleVector.zero(SPECIES);
        DoubleVector low1 = low0;
        DoubleVector low2 = low0;
        DoubleVector low3 = low0;
        DoubleVector low4 = low0;
        DoubleVector low5 = low0;
        DoubleVector low6 = low0;
        DoubleVector low7 = low0;
        int b = narrowAt;
        for (int p = 0; p < depth; p++) {
            int a = wideAt + steps[p];
            DoubleVector low = DoubleVector.fromArray(SPECIES, wide, a);
            DoubleVector value0 = DoubleVector.broadcast(SPECIES, narrow[b]);
            low0 = low.fma(value0, low0);
            DoubleVector value1 = DoubleVector.broadcast(SPECIES, narrow[b + 1]);
            low1 = low.fma(value1, low1);
            DoubleVector value2 = DoubleVector.broadcast(SPECIES, narrow[b + 2]);
            low2 = low.fma(value2, low2);
            DoubleVector value3 = DoubleVector.broadcast(SPECIES, narrow[b + 3]);
            low3 = low.fma(value3, low3);
            DoubleVector value4 = DoubleVector.broadcast(SPECIES, narrow[b + 4]);
            low4 = low.fma(value4, low4);
            DoubleVector value5 = DoubleVector.broadcast(SPECIES, narrow[b + 5]);
            low5 = low.fma(value5, low5);
            DoubleVector value6 = DoubleVector.broadcast(SPECIES, narrow[b + 6]);
            low6 = low.fma(value6, low6);
            DoubleVector value7 = DoubleVector.broadcast(SPECIES, narrow[b + 7]);
            low7 = low.fma(value7, low7);
            b += 8;
        }
        int to0 = at + bases[base];
        low0.add(DoubleVector.fromArray(SPECIES, to, to0)).intoArray(to, to0);
        int to1 = at + bases[base + 1];
        low1.add(DoubleVector.fromArray(SPECIES, to, to1)).intoArray(to, to1);
        int to2 = at + bases[base + 2];
        low2.add(DoubleVector.fromArray(SPECIES, to, to2)).intoArray(to, to2);
        int to3 = at + bases[base + 3];
        low3.add(DoubleVector.fromArray(SPECIES, to, to3)).intoArray(to, to3);
        int to4 = at + bases[base + 4];
        low4.add(DoubleVector.fromArray(SPECIES, to, to4)).intoArray(to, to4);
        int to5 = at + bases[base + 5];
        low5.add(DoubleVector.fromArray(SPECIES, to, to5)).intoArray(to, to5);
        int to6 = at + bases[base + 6];
        low6.add(DoubleVector.fromArray(SPECIES, to, to6)).intoArray(to, to6);
        int to7 = at + bases[base + 7];
        low7.add(DoubleVector.fromArray(SPECIES, to, to7)).intoArray(to, to7);
    }

    private static void gatherFour(double[] wide, int wideAt, int[] steps, int depth, double[] narrow, int narrowAt, double[] start, int startAt,
                              double floor, double[] to, int at, int step) {
        DoubleVector low0 = DoubleVector.broadcast(SPECIES, start[startAt]);
        DoubleVector low1 = DoubleVector.broadcast(SPECIES, start[startAt + 1]);
        DoubleVector low2 = DoubleVector.broadcast(SPECIES, start[startAt + 2]);
        DoubleVector low3 = DoubleVector.broadcast(SPECIES, start[startAt + 3]);
        DoubleVector high0 = low0;
        DoubleVector high1 = low1;
        DoubleVector high2 = low2;
        DoubleVector high3 = low3;
        int b = narrowAt;
        for (int p = 0; p < depth; p++) {
            int a = wideAt + steps[p];
            DoubleVector low = DoubleVector.fromArray(SPECIES, wide, a);
            DoubleVector high = DoubleVector.fromArray(SPECIES, wide, a + LANES);
            DoubleVector value0 = DoubleVector.broadcast(SPECIES, narrow[b]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            DoubleVector value1 = DoubleVector.broadcast(SPECIES, narrow[b + 1]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            DoubleVector value2 = DoubleVector.broadcast(SPECIES, narrow[b + 2]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            DoubleVector value3 = DoubleVector.broadcast(SPECIES, narrow[b + 3]);
            low3 = low.fma(value3, low3);
            high3 = high.fma(value3, high3);
            b += 4;
        }
        DoubleVector least = DoubleVector.broadcast(SPECIES, floor);
        low0.max(least).intoArray(to, at);
        high0.max(least).intoArray(to, at + LANES);
        low1.max(least).intoArray(to, at + step);
        high1.max(least).intoArray(to, at + step + LANES);
        low2.max(least).intoArray(to, at + 2 * step);
        high2.max(least).intoArray(to, at + 2 * step + LANES);
        low3.max(least).intoArray(to, at + 3 * step);
        high3.max(least).intoArray(to, at + 3 * step + LANES);
    }

    private static void gatherEight(double[] wide, int wideAt, int[] steps, int depth, double[] narrow, int narrowAt, double[] start, int startAt,
                              double floor, double[] to, int at, int step) {
        DoubleVector low0 = DoubleVector.broadcast(SPECIES, start[startAt]);
        DoubleVector low1 = DoubleVector.broadcast(SPECIES, start[startAt + 1]);
        DoubleVector low2 = DoubleVector.broadcast(SPECIES, start[startAt + 2]);
        DoubleVector low3 = DoubleVector.broadcast(SPECIES, start[startAt + 3]);
        DoubleVector low4 = DoubleVector.broadcast(SPECIES, start[startAt + 4]);
        DoubleVector low5 = DoubleVector.broadcast(SPECIES, start[startAt + 5]);
        DoubleVector low6 = DoubleVector.broadcast(SPECIES, start[startAt + 6]);
        DoubleVector low7 = DoubleVector.broadcast(SPECIES, start[startAt + 7]);
        DoubleVector high0 = low0;
        DoubleVector high1 = low1;
        DoubleVector high2 = low2;
        DoubleVector high3 = low3;
        DoubleVector high4 = low4;
        DoubleVector high5 = low5;
        DoubleVector high6 = low6;
        DoubleVector high7 = low7;
        int b = narrowAt;
        for (int p = 0; p < depth; p++) {
            int a = wideAt + steps[p];
            DoubleVector low = DoubleVector.fromArray(SPECIES, wide, a);
            DoubleVector high = DoubleVector.fromArray(SPECIES, wide, a + LANES);
            DoubleVector value0 = DoubleVector.broadcast(SPECIES, narrow[b]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            DoubleVector value1 = DoubleVector.broadcast(SPECIES, narrow[b + 1]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            DoubleVector value2 = DoubleVector.broadcast(SPECIES, narrow[b + 2]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            DoubleVector value3 = DoubleVector.broadcast(SPECIES, narrow[b + 3]);
            low3 = low.fma(value3, low3);
            high3 = high.fma(value3, high3);
            DoubleVector value4 = DoubleVector.broadcast(SPECIES, narrow[b + 4]);
            low4 = low.fma(value4, low4);
            high4 = high.fma(value4, high4);
            DoubleVector value5 = DoubleVector.broadcast(SPECIES, narrow[b + 5]);
            low5 = low.fma(value5, low5);
            high5 = high.fma(value5, high5);
            DoubleVector value6 = DoubleVector.broadcast(SPECIES, narrow[b + 6]);
            low6 = low.fma(value6, low6);
            high6 = high.fma(value6, high6);
            DoubleVector value7 = DoubleVector.broadcast(SPECIES, narrow[b + 7]);
            low7 = low.fma(value7, low7);
            high7 = high.fma(value7, high7);
            b += 8;
        }
        DoubleVector least = DoubleVector.broadcast(SPECIES, floor);
        low0.max(least).intoArray(to, at);
        high0.max(least).intoArray(to, at + LANES);
        low1.max(least).intoArray(to, at + step);
        high1.max(least).intoArray(to, at + step + LANES);
        low2.max(least).intoArray(to, at + 2 * step);
        high2.max(least).intoArray(to, at + 2 * step + LANES);
        low3.max(least).intoArray(to, at + 3 * step);
        high3.max(least).intoArray(to, at + 3 * step + LANES);
        low4.max(least).intoArray(to, at + 4 * step);
        high4.max(least).intoArray(to, at + 4 * step + LANES);
        low5.max(least).intoArray(to, at + 5 * step);
        high5.max(least).intoArray(to, at + 5 * step + LANES);
        low6.max(least).intoArray(to, at + 6 * step);
        high6.max(least).intoArray(to, at + 6 * step + LANES);
        low7.max(least).intoArray(to, at + 7 * step);
        high7.max(least).intoArray(to, at + 7 * step + LANES);
    }

    private static void gatherOneByEight(double[] wide, int wideAt, int[] steps, int depth, double[] narrow, int narrowAt, double[] start, int startAt,
                              double floor, double[] to, int at, int step) {
        DoubleVector low0 = DoubleVector.broadcast(SPECIES, start[startAt]);
        DoubleVector low1 = DoubleVector.broadcast(SPECIES, start[startAt + 1]);
        DoubleVector low2 = DoubleVector.broadcast(SPECIES, start[startAt + 2]);
        DoubleVector low3 = DoubleVector.broadcast(SPECIES, start[startAt + 3]);
        DoubleVector low4 = DoubleVector.broadcast(SPECIES, start[startAt + 4]);
        DoubleVector low5 = DoubleVector.broadcast(SPECIES, start[startAt + 5]);
        DoubleVector low6 = DoubleVector.broadcast(SPECIES, start[startAt + 6]);
        DoubleVector low7 = DoubleVector.broadcast(SPECIES, start[startAt + 7]);
        int b = narrowAt;
        for (int p = 0; p < depth; p++) {
            int a = wideAt + steps[p];
            DoubleVector low = DoubleVector.fromArray(SPECIES, wide, a);
            DoubleVector value0 = DoubleVector.broadcast(SPECIES, narrow[b]);
            low0 = low.fma(value0, low0);
            DoubleVector value1 = DoubleVector.broadcast(SPECIES, narrow[b + 1]);
            low1 = low.fma(value1, low1);
            DoubleVector value2 = DoubleVector.broadcast(SPECIES, narrow[b + 2]);
            low2 = low.fma(value2, low2);
            DoubleVector value3 = DoubleVector.broadcast(SPECIES, narrow[b + 3]);
            low3 = low.fma(value3, low3);
            DoubleVector value4 = DoubleVector.broadcast(SPECIES, narrow[b + 4]);
            low4 = low.fma(value4, low4);
            DoubleVector value5 = DoubleVector.broadcast(SPECIES, narrow[b + 5]);
            low5 = low.fma(value5, low5);
            DoubleVector value6 = DoubleVector.broadcast(SPECIES, narrow[b + 6]);
            low6 = low.fma(value6, low6);
            DoubleVector value7 = DoubleVector.broadcast(SPECIES, narrow[b + 7]);
            low7 = low.fma(value7, low7);
            b += 8;
        }
        DoubleVector least = DoubleVector.broadcast(SPECIES, floor);
        low0.max(least).intoArray(to, at);
        low1.max(least).intoArray(to, at + step);
        low2.max(least).intoArray(to, at + 2 * step);
        low3.max(least).intoArray(to, at + 3 * step);
        low4.max(least).intoArray(to, at + 4 * step);
        low5.max(least).intoArray(to, at + 5 * step);
        low6.max(least).intoArray(to, at + 6 * step);
        low7.max(least).intoArray(to, at + 7 * step);
    }

    private static void sumFour(double[] wide, int wideAt, int depth, double[] narrow, int[] bases, int base, double[] to, int at) {
        DoubleVector low0 = DoubleVector.fromArray(SPECIES, to, at);
        DoubleVector high0 = DoubleVector.fromArray(SPECIES, to, at + LANES);
        DoubleVector low1 = DoubleVector.fromArray(SPECIES, to, at + 2 * LANES);
        DoubleVector high1 = DoubleVector.fromArray(SPECIES, to, at + 3 * LANES);
        DoubleVector low2 = DoubleVector.fromArray(SPECIES, to, at + 4 * LANES);
        DoubleVector high2 = DoubleVector.fromArray(SPECIES, to, at + 5 * LANES);
        DoubleVector low3 = DoubleVector.fromArray(SPECIES, to, at + 6 * LANES);
        DoubleVector high3 = DoubleVector.fromArray(SPECIES, to, at + 7 * LANES);
        int b0 = bases[base];
        int b1 = bases[base + 1];
        int b2 = bases[base + 2];
        int b3 = bases[base + 3];
        int a = wideAt;
        for (int p = 0; p < depth; p++) {
            DoubleVector low = DoubleVector.fromArray(SPECIES, wide, a);
            DoubleVector high = DoubleVector.fromArray(SPECIES, wide, a + LANES);
            DoubleVector value0 = DoubleVector.broadcast(SPECIES, narrow[b0 + p]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            DoubleVector value1 = DoubleVector.broadcast(SPECIES, narrow[b1 + p]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            DoubleVector value2 = DoubleVector.broadcast(SPECIES, narrow[b2 + p]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            DoubleVector value3 = DoubleVector.broadcast(SPECIES, narrow[b3 + p]);
            low3 = low.fma(value3, low3);
            high3 = high.fma(value3, high3);
            a += 2 * LANES;
        }
        low0.intoArray(to, at);
        high0.intoArray(to, at + LANES);
        low1.intoArray(to, at + 2 * LANES);
        high1.intoArray(to, at + 3 * LANES);
        low2.intoArray(to, at + 4 * LANES);
        high2.intoArray(to, at + 5 * LANES);
        low3.intoArray(to, at + 6 * LANES);
        high3.intoArray(to, at + 7 * LANES);
    }

    private static void sumEight(double[] wide, int wideAt, int depth, double[] narrow, int[] bases, int base, double[] to, int at) {
        DoubleVector low0 = DoubleVector.fromArray(SPECIES, to, at);
        DoubleVector high0 = DoubleVector.fromArray(SPECIES, to, at + LANES);
        DoubleVector low1 = DoubleVector.fromArray(SPECIES, to, at + 2 * LANES);
        DoubleVector high1 = DoubleVector.fromArray(SPECIES, to, at + 3 * LANES);
        DoubleVector low2 = DoubleVector.fromArray(SPECIES, to, at + 4 * LANES);
        DoubleVector high2 = DoubleVector.fromArray(SPECIES, to, at + 5 * LANES);
        DoubleVector low3 = DoubleVector.fromArray(SPECIES, to, at + 6 * LANES);
        DoubleVector high3 = DoubleVector.fromArray(SPECIES, to, at + 7 * LANES);
        DoubleVector low4 = DoubleVector.fromArray(SPECIES, to, at + 8 * LANES);
        DoubleVector high4 = DoubleVector.fromArray(SPECIES, to, at + 9 * LANES);
        DoubleVector low5 = DoubleVector.fromArray(SPECIES, to, at + 10 * LANES);
        DoubleVector high5 = DoubleVector.fromArray(SPECIES, to, at + 11 * LANES);
        DoubleVector low6 = DoubleVector.fromArray(SPECIES, to, at + 12 * LANES);
        DoubleVector high6 = DoubleVector.fromArray(SPECIES, to, at + 13 * LANES);
        DoubleVector low7 = DoubleVector.fromArray(SPECIES, to, at + 14 * LANES);
        DoubleVector high7 = DoubleVector.fromArray(SPECIES, to, at + 15 * LANES);
        int b0 = bases[base];
        int b1 = bases[base + 1];
        int b2 = bases[base + 2];
        int b3 = bases[base + 3];
        int b4 = bases[base + 4];
        int b5 = bases[base + 5];
        int b6 = bases[base + 6];
        int b7 = bases[base + 7];
        int a = wideAt;
        for (int p = 0; p < depth; p++) {
            DoubleVector low = DoubleVector.fromArray(SPECIES, wide, a);
            DoubleVector high = DoubleVector.fromArray(SPECIES, wide, a + LANES);
            DoubleVector value0 = DoubleVector.broadcast(SPECIES, narrow[b0 + p]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            DoubleVector value1 = DoubleVector.broadcast(SPECIES, narrow[b1 + p]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            DoubleVector value2 = DoubleVector.broadcast(SPECIES, narrow[b2 + p]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            DoubleVector value3 = DoubleVector.broadcast(SPECIES, narrow[b3 + p]);
            low3 = low.fma(value3, low3);
            high3 = high.fma(value3, high3);
            DoubleVector value4 = DoubleVector.broadcast(SPECIES, narrow[b4 + p]);
            low4 = low.fma(value4, low4);
            high4 = high.fma(value4, high4);
            DoubleVector value5 = DoubleVector.broadcast(SPECIES, narrow[b5 + p]);
            low5 = low.fma(value5, low5);
            high5 = high.fma(value5, high5);
            DoubleVector value6 = DoubleVector.broadcast(SPECIES, narrow[b6 + p]);
            low6 = low.fma(value6, low6);
            high6 = high.fma(value6, high6);
            DoubleVector value7 = DoubleVector.broadcast(SPECIES, narrow[b7 + p]);
            low7 = low.fma(value7, low7);
            high7 = high.fma(value7, high7);
            a += 2 * LANES;
        }
        low0.intoArray(to, at);
        high0.intoArray(to, at + LANES);
        low1.intoArray(to, at + 2 * LANES);
        high1.intoArray(to, at + 3 * LANES);
        low2.intoArray(to, at + 4 * LANES);
        high2.intoArray(to, at + 5 * LANES);
        low3.intoArray(to, at + 6 * LANES);
        high3.intoArray(to, at + 7 * LANES);
        low4.intoArray(to, at + 8 * LANES);
        high4.intoArray(to, at + 9 * LANES);
        low5.intoArray(to, at + 10 * LANES);
        high5.intoArray(to, at + 11 * LANES);
        low6.intoArray(to, at + 12 * LANES);
        high6.intoArray(to, at + 13 * LANES);
        low7.intoArray(to, at + 14 * LANES);
        high7.intoArray(to, at + 15 * LANES);
    }

    private static void sumOneByEight(double[] wide, int wideAt, int depth, double[] narrow, int[] bases, int base, double[] to, int at) {
        DoubleVector low0 = DoubleVector.fromArray(SPECIES, to, at);
        DoubleVector low1 = DoubleVector.fromArray(SPECIES, to, at + LANES);
        DoubleVector low2 = DoubleVector.fromArray(SPECIES, to, at + 2 * LANES);
        DoubleVector low3 = DoubleVector.fromArray(SPECIES, to, at + 3 * LANES);
        DoubleVector low4 = DoubleVector.fromArray(SPECIES, to, at + 4 * LANES);
        DoubleVector low5 = DoubleVector.fromArray(SPECIES, to, at + 5 * LANES);
        DoubleVector low6 = DoubleVector.fromArray(SPECIES, to, at + 6 * LANES);
        DoubleVector low7 = DoubleVector.fromArray(SPECIES, to, at + 7 * LANES);
        int b0 = bases[base];
        int b1 = bases[base + 1];
        int b2 = bases[base + 2];
        int b3 = bases[base + 3];
        int b4 = bases[base + 4];
        int b5 = bases[base + 5];
        int b6 = bases[base + 6];
        int b7 = bases[base + 7];
        int a = wideAt;
        for (int p = 0; p < depth; p++) {
            DoubleVector low = DoubleVector.fromArray(SPECIES, wide, a);
            DoubleVector value0 = DoubleVector.broadcast(SPECIES, narrow[b0 + p]);
            low0 = low.fma(value0, low0);
            DoubleVector value1 = DoubleVector.broadcast(SPECIES, narrow[b1 + p]);
            low1 = low.fma(value1, low1);
            DoubleVector value2 = DoubleVector.broadcast(SPECIES, narrow[b2 + p]);
            low2 = low.fma(value2, low2);
            DoubleVector value3 = DoubleVector.broadcast(SPECIES, narrow[b3 + p]);
            low3 = low.fma(value3, low3);
            DoubleVector value4 = DoubleVector.broadcast(SPECIES, narrow[b4 + p]);
            low4 = low.fma(value4, low4);
            DoubleVector value5 = DoubleVector.broadcast(SPECIES, narrow[b5 + p]);
            low5 = low.fma(value5, low5);
            DoubleVector value6 = DoubleVector.broadcast(SPECIES, narrow[b6 + p]);
            low6 = low.fma(value6, low6);
            DoubleVector value7 = DoubleVector.broadcast(SPECIES, narrow[b7 + p]);
            low7 = low.fma(value7, low7);
            a += LANES;
        }
        low0.intoArray(to, at);
        low1.intoArray(to, at + LANES);
        low2.intoArray(to, at + 2 * LANES);
        low3.intoArray(to, at + 3 * LANES);
        low4.intoArray(to, at + 4 * LANES);
        low5.intoArray(to, at + 5 * LANES);
        low6.intoArray(to, at + 6 * LANES);
        low7.intoArray(to, at + 7 * LANES);
    }
}
