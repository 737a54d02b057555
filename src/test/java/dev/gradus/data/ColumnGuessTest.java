package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.gradus.data.ColumnPlan.Kind;
import dev.gradus.data.ColumnPlan.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class ColumnGuessTest {

    private static final int ROWS = 60;

    @Test
    void columnsThatTellRowsApartAreLeftOut() throws DataException {
        assertEquals("c differs in every row: it tells rows apart but teaches nothing. Left out.", reason(i -> "name " + i));
        assertEquals("c differs in every row: it tells rows apart but teaches nothing. Left out.", reason(i -> "" + (100 + i)));
        assertEquals("c has 40 different values in 60 rows: it tells rows apart but teaches nothing. Left out.",
                reason(i -> "ticket " + i % 40));
        assertEquals("user_id differs in every row: it tells rows apart but teaches nothing. Left out.",
                guess("user_id", i -> "" + i * i).reasons().get("user_id"));
    }

    @Test
    void columnsThatSayNothingAreLeftOut() throws DataException {
        assertEquals("c is empty in every row. Left out.", reason(i -> i % 2 == 0 ? "" : "NA"));
        assertEquals("c is “5” wherever it is known: it teaches nothing. Left out.", reason(i -> i == 3 ? "" : "5"));
        assertEquals("c is missing in 75 % of the rows. Left out.", reason(i -> i % 4 == 0 ? "" + i % 7 : ""));
    }

    @Test
    void datesAndTooManyCategoriesAreLeftOut() throws DataException {
        assertEquals("c holds dates, which are neither numbers nor categories here. Left out.",
                reason(i -> "2020-01-" + (10 + i % 20)));
        assertEquals("c holds dates, which are neither numbers nor categories here. Left out.", reason(i -> "3 May 20" + (10 + i % 9)));
        List<String> lines = new ArrayList<>(List.of("c,y"));
        for (int i = 0; i < 300; i++) {
            lines.add("town " + i % 60 + "," + i * 0.37);
        }
        assertEquals("c has 60 categories, which would become as many inputs. Left out.",
                ColumnGuess.of(TestTable.of(lines.toArray(String[]::new)), List.of("y")).reasons().get("c"));
    }

    @Test
    void aDecimalSignThatIsNotClearIsAsked() throws DataException {
        assertEquals("c holds numbers whose decimal sign is not clear. Choose the point or the comma. Left out.",
                reason(i -> i % 2 == 0 ? "\"12,5\"" : i % 7 + ".25"));
    }

    @Test
    void aColumnThatSaysThePartIsNoInputButDividesTheRows() throws DataException {
        List<String> lines = new ArrayList<>(List.of("x,y,subset"));
        for (int i = 0; i < ROWS; i++) {
            lines.add(i * 0.37 + "," + i % 2 + "," + (i % 6 == 0 ? "Test" : i % 6 == 1 ? "val" : "train"));
        }
        Table table = TestTable.of(lines.toArray(String[]::new));
        assertEquals(Role.IGNORE, ColumnGuess.of(table).plans().get(2).role());
        assertEquals("subset says which rows are for training and which are not: it is no input. Left out.",
                ColumnGuess.of(table).reasons().get("subset"));
        DataSetup setup = new DataLoader().propose(new Generated("made", 0, ROWS, 1, java.util.Map.of()), table, List.of("y"), 1);
        assertEquals(new SplitMethod.ByColumn("subset", List.of("val"), List.of("Test")), setup.split().method());
        PreparedData data = new DataLoader().prepare(setup, table);
        assertEquals(List.of("x"), data.featureNames());
        assertEquals(List.of(40, 10, 10), List.of(data.training().count(), data.validation().count(), data.test().count()));
        assertEquals(List.of("subset"), ColumnGuess.of(table, List.of("subset")).targets(), "whoever wants it as the target gets it");
        assertEquals(Kind.CATEGORY, kind(i -> i % 3 == 0 ? "test" : "rest"), "other words beside it are values");
    }

    @Test
    void usefulColumnsStay() throws DataException {
        assertEquals(Kind.NUMERIC, kind(i -> "" + i % 3));
        assertEquals(Kind.NUMERIC, kind(i -> "" + i * 0.7));
        assertEquals(Kind.NUMERIC, kind(i -> i % 5 == 0 ? "NA" : "" + i * 7 % 50));
        assertEquals(Kind.CATEGORY, kind(i -> i % 3 == 0 ? "red" : "blue"));
        assertEquals(Kind.CATEGORY, kind(i -> "0" + (1000 + i % 5)), "postal codes are names");
        assertEquals(Kind.NUMERIC, kind(i -> i == 30 ? "n/a?" : "" + i % 9), "one slip among numbers is a slip");
        assertEquals(Kind.CATEGORY, kind(i -> i % 3 == 0 ? "many" : "" + i % 9), "words among numbers are words");
    }

    @Test
    void theTargetIsTheColumnWithATellingNameElseTheLastSensibleOne() throws DataException {
        assertEquals(List.of("Class"), targets("a,Class,b", i -> i + "," + i % 2 + "," + i * 0.3));
        assertEquals(List.of("species"), targets("species,a", i -> (i % 2 == 0 ? "x" : "y") + "," + i * 0.3));
        assertEquals(List.of("b"), targets("a,b,name", i -> i * 0.1 + "," + i * 0.3 + ",person " + i));
        assertEquals(List.of("survived"), targets("class,a,survived", i -> i % 3 + "," + i * 0.3 + "," + i % 2));
        assertEquals(List.of("a"), targets("a,target", i -> i * 0.3 + ",same"), "a constant is no target");
        assertEquals(List.of("y1", "y2"), targets("x,y1,y2", i -> i * 0.1 + "," + i % 2 + "," + i / 3 % 2));
    }

    @Test
    void fewValuesOrWordsMakeClassesAndManyNumbersARegression() throws DataException {
        assertEquals(Kind.CATEGORY, targetKind(i -> "" + i % 3));
        assertEquals(Kind.CATEGORY, targetKind(i -> i % 2 == 0 ? "0.5" : "1.5"));
        assertEquals(Kind.CATEGORY, targetKind(i -> i % 2 == 0 ? "yes" : "no"));
        assertEquals(Kind.NUMERIC, targetKind(i -> "" + i * 3));
        assertEquals(Kind.NUMERIC, targetKind(i -> i % 4 + ".5"));
    }

    @Test
    void aTargetThatIsNamedIsNeverLeftOut() throws DataException {
        ColumnGuess guess = ColumnGuess.of(table("a,name", i -> i * 0.3 + ",person " + i), List.of("name"));
        assertEquals(List.of("name"), guess.targets());
        assertNull(guess.reasons().get("name"));
    }

    private static String reason(IntFunction<String> cell) throws DataException {
        ColumnGuess guess = guess("c", cell);
        assertEquals(Role.IGNORE, guess.plans().get(0).role());
        return guess.reasons().get("c");
    }

    private static Kind kind(IntFunction<String> cell) throws DataException {
        ColumnPlan plan = guess("c", cell).plans().get(0);
        assertEquals(Role.FEATURE, plan.role());
        return plan.kind();
    }

    private static Kind targetKind(IntFunction<String> cell) throws DataException {
        ColumnGuess guess = ColumnGuess.of(table("a,t", i -> i * 0.3 + "," + cell.apply(i)), List.of("t"));
        return guess.plans().get(1).kind();
    }

    private static List<String> targets(String header, IntFunction<String> row) throws DataException {
        return ColumnGuess.of(table(header, row)).targets();
    }

    private static ColumnGuess guess(String name, IntFunction<String> cell) throws DataException {
        return ColumnGuess.of(table(name + ",y", i -> cell.apply(i) + "," + i * 0.37), List.of("y"));
    }

    private static Table table(String header, IntFunction<String> row) throws DataException {
        List<String> lines = new ArrayList<>(List.of(header));
        for (int i = 0; i < ROWS; i++) {
            lines.add(row.apply(i));
        }
        return TestTable.of(lines.toArray(String[]::new));
    }
}
