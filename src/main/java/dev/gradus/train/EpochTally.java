package dev.gradus.train;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import java.util.List;

/** Sums up the steps of one epoch. Allocates nothing while it does. */
public final class EpochTally {

    /**
     * The sums of an unfinished epoch, for a checkpoint.
     *
     * @param numbers empty at the start of an epoch
     */
    public record Sums(List<Double> numbers) {
        public static final Sums NONE = new Sums(List.of());

        public Sums {
            numbers = List.copyOf(numbers);
        }
    }

    private final Loss lossFunction;
    private final Score score;
    private final double[] gradientNorms;
    private double lossTimesWeight;
    private double weights;
    private double steps;

    EpochTally(Task task, int outputs, Loss lossFunction, int layers) {
        this.lossFunction = lossFunction;
        score = new Score(task, outputs, lossFunction);
        gradientNorms = new double[layers];
    }

    void clear() {
        score.clear();
        java.util.Arrays.fill(gradientNorms, 0);
        lossTimesWeight = 0;
        weights = 0;
        steps = 0;
    }

    void add(double loss, Matrix outputs, Matrix targets, double[] norms) {
        score.add(outputs, targets);
        double weight = lossFunction.weight(outputs, targets);
        lossTimesWeight += loss * weight;
        weights += weight;
        steps++;
        for (int i = 0; i < norms.length; i++) {
            gradientNorms[i] += norms[i];
        }
    }

    /** Mean over the epoch's batches, weighted by what their examples weigh: their number, unless classes have weights. */
    double loss() {
        return lossTimesWeight / weights;
    }

    double score() {
        return score.value();
    }

    /** Mean over the epoch's steps of each layer's gradient norm. */
    List<Double> gradientNorms() {
        return java.util.Arrays.stream(gradientNorms).mapToObj(sum -> sum / steps).toList();
    }

    Sums save() {
        double[] scores = score.save();
        double[] all = new double[3 + gradientNorms.length + scores.length];
        all[0] = lossTimesWeight;
        all[1] = weights;
        all[2] = steps;
        System.arraycopy(gradientNorms, 0, all, 3, gradientNorms.length);
        System.arraycopy(scores, 0, all, 3 + gradientNorms.length, scores.length);
        return steps == 0 ? Sums.NONE : new Sums(java.util.Arrays.stream(all).boxed().toList());
    }

    /** Takes up sums of the same network; others are ignored and the epoch counts from here. */
    void restore(Sums sums) {
        double[] all = sums.numbers().stream().mapToDouble(Double::doubleValue).toArray();
        int scores = score.save().length;
        if (all.length == 3 + gradientNorms.length + scores) {
            lossTimesWeight = all[0];
            weights = all[1];
            steps = all[2];
            System.arraycopy(all, 3, gradientNorms, 0, gradientNorms.length);
            score.restore(java.util.Arrays.copyOfRange(all, 3 + gradientNorms.length, all.length));
        }
    }
}
