package dev.gradus.nn;

import java.util.List;

/**
 * What one step of an optimiser had and made, to be explained. All arrays have the layout of the network's flat parameter
 * array.
 *
 * @param before       the parameters as the optimiser found them
 * @param after        and as it left them
 * @param gradients    those it took, after clipping and penalties
 * @param stateBefore  copies of {@link Optimizer#state()}
 * @param stateAfter   the same after the step
 * @param steps        counted so far, this one included
 * @param learningRate of the number that is asked for
 * @param decays       whether decoupled weight decay applies to it
 */
public record OptimizerStep(double[] before, double[] after, double[] gradients, List<Optimizer.State> stateBefore,
        List<Optimizer.State> stateAfter, long steps, double learningRate, boolean decays) {

    public OptimizerStep {
        stateBefore = List.copyOf(stateBefore);
        stateAfter = List.copyOf(stateAfter);
    }
}
