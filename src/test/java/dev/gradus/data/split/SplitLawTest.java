package dev.gradus.data.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.Fold;
import dev.gradus.data.Part;
import dev.gradus.data.Split;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of every way to split, on seeded random rows. */
class SplitLawTest {

    private static final long TEST_SEED = 20260202;
    private static final int ROUNDS = 300;

    /** Rows with everything that a method may go by. */
    private record Rows(int[] numbers, RowFacts facts, String told) {

        static Rows random(Random random, int round) {
            int count = 20 + random.nextInt(300);
            int groups = 1 + random.nextInt(count);
            int moments = 1 + random.nextInt(2 * count);
            int classes = 1 + random.nextInt(4);
            int[] groupOf = compact(IntStream.range(0, count).map(i -> random.nextInt(groups)).toArray());
            double[] times = IntStream.range(0, count).mapToDouble(i -> random.nextInt(moments) / 4.0).toArray();
            Part[] given = IntStream.range(0, count).mapToObj(i -> Part.values()[random.nextInt(3)]).toArray(Part[]::new);
            int[] strata = IntStream.range(0, count).map(i -> random.nextInt(classes)).toArray();
            return new Rows(IntStream.range(0, count).map(i -> 2 * i + 3).toArray(), new RowFacts(strata, groupOf, times, given),
                    "seed " + TEST_SEED + ", round " + round);
        }

        private static int[] compact(int[] groups) {
            List<Integer> seen = Arrays.stream(groups).distinct().boxed().toList();
            return Arrays.stream(groups).map(seen::indexOf).toArray();
        }

        RowFacts only(SplitMethod method) {
            RowFacts plain = RowFacts.of(facts.strata());
            return method instanceof SplitMethod.Grouped ? plain.withGroups(facts.groups())
                    : method instanceof SplitMethod.InTime ? plain.withMoments(facts.moments())
                    : method instanceof SplitMethod.ByFile ? plain.withGiven(facts.given()) : plain;
        }

        int place(int number) {
            return (number - 3) / 2;
        }
    }

    private static final List<SplitMethod> METHODS =
            List.of(SplitMethod.RANDOM, new SplitMethod.Grouped(), new SplitMethod.InTime(), new SplitMethod.ByFile());

    @Test
    void noRowIsInTwoPartsAndTogetherThePartsAreAllRows() throws DataException {
        Random random = new Random(TEST_SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Rows rows = Rows.random(random, round);
            for (SplitMethod method : METHODS) {
                Split split = RowParts.of(rows.numbers(), rows.only(method), plan(random, method));
                assertArrayEquals(rows.numbers(), sorted(split), rows.told() + ", " + method);
                assertTrue(split.training().length > 0, rows.told() + ", " + method);
            }
        }
    }

    @Test
    void noGroupIsTornAndEveryPartIsWithinOneGroupOfItsShare() throws DataException {
        Random random = new Random(TEST_SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Rows rows = Rows.random(random, round);
            SplitPlan plan = plan(random, new SplitMethod.Grouped());
            Split split = RowParts.of(rows.numbers(), rows.only(plan.method()), plan);
            List<Set<Integer>> groups = parts(split).stream().map(part -> groups(rows, part)).toList();
            assertTrue(disjoint(groups), rows.told());
            int largest = IntStream.range(0, rows.numbers().length).map(group -> (int) Arrays.stream(rows.facts().groups())
                    .filter(each -> each == group).count()).max().orElseThrow();
            double count = rows.numbers().length;
            assertEquals(plan.validationFraction() * count, split.validation().length, largest + 1e-9, rows.told());
            assertEquals(plan.testFraction() * count, split.test().length, largest + 1e-9, rows.told());
        }
    }

    @Test
    void groupsAreSpreadSoThatEveryPartHasItsShareOfEachClass() throws DataException {
        int[] groups = IntStream.range(0, 1000).map(i -> i / 5).toArray();
        int[] strata = IntStream.range(0, 1000).map(i -> i / 5 % 4 == 0 ? 1 : 0).toArray();
        Split split = RowParts.of(IntStream.range(0, 1000).toArray(), RowFacts.of(strata).withGroups(groups),
                new SplitPlan(0.2, 0.2, 5, true).withMethod(new SplitMethod.Grouped()));
        assertEquals(50, Arrays.stream(split.validation()).filter(row -> strata[row] == 1).count(), 5);
        assertEquals(50, Arrays.stream(split.test()).filter(row -> strata[row] == 1).count(), 5);
        assertEquals(200, split.validation().length, 5);
    }

