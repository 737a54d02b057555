package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.row.NumberOperation;
import dev.gradus.data.row.WordOperation;
import dev.gradus.data.step.FillMissing;
import dev.gradus.data.step.OneHot;
import dev.gradus.data.step.StandardSteps;
import dev.gradus.data.step.Standardise;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepEdits;
import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PreparationTest {

    private static final long TEST_SEED = 4711;
    private static final String[] ROWS = {"size,colour,price", "1,red,10", "2,blue,20", ",red,40", "6,,30", "900,green,50"};
    /** The last row is a test row. */
    private static final int[] TRAINING = {0, 1, 2, 3};

    @Test
    void whatIsFittedIsTheArithmeticOfTheTrainingRows() throws DataException {
        Preparation preparation = Fitting.fit(table(), plans(), List.of(Step.of(FillMissing.with(FillMissing.Numbers.MEAN)),
                OneHot.TYPE.step(), Standardise.TYPE.step()), TRAINING);
        // size: 1, 2, 6 have the mean 3; 1, 2, 3, 6 have the mean 3 and the variance (4 + 1 + 0 + 9) / 4 = 3.5.
        assertEquals(List.of(new NumberOperation.Fill("size", 3), new WordOperation.FillWord("colour", "red"),
                new WordOperation.OneHot("colour", List.of("blue", "red"), List.of("colour=blue", "colour=red")),
                new NumberOperation.Affine("size", 3, Math.sqrt(3.5))), preparation.row().orElseThrow().operations());
        assertEquals(List.of(new RowCell.Number("size", 3), new RowCell.Word("colour", "red", List.of("blue", "red"))),
                preparation.row().orElseThrow().cells());
        // price: 10, 20, 40, 30 have the mean 25 and the variance 125.
        assertEquals(List.of(new TargetCode.Number("price", 25, Math.sqrt(125))), preparation.targets());
        assertEquals(Task.REGRESSION, preparation.task());
        assertEquals(List.of("size", "colour=blue", "colour=red"), preparation.featureNames());
    }

    @Test
    void aTypedRowAndTheSameRowOfATableBecomeTheSameNumbers() throws DataException {
        Preparation preparation = fit(plans());
        double[] typed = new double[4];
        double[] read = new double[4];
        RowEncoder encoder = preparation.encoder(table());
        String[] cells = {"1,red", "2,blue", ",red", "6,", "900,green"};
        for (int row = 0; row < cells.length; row++) {
            preparation.encode(List.of(cells[row].split(",", -1)), typed, 1);
            encoder.encode(row, read, 1);
            assertArrayEquals(read, typed);
        }
    }

    @Test
    void aCategoryNoTrainingRowHasIsAllZeros() throws DataException {
        double[] encoded = {9, 9, 9};
        fit(plans()).encode(List.of("2", "green"), encoded, 0);
        assertArrayEquals(new double[] {0, 0}, Arrays.copyOfRange(encoded, 1, 3));
    }

    @Test
    void aMissingCategoryIsTheMostFrequentOne() throws DataException {
        double[] encoded = new double[3];
        fit(plans()).encode(List.of("?", ""), encoded, 0);
        assertArrayEquals(new double[] {0, 1}, Arrays.copyOfRange(encoded, 1, 3));
    }

    @Test
    void columnsOfATableAreFoundByName() throws DataException {
        Preparation preparation = fit(plans());
        double[] straight = new double[3];
        double[] swapped = new double[3];
        preparation.encoder(table()).encode(1, straight, 0);
        preparation.encoder(TestTable.of("note,colour,size", "x,blue,2")).encode(0, swapped, 0);
        assertArrayEquals(straight, swapped);
    }

    @Test
    void anotherTableIsJudgedByTheRowsThatAreComplete() throws DataException {
        Preparation preparation = Fitting.fit(table(), plans(),
                StepEdits.dropping(StandardSteps.of(plans()), "size"), new int[] {0, 1, 3});
        Table other = TestTable.of("price,size,colour", "5,1,red", "6,-,red", ",3,red", "7,4,");
        RowEncoder encoder = preparation.encoder(other);
        assertArrayEquals(new int[] {0, 3}, encoder.completeRows());
        Examples examples = encoder.examples(encoder.completeRows());
        assertEquals(2, examples.count());
        Matrix targets = Matrix.zeros(1, 2);
        examples.copyTarget(1, targets, 0);
        assertEquals(7, preparation.decodeTarget(0, targets.get(0, 0)), 1e-12);
    }

    @Test
    void aTableWithoutTheColumnsIsRefused() throws DataException {
        Preparation preparation = fit(plans());
        DataException e = assertThrows(DataException.class, () -> preparation.encoder(TestTable.of("colour", "red")));
        assertEquals("test.csv lacks the column size, which the network was trained on.", e.getMessage());
    }

    @Test
    void predictionsReturnToTheUnitsOfTheTarget() throws DataException {
        Preparation preparation = fit(plans());
        double[] target = new double[1];
        preparation.encoder(table()).encodeTarget(4, target, 0);
        assertEquals(50, preparation.decodeTarget(0, target[0]), 1e-12);
        assertEquals(6, preparation.decodeInput(0, preparation.encodeInput(0, 6)), 1e-12);
        assertEquals(1, preparation.decodeInput(2, 1));
    }

    @Test
    void changingARowThatIsNotATrainingRowNeverChangesThePreparation() throws DataException {
        Random random = new Random(TEST_SEED);
        for (int round = 0; round < 100; round++) {
            String told = "seed " + TEST_SEED + ", round " + round;
            int rows = 4 + random.nextInt(30);
            List<String> lines = new ArrayList<>(List.of("a,b,c"));
            for (int row = 0; row < rows; row++) {
                lines.add(row + "," + "pqrs".charAt(random.nextInt(4)) + "," + random.nextGaussian());
            }
            int outside = random.nextInt(rows);
            int[] training = java.util.stream.IntStream.range(0, rows).filter(row -> row != outside).toArray();
            List<ColumnPlan> plans = List.of(ColumnPlan.numeric("a", Role.FEATURE), ColumnPlan.category("b", Role.FEATURE),
                    ColumnPlan.numeric("c", Role.TARGET));
            Preparation before = Fitting.fit(TestTable.of(lines.toArray(String[]::new)), plans, StandardSteps.of(plans), training);
            lines.set(outside + 1, "1e6,unseen,-1e6");
            assertEquals(before, Fitting.fit(TestTable.of(lines.toArray(String[]::new)), plans, StandardSteps.of(plans), training), told);
            int inside = training[random.nextInt(training.length)];
            lines.set(inside + 1, "1e6,unseen,-1e6");
            assertNotEquals(before, Fitting.fit(TestTable.of(lines.toArray(String[]::new)), plans, StandardSteps.of(plans), training), told);
        }
    }

    @Test
    void aWholeSetupFitsOnTrainingRowsAlone() throws DataException {
        DataLoader loader = new DataLoader();
        DataSetup setup = loader.propose(new SampleTable("airquality"), List.of(), 5);
        PreparedData data = loader.prepare(setup);
        assertEquals(data.preparation(), Fitting.fit(data.table().orElseThrow(), setup.columns(), setup.steps(),
                data.rows(Part.TRAINING)));
        assertEquals(data.training().count(), data.rows(Part.TRAINING).length);
    }

    @Test
    void standardisedTrainingInputsHaveMeanZeroAndDeviationOne() throws DataException {
        DataLoader loader = new DataLoader();
        PreparedData iris = loader.prepare(loader.propose(new SampleTable("iris"), List.of(), 5));
        int count = iris.training().count();
        Matrix inputs = Matrix.zeros(4, count);
        Batches.fillRange(iris.training(), 0, count, inputs, Matrix.zeros(1, count));
        for (int feature = 0; feature < 4; feature++) {
            double sum = 0;
            double squares = 0;
            for (int column = 0; column < count; column++) {
                sum += inputs.get(feature, column);
                squares += inputs.get(feature, column) * inputs.get(feature, column);
            }
            assertEquals(0, sum / count, 1e-13);
            assertEquals(1, squares / count, 1e-13);
        }
    }

    @Test
    void pointsAreDrawnInTheUnitsOfTheTable() throws DataException {
        DataLoader loader = new DataLoader();
        PreparedData iris = loader.prepare(loader.propose(new SampleTable("iris"), List.of(), 5));
        PreparedData.Points points = iris.points(Part.TEST, 2, 3);
        for (int i = 0; i < points.x().length; i++) {
            int row = iris.rows(Part.TEST)[i];
            assertEquals(iris.table().orElseThrow().column(2).number(row), points.x()[i], 1e-12);
            assertEquals(iris.table().orElseThrow().column(3).number(row), points.y()[i], 1e-12);
            assertEquals(iris.table().orElseThrow().column(4).text(row), iris.classNames().get((int) points.target()[i]));
        }
    }

    @Test
    void severalLabelsBecomeOneRowEach() throws DataException {
        Table table = TestTable.of("x,label_a,label_b", "1,0,1", "2,1,1", "3,0,0", "4,1,0", "5,0,1", "6,1,1");
        ColumnGuess guess = ColumnGuess.of(table);
        assertEquals(List.of("label_a", "label_b"), guess.targets());
        PreparedData data = new DataLoader().prepare(new DataSetup(new TableFile("test.csv", CsvFormat.standard()), guess.plans(),
                new SplitPlan(0, 0, 1, true)), table);
        assertEquals(Task.MULTI_LABEL, data.task());
        assertEquals(List.of("label_a", "label_b"), data.classNames());
        Matrix targets = Matrix.zeros(2, 6);
        Batches.fillRange(data.training(), 0, 6, Matrix.zeros(1, 6), targets);
        assertArrayEquals(new double[] {0, 1, 1, 1, 0, 0, 1, 0, 0, 1, 1, 1}, targets.toArray());
    }

    @Test
    void classesAreInTheOrderOfTheirNumbers() throws DataException {
        Table table = TestTable.of("x,class", "1,10", "2,9", "3,2", "4,10", "5,9", "6,2");
        TargetCode.Classes classes = (TargetCode.Classes) Fitting.fit(table, List.of(ColumnPlan.numeric("x", Role.FEATURE),
                ColumnPlan.category("class", Role.TARGET)), List.of(), new int[] {0, 1, 2, 3}).targets().get(0);
        assertEquals(List.of("2", "9", "10"), classes.classes());
        assertEquals(List.of("blob 2", "blob 10"), Targets.inOrder(List.of("blob 10", "blob 2")));
        assertEquals(List.of("-1", "1"), Targets.inOrder(List.of("1", "-1")));
    }

    private static List<ColumnPlan> plans() {
        return List.of(ColumnPlan.numeric("size", Role.FEATURE), ColumnPlan.category("colour", Role.FEATURE),
                ColumnPlan.numeric("price", Role.TARGET));
    }

    private static Table table() throws DataException {
        return TestTable.of(ROWS);
    }

    private static Preparation fit(List<ColumnPlan> plans) throws DataException {
        return Fitting.fit(table(), plans, StandardSteps.of(plans), TRAINING);
    }
}
