package dev.gradus.data.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.Generated;
import dev.gradus.data.ImageSet;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.Table;
import dev.gradus.data.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratorCatalogTest {

    static List<Generator> generators() {
        return GeneratorCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("generators")
    void equalSettingsGiveEqualPointsAndAnotherSeedOthers(Generator generator) throws DataException {
        Generated settings = generator.settings(4);
        assertEquals(cells(settings), cells(settings));
        assertNotEquals(cells(settings), cells(settings.withSeed(5)));
    }

    @ParameterizedTest
    @MethodSource("generators")
    void morePointsLeaveTheFirstOnesInPlace(Generator generator) throws DataException {
        Generated settings = generator.settings(4).withSize(100);
        assertEquals(cells(settings), cells(settings.withSize(200)).subList(0, 100));
    }

    @ParameterizedTest
    @MethodSource("generators")
    void everyExtremeOfEverySettingTrains(Generator generator) throws DataException {
        for (double noise : new double[] {0, generator.mostNoise()}) {
            trains(generator, generator.settings(2).withNoise(noise).withSize(Generator.LEAST_SIZE));
        }
        for (GeneratorOption option : generator.options()) {
            trains(generator, generator.settings(2).withOption(option.id(), option.minimum()));
            trains(generator, generator.settings(2).withOption(option.id(), option.maximum()));
        }
    }

    private static void trains(Generator generator, Generated settings) throws DataException {
        DataLoader loader = new DataLoader();
        PreparedData data = loader.prepare(loader.propose(settings, List.of(), 1));
        assertEquals(generator.task(), data.task());
        if (generator.making() instanceof Points points) {
            assertEquals(points.inputs().size(), data.inputShape().size());
        }
        assertEquals(settings.size(), data.training().count() + data.validation().count() + data.test().count());
        if (data.task() == Task.CLASSIFICATION) {
            assertEquals(Set.copyOf(generator.classNames(settings)), Set.copyOf(data.classNames()));
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void classesAreBalanced(Generator generator) throws DataException {
        if (generator.task() != Task.CLASSIFICATION) {
            return;
        }
        Generated settings = generator.settings(3).withSize(600);
        Map<String, Integer> counts = new TreeMap<>();
        cells(settings).forEach(row -> counts.merge(row.get(row.size() - 1), 1, Integer::sum));
        assertEquals(generator.classNames(settings).size(), counts.size());
        counts.forEach((name, count) -> assertTrue(Math.abs(count - 600.0 / counts.size()) < 60, name + ": " + count));
    }

    @Test
    void circlesWithoutNoiseAreToldApartByTheirRadius() throws DataException {
        Table table = (Table) GeneratorCatalog.content(GeneratorCatalog.generator("circles").settings(1).withNoise(0));
        for (int row = 0; row < table.rows(); row++) {
            double radius = Math.hypot(table.column(0).number(row), table.column(1).number(row));
            assertEquals(radius < 0.6 ? "inner" : "outer", table.column(2).text(row));
        }
    }

    @Test
    void xorWithoutNoiseIsTheProductOfTheSigns() throws DataException {
        Table table = (Table) GeneratorCatalog.content(GeneratorCatalog.generator("xor").settings(1).withNoise(0));
        for (int row = 0; row < table.rows(); row++) {
            double product = table.column(0).number(row) * table.column(1).number(row);
            assertEquals(product > 0 ? "same sign" : "different sign", table.column(2).text(row));
        }
    }

    @Test
    void noiseHasTheDeviationItSays() throws DataException {
        Generated settings = GeneratorCatalog.generator("plane").settings(1).withNoise(0.25).withSize(20_000);
        Table table = (Table) GeneratorCatalog.content(settings);
        double squares = 0;
        for (int row = 0; row < table.rows(); row++) {
            double residue = table.column(2).number(row) - (table.column(0).number(row) + table.column(1).number(row)) / 2;
            squares += residue * residue;
        }
        // The deviation of an estimate from n values is sigma / sqrt(2 n) = 0.00125; five of those.
        assertEquals(0.25, Math.sqrt(squares / table.rows()), 0.00625);
    }

    @Test
    void theThirdDegreePolynomialIsChebyshevs() throws DataException {
        Table table = (Table) GeneratorCatalog.content(GeneratorCatalog.generator("polynomial").settings(1).withNoise(0));
        for (int row = 0; row < table.rows(); row++) {
            double x = table.column(0).number(row);
            assertEquals(4 * x * x * x - 3 * x, table.column(1).number(row), 1e-12);
        }
    }

    @Test
    void stepsAreLevelAndReachFromMinusOneToOne() throws DataException {
        Table table = (Table) GeneratorCatalog.content(GeneratorCatalog.generator("step").settings(1).withNoise(0).withOption("steps", 2));
        for (int row = 0; row < table.rows(); row++) {
            double x = table.column(0).number(row);
            assertEquals(x < -1.0 / 3 ? -1 : x < 1.0 / 3 ? 0 : 1, table.column(1).number(row));
        }
    }

    @Test
    void settingsOutOfRangeAreRefusedWithTheRange() {
        Generated blobs = new Generated("blobs", 0.2, 500, 1, Map.of("classes", 3.0));
        assertMessage("Blobs: expected 20 to 20000 points, but got 3.", blobs.withSize(3));
        assertMessage("Blobs: expected a noise of 0 to 1.0, but got NaN.", blobs.withNoise(Double.NaN));
        assertMessage("Blobs: expected classes of 2 to 10, but got 11.0.", blobs.withOption("classes", 11));
        assertMessage("Blobs has no setting called colour.", blobs.withOption("colour", 1));
        assertMessage("Digits: expected 20 to 20000 pictures, but got 19.", new Generated("strokes", 0, 19, 1, Map.of()));
        assertMessage("There is no generator called blob. There are: circles, moons, two-spirals, three-spirals, xor, "
                + "checkerboard, blobs, gaussian-ring, sine, step, polynomial, plane, hills, strokes, letters, shapes, waves, sines, adding, brackets.", new Generated("blob", 0, 100, 1, Map.of()));
    }

    private static void assertMessage(String expected, Generated settings) {
        assertEquals(expected, assertThrows(DataException.class, () -> GeneratorCatalog.content(settings)).getMessage());
    }

    /** Everything of each example, its class or number last. */
    private static List<List<String>> cells(Generated settings) throws DataException {
        Content content = GeneratorCatalog.content(settings);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < content.count(); i++) {
            int row = i;
            if (content instanceof Table table) {
                rows.add(table.columns().stream().map(column -> column.text(row)).toList());
            } else if (content instanceof ImageSet images) {
                byte[] pixels = Arrays.copyOfRange(images.pixels(), row * images.size(), (row + 1) * images.size());
                rows.add(List.of(Arrays.toString(pixels), images.classNames().get(images.labels()[row])));
            } else {
                SequenceSet set = (SequenceSet) content;
                double[] values = Arrays.copyOfRange(set.values(), row * set.size(), (row + 1) * set.size());
                rows.add(List.of(Arrays.toString(values), set.classes().isEmpty() ? String.valueOf(set.answers()[row])
                        : set.classes().get((int) set.answers()[row])));
            }
        }
        return rows;
    }
}
