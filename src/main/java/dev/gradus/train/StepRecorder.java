package dev.gradus.train;

import dev.gradus.data.Batches;
import dev.gradus.data.FreeMemory;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Workspace;
import dev.gradus.graph.Workspace.Purpose;
import dev.gradus.math.Kernel;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Optimizer;
import dev.gradus.nn.OptimizerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps every number of the first step that a run takes: the buffers that the step itself used, and copies of what it
 * changed. Filled by the trainer's thread; read by another after the run has said that it is over.
 */
public final class StepRecorder {

    private NetworkGraph graph;
    private Network network;
    private Workspace workspace;
    private Optimizer optimizer;
    private Matrix targets;
    private int[] examples;
    private StepRecord.Moment moment;
    private LiveSettings settings;
    private long stepKey;
    private double loss;
    private double[] valuesBefore;
    private double[] stateBefore;
    private List<Optimizer.State> momentsBefore;
    private double[] gradient;
    private double[] usedGradient;
    private double[] valuesMoved;
    private double[] valuesAfter;
    private OptimizerSpec optimizerSpec;
    private List<Optimizer.State> momentsAfter;
    private Optional<StepRecord> record = Optional.empty();

    /** Empty until the run is over, and when no step could be taken. */
    public Optional<StepRecord> record() {
        return record;
    }

    /** @throws IllegalStateException when every number of a batch is more than the memory holds */
    void check(NetworkGraph drawn, Network compiled, TrainingSetup setup) {
        graph = drawn;
        optimizerSpec = setup.optimizer();
        int batch = setup.batchSize() + 1;
        long one = need(compiled, 1);
        long need = need(compiled, batch);
        long free = FreeMemory.bytes(need);
        if (need > free) {
            long perExample = Math.max(1, (need - one) / (batch - 1));
            long fits = 1 + (free - one) / perExample - 2;
            throw new IllegalStateException("To step inside a batch of " + setup.batchSize() + " takes about "
                    + FreeMemory.readable(need) + ", because every number is kept, but " + FreeMemory.readable(free)
                    + " are free. " + (fits >= 1 ? "A batch size of " + fits + " would fit."
                            : "Use fewer filters or smaller layers, or give Java more memory (-Xmx)."));
        }
    }

    /** The step's buffers, those of the loss after it, and six copies of what is learned. */
    private static long need(Network network, int columns) {
        return Workspace.bytes(network, columns, Purpose.EXPLAIN) + Workspace.bytes(network, columns, Purpose.PREDICT)
                + 6L * 8 * network.values().length;
    }

    void about(Batches batches, long taken, double learningRate, LiveSettings live) {
        if (valuesAfter == null) {
            int batch = (int) (taken % batches.perEpoch());
            examples = new int[batches.size(batch)];
            for (int i = 0; i < examples.length; i++) {
                examples[i] = batches.row(batch, i);
            }
            moment = new StepRecord.Moment(taken, (int) (taken / batches.perEpoch()), batch, batches.perEpoch(), learningRate);
            settings = live;
        }
    }

    void before(Network trained, Workspace kept, Optimizer moving, Matrix wanted, long key) {
        if (valuesAfter == null) {
            network = trained;
            workspace = kept;
            optimizer = moving;
            targets = wanted;
            stepKey = key;
            valuesBefore = trained.values().clone();
            stateBefore = trained.state().clone();
            momentsBefore = copy(moving);
        }
    }

    void backPropagated() {
        if (valuesAfter == null) {
            gradient = workspace.gradients().clone();
        }
    }

    void prepared() {
        if (valuesAfter == null) {
            usedGradient = workspace.gradients().clone();
        }
    }

    void moved() {
        if (valuesAfter == null) {
            valuesMoved = network.values().clone();
        }
    }

    void ended(double meanLoss) {
        if (valuesAfter == null) {
            loss = meanLoss;
            valuesAfter = network.values().clone();
            momentsAfter = copy(optimizer);
        }
    }

    /** Takes the loss after the step, then puts the numbers back as the step found them: explanations read them there. */
    void finish(Kernel exact) {
        if (valuesAfter == null) {
            return;
        }
        int columns = examples.length;
        Workspace again = new Workspace(network, columns, Purpose.PREDICT, exact);
        again.inputs(columns).copyFrom(workspace.inputs(columns));
        System.arraycopy(valuesAfter, 0, network.values(), 0, valuesAfter.length);
        again.forward(columns, Mode.TRAINING, stepKey);
        double lossAfter = again.loss(columns, targets);
        System.arraycopy(valuesBefore, 0, network.values(), 0, valuesBefore.length);
        System.arraycopy(stateBefore, 0, network.state(), 0, stateBefore.length);
        System.arraycopy(gradient, 0, workspace.gradients(), 0, gradient.length);
        record = Optional.of(new StepRecord(graph, network, workspace, targets, examples, moment, settings, stepKey, loss,
                lossAfter, new StepRecord.Change(valuesBefore, valuesMoved, valuesAfter, gradient, usedGradient,
                momentsBefore, momentsAfter), optimizerSpec, optimizer.steps()));
    }

    private static List<Optimizer.State> copy(Optimizer optimizer) {
        List<Optimizer.State> copies = new ArrayList<>();
        optimizer.state().forEach(state -> copies.add(new Optimizer.State(state.name(), state.values().clone())));
        return copies;
    }
}
