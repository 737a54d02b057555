package dev.gradus.data.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.DataException;
import dev.gradus.data.Decimal;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.TableFile;
import dev.gradus.math.Randoms;
import dev.gradus.data.step.DateParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Every fault is planted once and left away once. */
class WarningsTest {

    private static final int ROWS = 200;

    private static double chance(String column, int row) {
        return Randoms.uniform(Randoms.key(5, column), row);
    }

    /** Numbers that say nothing about the target. */
    private static String noise(String column, int row) {
        return String.format(Locale.ROOT, "%.4f", chance(column, row));
    }

    private static String target(int row) {
        return chance("target", row) < 0.4 ? "yes" : "no";
    }

    /** A column c beside noise and a target of two classes. */
    private static Planted column(IntFunction<String> cell) throws DataException {
        return Planted.of("c,x,y", ROWS, row -> cell.apply(row) + "," + noise("x", row) + "," + target(row));
    }

    private static Planted healthy() throws DataException {
        return column(row -> noise("c", row));
    }

    @Test
    void aHealthyTableHasNoWarning() throws DataException {
        assertEquals(List.of(), healthy().sentences());
    }

    @Test
    void aColumnThatDiffersInEveryRowIsAnIdentifierAndLeftOut() throws DataException {
        Planted planted = column(row -> "name " + row);
        Warning warning = planted.warning(Fault.IDENTIFIER);
        assertEquals("c differs in every row: it tells rows apart but teaches nothing. Left out.", warning.sentence());
        assertEquals(Warning.Weight.DONE, warning.weight());
        Planted used = planted.answered(warning, "use");
        assertEquals(Role.FEATURE, used.setup().columns().get(0).role());
        assertFalse(used.has(Fault.IDENTIFIER), "whoever uses it anyway is not asked again");
    }

    @Test
    void anIdentifierThatSomebodyUsesCanBeLeftOut() throws DataException {
        Planted planted = column(row -> "name " + row).with(ColumnPlan.category("c", Role.FEATURE));
        Warning warning = planted.warning(Fault.IDENTIFIER);
        assertEquals("c differs in every row: it tells rows apart but teaches nothing.", warning.sentence());
        assertEquals(Role.IGNORE, planted.answered(warning, "leave-out").setup().columns().get(0).role());
        assertFalse(planted.answered(warning, "keep").has(Fault.IDENTIFIER));
    }

    @Test
    void aCategoryOfManyRowsIsNoIdentifier() throws DataException {
        assertFalse(column(row -> "town " + row % 7).has(Fault.IDENTIFIER));
    }

    @Test
    void aFeatureThatTellsTheClassGivesTheTargetAway() throws DataException {
        Planted planted = column(row -> row % 29 == 0 ? "b" : target(row).equals("yes") ? "b" : "c");
        Warning warning = planted.warning(Fault.LEAK);
        assertEquals(List.of("c"), warning.columns());
        assertTrue(warning.sentence().matches("c gives y away \\(9[789](\\.\\d)? % alone\\)\\. Is it known before\\?"), warning.sentence());
        assertEquals(Warning.Weight.SERIOUS, warning.weight());
        assertEquals(List.of("Leave out", "Keep"), warning.answers().stream().map(Answer::name).toList());
        assertFalse(planted.answered(warning, "leave-out").has(Fault.LEAK));
        assertFalse(planted.answered(warning, "keep").has(Fault.LEAK));
    }

    @Test
    void aNumberAboveOneLimitForOneClassGivesItAwayToo() throws DataException {
        assertEquals("leak:c", column(row -> Double.toString(chance("c", row) + (target(row).equals("yes") ? 1 : 0)))
                .warning(Fault.LEAK).id());
    }

    @Test
    void aNumberThatIsTheTargetInOtherUnitsGivesItAway() throws DataException {
        Planted planted = Planted.of("c,x,y", ROWS, row -> 32 + 1.8 * chance("y", row) + "," + noise("x", row) + "," + chance("y", row));
        assertEquals(List.of("c"), planted.warning(Fault.LEAK).columns());
    }

