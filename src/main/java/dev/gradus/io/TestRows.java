package dev.gradus.io;

import dev.gradus.data.DataException;
import dev.gradus.data.FreeMemory;
import dev.gradus.data.Part;
import dev.gradus.data.Preparation;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SourcedExamples;
import dev.gradus.graph.Network;
import dev.gradus.io.Model.TestRow;
import dev.gradus.math.Matrix;
import dev.gradus.train.Predictor;
import dev.gradus.train.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Chooses the rows a model is checked by, and checks it. */
final class TestRows {

    private TestRows() {}

    /** Examples of all parts, spread evenly over the data, each as a person would type it. */
    static List<TestRow> choose(PreparedData data, Predictor predictor) throws DataException {
        Preparation preparation = data.preparation();
        List<Place> places = places(data);
        List<TestRow> chosen = new ArrayList<>();
        int wanted = Math.min(Model.TEST_ROWS, places.size());
        for (int i = 0; i < wanted; i++) {
            Place place = places.get((int) ((long) i * places.size() / wanted));
            if (data.examples(place.part()) instanceof SourcedExamples examples) {
                double[] encoded = new double[preparation.inputSize()];
                examples.copyInput(place.example(), Matrix.wrap(encoded, encoded.length), 0);
                List<String> cells = examples.cells(place.example());
                double[] typed = new double[encoded.length];
                preparation.encode(cells, typed, 0);
                if (Arrays.equals(encoded, typed)) {
                    chosen.add(new TestRow(cells, boxed(encoded), boxed(predict(predictor, encoded, cells))));
                }
            }
        }
        return chosen;
    }

    private record Place(int row, Part part, int example) {}

    /** In the order of the data, whatever the split. */
    private static List<Place> places(PreparedData data) {
        List<Place> places = new ArrayList<>();
        for (Part part : Part.values()) {
            int[] rows = data.rows(part);
            for (int example = 0; example < rows.length; example++) {
                places.add(new Place(rows[example], part, example));
            }
        }
        places.sort(Comparator.comparingInt(Place::row));
        return places;
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
                        difference(predict(predictor, encoded, test.cells()), test.prediction())));
            }
        } catch (DataException unreadable) {
            throw new FileProblem("The test rows of the model do not fit it. " + unreadable.getMessage(), unreadable);
        }
        return largest;
    }

    /** A small file may describe a network whose numbers in between fill any memory. */
    private static void checkMemory(Model model) throws FileProblem {
        Network network = Network.compile(model.graph(), Signature.of(model.preparation()));
        long needed = Predictor.bytes(network);
        long free = FreeMemory.bytes(needed);
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

    private static double[] predict(Predictor predictor, double[] encoded, List<String> cells) throws DataException {
        return predictor.predict(Matrix.wrap(encoded, encoded.length), new double[] {predictor.preparation().base(cells)})
                .toArray();
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
