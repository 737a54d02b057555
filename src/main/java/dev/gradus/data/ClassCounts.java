package dev.gradus.data;

import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How often each class or label is among examples, and what weights make up for it. */
public final class ClassCounts {

    private ClassCounts() {
    }

    /** The examples of each class, ascending; the target is a class index. */
    static int[][] rows(Examples examples) {
        Matrix target = Matrix.zeros(1, 1);
        int[] label = new int[examples.count()];
        int[] count = new int[1];
        for (int i = 0; i < label.length; i++) {
            examples.copyTarget(i, target, 0);
            label[i] = (int) target.data[0];
            if (label[i] >= count.length) {
                count = java.util.Arrays.copyOf(count, label[i] + 1);
            }
            count[label[i]]++;
        }
        int[][] rows = new int[count.length][];
        for (int c = 0; c < rows.length; c++) {
            rows[c] = new int[count[c]];
        }
        for (int i = label.length - 1; i >= 0; i--) {
            rows[label[i]][--count[label[i]]] = i;
        }
        return rows;
    }

    /**
     * Weights for a cross-entropy that make every class count alike: {@code n / (k n_c)} for n examples, k classes and n_c
     * examples of class c, as scikit-learn's "balanced"; a class without examples weighs 1. For labels the weight of a yes
     * beside a no, {@code noes / yeses}, as PyTorch's pos_weight; 1 where either is missing.
     *
     * @param classes names of classes or labels
     */
    public static List<Double> balanced(Task task, int classes, Examples examples) {
        if (task == Task.REGRESSION) {
            return List.of();
        }
        double[] counts = new double[classes];
        Matrix target = Matrix.zeros(examples.targetSize(), 1);
        for (int i = 0; i < examples.count(); i++) {
            examples.copyTarget(i, target, 0);
            if (task == Task.CLASSIFICATION) {
                counts[(int) target.data[0]]++;
            } else {
                for (int label = 0; label < classes; label++) {
                    counts[label] += target.data[label] > 0.5 ? 1 : 0;
                }
            }
        }
        List<Double> weights = new ArrayList<>(Collections.nCopies(classes, 1.0));
        double n = examples.count();
        for (int c = 0; c < classes; c++) {
            boolean known = counts[c] > 0 && (task == Task.CLASSIFICATION || counts[c] < n);
            if (known) {
                weights.set(c, task == Task.CLASSIFICATION ? n / (classes * counts[c]) : (n - counts[c]) / counts[c]);
            }
        }
        return weights;
    }
}