    @Test
    void aGoodFeatureIsNoLeak() throws DataException {
        assertFalse(column(row -> chance("slip", row) < 0.1 ? "b" : target(row)).has(Fault.LEAK),
                "nine in ten alone is a good feature");
        Planted number = Planted.of("c,x,y", ROWS,
                row -> noise("c", row) + "," + noise("x", row) + "," + (chance("c", row) + 0.2 * chance("noise", row)));
        assertFalse(number.has(Fault.LEAK), "most of the variance is a good feature");
    }

    @Test
    void aRareClassThatHardlyEverHappensIsNoLeakOfEveryFeature() throws DataException {
        Planted planted = Planted.of("c,x,y", 400, row -> noise("c", row) + "," + noise("x", row) + "," + (row % 50 == 0 ? "yes" : "no"));
        assertFalse(planted.has(Fault.LEAK));
    }

    @Test
    void rowsInTwoPartsAreCountedAndMayBeKeptInTraining() throws DataException {
        Planted planted = column(row -> noise("c", row / 2)).with(new SplitPlan(0.2, 0.1, 1, true));
        Planted twins = Planted.of("c,x,y", ROWS, row -> noise("c", row / 2) + "," + noise("x", row / 2) + "," + target(row / 2));
        assertFalse(planted.has(Fault.DUPLICATES), "equal in one column only");
        List<Warning> found = twins.warnings().stream().filter(each -> each.fault() == Fault.DUPLICATES).toList();
        Twins doubles = Twins.of(twins.table(), twins.setup().columns(), twins.prepared().split());
        assertEquals(2, found.size());
        assertEquals(doubles.validation().length + " rows are in training and in validation.", found.get(0).sentence());
        assertEquals(doubles.test().length + " rows are in training and in the test.", found.get(1).sentence());
        assertTrue(twins.prepared().provenance().notes().contains(found.get(0).sentence()), "the command line says it too");

        Planted together = twins.answered(found.get(0), "keep-in-training");
        assertFalse(together.has(Fault.DUPLICATES));
        assertEquals(0, Twins.of(twins.table(), twins.setup().columns(), together.prepared().split()).validation().length);
        assertEquals(twins.prepared().split().validation().length - doubles.validation().length,
                together.prepared().split().validation().length);
        assertEquals(ROWS, together.prepared().training().count() + together.prepared().validation().count()
                + together.prepared().test().count(), "no row is lost");
        assertFalse(twins.answered(found.get(0), "keep").sentences().contains(found.get(0).sentence()));
    }

    @Test
    void aClassOfThreeRowsIsTooSmall() throws DataException {
        IntFunction<String> row = i -> noise("c", i) + "," + noise("x", i) + "," + (i < 3 ? 2 : i % 2);
        Planted planted = Planted.of("c,x,y", ROWS, row);
        Warning warning = planted.warning(Fault.SMALL_CLASS);
        assertEquals("Class 2 has 3 rows: too few to be in every part.", warning.sentence());
        Planted without = planted.answered(warning, "leave-out");
        assertFalse(without.has(Fault.SMALL_CLASS));
        assertEquals(List.of("0", "1"), without.prepared().classNames());
        assertFalse(planted.answered(warning, "keep").has(Fault.SMALL_CLASS));
        assertFalse(Planted.of("c,x,y", ROWS, i -> noise("c", i) + "," + noise("x", i) + "," + i % 3).has(Fault.SMALL_CLASS));
    }

    @Test
    void aConstantColumnTeachesNothing() throws DataException {
        assertEquals("c is “5” wherever it is known: it teaches nothing. Left out.",
                column(row -> row == 3 ? "" : "5").warning(Fault.CONSTANT).sentence());
        assertFalse(column(row -> row < 60 ? "4" : "5").has(Fault.CONSTANT));
    }

