package dev.gradus.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Examples;
import dev.gradus.data.RowForm;
import dev.gradus.math.Randoms;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each augmentation against what its documentation says, computed another way. */
class AugmentTest {

    static List<String> all() {
        return AugmentCatalog.all().stream().map(AugmentType::id).toList();
    }

    private static AugmentedExamples of(Kind kind, Augment augment) {
        Examples base = kind == Kind.IMAGE ? Made.images(6, 2, 10, 12)
                : kind == Kind.ROW ? Made.sequences(40, 5, 1) : Made.sequences(40, 20, 2);
        ExampleFrame frame = kind == Kind.IMAGE ? ExampleFrame.of(Made.form(2, 10, 12), base)
                : kind == Kind.ROW ? ExampleFrame.of(new RowForm(List.of(), List.of()), base) : ExampleFrame.of(Made.form(20, 2), base);
        return new AugmentedExamples(base, frame, Made.plan(augment), Made.CLASSES, 1);
    }

    private static Kind kind(String id) {
        Set<Kind> kinds = AugmentCatalog.of(id).kinds();
        return kinds.contains(Kind.IMAGE) ? Kind.IMAGE : kinds.contains(Kind.SEQUENCE) ? Kind.SEQUENCE : Kind.ROW;
    }

    @ParameterizedTest
    @MethodSource("all")
    void settingsOfZeroChangeNothing(String id) {
        Map<String, Double> zero = AugmentCatalog.of(id).settings().stream()
                .filter(setting -> setting.min() <= 0).collect(Collectors.toMap(AugmentSetting::id, setting -> 0.0));
        AugmentedExamples examples = of(kind(id), new Augment(id, zero));
        Examples plain = kind(id) == Kind.IMAGE ? Made.images(6, 2, 10, 12) : Made.sequences(40, 20, 2);
        for (int epoch = 0; epoch < 5; epoch++) {
            examples.begin(epoch);
            assertArrayEquals(Made.input(plain, 3), Made.input(examples, 3));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void usualSettingsChangeExamplesDifferentlyInEachEpochAndTheSameAgain(String id) {
        AugmentedExamples examples = of(kind(id), Augment.of(id));
        Set<String> met = new java.util.HashSet<>();
        for (int epoch = 0; epoch < 12; epoch++) {
            examples.begin(epoch);
            met.add(Arrays.toString(Made.input(examples, 3)));
        }
        assertTrue(met.size() >= 2, "always the same");
        examples.begin(4);
        double[] once = Made.input(examples, 3);
        examples.begin(7);
        Made.input(examples, 1);
        AugmentedExamples twin = examples.twin();
        twin.begin(4);
        assertArrayEquals(once, Made.input(twin, 3), "an example is a function of seed, epoch and place");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyEntryExplainsItselfAndItsSettings(String id) {
        AugmentType type = AugmentCatalog.of(id);
        assertTrue(type.summary().endsWith(".") && type.when().endsWith(".") && !type.typical().isBlank());
        assertFalse(type.kinds().isEmpty());
        for (AugmentSetting setting : type.settings()) {
            assertTrue(setting.min() <= setting.standard() && setting.standard() <= setting.max(), setting.id());
            assertTrue(setting.help().endsWith("."), setting.id());
        }
    }

    @Test
    void brightnessAddsOneNumberAndContrastStretchesAboutTheMeanHeldBetweenBlackAndWhite() {
        double[] plain = Made.plain();
        double[] lighter = Made.augmented(Made.plan(Augment.of("brightness").with("by", 0.3)), 1);
        double added = Double.NaN;
        for (int i = 0; i < plain.length; i++) {
            added = lighter[i] > 0 && lighter[i] < 1 ? lighter[i] - plain[i] : added;
        }
        assertTrue(Math.abs(added) <= 0.3 && added != 0);
        for (int i = 0; i < plain.length; i++) {
            assertEquals(Math.max(0, Math.min(1, plain[i] + added)), lighter[i], 1e-12);
        }
        double[] flatter = Made.augmented(Made.plan(Augment.of("contrast").with("by", 0.5)), 1);
        for (int channel = 0; channel < 2; channel++) {
            int from = channel * 120;
            double mean = Arrays.stream(plain, from, from + 120).average().orElseThrow();
            double factor = Double.NaN;
            for (int i = from; i < from + 120; i++) {
                factor = flatter[i] > 0 && flatter[i] < 1 ? (flatter[i] - mean) / (plain[i] - mean) : factor;
            }
            assertTrue(Math.abs(factor - 1) <= 0.5 && factor != 1);
            for (int i = from; i < from + 120; i++) {
                assertEquals(Math.max(0, Math.min(1, mean + factor * (plain[i] - mean))), flatter[i], 1e-9);
            }
        }
    }

    @Test
    void aCutOutCoversASquareWithTheMeanOfTheTrainingImages() {
        ExampleFrame frame = ExampleFrame.of(Made.form(2, 10, 12), Made.images(6, 2, 10, 12));
        double[] mean = new double[2];
        for (int i = 0; i < 6; i++) {
            double[] image = Made.input(Made.images(6, 2, 10, 12), i);
            for (int place = 0; place < 240; place++) {
                mean[place / 120] += image[place] / 720;
            }
        }
        assertArrayEquals(mean, frame.statistics().mean(), 1e-12);
        Augment always = Augment.of("cut_out").with("chance", 1).with("size", 0.4);
        double[] plain = Made.plain();
        int covered = 0;
        for (int epoch = 0; epoch < 50; epoch++) {
            double[] cut = Made.augmented(Made.plan(always), epoch);
            int changed = 0;
            for (int i = 0; i < plain.length; i++) {
                if (cut[i] != plain[i]) {
                    changed++;
                    assertEquals(mean[i / 120], cut[i], 1e-12);
                }
            }
            assertTrue(changed >= 2 * 2 * 2 && changed <= 2 * 4 * 4, changed + " pixels of a square of 4 x 4");
            covered = Math.max(covered, changed);
        }
        assertEquals(2 * 4 * 4, covered);
    }

    @Test
    void noiseHasTheDeviationAskedForAndLeavesFlagsAlone() {
        int count = 4000;
        double[] inputs = new double[count * 2];
        for (int i = 0; i < count; i++) {
            inputs[2 * i] = 10 * Randoms.normal(8, i);
            inputs[2 * i + 1] = i % 2;
        }
        Examples base = Examples.of(inputs, 2, Made.labels(count), 1);
        AugmentedExamples noisy = new AugmentedExamples(base, ExampleFrame.of(new RowForm(List.of(), List.of()), base),
                Made.plan(Augment.of("noise").with("deviation", 0.2)), 3, 1);
        noisy.begin(0);
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double[] row = Made.input(noisy, i);
            squares += Math.pow(row[0] - inputs[2 * i], 2);
            assertEquals(inputs[2 * i + 1], row[1]);
        }
        assertEquals(2, Math.sqrt(squares / count), 0.1, "a fifth of 10");
    }

    @Test
    void elasticDisplacementsHaveTheSpreadOfSmoothedEvenNumbersEverywhere() {
        double strength = 34;
        double[] weights = Elastic.gaussian(4);
        double along = weights[0] * weights[0];
        double sum = weights[0];
        for (int i = 1; i < weights.length; i++) {
            along += 2 * weights[i] * weights[i];
            sum += 2 * weights[i];
        }
        assertEquals(1, sum, 1e-12);
        double expected = strength * Math.sqrt(1 / 3.0) * along;
        ExampleFrame frame = ExampleFrame.of(Made.form(1, 28, 28), Made.images(1, 1, 28, 28));
        Effect elastic = AugmentCatalog.of("elastic").effect(Augment.of("elastic")::value, frame);
        for (int place : new int[] {0, 28 * 14 + 14}) {
            double squares = 0;
            double product = 0;
            int draws = 3000;
            for (int draw = 0; draw < draws; draw++) {
                double[] across = new double[28 * 28];
                double[] down = new double[28 * 28];
                assertTrue(elastic.displace(across, down, Randoms.key(3, draw)));
                squares += across[place] * across[place] + down[place] * down[place];
                product += across[place] * down[place];
            }
            assertEquals(expected, Math.sqrt(squares / 2 / draws), 0.04 * expected, "at " + place);
            assertEquals(0, product / squares, 0.05, "across and down know nothing of each other");
        }
    }

    @Test
    void mixingSharesHaveTheMomentsOfABetaDistribution() {
        for (double alpha : new double[] {0.2, 1, 2}) {
            int draws = 40_000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < draws; i++) {
                double share = MixUp.beta(alpha, Randoms.key(9, i));
                sum += share;
                squares += (share - 0.5) * (share - 0.5);
            }
            double variance = 1 / (4 * (2 * alpha + 1));
            assertEquals(0.5, sum / draws, 4 * Math.sqrt(variance / draws), "mean for " + alpha);
            assertEquals(variance, squares / draws, 0.03 * variance, "variance for " + alpha);
        }
    }

    @Test
    void warpedTimeRisesFromTheFirstStepToTheLast() {
        double[] time = new double[50];
        for (int draw = 0; draw < 200; draw++) {
            TimeWarp.warp(time, 1, 4, Randoms.key(2, draw));
            assertEquals(0, time[0]);
            assertEquals(49, time[49], 1e-9);
            for (int step = 1; step < time.length; step++) {
                assertTrue(time[step] > time[step - 1]);
            }
        }
        TimeWarp.warp(time, 0, 4, 1);
        for (int step = 0; step < time.length; step++) {
            assertEquals(step, time[step], 1e-9, "at an even speed nothing changes");
        }
    }

    @Test
    void scalingMultipliesEachFeatureByOneFactor() {
        AugmentedExamples scaled = of(Kind.SEQUENCE, Augment.of("scale"));
        scaled.begin(0);
        double[] plain = Made.input(Made.sequences(40, 20, 2), 5);
        double[] after = Made.input(scaled, 5);
        for (int i = 0; i < plain.length; i++) {
            assertEquals(after[i % 2] / plain[i % 2], after[i] / plain[i], 1e-9);
        }
        assertTrue(Math.abs(after[0] / plain[0] - after[1] / plain[1]) > 1e-6, "each its own");
    }

    @Test
    void aSettingOutOfRangeAndAnUnknownOneAreRefusedInASentence() {
        assertEquals("Angle lies between 0.0 and 180.0. It was 200.0.", assertThrows(IllegalArgumentException.class,
                () -> Augment.of("rotate").with("degrees", 200)).getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Augment("rotate", new TreeMap<>(Map.of("x", 1.0))))
                .getMessage().contains("no setting called “x”"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Augment.of("spin")).getMessage().contains("“spin”"));
        assertEquals("The augmentation Rotate is for images, but these are rows of a table. Remove it.",
                Made.plan(Augment.of("rotate")).misfit(Kind.ROW).orElseThrow());
    }
}
