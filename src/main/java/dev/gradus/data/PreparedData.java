package dev.gradus.data;

import dev.gradus.data.augment.AugmentedExamples;
import dev.gradus.data.augment.ExampleFrame;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import java.util.List;
import java.util.Optional;

/**
 * Examples split, filled, scaled and encoded, with all that is needed to explain and repeat it.
 *
 * @param content what they were made of
 * @param treatment what is done to training examples on their way to the network, and only there: see {@link #feed}
 * @param split   which rows, images, sequences or windows are in which part
 */
public record PreparedData(Content content, Split split, Preparation preparation, Examples training, Examples validation,
                           Examples test, Provenance provenance, TrainingTreatment treatment) {

    public PreparedData(Content content, Split split, Preparation preparation, Examples training, Examples validation,
                        Examples test, Provenance provenance) {
        this(content, split, preparation, training, validation, test, provenance, TrainingTreatment.NONE);
    }

    /** Points in the units of the table, to be drawn. {@code target} is a class index, or the target in its own units. */
    public record Points(double[] x, double[] y, double[] target) {
    }

    /** A preparation without rows: what is left of the data when a trained model is opened. */
    public static PreparedData withoutRows(String name, Preparation preparation) {
        Examples none = Examples.of(new double[0], preparation.inputSize(), new double[0], preparation.targetSize());
        return new PreparedData(new Table(name, "", List.of(), 0, List.of(), new long[0]),
                new Split(new int[0], new int[0], new int[0]), preparation, none, none, none,
                new Provenance(name, "", 0, 0, 0, SplitPlan.standard(0), List.of()));
    }

    PreparedData withProvenance(Provenance value) {
        return new PreparedData(content, split, preparation, training, validation, test, value, treatment);
    }

    /** The same, with its training examples treated like this on their way to the network. */
    public PreparedData withTreatment(TrainingTreatment value) throws DataException {
        Optional<String> misfit = value.augmentation().misfit(ExampleFrame.kindOf(preparation.input()));
        if (misfit.isPresent()) {
            throw new DataException(misfit.get());
        }
        return new PreparedData(content, split, preparation, training, validation, test, provenance.withTreatment(value), value);
    }

    /**
     * The training examples as the network takes them: chosen again and augmented, anew in each epoch. Where nothing of this
     * is asked for they are {@link #training} themselves.
     *
     * @param seed of the run
     */
    public Examples feed(long seed) {
        Examples fed = training;
        boolean classes = task() == Task.CLASSIFICATION;
        if (resampled()) {
            fed = new ResampledExamples(fed, treatment.balance().sampling(), seed);
        }
        return treatment.augmentation().isNone() || training.count() == 0 ? fed
                : new AugmentedExamples(fed, ExampleFrame.of(preparation.input(), training), treatment.augmentation(),
                        classes ? classNames().size() : 0, seed);
    }

    /** True where an epoch goes through as many examples of each class. */
    private boolean resampled() {
        return treatment.balance().sampling() != Balance.Sampling.ALL && task() == Task.CLASSIFICATION && training.count() > 0;
    }

    /** What each class or label weighs in the loss of training; empty where all weigh the same. */
    public List<Double> classWeights() {
        return treatment.balance().weighing() == Balance.Weighing.NONE || training.count() == 0 || resampled() ? List.of()
                : ClassCounts.balanced(task(), classNames().size(), training);
    }

    /** What people call the data. */
    public String name() {
        return content.name();
    }

    /** The table the examples were made of, where they are rows of one or windows over one. */
    public Optional<Table> table() {
        return content instanceof Table table ? Optional.of(table) : Optional.empty();
    }

    /** False for a model that was opened without its data. */
    public boolean hasRows() {
        return training.count() > 0;
    }

    public Shape inputShape() {
        return preparation.inputShape();
    }

    public Task task() {
        return preparation.task();
    }

    public List<String> classNames() {
        return preparation.classNames();
    }

    public List<String> featureNames() {
        return preparation.featureNames();
    }

    public List<String> targetNames() {
        return preparation.targetNames();
    }

    public Examples examples(Part part) {
        return part == Part.TRAINING ? training : part == Part.VALIDATION ? validation : test;
    }

    /** The rows or images behind the examples of a part, in their order. */
    public int[] rows(Part part) {
        return part == Part.TRAINING ? split.training() : part == Part.VALIDATION ? split.validation() : split.test();
    }

    /** What the data can be drawn over. */
    public Axes axes() {
        return Axes.of(preparation);
    }

    /**
     * A part along two of the {@link #axes}, in their own units. For a fit curve over one, both may be the same.
     */
    public Points points(Part part, int axisX, int axisY) {
        Examples examples = examples(part);
        Axes axes = axes();
        double[] x = axes.values(examples, axisX);
        double[] targets = new double[examples.count()];
        Matrix target = Matrix.zeros(examples.targetSize(), 1);
        for (int i = 0; i < targets.length; i++) {
            examples.copyTarget(i, target, 0);
            targets[i] = preparation.decodeTarget(0, target.data[0], examples.base(i));
        }
        return new Points(x, axisX == axisY ? x.clone() : axes.values(examples, axisY), targets);
    }
}