    @Test
    void anEmptyColumnTeachesNothing() throws DataException {
        assertEquals("c is empty in every row. Left out.", column(row -> "").warning(Fault.EMPTY).sentence());
        assertFalse(column(row -> row < 150 ? "5" : "").has(Fault.EMPTY));
    }

    @Test
    void aColumnOfNearlyOneValueTeachesLittle() throws DataException {
        Planted planted = column(row -> row < 2 ? "7" : "0");
        assertEquals("c is “0” in 99 % of the rows: it teaches little.", planted.warning(Fault.NEARLY_CONSTANT).sentence());
        assertFalse(column(row -> row < 20 ? "7" : "0").has(Fault.NEARLY_CONSTANT));
    }

    @Test
    void aColumnMostlyMissingIsLeftOut() throws DataException {
        assertEquals("c is missing in 75 % of the rows. Left out.",
                column(row -> row % 4 == 0 ? "" + row % 7 : "").warning(Fault.MOSTLY_MISSING).sentence());
        assertFalse(column(row -> row % 4 != 0 ? "" + row % 7 : "").has(Fault.MOSTLY_MISSING));
    }

    @Test
    void aCategoryThatOnlyValidationHasIsUnknownToTheNetwork() throws DataException {
        Planted base = column(row -> "town " + row % 3).with(new SplitPlan(0.2, 0.1, 1, true));
        assertFalse(base.has(Fault.UNSEEN_CATEGORY));
        int[] outside = base.prepared().split().validation();
        Planted planted = column(row -> row == outside[0] || row == outside[1] ? "village" : "town " + row % 3);
        Warning warning = planted.warning(Fault.UNSEEN_CATEGORY);
        assertEquals("c: no training row has “village”, but 2 rows in validation or test. The network cannot know what it means.",
                warning.sentence());
        assertFalse(planted.answered(warning, "keep").has(Fault.UNSEEN_CATEGORY));
    }

    @Test
    void valuesFarFromAllOthersMayBeSlips() throws DataException {
        Planted planted = column(row -> row == 17 ? "9999" : noise("c", row));
        Warning warning = planted.warning(Fault.FAR_VALUES);
        assertTrue(warning.sentence().startsWith("c has 1 value far from all others, up to 9999 where the middle is 0."), warning.sentence());
        assertFalse(column(row -> row == 17 ? "3" : noise("c", row)).has(Fault.FAR_VALUES));
    }

    @Test
    void aVerySkewedColumnIsSaid() throws DataException {
        Planted planted = column(row -> Double.toString(Math.pow(Math.log(chance("c", row)), 2)));
        assertTrue(planted.warning(Fault.SKEWED).sentence()
                .matches("c: most values are small and a few are very large \\(skewness \\d\\.\\d\\)\\."), planted.sentences().toString());
        assertFalse(column(row -> Double.toString(Randoms.normal(7, row))).has(Fault.SKEWED));
    }

    @Test
    void aDecimalSignThatIsNotClearIsAsked() throws DataException {
        Planted planted = column(row -> row % 2 == 0 ? "\"12,5\"" : row % 7 + ".25");
        Warning warning = planted.warning(Fault.UNCLEAR_DECIMAL);
        assertEquals(Warning.Weight.WORTH_KNOWING, warning.weight());
        Planted comma = planted.answered(warning, "comma");
        assertEquals(Decimal.COMMA, ((TableFile) comma.setup().source()).format().decimal());
        assertEquals(Role.FEATURE, comma.setup().columns().get(0).role());
        assertFalse(column(row -> row % 7 + ".25").has(Fault.UNCLEAR_DECIMAL));
    }

