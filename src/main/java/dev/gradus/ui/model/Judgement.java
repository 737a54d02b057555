package dev.gradus.ui.model;

import dev.gradus.data.Examples;
import dev.gradus.data.Task;
import dev.gradus.data.PreparedData;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Matrix;
import dev.gradus.nn.metric.ClassificationReport;
import dev.gradus.nn.metric.MultiLabelReport;
import dev.gradus.nn.metric.RegressionReport;
import dev.gradus.nn.metric.Scores;
import dev.gradus.train.Evaluation;
import java.util.List;
import java.util.Optional;

/**
 * A network measured on a part of the data.
 *
 * @param predictions outputs x examples: probabilities, or numbers in the target's own units
 * @param targets     target rows x examples, numbers in their own units
 */
public record Judgement(Task task, int count, double loss, double score, Matrix predictions, Matrix targets,
        Optional<ClassificationReport> classes, Optional<RegressionReport> numbers) {

    public static Judgement of(Network network, PreparedData data, Examples examples, Kernel kernel) {
        Evaluation evaluation = new Evaluation(network, examples, kernel);
        evaluation.measure();
        Matrix predictions = evaluation.predictions();
        Matrix targets = evaluation.allTargets();
        Task task = data.task();
        if (task == Task.REGRESSION) {
            decode(predictions, data, examples);
            decode(targets, data, examples);
        }
        boolean some = examples.count() > 0;
        return new Judgement(task, examples.count(), evaluation.loss(), evaluation.score(), predictions, targets,
                some && task == Task.CLASSIFICATION ? Optional.of(ClassificationReport.of(predictions, targets)) : Optional.empty(),
                some && task == Task.REGRESSION ? Optional.of(RegressionReport.of(predictions, targets)) : Optional.empty());
    }

    private static void decode(Matrix matrix, PreparedData data, Examples examples) {
        for (int column = 0; column < matrix.columns; column++) {
            for (int row = 0; row < matrix.rows; row++) {
                matrix.set(row, column, data.preparation().decodeTarget(row, matrix.get(row, column),
                        examples.base(column)));
            }
        }
    }

    /** Precision, recall, F1 and support of every class or label; empty for regression or without rows. */
    public List<Scores> scores() {
        if (task == Task.MULTI_LABEL && count > 0) {
            return MultiLabelReport.of(predictions, targets).labels().stream().map(MultiLabelReport.Label::scores).toList();
        }
        return classes.map(ClassificationReport::classes).orElse(List.of());
    }

    /** Examples whose likeliest class is the right one. */
    public long right() {
        return classes.map(report -> report.confusion().right()).orElse(Math.round(score * count));
    }

    /** The class an example is read as. */
    public int read(int example) {
        int best = 0;
        for (int k = 1; k < predictions.rows; k++) {
            if (predictions.get(k, example) > predictions.get(best, example)) {
                best = k;
            }
        }
        return best;
    }
}
