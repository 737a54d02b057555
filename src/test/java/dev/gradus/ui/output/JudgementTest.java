package dev.gradus.ui.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.gradus.data.DataLoader;
import dev.gradus.data.Examples;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.Predictor;
import dev.gradus.train.RunControl;
import dev.gradus.train.Signature;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import dev.gradus.ui.model.Judgement;
import dev.gradus.ui.model.Plane;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What Output says about a network, computed a second time by hand. */
class JudgementTest {

    private static final double CLOSE = 1e-12;

    /** A sample after some epochs. */
    private record Trained(PreparedData data, Network network) {

        static Trained of(String sample, int epochs) throws Exception {
            Document document = SampleProjects.find(sample).orElseThrow().document();
            PreparedData data = new DataLoader(Path.of("")).prepare(document.data().orElseThrow());
            AtomicReference<Checkpoint> end = new AtomicReference<>();
            TrainingPlan plan = new TrainingPlan(document.graph(), data, document.training().withEpochs(epochs), Optional.empty());
            Trainer.run(plan, new RunControl(plan.setup().live()), event -> {
                if (event instanceof TrainingEvent.Finished finished) {
                    end.set(finished.checkpoint());
                }
            }, 1);
            Network network = Network.compile(document.graph(), Signature.of(data));
            end.get().loadInto(network);
            return new Trained(data, network);
        }

        Judgement judgement(Examples examples) {
            try (Kernel kernel = Kernels.create(Precision.EXACT, 1)) {
                return Judgement.of(network, data, examples, kernel);
            }
        }

        Matrix predict(Matrix inputs) {
            try (Predictor predictor = new Predictor(network, data.preparation())) {
                return predictor.predict(inputs);
            }
        }
    }

    @Test
    void classesAreCountedAsOneWouldByHand() throws Exception {
        Trained iris = Trained.of("iris", 12);
        Examples rows = iris.data().validation();
        Judgement said = iris.judgement(rows);

        Matrix probabilities = iris.predict(inputs(rows));
        int right = 0;
        double loss = 0;
        int[][] matrix = new int[3][3];
        for (int i = 0; i < rows.count(); i++) {
            int truth = (int) target(rows, i).get(0, 0);
            int read = largest(probabilities, i);
            matrix[truth][read]++;
            right += truth == read ? 1 : 0;
            loss -= Math.log(probabilities.get(truth, i)) / rows.count();
            assertEquals(read, said.read(i));
        }

        assertTrue(right > rows.count() / 2, "twelve epochs teach it something: " + right + " of " + rows.count());
        assertEquals(right, said.right());
        assertEquals((double) right / rows.count(), said.score(), CLOSE);
        assertEquals(loss, said.loss(), 1e-9);
        for (int truth = 0; truth < 3; truth++) {
            for (int read = 0; read < 3; read++) {
                assertEquals(matrix[truth][read], said.classes().orElseThrow().confusion().count(truth, read));
            }
        }
        assertTrue(said.numbers().isEmpty());
    }

    @Test
    void numbersAreJudgedInTheUnitsOfTheTable() throws Exception {
        Trained cars = Trained.of("mtcars", 40);
        Examples rows = cars.data().validation();
        Judgement said = cars.judgement(rows);

        Matrix predicted = cars.predict(inputs(rows));
        double mean = 0;
        double[] truth = new double[rows.count()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = cars.data().preparation().decodeTarget(0, target(rows, i).get(0, 0));
            mean += truth[i] / truth.length;
            assertTrue(truth[i] > 10 && truth[i] < 40, "miles per gallon, not " + truth[i]);
        }
        double wrong = 0;
        double all = 0;
        for (int i = 0; i < truth.length; i++) {
            wrong += Math.pow(predicted.get(0, i) - truth[i], 2);
            all += Math.pow(truth[i] - mean, 2);
            assertEquals(predicted.get(0, i), said.predictions().get(0, i), 1e-9);
            assertEquals(truth[i], said.targets().get(0, i), 1e-9);
        }

        assertEquals(1 - wrong / all, said.score(), 1e-9);
        assertEquals(said.score(), said.numbers().orElseThrow().r2(), 1e-9);
        assertEquals(Math.sqrt(wrong / truth.length), said.numbers().orElseThrow().rmse(), 1e-9);
    }

