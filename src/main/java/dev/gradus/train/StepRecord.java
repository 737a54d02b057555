package dev.gradus.train;

import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Optimizer;
import dev.gradus.nn.OptimizerSpec;
import java.util.List;

/**
 * One training step with every number of it, as it was applied. Network and workspace are the step's own: the network
 * holds the numbers that the step found, the workspace what they made of the batch. Nobody trains with them any more.
 *
 * @param graph     as it was drawn
 * @param targets   target rows x columns
 * @param examples  which training examples the columns are
 * @param stepKey   decided the random numbers of the step
 * @param loss      mean of the batch, before the step and without penalties
 * @param lossAfter the same batch and random numbers with the new weights
 * @param counted   steps the optimiser had counted after this one
 */
public record StepRecord(NetworkGraph graph, Network network, Workspace workspace, Matrix targets, int[] examples,
        Moment moment, LiveSettings settings, long stepKey, double loss, double lossAfter, Change change, OptimizerSpec optimizer,
        long counted) {

    /**
     * When it was.
     *
     * @param step         taken before this one
     * @param epoch        from 0
     * @param batch        of the epoch, from 0
     * @param learningRate of this step, before any layer's own factor
     */
    public record Moment(long step, int epoch, int batch, int stepsPerEpoch, double learningRate) {

        /** Place on the epoch axis after the step. */
        public double epochs() {
            return (step + 1.0) / stepsPerEpoch;
        }
    }

    /**
     * What the step changed; every array is laid out like {@link Network#values()}.
     *
     * @param moved        as the optimiser left them, before long rows of weights are bound
     * @param gradient     dL/dw of the mean loss, as back-propagation left it
     * @param usedGradient after clipping and penalties: what the optimiser took
     */
    public record Change(double[] before, double[] moved, double[] after, double[] gradient, double[] usedGradient,
            List<Optimizer.State> momentsBefore, List<Optimizer.State> momentsAfter) {
        public Change {
            momentsBefore = List.copyOf(momentsBefore);
            momentsAfter = List.copyOf(momentsAfter);
        }
    }

    /** Examples in the batch. */
    public int columns() {
        return examples.length;
    }
}