    @Test
    void theOrderOfTimeIsKeptNoMomentIsTornAndPartsAreWithinOneMomentOfTheirShare() throws DataException {
        Random random = new Random(TEST_SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Rows rows = Rows.random(random, round);
            SplitPlan plan = plan(random, new SplitMethod.InTime());
            Split split = RowParts.of(rows.numbers(), rows.only(plan.method()), plan);
            double before = Double.NEGATIVE_INFINITY;
            for (int[] part : parts(split)) {
                if (part.length > 0) {
                    double earliest = Arrays.stream(part).mapToDouble(row -> moment(rows, row)).min().orElseThrow();
                    assertTrue(earliest > before, rows.told());
                    before = Arrays.stream(part).mapToDouble(row -> moment(rows, row)).max().orElseThrow();
                }
            }
            int ties = Arrays.stream(rows.facts().moments()).mapToInt(moment -> (int) Arrays.stream(rows.facts().moments())
                    .filter(each -> each == moment).count()).max().orElseThrow();
            assertEquals(plan.testFraction() * rows.numbers().length, split.test().length, ties + 1, rows.told());
            assertEquals((1 - plan.testFraction() - plan.validationFraction()) * rows.numbers().length, split.training().length,
                    ties + 1, rows.told());
        }
    }

    @Test
    void whatFilesSayStaysAndAPartWithoutAFileTakesItsShareOfTheTrainingRows() throws DataException {
        Random random = new Random(TEST_SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Rows rows = Rows.random(random, round);
            Part[] given = Arrays.stream(rows.facts().given()).map(part -> part == Part.VALIDATION ? Part.TRAINING : part)
                    .toArray(Part[]::new);
            given[0] = Part.TRAINING;
            given[1] = Part.TEST;
            SplitPlan plan = new SplitPlan(0.25, 0.1, random.nextLong(), false).withMethod(new SplitMethod.ByFile());
            Split split = RowParts.of(rows.numbers(), RowFacts.of(rows.facts().strata()).withGiven(given), plan);
            int[] said = Arrays.stream(rows.numbers()).filter(row -> given[rows.place(row)] == Part.TEST).toArray();
            assertArrayEquals(said, split.test(), rows.told());
            assertEquals(0.25 * (rows.numbers().length - said.length), split.validation().length, 1, rows.told());
        }
    }

    @Test
    void theSameSeedGivesTheSamePartsAndAnotherSeedOthers() throws DataException {
        Random random = new Random(TEST_SEED);
        int changed = 0;
        for (int round = 0; round < 50; round++) {
            Rows rows = Rows.random(random, round);
            for (SplitMethod method : METHODS) {
                SplitPlan plan = plan(random, method);
                Split first = RowParts.of(rows.numbers(), rows.only(method), plan);
                Split again = RowParts.of(rows.numbers(), rows.only(method), plan);
                assertTrue(parts(first).stream().map(Arrays::toString).toList()
                        .equals(parts(again).stream().map(Arrays::toString).toList()), rows.told());
                Split other = RowParts.of(rows.numbers(), rows.only(method), plan.withSeed(plan.seed() + 1));
                changed += Arrays.equals(first.training(), other.training()) ? 0 : 1;
            }
        }
        assertTrue(changed > 50, "only " + changed + " splits depended on the seed");
    }

