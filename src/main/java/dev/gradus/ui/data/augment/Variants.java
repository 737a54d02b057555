package dev.gradus.ui.data.augment;

import dev.gradus.data.Examples;
import dev.gradus.data.InputForm;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.data.augment.AugmentPlan;
import dev.gradus.data.augment.AugmentedExamples;
import dev.gradus.data.augment.ExampleFrame;
import dev.gradus.data.augment.Kind;
import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * One training example as it is, and as training would meet it in twelve epochs. Numbers in the units of the data.
 *
 * @param original   numbers of the example
 * @param numbers    of each variant
 * @param neighbours some training rows, to be seen around a row of a table; none for other examples
 * @param names      of the numbers
 * @param pair       the two numbers of a row that are drawn across and up
 */
record Variants(Kind kind, int channels, int height, int width, double[] original, List<double[]> numbers,
                List<double[]> neighbours, List<String> names, int[] pair) {

    static final int COUNT = 12;
    private static final int MOST_NEIGHBOURS = 300;

    /**
     * @param frame of these data, looked at once for all variants
     * @param round which twelve epochs
     */
    static Variants of(PreparedData data, ExampleFrame frame, AugmentPlan plan, int example, long seed, int round) {
        AugmentedExamples augmented = new AugmentedExamples(data.training(), frame, plan,
                data.task() == Task.CLASSIFICATION ? data.classNames().size() : 0, seed);
        List<double[]> numbers = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            augmented.begin((long) round * COUNT + i);
            numbers.add(decoded(data, augmented, example));
        }
        List<double[]> neighbours = new ArrayList<>();
        int[] pair = {0, Math.min(1, data.training().inputSize() - 1)};
        if (frame.kind() == Kind.ROW) {
            int shown = Math.min(MOST_NEIGHBOURS, data.training().count());
            for (int i = 0; i < shown; i++) {
                neighbours.add(decoded(data, data.training(), (int) ((long) i * data.training().count() / shown)));
            }
            pair = pair(neighbours);
        }
        return new Variants(frame.kind(), frame.channels(), frame.height(), frame.width(),
                decoded(data, data.training(), example), numbers, neighbours, data.featureNames(), pair);
    }

    private static double[] decoded(PreparedData data, Examples examples, int example) {
        Matrix one = Matrix.zeros(examples.inputSize(), 1);
        examples.copyInput(example, one, 0);
        InputForm form = data.preparation().input();
        for (int i = 0; i < one.rows; i++) {
            one.data[i] = form.decode(i, one.data[i]);
        }
        return one.data;
    }

    /** The first two numbers that are measured: that take more than two values among these rows. */
    private static int[] pair(List<double[]> rows) {
        int width = rows.isEmpty() ? 0 : rows.get(0).length;
        List<Integer> measured = new ArrayList<>();
        for (int i = 0; i < width && measured.size() < 2; i++) {
            int place = i;
            if (rows.stream().mapToDouble(row -> row[place]).distinct().limit(3).count() > 2) {
                measured.add(i);
            }
        }
        int first = measured.isEmpty() ? 0 : measured.get(0);
        return new int[] {first, measured.size() > 1 ? measured.get(1) : Math.min(width - 1, first + 1)};
    }
}