    @Test
    void datesOfUnclearOrderAreAskedOnceSomebodyUsesThem() throws DataException {
        IntFunction<String> unclear = row -> (1 + row % 12) + "/" + (1 + row % 11) + "/2020";
        Planted planted = column(unclear);
        assertTrue(planted.has(Fault.DATES));
        Warning warning = planted.with(ColumnPlan.category("c", Role.TIME)).warning(Fault.UNCLEAR_DATES);
        assertEquals("c holds dates such as 1/1/2020, which may begin with the day or with the month.", warning.sentence());
        assertFalse(column(row -> row == 9 ? "13/1/2020" : unclear.apply(row)).with(ColumnPlan.category("c", Role.TIME))
                .has(Fault.UNCLEAR_DATES), "a thirteenth is a day");
        assertFalse(healthy().has(Fault.DATES));
    }

    @Test
    void datesBecomeTheirPartsByOneAnswer() throws DataException {
        Planted planted = column(row -> "20" + (10 + row % 9) + "-0" + (1 + row % 7) + "-" + (10 + row % 13));
        Warning warning = planted.warning(Fault.DATES);
        assertEquals("c holds dates, which are neither numbers nor categories here. Left out.", warning.sentence());
        Planted parts = planted.answered(warning, "date-parts");
        assertEquals(Role.FEATURE, parts.setup().columns().get(0).role());
        assertTrue(parts.setup().steps().stream().anyMatch(step -> step.treatment() instanceof DateParts));
        assertFalse(parts.has(Fault.DATES));
        assertEquals(planted.prepared().inputShape().size() + 4, parts.prepared().inputShape().size(), "year, month, day and weekday");
    }

    @Test
    void categoriesThatWouldBecomeTooManyInputsAreLeftOut() throws DataException {
        assertEquals("c has 60 categories, which would become as many inputs. Left out.",
                column(row -> "town " + row % 60).warning(Fault.MANY_CATEGORIES).sentence());
        assertFalse(column(row -> "town " + row % 40).has(Fault.MANY_CATEGORIES));
    }

    @Test
    void rowsThatCannotBeReadAreSaid() throws DataException {
        List<String> lines = new ArrayList<>(List.of("c,x,y"));
        for (int i = 0; i < 40; i++) {
            lines.add(noise("c", i) + "," + noise("x", i) + "," + target(i));
        }
        lines.add("1,2,no,4");
        Planted planted = new Planted(Planted.table(lines), healthy().setup());
        Warning warning = planted.warning(Fault.REFUSED_ROWS);
        assertEquals("test.csv: 1 of 41 rows cannot be read. Left out. The first: line 42, column 4: expected 3 cells, found 4.",
                warning.sentence());
        assertFalse(planted.answered(warning, "all-right").has(Fault.REFUSED_ROWS));
        assertFalse(healthy().has(Fault.REFUSED_ROWS));
    }

    @Test
    void classesWithoutATrainingRowAreSaid() throws DataException {
        IntFunction<String> row = i -> noise("c", i) + "," + noise("x", i) + "," + i / 4;
        Planted planted = Planted.of("c,x,y", 40, row).with(ColumnPlan.category("y", Role.TARGET))
                .with(new SplitPlan(0.6, 0.1, 3, false));
        Warning warning = planted.warning(Fault.UNKNOWN_CLASSES);
        assertFalse(planted.answered(warning, "stratify").has(Fault.UNKNOWN_CLASSES));
    }

    @Test
    void manySmallClassesAreCountedTogether() throws DataException {
        IntFunction<String> row = i -> noise("c", i) + "," + noise("x", i) + "," + i / 2;
        Planted planted = Planted.of("c,x,y", 40, row).with(ColumnPlan.category("y", Role.TARGET));
        assertEquals("15 more classes have at most 3 rows.", planted.warning(Fault.SMALL_CLASSES).sentence());
    }

    @Test
    void theMostSeriousComesFirst() throws DataException {
        Planted planted = Planted.of("id,c,x,y", ROWS,
                row -> row + "," + target(row) + "," + (row == 3 ? "1e9" : noise("x", row)) + "," + target(row));
        assertEquals(List.of(Fault.LEAK, Fault.FAR_VALUES, Fault.IDENTIFIER),
                planted.warnings().stream().map(Warning::fault).toList());
    }
}