    @Test
    void aSurfaceShowsInEveryCellWhatThePredictorSaysToItsMiddle() throws Exception {
        Trained iris = Trained.of("iris", 3);
        Plane plane = Plane.of(iris.data(), 2, 0);
        int size = 7;
        Surface surface;
        try (Predictor predictor = new Predictor(iris.network(), iris.data().preparation())) {
            surface = Surface.of(predictor, iris.data(), plane, size);
        }

        double[] means = means(iris.data().training());
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double x = plane.lowX() + (column + 0.5) / size * (plane.highX() - plane.lowX());
                double y = plane.highY() - (row + 0.5) / size * (plane.highY() - plane.lowY());
                double[] one = means.clone();
                one[2] = iris.data().preparation().encodeInput(2, x);
                one[0] = iris.data().preparation().encodeInput(0, y);
                Matrix said = iris.predict(Matrix.wrap(one, one.length));
                double[] shown = new double[3];
                for (int k = 0; k < 3; k++) {
                    shown[k] = surface.at(k, row, column);
                }
                assertArrayEquals(said.toArray(), shown, CLOSE, "row " + row + ", column " + column);
                assertEquals(shown[1] - Math.max(shown[0], shown[2]), surface.lead(1, row, column), CLOSE);
            }
        }
        assertEquals(0.25, plane.shareX(plane.atX(0.25)), CLOSE);
        assertEquals(0.75, plane.shareY(plane.atY(0.75)), CLOSE);
    }

    @Test
    void thePlaneReachesAsFarAsTrainingAndValidationRowsAndNoFarther() throws Exception {
        PreparedData data = Trained.of("iris", 1).data();
        Plane plane = Plane.of(data, 0, 1);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Part part : new Part[] {Part.TRAINING, Part.VALIDATION}) {
            for (double x : data.points(part, 0, 1).x()) {
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
        }
        assertEquals(low - 0.06 * (high - low), plane.lowX(), CLOSE);
        assertEquals(high + 0.06 * (high - low), plane.highX(), CLOSE);
    }

    /** The test rows are for one look at the end: no live view may reach them. */
    @Test
    void onlyTheEvaluationUsesTheTestRows() {
        String evaluation = "dev.gradus.ui.output.EvaluatePane";
        var window = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.gradus.ui.output", "dev.gradus.ui.chart", "dev.gradus.ui.canvas", "dev.gradus.ui.model",
                        "dev.gradus.ui.inspector", "dev.gradus.train");
        assertTrue(window.get(evaluation).getMethodCallsFromSelf().stream().anyMatch(call ->
                call.getTarget().getFullName().equals("dev.gradus.data.PreparedData.test()")), "the rule looks at the right method");

        ArchRuleDefinition.noClasses().that().doNotHaveFullyQualifiedName(evaluation)
                .should().callMethod(PreparedData.class, "test")
                .orShould().accessField(Part.class, "TEST")
                .because("numbers that are looked at while one chooses are no test any more").check(window);
    }

    private static Matrix inputs(Examples rows) {
        Matrix inputs = Matrix.zeros(rows.inputSize(), rows.count());
        for (int i = 0; i < rows.count(); i++) {
            rows.copyInput(i, inputs, i);
        }
        return inputs;
    }

    private static Matrix target(Examples rows, int row) {
        Matrix target = Matrix.zeros(rows.targetSize(), 1);
        rows.copyTarget(row, target, 0);
        return target;
    }

    private static double[] means(Examples rows) {
        Matrix inputs = inputs(rows);
        double[] means = new double[rows.inputSize()];
        for (int k = 0; k < means.length; k++) {
            for (int i = 0; i < rows.count(); i++) {
                means[k] += inputs.get(k, i) / rows.count();
            }
        }
        return means;
    }

    private static int largest(Matrix matrix, int column) {
        int best = 0;
        for (int k = 1; k < matrix.rows; k++) {
            best = matrix.get(k, column) > matrix.get(best, column) ? k : best;
        }
        return best;
    }
}
