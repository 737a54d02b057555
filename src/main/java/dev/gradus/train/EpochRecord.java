package dev.gradus.train;

import java.util.List;

/**
 * What one epoch came to.
 *
 * @param epoch           counted from 1
 * @param step            steps taken since the start
 * @param trainingLoss    mean over the epoch's batches in training mode, weighted by their size, without penalties
 * @param validationLoss  inference mode after the epoch; NaN without validation rows
 * @param trainingScore   accuracy, or R2 for regression, over the same batches; NaN where undefined
 * @param validationScore the same on the validation rows
 * @param gradientNorms   for each learning layer the mean over the epoch's steps of the L2 norm of its gradient
 * @param seconds         since the start of the run
 */
public record EpochRecord(int epoch, long step, double trainingLoss, double validationLoss, double trainingScore,
        double validationScore, List<Double> gradientNorms, double seconds) {

    public EpochRecord {
        gradientNorms = List.copyOf(gradientNorms);
    }
}