    @Test
    void everyRowThatIsNotTestIsJudgedInExactlyOneFold() throws DataException {
        Random random = new Random(TEST_SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Rows rows = Rows.random(random, round);
            int folds = 2 + random.nextInt(4);
            SplitPlan plan = new SplitPlan(0.2, random.nextDouble() * 0.3, random.nextLong(), true);
            int[] judged = new int[rows.numbers().length];
            int[] test = null;
            int fewest = Integer.MAX_VALUE;
            int most = 0;
            for (SplitPlan each : RowParts.rounds(plan, folds)) {
                Split split = RowParts.of(rows.numbers(), RowFacts.of(rows.facts().strata()), each);
                assertArrayEquals(rows.numbers(), sorted(split), rows.told());
                assertTrue(test == null || Arrays.equals(test, split.test()), rows.told());
                test = split.test();
                Arrays.stream(split.validation()).forEach(row -> judged[rows.place(row)]++);
                fewest = Math.min(fewest, split.validation().length);
                most = Math.max(most, split.validation().length);
            }
            int[] tested = test;
            assertTrue(IntStream.range(0, judged.length).allMatch(place -> judged[place]
                    == (Arrays.stream(tested).anyMatch(row -> rows.place(row) == place) ? 0 : 1)), rows.told());
            assertTrue(most - fewest <= 1, rows.told());
        }
    }

    @Test
    void foldsTearNoGroup() throws DataException {
        Random random = new Random(TEST_SEED);
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Rows rows = Rows.random(random, round);
            if (Arrays.stream(rows.facts().groups()).distinct().count() < 12) {
                continue;
            }
            done++;
            SplitPlan plan = new SplitPlan(0.2, 0.1, random.nextLong(), true).withMethod(new SplitMethod.Grouped());
            for (SplitPlan each : RowParts.rounds(plan, 3)) {
                Split split = RowParts.of(rows.numbers(), rows.only(plan.method()), each);
                assertTrue(disjoint(parts(split).stream().map(part -> groups(rows, part)).toList()), rows.told());
                assertArrayEquals(rows.numbers(), sorted(split), rows.told());
            }
        }
        assertTrue(done > ROUNDS / 2);
    }

    @Test
    void foldsInTimeLearnFromAllThatCameBeforeAndFromNothingLater() throws DataException {
        int[] rows = IntStream.range(0, 120).toArray();
        SplitPlan plan = new SplitPlan(0.2, 0.1, 1, false).withMethod(new SplitMethod.InTime());
        int next = 0;
        for (SplitPlan each : RowParts.rounds(plan, 5)) {
            Split split = RowParts.of(rows, RowFacts.inOrder(120), each);
            next += 18;
            assertArrayEquals(IntStream.range(0, next).toArray(), split.training());
            assertArrayEquals(IntStream.range(next, next + 18).toArray(), split.validation());
            assertArrayEquals(IntStream.range(108, 120).toArray(), split.test());
        }
    }

    @Test
    void moreFoldsThanGroupsAreRefusedInASentence() {
        RowFacts facts = RowFacts.of(new int[30]).withGroups(IntStream.range(0, 30).map(i -> i % 3).toArray());
        SplitPlan plan = new SplitPlan(0, 0, 1, false).withMethod(new SplitMethod.Grouped())
                .withFold(Optional.of(new Fold(0, 5)));
        DataException refused = assertThrows(DataException.class,
                () -> RowParts.of(IntStream.range(0, 30).toArray(), facts, plan));
        assertEquals("The rows that are not test have 3 groups; this many folds need at least 5 of about one size. Choose fewer"
                + " folds.", refused.getMessage());
        assertFalse(refused.getMessage().contains("null"));
    }

    private static SplitPlan plan(Random random, SplitMethod method) {
        double validation = random.nextDouble() * 0.4;
        return new SplitPlan(validation, random.nextDouble() * 0.3, random.nextLong(), random.nextBoolean()).withMethod(method);
    }

    private static List<int[]> parts(Split split) {
        return List.of(split.training(), split.validation(), split.test());
    }

    private static int[] sorted(Split split) {
        return Stream.of(split.training(), split.validation(), split.test()).flatMapToInt(Arrays::stream).sorted().toArray();
    }

    private static double moment(Rows rows, int number) {
        return rows.facts().moments()[rows.place(number)];
    }

    private static Set<Integer> groups(Rows rows, int[] part) {
        Set<Integer> groups = new HashSet<>();
        Arrays.stream(part).forEach(row -> groups.add(rows.facts().groups()[rows.place(row)]));
        return groups;
    }

    private static boolean disjoint(List<Set<Integer>> groups) {
        Set<Integer> all = new HashSet<>();
        groups.forEach(all::addAll);
        return all.size() == groups.stream().mapToInt(Set::size).sum();
    }
}
