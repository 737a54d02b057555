package dev.gradus.train;

import dev.gradus.data.Examples;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Measures the loss that training descends over a plane: the mean loss of some examples without penalties, in inference mode, in exact
 * arithmetic. It has a network, a kernel and a workspace of its own, so a training run knows nothing of it. Kept state,
 * such as the running means of a batch normalisation, is that of the network it was given. One thread at a time.
 */
public final class LossSurvey implements AutoCloseable {

    /** Grids that are measured one after the other; each holds the points of the one before. */
    private static final int COARSEST = 9;
    /** Multiply-adds of one measurement that a survey may take. */
    private static final double AFFORDABLE = 1e8;
    private static final int FEWEST_ROWS = 64;

    private final Network network;
    private final Kernel kernel = Kernels.create(Precision.EXACT, 1);
    private final Evaluation evaluation;

    /**
     * @param network gets other numbers with each measurement; nobody else may use it
     * @param rows    on which the loss is measured
     */
    public LossSurvey(Network network, Examples rows) {
        this.network = network;
        evaluation = new Evaluation(network, rows, kernel, network.loss());
    }

    /** How many rows a survey can afford, from the multiply-adds of one. */
    public static int affordableRows(double multiplyAdds) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(FEWEST_ROWS, AFFORDABLE / Math.max(1, multiplyAdds)));
    }

    /** The loss with these learned numbers; may be infinite or not a number. */
    public double loss(double[] values) {
        System.arraycopy(values, 0, network.values(), 0, values.length);
        evaluation.measure();
        return evaluation.loss();
    }

    /**
     * Measures 9x9 points, then the points between them, and so on.
     *
     * @param finest    points on each side of the last grid: 9, 17, 33, 65, ...
     * @param cancelled asked before each point; may rest for a while to leave the machine to others
     * @param sink      gets each grid that is complete
     * @return false when it was cancelled
     */
    public boolean measure(LossPlane plane, LossGrid.Extent extent, int finest, BooleanSupplier cancelled,
            Consumer<LossGrid> sink) {
        double[] values = new double[plane.size()];
        double[] before = {};
        for (int size = COARSEST; size <= finest; size = 2 * size - 1) {
            double[] losses = new double[size * size];
            Arrays.fill(losses, Double.NaN);
            LossGrid grid = new LossGrid(extent, size, losses);
            int half = (size + 1) / 2;
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    boolean known = before.length > 0 && row % 2 == 0 && column % 2 == 0;
                    if (known) {
                        losses[row * size + column] = before[row / 2 * half + column / 2];
                        continue;
                    }
                    if (cancelled.getAsBoolean()) {
                        return false;
                    }
                    plane.at(grid.a(column), grid.b(row), values);
                    losses[row * size + column] = loss(values);
                }
            }
            sink.accept(grid);
            before = losses;
        }
        return true;
    }

    @Override
    public void close() {
        kernel.close();
    }
}
