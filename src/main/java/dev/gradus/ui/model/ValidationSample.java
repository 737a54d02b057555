package dev.gradus.ui.model;

import dev.gradus.data.Examples;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.graph.Network;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Parameter;

/**
 * The validation rows that live views look at: all of them where the network is small, else a fixed choice, evenly
 * spread, that takes a few hundredths of a second: scrubbing through the past judges it anew at every place.
 *
 * @param rows the table's rows behind the examples
 * @param all  how many validation rows there are
 */
public record ValidationSample(Examples examples, int[] rows, int all) {

    private static final double MULTIPLY_ADDS = 2.5e8;
    private static final int FEWEST = 100;

    public static ValidationSample of(Network network, PreparedData data) {
        Examples every = data.validation();
        int affordable = (int) Math.min(Integer.MAX_VALUE, Math.max(FEWEST, MULTIPLY_ADDS / Math.max(1, cost(network))));
        if (affordable >= every.count()) {
            return new ValidationSample(every, data.rows(Part.VALIDATION), every.count());
        }
        int[] places = new int[affordable];
        for (int i = 0; i < affordable; i++) {
            places[i] = (int) ((long) i * every.count() / affordable);
        }
        int[] behind = data.rows(Part.VALIDATION);
        int[] rows = new int[affordable];
        for (int i = 0; i < affordable; i++) {
            rows[i] = behind[places[i]];
        }
        return new ValidationSample(new Chosen(every, places), rows, every.count());
    }

    public boolean isWhole() {
        return examples.count() == all;
    }

    /** Multiply-adds of one example, nearly: every weight is used once at each place of an image or step of a sequence. */
    public static double cost(Network network) {
        double sum = 0;
        for (Compiled layer : network.layers()) {
            Shape shape = layer.shape();
            double places = shape.rank() < 2 ? 1 : shape.rank() == 2 ? shape.dim(0) : (double) shape.size() / shape.dim(0);
            for (Parameter parameter : layer.parameters()) {
                sum += places * parameter.size();
            }
            sum += shape.size();
        }
        return sum;
    }

    private record Chosen(Examples from, int[] places) implements Examples {
        @Override
        public int count() {
            return places.length;
        }

        @Override
        public int inputSize() {
            return from.inputSize();
        }

        @Override
        public int targetSize() {
            return from.targetSize();
        }

        @Override
        public void copyInput(int example, Matrix batch, int column) {
            from.copyInput(places[example], batch, column);
        }

        @Override
        public void copyTarget(int example, Matrix batch, int column) {
            from.copyTarget(places[example], batch, column);
        }

        @Override
        public double base(int example) {
            return from.base(places[example]);
        }
    }
}
