package dev.gradus.ui.chart;

import dev.gradus.data.Examples;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Task;
import dev.gradus.nn.metric.ClassificationReport;
import dev.gradus.nn.metric.MultiLabelReport;
import dev.gradus.nn.metric.Scores;
import dev.gradus.train.Predictor;
import dev.gradus.train.Signature;
import java.util.List;

/**
 * What the network says about the rows of one part, and what is true.
 *
 * @param predictions probabilities, or numbers in the target's units; outputs x rows
 * @param targets     class indices (1 x rows), labels, or numbers in the target's units
 */
public record Validation(Task task, List<String> names, Part part, int[] rows, Matrix predictions, Matrix targets) {

    /** Asks the network about the rows of a part; on the thread that owns the predictor. */
    public static Validation of(Predictor predictor, PreparedData data, Part part) {
        Examples examples = data.examples(part);
        Matrix inputs = Matrix.zeros(examples.inputSize(), examples.count());
        Matrix targets = Matrix.zeros(examples.targetSize(), examples.count());
        for (int i = 0; i < examples.count(); i++) {
            examples.copyInput(i, inputs, i);
            examples.copyTarget(i, targets, i);
        }
        Task task = Signature.of(data).task();
        for (int i = 0; task == Task.REGRESSION && i < targets.columns; i++) {
            for (int row = 0; row < targets.rows; row++) {
                targets.set(row, i, data.preparation().decodeTarget(row, targets.get(row, i)));
            }
        }
        return new Validation(task, task == Task.REGRESSION ? data.targetNames() : data.classNames(), part,
                data.rows(part), predictor.predict(inputs), targets);
    }

    public int count() {
        return targets.columns;
    }

    /** Precision, recall, F1 and support of every class or label; empty for regression or without rows. */
    public List<Scores> scores() {
        if (count() == 0 || task == Task.REGRESSION) {
            return List.of();
        }
        return task == Task.CLASSIFICATION ? ClassificationReport.of(predictions, targets).classes()
                : MultiLabelReport.of(predictions, targets).labels().stream().map(MultiLabelReport.Label::scores).toList();
    }

    /** The class with the largest probability, the first of equal ones. */
    public int predicted(int row) {
        int best = 0;
        for (int label = 1; label < predictions.rows; label++) {
            best = predictions.get(label, row) > predictions.get(best, row) ? label : best;
        }
        return best;
    }

    /** Rows whose class was found. */
    public int right() {
        int right = 0;
        for (int i = 0; i < count(); i++) {
            right += predicted(i) == (int) targets.get(0, i) ? 1 : 0;
        }
        return right;
    }
}
