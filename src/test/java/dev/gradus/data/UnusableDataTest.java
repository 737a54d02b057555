package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.step.DropRows;
import dev.gradus.data.step.StepEdits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnusableDataTest {

    @Test
    void aTargetWithOneClass() throws DataException {
        assertMessage("The target kind is “a” in all 3 rows. Expected at least 2 classes. Choose another target.",
                TestTable.of("x,kind", "1,a", "2,a", "3,a"), ColumnPlan.numeric("x", Role.FEATURE),
                ColumnPlan.category("kind", Role.TARGET));
    }

    @Test
    void aTargetWithOneNumber() throws DataException {
        assertMessage("The target y is “7” in all 2 rows. Expected at least 2 different numbers. Choose another target.",
                TestTable.of("x,y", "1,7", "2,7"), ColumnPlan.numeric("x", Role.FEATURE), ColumnPlan.numeric("y", Role.TARGET));
    }

    @Test
    void aColumnThatIsAllMissing() throws DataException {
        Table table = TestTable.of("x,y", ",1", "NA,2", "?,3");
        assertMessage("x is empty in every row. Leave it out.", table, ColumnPlan.numeric("x", Role.FEATURE),
                ColumnPlan.numeric("y", Role.TARGET));
        assertMessage("The target x is empty in every row. Choose another target.", table, ColumnPlan.numeric("y", Role.FEATURE),
                ColumnPlan.numeric("x", Role.TARGET));
    }

    @Test
    void noRowsAfterCleaning() throws DataException {
        List<ColumnPlan> plans = List.of(ColumnPlan.numeric("a", Role.FEATURE), ColumnPlan.numeric("b", Role.FEATURE),
                ColumnPlan.numeric("y", Role.TARGET));
        DataSetup setup = new DataSetup(new TableFile("test.csv", CsvFormat.standard()), plans, SplitPlan.standard(1));
        Table table = TestTable.of("a,b,y", ",1,1", "1,,2", "3,4,");
        assertEquals("test.csv: no row is left of 3 after leaving out rows with missing values (a, b, y). "
                + "Expected at least 2. Fill missing values instead.", assertThrows(DataException.class, () -> new DataLoader()
                        .prepare(setup.withSteps(StepEdits.added(setup.steps(), 0, DropRows.TYPE.step())), table)).getMessage());
    }

    @Test
    void severalHundredClasses() throws DataException {
        List<String> lines = new ArrayList<>(List.of("x,town"));
        for (int i = 0; i < 600; i++) {
            lines.add(i + ",town " + i % 300);
        }
        assertMessage("The target town has 300 classes in 600 rows. Expected at most 200. "
                + "Choose another target, or put rare classes together.", TestTable.of(lines.toArray(String[]::new)),
                ColumnPlan.numeric("x", Role.FEATURE), ColumnPlan.category("town", Role.TARGET));
    }

    @Test
    void aWordInAColumnOfNumbersIsNamedWithLineAndColumn() throws DataException {
        Table table = TestTable.of("a,b", "1,2", "3,n/a?", "5,6");
        UnreadableCell cell = assertThrows(UnreadableCell.class, () -> prepare(table, ColumnPlan.numeric("b", Role.FEATURE),
                ColumnPlan.numeric("a", Role.TARGET)));
        assertEquals("test.csv, line 3, column 2: expected a number, found “n/a?”. Treat it as missing?", cell.getMessage());
        assertEquals("n/a?", cell.found());
        assertEquals("b", cell.column());
        assertEquals(3, cell.line());
    }

    @Test
    void aDecimalSignThatDoesNotFitIsNeverTakenForAMissingValue() throws DataException {
        assertMessage("test.csv, line 3, column 2: the decimal sign of “2,5” is not clear. "
                + "Choose the point or the comma for this file.", TestTable.of("a,b", "1,2.5", "3,\"2,5\"", "5,6"),
                ColumnPlan.numeric("b", Role.FEATURE), ColumnPlan.numeric("a", Role.TARGET));
    }

    @Test
    void manyCombinationsOfLabelsLeaveRowsForValidation() throws DataException {
        List<String> lines = new ArrayList<>(List.of("x,a,b,c,d,e,f"));
        for (int i = 0; i < 64; i++) {
            lines.add(i + "," + (i & 1) + "," + (i >> 1 & 1) + "," + (i >> 2 & 1) + "," + (i >> 3 & 1) + "," + (i >> 4 & 1) + "," + (i >> 5));
        }
        Table table = TestTable.of(lines.toArray(String[]::new));
        List<ColumnPlan> plans = table.names().stream().map(name -> name.equals("x") ? ColumnPlan.numeric(name, Role.FEATURE)
                : ColumnPlan.category(name, Role.TARGET)).toList();
        PreparedData data = prepare(table, plans.toArray(ColumnPlan[]::new));
        assertEquals(Task.MULTI_LABEL, data.task());
        assertEquals(13, data.validation().count());
        assertEquals(6, data.test().count());
    }

    @Test
    void aColumnThatIsNotThere() throws DataException {
        assertMessage("test.csv has no column called z. It has: x, y.", TestTable.of("x,y", "1,2", "3,4"),
                ColumnPlan.numeric("z", Role.FEATURE), ColumnPlan.numeric("y", Role.TARGET));
        DataException e = assertThrows(DataException.class, () -> ColumnGuess.of(TestTable.of("x,y", "1,2"), List.of("z")));
        assertEquals("test.csv has no column called z. It has: x, y.", e.getMessage());
    }

    @Test
    void nothingToPredictOrNothingToLearnFrom() throws DataException {
        Table table = TestTable.of("x,y", "1,2", "3,4");
        assertMessage("No column is the target. Choose the column that the network shall predict.", table,
                ColumnPlan.numeric("x", Role.FEATURE));
        assertMessage("test.csv has no column to learn from. Make at least one column a feature.", table,
                ColumnPlan.numeric("x", Role.TARGET));
        assertMessage("The targets mix numbers and categories: x, y. Choose targets of one kind.", table,
                ColumnPlan.numeric("x", Role.TARGET), ColumnPlan.category("y", Role.TARGET));
    }

    @Test
    void aLabelWithThreeValues() throws DataException {
        assertMessage("The label b has 3 different values; expected 2, as of every label. Choose other targets.",
                TestTable.of("x,a,b", "1,0,0", "2,1,1", "3,0,2"), ColumnPlan.numeric("x", Role.FEATURE),
                ColumnPlan.category("a", Role.TARGET), ColumnPlan.category("b", Role.TARGET));
    }

    @Test
    void rowsThatCannotBeReadAndSmallClassesAndTwinsAreSaidButUsable() throws DataException {
        List<String> lines = new ArrayList<>(List.of("x,kind"));
        for (int i = 0; i < 40; i++) {
            lines.add("1," + (i % 2 == 0 ? "a" : "b"));
        }
        lines.add("3,rare");
        lines.add("3,rare,4");
        Table table = TestTable.of(lines.toArray(String[]::new));
        PreparedData data = prepare(table, ColumnPlan.numeric("x", Role.FEATURE), ColumnPlan.category("kind", Role.TARGET));
        assertEquals(List.of("Class rare has 1 row: too few to be in every part.",
                "test.csv: 1 of 42 rows cannot be read. Left out. The first: line 43, column 3: expected 2 cells, found 3.",
                "8 rows are in training and in validation.", "4 rows are in training and in the test."), data.provenance().notes());
        assertEquals(1, data.provenance().rowsRefused());
    }

    @Test
    void withoutStratificationAClassMayBeUnknownAndItsRowsAreLeftOut() throws DataException {
        Table table = TestTable.of("x,kind", "1,a", "2,b", "3,c", "4,d", "5,e", "6,f");
        DataSetup setup = new DataSetup(new TableFile("test.csv", CsvFormat.standard()),
                List.of(ColumnPlan.numeric("x", Role.FEATURE), ColumnPlan.category("kind", Role.TARGET)),
                new SplitPlan(0.34, 0, 1, false));
        PreparedData data = new DataLoader().prepare(setup, table);
        assertEquals(4, data.training().count());
        assertEquals(0, data.validation().count());
        assertEquals("2 rows have classes that no training row has. Left out. A stratified split avoids this.",
                data.provenance().notes().get(data.provenance().notes().size() - 1));
    }

    private static void assertMessage(String expected, Table table, ColumnPlan... plans) {
        assertEquals(expected, assertThrows(DataException.class, () -> prepare(table, plans)).getMessage());
    }

    private static PreparedData prepare(Table table, ColumnPlan... plans) throws DataException {
        return new DataLoader().prepare(new DataSetup(new TableFile("test.csv", CsvFormat.standard()), List.of(plans),
                SplitPlan.standard(1)), table);
    }
}
