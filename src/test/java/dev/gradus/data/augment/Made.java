package dev.gradus.data.augment;

import dev.gradus.data.Examples;
import dev.gradus.data.ImageForm;
import dev.gradus.data.SeriesForm;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import java.util.Collections;
import java.util.List;

/** Examples made for tests of augmentations, three classes in turn. */
final class Made {

    static final int CLASSES = 3;

    private Made() {
    }

    /** Images whose pixels are evenly distributed bytes divided by 255. */
    static Examples images(int count, int channels, int height, int width) {
        int size = channels * height * width;
        double[] inputs = new double[count * size];
        long key = Randoms.key(4, "pixels");
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = Randoms.below(key, i, 256) / 255.0;
        }
        return Examples.of(inputs, size, labels(count), 1);
    }

    static ImageForm form(int channels, int height, int width) {
        return new ImageForm(channels, height, width, Collections.nCopies(channels, 0.0),
                Collections.nCopies(channels, 255.0));
    }

    /** Sequences of normal numbers. */
    static Examples sequences(int count, int steps, int features) {
        double[] inputs = new double[count * steps * features];
        long key = Randoms.key(5, "steps");
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = Randoms.normal(key, i);
        }
        return Examples.of(inputs, steps * features, labels(count), 1);
    }

    static SeriesForm form(int steps, int features) {
        return new SeriesForm(steps, Collections.nCopies(features, new SeriesForm.Feature("x", 0, 1)), 0);
    }

    static double[] labels(int count) {
        double[] labels = new double[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % CLASSES;
        }
        return labels;
    }

    static double[] input(Examples examples, int example) {
        Matrix one = Matrix.zeros(examples.inputSize(), 1);
        examples.copyInput(example, one, 0);
        return one.data;
    }

    static double[] target(Examples examples, int example) {
        Matrix one = Matrix.zeros(examples.targetSize(), 1);
        examples.copyTarget(example, one, 0);
        return one.data;
    }

    static AugmentPlan plan(Augment... list) {
        return new AugmentPlan(List.of(list), Fill.EDGE);
    }

    /** An example of 12 x 10 pixels and two channels, augmented in an epoch. */
    static double[] augmented(AugmentPlan plan, long epoch) {
        AugmentedExamples examples = new AugmentedExamples(images(6, 2, 10, 12), ExampleFrame.of(form(2, 10, 12),
                images(6, 2, 10, 12)), plan, CLASSES, 1);
        examples.begin(epoch);
        return input(examples, 2);
    }

    static double[] plain() {
        return input(images(6, 2, 10, 12), 2);
    }
}
