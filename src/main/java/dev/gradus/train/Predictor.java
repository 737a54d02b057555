package dev.gradus.train;

import dev.gradus.data.Preparation;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Mode;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** A trained network in use, in exact arithmetic, one row at a time or many. One thread at a time. */
public final class Predictor implements AutoCloseable {

    private final Network network;
    private final Preparation preparation;
    private final Kernel kernel;
    private final Workspace workspace;

    public Predictor(NetworkGraph graph, Preparation preparation, List<Block> values) {
        this(compiled(graph, preparation, values), preparation);
    }

    public Predictor(Network network, Preparation preparation) {
        this.network = network;
        this.preparation = preparation;
        this.kernel = Kernels.create(Precision.EXACT, 1);
        this.workspace = new Workspace(network, Evaluation.chunk(network), Workspace.Purpose.PREDICT, kernel);
    }

    /** Bytes that predicting with a network takes, known before they are taken. */
    public static long bytes(Network network) {
        return Workspace.bytes(network, Evaluation.chunk(network), Workspace.Purpose.PREDICT);
    }

    private static Network compiled(NetworkGraph graph, Preparation preparation, List<Block> values) {
        Network network = Network.compile(graph, Signature.of(preparation));
        Checkpoint.load(values, network);
        return network;
    }

    /** The network whose numbers are used; change them between calls as you like. */
    public Network network() {
        return network;
    }

    public Preparation preparation() {
        return preparation;
    }

    /**
     * @param encoded one prepared example per column
     * @return probabilities for classes and labels, numbers in the target's own units for regression; outputs x columns
     */
    public Matrix predict(Matrix encoded) {
        return decoded(said(encoded), column -> Double.NaN);
    }

    /** With what predicted changes are added to. @param bases of each column, {@link dev.gradus.data.Examples#base} */
    public Matrix predict(Matrix encoded, double[] bases) {
        return decoded(said(encoded), column -> bases[column]);
    }

    private Matrix said(Matrix encoded) {
        Matrix all = Matrix.zeros(network.data().outputs(), encoded.columns);
        for (int from = 0; from < encoded.columns; from += workspace.capacity()) {
            int count = Math.min(workspace.capacity(), encoded.columns - from);
            workspace.inputs(count).copyFrom(new Matrix(encoded.data, encoded.offset + from * encoded.stride,
                    encoded.rows, count, encoded.stride));
            workspace.forward(count, Mode.INFERENCE, 0);
            network.loss().predict(workspace.outputs(count), new Matrix(all.data, from * all.rows, all.rows, count, all.rows));
        }
        return all;
    }

    private Matrix decoded(Matrix all, IntToDoubleFunction bases) {
        for (int column = 0; column < all.columns; column++) {
            double base = bases.applyAsDouble(column);
            for (int row = 0; row < Math.min(all.rows, preparation.targetSize()); row++) {
                if (preparation.classNames().isEmpty()) {
                    all.set(row, column, Double.isNaN(base) ? preparation.decodeTarget(row, all.get(row, column))
                            : preparation.decodeTarget(row, all.get(row, column), base));
                }
            }
        }
        return all;
    }

    @Override
    public void close() {
        kernel.close();
    }
}
