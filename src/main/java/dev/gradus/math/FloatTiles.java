package dev.gradus.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of a convolution in float by the Vector API, tiles of one or two vectors by {@link #COLUMNS}. As with the
 * products, C2 needs one flat loop per method, accumulators as local variables and only the preferred species.
 */
final class FloatTiles {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    /** As many as there are registers for, see {@link VectorFloatProduct}. */
    static final int COLUMNS = SPECIES.vectorBitSize() >= 512 || System.getProperty("os.arch").equals("aarch64") ? 8 : 4;

    private FloatTiles() {
    }

    /**
     * For l below {@code lanes} and s below {@link #COLUMNS}: {@code to[at + s * step + l] = max(floor, start[startAt + s] +
     * sum over p of wide[wideAt + steps[p] + l] narrow[narrowAt + p * COLUMNS + s])}. Whole vectors are read and written.
     */
    static void gather(float[] wide, int wideAt, int[] steps, int depth, float[] narrow, int narrowAt, float[] start, int startAt,
                       float floor, float[] to, int at, int step, int lanes) {
        if (COLUMNS == 4) {
            gatherFour(wide, wideAt, steps, depth, narrow, narrowAt, start, startAt, floor, to, at, step);
        } else if (lanes > LANES) {
            gatherEight(wide, wideAt, steps, depth, narrow, narrowAt, start, startAt, floor, to, at, step);
        } else {
            gatherOneByEight(wide, wideAt, steps, depth, narrow, narrowAt, start, startAt, floor, to, at, step);
        }
    }

    /** The same sums, added to {@code to[at + bases[base + s] + l]}; what two columns write may overlap. */
    static void gatherAdd(float[] wide, int wideAt, int[] steps, int depth, float[] narrow, int narrowAt, float[] to, int at, int[] bases,
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
    static void sum(float[] wide, int wideAt, int width, int depth, float[] narrow, int[] bases, int base, float[] to, int at) {
        if (COLUMNS == 4) {
            sumFour(wide, wideAt, depth, narrow, bases, base, to, at);
        } else if (width > LANES) {
            sumEight(wide, wideAt, depth, narrow, bases, base, to, at);
        } else {
            sumOneByEight(wide, wideAt, depth, narrow, bases, base, to, at);
        }
    }

    /** {@code to[at + l] += from[start + l]} for {@code lanes} rounded up to whole vectors. */
    static void add(float[] from, int start, float[] to, int at, int lanes) {
        for (int l = 0; l < lanes; l += LANES) {
            FloatVector.fromArray(SPECIES, to, at + l).add(FloatVector.fromArray(SPECIES, from, start + l)).intoArray(to, at + l);
        }
    }

    private static void gatherAddFour(float[] wide, int wideAt, int[] steps, int depth, float[] narrow, int narrowAt, float[] to, int at, int[] bases,
                              int base) {
        FloatVector low0 = FloatVector.zero(SPECIES);
        FloatVector low1 = low0;
        FloatVector low2 = low0;
        FloatVector low3 = low0;
        FloatVector high0 = low0;
        FloatVector high1 = low0;
        FloatVector high2 = low0;
        FloatVector high3 = low0;
        int b = narrowAt;
        for (int p = 0; p < depth; p++) {
            int a = wideAt + steps[p];
            FloatVector low = FloatVector.fromArray(SPECIES, wide, a);
            FloatVector high = FloatVector.fromArray(SPECIES, wide, a + LANES);
            FloatVector value0 = FloatVector.broadcast(SPECIES, narrow[b]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            FloatVector value1 = FloatVector.broadcast(SPECIES, narrow[b + 1]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            FloatVector value2 = FloatVector.broadcast(SPECIES, narrow[b + 2]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            FloatVector value3 = FloatVector.broadcast(SPECIES, narrow[b + 3]);
            low3 = low.fma(value3, low3);
            high3 = high.fma(value3, high3);
            b += 4;
        }
        int to0 = at + bases[base];
        low0.add(FloatVector.fromArray(SPECIES, to, to0)).intoArray(to, to0);
        high0.add(FloatVector.fromArray(SPECIES, to, to0 + LANES)).intoArray(to, to0 + LANES);
        int to1 = at + bases[base + 1];
        low1.add(FloatVector.fromArray(SPECIES, to, to1)).intoArray(to, to1);
        high1.add(FloatVector.fromArray(SPECIES, to, to1 + LANES)).intoArray(to, to1 + LANES);
        int to2 = at + bases[base + 2];
        low2.add(FloatVector.fromArray(SPECIES, to, to2)).intoArray(to, to2);
        high2.add(FloatVector.fromArray(SPECIES, to, to2 + LANES)).intoArray(to, to2 + LANES);
        int to3 = at + bases[base + 3];
        low3.add(FloatVector.fromArray(SPECIES, to, to3)).intoArray(to, to3);
        high3.add(FloatVector.fromArray(SPECIES, to, to3 + LANES)).intoArray(to, to3 + LANES);
    }

    private static void gatherAddEight(float[] wide, int wideAt, int[] steps, int depth, float[] narrow, int narrowAt, float[] to, int at, int[] bases,
                              int base) {
        FloatVector low0 = FloatVector.zero(SPECIES);
        FloatVector low1 = low0;
        FloatVector low2 = low0;
        FloatVector low3 = low0;
        FloatVector low4 = low0;
        FloatVector low5 = low0;
        FloatVector low6 = low0;
        FloatVector low7 = low0;
        FloatVector high0 = low0;
        FloatVector high1 = low0;
        FloatVector high2 = low0;
        FloatVector high3 = low0;
        FloatVector high4 = low0;
        FloatVector high5 = low0;
        FloatVector high6 = low0;
        FloatVector high7 = low0;
        int b = narrowAt;
        for (int p = 0; p < depth; p++) {
            int a = wideAt + steps[p];
            FloatVector low = FloatVector.fromArray(SPECIES, wide, a);
            FloatVector high = FloatVector.fromArray(SPECIES, wide, a + LANES);
            FloatVector value0 = FloatVector.broadcast(SPECIES, narrow[b]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            FloatVector value1 = FloatVector.broadcast(SPECIES, narrow[b + 1]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            FloatVector value2 = FloatVector.broadcast(SPECIES, narrow[b + 2]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            FloatVector value3 = FloatVector.broadcast(SPECIES, narrow[b + 3]);
            low3 = low.fma(value3, low3);
            high3 = high.fma(value3, high3);
            FloatVector value4 = FloatVector.broadcast(SPECIES, narrow[b + 4]);
            low4 = low.fma(value4, low4);
            high4 = high.fma(value4, high4);
            FloatVector value5 = FloatVector.broadcast(SPECIES, narrow[b + 5]);
            low5 = low.fma(value5, low5);
            high5 = high.fma(value5, high5);
            FloatVector value6 = FloatVector.broadcast(SPECIES, narrow[b + 6]);
            low6 = low.fma(value6, low6);
            high6 = high.fma(value6, high6);
            FloatVector value7 = FloatVector.broadcast(SPECIES, narrow[b + 7]);
            low7 = low.fma(value7, low7);
            high7 = high.fma(value7, high7);
            b += 8;
        }
        int to0 = at + bases[base];
        low0.add(FloatVector.fromArray(SPECIES, to, to0)).intoArray(to, to0);
        high0.add(FloatVector.fromArray(SPECIES, to, to0 + LANES)).intoArray(to, to0 + LANES);
        int to1 = at + bases[base + 1];
        low1.add(FloatVector.fromArray(SPECIES, to, to1)).intoArray(to, to1);
        high1.add(FloatVector.fromArray(SPECIES, to, to1 + LANES)).intoArray(to, to1 + LANES);
        int to2 = at + bases[base + 2];
        low2.add(FloatVector.fromArray(SPECIES, to, to2)).intoArray(to, to2);
        high2.add(FloatVector.fromArray(SPECIES, to, to2 + LANES)).intoArray(to, to2 + LANES);
        int to3 = at + bases[base + 3];
        low3.add(FloatVector.fromArray(SPECIES, to, to3)).intoArray(to, to3);
        high3.add(FloatVector.fromArray(SPECIES, to, to3 + LANES)).intoArray(to, to3 + LANES);
        int to4 = at + bases[base + 4];
        low4.add(FloatVector.fromArray(SPECIES, to, to4)).intoArray(to, to4);
        high4.add(FloatVector.fromArray(SPECIES, to, to4 + LANES)).intoArray(to, to4 + LANES);
        int to5 = at + bases[base + 5];
        low5.add(FloatVector.fromArray(SPECIES, to, to5)).intoArray(to, to5);
        high5.add(FloatVector.fromArray(SPECIES, to, to5 + LANES)).intoArray(to, to5 + LANES);
        int to6 = at + bases[base + 6];
        low6.add(FloatVector.fromArray(SPECIES, to, to6)).intoArray(to, to6);
        high6.add(FloatVector.fromArray(SPECIES, to, to6 + LANES)).intoArray(to, to6 + LANES);
        int to7 = at + bases[base + 7];
        low7.add(FloatVector.fromArray(SPECIES, to, to7)).intoArray(to, to7);
        high7.add(FloatVector.fromArray(SPECIES, to, to7 + LANES)).intoArray(to, to7 + LANES);
    }

    private static void gatherAddOneByEight(float[] wide, int wideAt, int[] steps, int depth, float[] narrow, int narrowAt, float[] to, int at, int[] bases,
                              int base) {
        FloatVector low0 = FloatVector.zero(SPECIES);
        FloatVector low1 = low0;
        FloatVector low2 = low0;
        FloatVector low3 = low0;
        FloatVector low4 = low0;
        FloatVector low5 = low0;
        FloatVector low6 = low0;
        FloatVector low7 = low0;
        int b = narrowAt;
        for (int p = 0; p < depth; p++) {
            int a = wideAt + steps[p];
            FloatVector low = FloatVector.fromArray(SPECIES, wide, a);
            FloatVector value0 = FloatVector.broadcast(SPECIES, narrow[b]);
            low0 = low.fma(value0, low0);
            FloatVector value1 = FloatVector.broadcast(SPECIES, narrow[b + 1]);
            low1 = low.fma(value1, low1);
            FloatVector value2 = FloatVector.broadcast(SPECIES, narrow[b + 2]);
            low2 = low.fma(value2, low2);
            FloatVector value3 = FloatVector.broadcast(SPECIES, narrow[b + 3]);
            low3 = low.fma(value3, low3);
            FloatVector value4 = FloatVector.broadcast(SPECIES, narrow[b + 4]);
            low4 = low.fma(value4, low4);
            FloatVector value5 = FloatVector.broadcast(SPECIES, narrow[b + 5]);
            low5 = low.fma(value5, low5);
            FloatVector value6 = FloatVector.broadcast(SPECIES, narrow[b + 6]);
            low6 = low.fma(value6, low6);
            FloatVector value7 = FloatVector.broadcast(SPECIES, narrow[b + 7]);
            low7 = low.fma(value7, low7);
            b += 8;
        }
        int to0 = at + bases[base];
        low0.add(FloatVector.fromArray(SPECIES, to, to0)).intoArray(to, to0);
        int to1 = at + bases[base + 1];
        low1.add(FloatVector.fromArray(SPECIES, to, to1)).intoArray(to, to1);
        int to2 = at + bases[base + 2];
        low2.add(FloatVector.fromArray(SPECIES, to, to2)).intoArray(to, to2);
        int to3 = at + bases[base + 3];
        low3.add(FloatVector.fromArray(SPECIES, to, to3)).intoArray(to, to3);
        int to4 = at + bases[base + 4];
        low4.add(FloatVector.fromArray(SPECIES, to, to4)).intoArray(to, to4);
        int to5 = at + bases[base + 5];
        low5.add(FloatVector.fromArray(SPECIES, to, to5)).intoArray(to, to5);
        int to6 = at + bases[base + 6];
        low6.add(FloatVector.fromArray(SPECIES, to, to6)).intoArray(to, to6);
        int to7 = at + bases[base + 7];
        low7.add(FloatVector.fromArray(SPECIES, to, to7)).intoArray(to, to7);
    }

    private static void gatherFour(float[] wide, int wideAt, int[] steps, int depth, float[] narrow, int narrowAt, float[] start, int startAt,
                              float floor, float[] to, int at, int step) {
        FloatVector low0 = FloatVector.broadcast(SPECIES, start[startAt]);
        FloatVector low1 = FloatVector.broadcast(SPECIES, start[startAt + 1]);
        FloatVector low2 = FloatVector.broadcast(SPECIES, start[startAt + 2]);
        FloatVector low3 = FloatVector.broadcast(SPECIES, start[startAt + 3]);
        FloatVector high0 = low0;
        FloatVector high1 = low1;
        FloatVector high2 = low2;
        FloatVector high3 = low3;
        int b = narrowAt;
        for (int p = 0; p < depth; p++) {
            int a = wideAt + steps[p];
            FloatVector low = FloatVector.fromArray(SPECIES, wide, a);
            FloatVector high = FloatVector.fromArray(SPECIES, wide, a + LANES);
            FloatVector value0 = FloatVector.broadcast(SPECIES, narrow[b]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            FloatVector value1 = FloatVector.broadcast(SPECIES, narrow[b + 1]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            FloatVector value2 = FloatVector.broadcast(SPECIES, narrow[b + 2]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            FloatVector value3 = FloatVector.broadcast(SPECIES, narrow[b + 3]);
            low3 = low.fma(value3, low3);
            high3 = high.fma(value3, high3);
            b += 4;
        }
        FloatVector least = FloatVector.broadcast(SPECIES, floor);
        low0.max(least).intoArray(to, at);
        high0.max(least).intoArray(to, at + LANES);
        low1.max(least).intoArray(to, at + step);
        high1.max(least).intoArray(to, at + step + LANES);
        low2.max(least).intoArray(to, at + 2 * step);
        high2.max(least).intoArray(to, at + 2 * step + LANES);
        low3.max(least).intoArray(to, at + 3 * step);
        high3.max(least).intoArray(to, at + 3 * step + LANES);
    }

    private static void gatherEight(float[] wide, int wideAt, int[] steps, int depth, float[] narrow, int narrowAt, float[] start, int startAt,
                              float floor, float[] to, int at, int step) {
        FloatVector low0 = FloatVector.broadcast(SPECIES, start[startAt]);
        FloatVector low1 = FloatVector.broadcast(SPECIES, start[startAt + 1]);
        FloatVector low2 = FloatVector.broadcast(SPECIES, start[startAt + 2]);
        FloatVector low3 = FloatVector.broadcast(SPECIES, start[startAt + 3]);
        FloatVector low4 = FloatVector.broadcast(SPECIES, start[startAt + 4]);
        FloatVector low5 = FloatVector.broadcast(SPECIES, start[startAt + 5]);
        FloatVector low6 = FloatVector.broadcast(SPECIES, start[startAt + 6]);
        FloatVector low7 = FloatVector.broadcast(SPECIES, start[startAt + 7]);
        FloatVector high0 = low0;
        FloatVector high1 = low1;
        FloatVector high2 = low2;
        FloatVector high3 = low3;
        FloatVector high4 = low4;
        FloatVector high5 = low5;
        FloatVector high6 = low6;
        FloatVector high7 = low7;
        int b = narrowAt;
        for (int p = 0; p < depth; p++) {
            int a = wideAt + steps[p];
            FloatVector low = FloatVector.fromArray(SPECIES, wide, a);
            FloatVector high = FloatVector.fromArray(SPECIES, wide, a + LANES);
            FloatVector value0 = FloatVector.broadcast(SPECIES, narrow[b]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            FloatVector value1 = FloatVector.broadcast(SPECIES, narrow[b + 1]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            FloatVector value2 = FloatVector.broadcast(SPECIES, narrow[b + 2]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            FloatVector value3 = FloatVector.broadcast(SPECIES, narrow[b + 3]);
            low3 = low.fma(value3, low3);
            high3 = high.fma(value3, high3);
            FloatVector value4 = FloatVector.broadcast(SPECIES, narrow[b + 4]);
            low4 = low.fma(value4, low4);
            high4 = high.fma(value4, high4);
            FloatVector value5 = FloatVector.broadcast(SPECIES, narrow[b + 5]);
            low5 = low.fma(value5, low5);
            high5 = high.fma(value5, high5);
            FloatVector value6 = FloatVector.broadcast(SPECIES, narrow[b + 6]);
            low6 = low.fma(value6, low6);
            high6 = high.fma(value6, high6);
            FloatVector value7 = FloatVector.broadcast(SPECIES, narrow[b + 7]);
            low7 = low.fma(value7, low7);
            high7 = high.fma(value7, high7);
            b += 8;
        }
        FloatVector least = FloatVector.broadcast(SPECIES, floor);
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

    private static void gatherOneByEight(float[] wide, int wideAt, int[] steps, int depth, float[] narrow, int narrowAt, float[] start, int startAt,
                              float floor, float[] to, int at, int step) {
        FloatVector low0 = FloatVector.broadcast(SPECIES, start[startAt]);
        FloatVector low1 = FloatVector.broadcast(SPECIES, start[startAt + 1]);
        FloatVector low2 = FloatVector.broadcast(SPECIES, start[startAt + 2]);
        FloatVector low3 = FloatVector.broadcast(SPECIES, start[startAt + 3]);
        FloatVector low4 = FloatVector.broadcast(SPECIES, start[startAt + 4]);
        FloatVector low5 = FloatVector.broadcast(SPECIES, start[startAt + 5]);
        FloatVector low6 = FloatVector.broadcast(SPECIES, start[startAt + 6]);
        FloatVector low7 = FloatVector.broadcast(SPECIES, start[startAt + 7]);
        int b = narrowAt;
        for (int p = 0; p < depth; p++) {
            int a = wideAt + steps[p];
            FloatVector low = FloatVector.fromArray(SPECIES, wide, a);
            FloatVector value0 = FloatVector.broadcast(SPECIES, narrow[b]);
            low0 = low.fma(value0, low0);
            FloatVector value1 = FloatVector.broadcast(SPECIES, narrow[b + 1]);
            low1 = low.fma(value1, low1);
            FloatVector value2 = FloatVector.broadcast(SPECIES, narrow[b + 2]);
            low2 = low.fma(value2, low2);
            FloatVector value3 = FloatVector.broadcast(SPECIES, narrow[b + 3]);
            low3 = low.fma(value3, low3);
            FloatVector value4 = FloatVector.broadcast(SPECIES, narrow[b + 4]);
            low4 = low.fma(value4, low4);
            FloatVector value5 = FloatVector.broadcast(SPECIES, narrow[b + 5]);
            low5 = low.fma(value5, low5);
            FloatVector value6 = FloatVector.broadcast(SPECIES, narrow[b + 6]);
            low6 = low.fma(value6, low6);
            FloatVector value7 = FloatVector.broadcast(SPECIES, narrow[b + 7]);
            low7 = low.fma(value7, low7);
            b += 8;
        }
        FloatVector least = FloatVector.broadcast(SPECIES, floor);
        low0.max(least).intoArray(to, at);
        low1.max(least).intoArray(to, at + step);
        low2.max(least).intoArray(to, at + 2 * step);
        low3.max(least).intoArray(to, at + 3 * step);
        low4.max(least).intoArray(to, at + 4 * step);
        low5.max(least).intoArray(to, at + 5 * step);
        low6.max(least).intoArray(to, at + 6 * step);
        low7.max(least).intoArray(to, at + 7 * step);
    }

    private static void sumFour(float[] wide, int wideAt, int depth, float[] narrow, int[] bases, int base, float[] to, int at) {
        FloatVector low0 = FloatVector.fromArray(SPECIES, to, at);
        FloatVector high0 = FloatVector.fromArray(SPECIES, to, at + LANES);
        FloatVector low1 = FloatVector.fromArray(SPECIES, to, at + 2 * LANES);
        FloatVector high1 = FloatVector.fromArray(SPECIES, to, at + 3 * LANES);
        FloatVector low2 = FloatVector.fromArray(SPECIES, to, at + 4 * LANES);
        FloatVector high2 = FloatVector.fromArray(SPECIES, to, at + 5 * LANES);
        FloatVector low3 = FloatVector.fromArray(SPECIES, to, at + 6 * LANES);
        FloatVector high3 = FloatVector.fromArray(SPECIES, to, at + 7 * LANES);
        int b0 = bases[base];
        int b1 = bases[base + 1];
        int b2 = bases[base + 2];
        int b3 = bases[base + 3];
        int a = wideAt;
        for (int p = 0; p < depth; p++) {
            FloatVector low = FloatVector.fromArray(SPECIES, wide, a);
            FloatVector high = FloatVector.fromArray(SPECIES, wide, a + LANES);
            FloatVector value0 = FloatVector.broadcast(SPECIES, narrow[b0 + p]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            FloatVector value1 = FloatVector.broadcast(SPECIES, narrow[b1 + p]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            FloatVector value2 = FloatVector.broadcast(SPECIES, narrow[b2 + p]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            FloatVector value3 = FloatVector.broadcast(SPECIES, narrow[b3 + p]);
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

    private static void sumEight(float[] wide, int wideAt, int depth, float[] narrow, int[] bases, int base, float[] to, int at) {
        FloatVector low0 = FloatVector.fromArray(SPECIES, to, at);
        FloatVector high0 = FloatVector.fromArray(SPECIES, to, at + LANES);
        FloatVector low1 = FloatVector.fromArray(SPECIES, to, at + 2 * LANES);
        FloatVector high1 = FloatVector.fromArray(SPECIES, to, at + 3 * LANES);
        FloatVector low2 = FloatVector.fromArray(SPECIES, to, at + 4 * LANES);
        FloatVector high2 = FloatVector.fromArray(SPECIES, to, at + 5 * LANES);
        FloatVector low3 = FloatVector.fromArray(SPECIES, to, at + 6 * LANES);
        FloatVector high3 = FloatVector.fromArray(SPECIES, to, at + 7 * LANES);
        FloatVector low4 = FloatVector.fromArray(SPECIES, to, at + 8 * LANES);
        FloatVector high4 = FloatVector.fromArray(SPECIES, to, at + 9 * LANES);
        FloatVector low5 = FloatVector.fromArray(SPECIES, to, at + 10 * LANES);
        FloatVector high5 = FloatVector.fromArray(SPECIES, to, at + 11 * LANES);
        FloatVector low6 = FloatVector.fromArray(SPECIES, to, at + 12 * LANES);
        FloatVector high6 = FloatVector.fromArray(SPECIES, to, at + 13 * LANES);
        FloatVector low7 = FloatVector.fromArray(SPECIES, to, at + 14 * LANES);
        FloatVector high7 = FloatVector.fromArray(SPECIES, to, at + 15 * LANES);
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
            FloatVector low = FloatVector.fromArray(SPECIES, wide, a);
            FloatVector high = FloatVector.fromArray(SPECIES, wide, a + LANES);
            FloatVector value0 = FloatVector.broadcast(SPECIES, narrow[b0 + p]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            FloatVector value1 = FloatVector.broadcast(SPECIES, narrow[b1 + p]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            FloatVector value2 = FloatVector.broadcast(SPECIES, narrow[b2 + p]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            FloatVector value3 = FloatVector.broadcast(SPECIES, narrow[b3 + p]);
            low3 = low.fma(value3, low3);
            high3 = high.fma(value3, high3);
            FloatVector value4 = FloatVector.broadcast(SPECIES, narrow[b4 + p]);
            low4 = low.fma(value4, low4);
            high4 = high.fma(value4, high4);
            FloatVector value5 = FloatVector.broadcast(SPECIES, narrow[b5 + p]);
            low5 = low.fma(value5, low5);
            high5 = high.fma(value5, high5);
            FloatVector value6 = FloatVector.broadcast(SPECIES, narrow[b6 + p]);
            low6 = low.fma(value6, low6);
            high6 = high.fma(value6, high6);
            FloatVector value7 = FloatVector.broadcast(SPECIES, narrow[b7 + p]);
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

    private static void sumOneByEight(float[] wide, int wideAt, int depth, float[] narrow, int[] bases, int base, float[] to, int at) {
        FloatVector low0 = FloatVector.fromArray(SPECIES, to, at);
        FloatVector low1 = FloatVector.fromArray(SPECIES, to, at + LANES);
        FloatVector low2 = FloatVector.fromArray(SPECIES, to, at + 2 * LANES);
        FloatVector low3 = FloatVector.fromArray(SPECIES, to, at + 3 * LANES);
        FloatVector low4 = FloatVector.fromArray(SPECIES, to, at + 4 * LANES);
        FloatVector low5 = FloatVector.fromArray(SPECIES, to, at + 5 * LANES);
        FloatVector low6 = FloatVector.fromArray(SPECIES, to, at + 6 * LANES);
        FloatVector low7 = FloatVector.fromArray(SPECIES, to, at + 7 * LANES);
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
            FloatVector low = FloatVector.fromArray(SPECIES, wide, a);
            FloatVector value0 = FloatVector.broadcast(SPECIES, narrow[b0 + p]);
            low0 = low.fma(value0, low0);
            FloatVector value1 = FloatVector.broadcast(SPECIES, narrow[b1 + p]);
            low1 = low.fma(value1, low1);
            FloatVector value2 = FloatVector.broadcast(SPECIES, narrow[b2 + p]);
            low2 = low.fma(value2, low2);
            FloatVector value3 = FloatVector.broadcast(SPECIES, narrow[b3 + p]);
            low3 = low.fma(value3, low3);
            FloatVector value4 = FloatVector.broadcast(SPECIES, narrow[b4 + p]);
            low4 = low.fma(value4, low4);
            FloatVector value5 = FloatVector.broadcast(SPECIES, narrow[b5 + p]);
            low5 = low.fma(value5, low5);
            FloatVector value6 = FloatVector.broadcast(SPECIES, narrow[b6 + p]);
            low6 = low.fma(value6, low6);
            FloatVector value7 = FloatVector.broadcast(SPECIES, narrow[b7 + p]);
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
