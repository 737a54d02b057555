package dev.gradus.io;

import dev.gradus.data.Column;
import dev.gradus.data.DataException;
import dev.gradus.data.FeatureCode;
import dev.gradus.data.Preparation;
import dev.gradus.data.PreparedData;
import dev.gradus.data.RowEncoder;
import dev.gradus.graph.Network;
import dev.gradus.io.Model.TestRow;
import dev.gradus.math.Matrix;
import dev.gradus.train.Predictor;
import dev.gradus.train.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chooses the rows a model is checked by, and checks it. */
final class TestRows {

    private TestRows() {}

    /** Rows spread evenly over the table, each as a person would type it. */
    static List<TestRow> choose(PreparedData data, Predictor predictor) throws DataException {
        Preparation preparation = data.preparation();
        RowEncoder encoder = preparation.encoder(data.table());
        int[] rows = Model.rows(data);
        List<TestRow> chosen = new ArrayList<>();
        int wanted = Math.min(Model.TEST_ROWS, rows.length);
        for (int i = 0; i < wanted; i++) {
            int row = rows[(int) ((long) i * rows.length / wanted)];
            double[] encoded = new double[preparation.inputSize()];
            encoder.encode(row, encoded, 0);
            List<String> cells = cells(data, row);
            double[] typed = new double[encoded.length];
            preparation.encode(cells, typed, 0);
            if (Arrays.equals(encoded, typed)) {
                chosen.add(new TestRow(cells, boxed(encoded), boxed(predict(predictor, encoded))));
            }
        }
        return chosen;
    }

    private static List<String> cells(PreparedData data, int row) {
        List<String> cells = new ArrayList<>();
        for (FeatureCode feature : data.preparation().features()) {
            Column column = data.table().column(data.table().indexOf(feature.column()));
            cells.add(column.missing(row) ? ""
                    : feature instanceof FeatureCode.Number ? JsonOut.decimal(column.number(row)) : column.text(row));
        }
        return cells;
    }

    /**
     * Encodes and predicts every row anew.
     *
     * @return the largest difference from what the rows say, relative for predictions larger than 1
     */
    static double largestDifference(Model model) throws FileProblem {
        if (model.tests().isEmpty()) {
            return 0;
        }
        double largest = 0;
        checkMemory(model);
        try (Predictor predictor = model.predictor()) {
            for (TestRow test : model.tests()) {
                double[] encoded = new double[model.preparation().inputSize()];
                model.preparation().encode(test.cells(), encoded, 0);
                largest = Math.max(largest, Math.max(difference(encoded, test.encoded()),
                        difference(predict(predictor, encoded), test.prediction())));
            }
        } catch (DataException unreadable) {
            throw new FileProblem("The test rows of the model do not fit it. " + unreadable.getMessage(), unreadable);
        }
        return largest;
    }

    /** A small file may describe a network whose numbers in between fill any memory. */
    private static void checkMemory(Model model) throws FileProblem {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        Network network = Network.compile(model.graph(), Signature.of(model.preparation()));
        long needed = Predictor.bytes(network);
        if (needed > free) {
            throw new FileProblem("The model needs " + DiskSpace.readable(needed) + " of memory to predict, "
                    + DiskSpace.readable(free) + " are free. Give Java more (-Xmx). Nothing was opened.");
        }
    }

    private static double difference(double[] found, List<Double> expected) {
        double largest = found.length == expected.size() ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(found.length, expected.size()); i++) {
            double difference = Math.abs(found[i] - expected.get(i)) / Math.max(1, Math.abs(expected.get(i)));
            largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
        }
        return largest;
    }

    private static double[] predict(Predictor predictor, double[] encoded) {
        return predictor.predict(Matrix.wrap(encoded, encoded.length)).toArray();
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
