package dev.gradus.data;

import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;

/**
 * As many training examples of each class, chosen anew in each epoch: class after class, the examples of one in a shuffled
 * order, again from the front where they do not suffice. So with oversampling the numbers of times that two examples of a
 * class are met differ by at most 1.
 */
final class ResampledExamples implements TrainingExamples {

    private final Examples base;
    private final Balance.Sampling sampling;
    private final long key;
    private final int[][] classes;
    private final int each;
    private final int[] chosen;

    /** @param base with a class index as target */
    ResampledExamples(Examples base, Balance.Sampling sampling, long seed) {
        this(base, sampling, Randoms.key(seed, "resampling"), ClassCounts.rows(base));
    }

    private ResampledExamples(Examples base, Balance.Sampling sampling, long key, int[][] rows) {
        this.base = base;
        this.sampling = sampling;
        this.key = key;
        this.classes = java.util.Arrays.stream(rows).filter(members -> members.length > 0).map(int[]::clone)
                .toArray(int[][]::new);
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int[] members : classes) {
            most = Math.max(most, members.length);
            least = Math.min(least, members.length);
        }
        this.each = classes.length == 0 ? 0 : sampling == Balance.Sampling.OVER ? most : least;
        this.chosen = new int[Math.multiplyExact(each, classes.length)];
    }

    @Override
    public void begin(long epoch) {
        long drawn = Randoms.key(key, epoch);
        for (int c = 0; c < classes.length; c++) {
            int[] members = classes[c];
            java.util.Arrays.sort(members);
            long own = Randoms.key(drawn, c);
            for (int i = members.length - 1; i > 0; i--) {
                int j = Randoms.below(own, i, i + 1);
                int swapped = members[i];
                members[i] = members[j];
                members[j] = swapped;
            }
            for (int i = 0; i < each; i++) {
                chosen[c * each + i] = members[i % members.length];
            }
        }
    }

    @Override
    public int row(int example) {
        return chosen[example];
    }

    @Override
    public TrainingExamples twin() {
        return new ResampledExamples(base, sampling, key, classes);
    }

    @Override
    public int count() {
        return chosen.length;
    }

    @Override
    public int inputSize() {
        return base.inputSize();
    }

    @Override
    public int targetSize() {
        return base.targetSize();
    }

    @Override
    public void copyInput(int example, Matrix batch, int column) {
        base.copyInput(chosen[example], batch, column);
    }

    @Override
    public void copyTarget(int example, Matrix batch, int column) {
        base.copyTarget(chosen[example], batch, column);
    }
}
