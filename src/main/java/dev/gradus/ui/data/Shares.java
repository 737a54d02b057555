package dev.gradus.ui.data;

import dev.gradus.data.Examples;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.math.Matrix;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the target is spread over the parts.
 *
 * @param names  classes or labels; for numbers none
 * @param counts rows of each class in each part; for numbers rows in each of equal ranges from the least to the most
 * @param least  smallest target of a regression, in its own units
 */
record Shares(List<String> names, Map<Part, int[]> counts, double least, double mean, double most) {

    /** Bins of a number. */
    private static final int BINS = 48;


    static Shares of(PreparedData data) {
        Map<Part, int[]> counts = new EnumMap<>(Part.class);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int rows = 0;
        for (Part part : Part.values()) {
            Examples examples = data.examples(part);
            int[] ofPart = new int[data.classNames().size()];
            Matrix target = Matrix.zeros(examples.targetSize(), 1);
            for (int i = 0; i < examples.count(); i++) {
                examples.copyTarget(i, target, 0);
                if (data.task() == Task.CLASSIFICATION) {
                    ofPart[(int) target.get(0, 0)]++;
                } else if (data.task() == Task.MULTI_LABEL) {
                    for (int label = 0; label < ofPart.length; label++) {
                        ofPart[label] += target.get(label, 0) > 0.5 ? 1 : 0;
                    }
                } else {
                    double value = data.preparation().decodeTarget(0, target.get(0, 0), examples.base(i));
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                    sum += value;
                    rows++;
                }
            }
            counts.put(part, ofPart);
        }
        if (data.task() == Task.REGRESSION) {
            for (Part part : Part.values()) {
                counts.put(part, spread(data, part, least, most));
            }
        }
        return new Shares(data.classNames(), counts, least, sum / rows, most);
    }

    private static int[] spread(PreparedData data, Part part, double least, double most) {
        Examples examples = data.examples(part);
        int[] bins = new int[BINS];
        Matrix target = Matrix.zeros(examples.targetSize(), 1);
        for (int i = 0; i < examples.count(); i++) {
            examples.copyTarget(i, target, 0);
            double share = (data.preparation().decodeTarget(0, target.get(0, 0), examples.base(i)) - least) / (most > least ? most - least : 1);
            bins[Math.max(0, Math.min(BINS - 1, (int) (share * BINS)))]++;
        }
        return bins;
    }

    /** Rows of a class in all parts. */
    int total(int index) {
        return counts.values().stream().mapToInt(each -> each[index]).sum();
    }
}
