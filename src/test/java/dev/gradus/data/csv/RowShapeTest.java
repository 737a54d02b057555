package dev.gradus.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.ColumnGuess;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.Table;
import dev.gradus.data.profile.RowFaults;
import dev.gradus.data.profile.Warning;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that have more or fewer cells than there are names. */
class RowShapeTest {

    @TempDir
    Path folder;

    @Test
    void theOnlyRowMayBeLonger() throws DataException {
        expect("id,name,lat\n1,x,0,value\n", List.of("id", "name", "lat", "column 4"), List.of("1", "x", "0", "value"),
                "Line 2 has 4 cells, but there are 3 names: what has no name is in column 4.");
    }

    @Test
    void theOnlyRowMayBeShorter() throws DataException {
        expect("id,name,lat,lon\n1,x,0\n", List.of("id", "name", "lat", "lon"), List.of("1", "x", "0", ""),
                "Line 2 has 3 cells of 4: the rest is taken for missing.");
    }

    @Test
    void allRowsMayBeLongerByTwo() throws DataException {
        expect("id,name,n\n1,x,2,5,good\n2,y,3,6,bad\n3,z,2,7,good\n", List.of("id", "name", "n", "column 4", "column 5"),
                List.of("1", "x", "2", "5", "good"),
                "3 rows have more cells than the 3 names, the first in line 2: what has no name is in column 4 to column 5.");
    }

    @Test
    void rowsBelowAnIdAreLongerAtTheirEnd() throws DataException {
        expect("id,name,lat\n1,x,0,good\n2,y,1,bad\n", List.of("id", "name", "lat", "column 4"), List.of("1", "x", "0", "good"),
                "2 rows have more cells than the 3 names, the first in line 2: what has no name is in column 4.");
    }

    @Test
    void rowsThatBeginWithMeasurementsAreLongerAtTheirEnd() throws DataException {
        expect("lat,lon\n59.9,10.7,Oslo\n41.9,12.5,Rome\n", List.of("lat", "lon", "column 3"), List.of("59.9", "10.7", "Oslo"),
                "2 rows have more cells than the 2 names, the first in line 2: what has no name is in column 3.");
    }

    @Test
    void rowsThatBeginWithTheirNameAreLongerAtTheirStart() throws DataException {
        String told = "Every row has one cell more than there are names: the first, column 1, is taken for the name of the row.";
        expect("mpg,cyl\nMazda RX4,21,6\nFiat 128,32.4,4\n", List.of("column 1", "mpg", "cyl"), List.of("Mazda RX4", "21", "6"), told);
        expect("\"mpg\",\"cyl\"\n\"1\",21,6\n\"2\",32.4,4\n", List.of("column 1", "mpg", "cyl"), List.of("1", "21", "6"), told);
        expect("\"mpg\" \"cyl\"\n\"a\" 21 6\n\"b\" 32.4 4\n\"c\" 30 4\n", List.of("column 1", "mpg", "cyl"), List.of("a", "21", "6"), told);
    }

    @Test
    void aTenthOfTheRowsMayLeaveOutEmptyCellsAtTheirEnd() throws DataException {
        StringBuilder text = new StringBuilder("x,y,note\n");
        for (int i = 0; i < 30; i++) {
            text.append(i).append(i % 5 == 0 ? ",7\n" : ",8,good\n");
        }
        Table table = WrittenFile.of(folder, "ends.csv", text.toString()).table();
        assertEquals(30, table.rows());
        assertTrue(table.column(2).missing(0));
        assertEquals("6 rows have fewer than 3 cells, the first (2 cells) in line 2: the rest is taken for missing.",
                table.remarks().get(0).sentence());
    }

    @Test
    void rowsInWhichCellsHaveMovedAreRefused() throws DataException {
        StringBuilder text = new StringBuilder("name,x,y\n");
        for (int i = 0; i < 30; i++) {
            text.append(i % 5 == 0 ? "Doe, Jane" : "Ada").append(",7,8\n");
        }
        Table table = WrittenFile.of(folder, "moved.csv", text.toString()).table();
        assertEquals(24, table.rows());
        assertEquals(6, table.refusals().size());
        assertEquals(new Table.Refusal(2, 4, "expected 3 cells, found 4"), table.refusals().get(0));
        assertEquals(List.of(), table.remarks());
    }

    @Test
    void oneRowAmongManyIsASlipWhereverItStands() throws DataException {
        for (int odd = 0; odd < 8; odd++) {
            for (String row : List.of("1,2,3,4\n", "1,2\n")) {
                StringBuilder text = new StringBuilder("a,b,c\n");
                for (int i = 0; i < 8; i++) {
                    text.append(i == odd ? row : "5,6,7\n");
                }
                Table table = WrittenFile.of(folder, "slip.csv", text.toString()).table();
                assertEquals(7, table.rows());
                assertEquals(odd + 2, table.refusals().get(0).line());
            }
        }
    }

    @Test
    void withoutNamesMostRowsSayHowManyColumnsThereAre() throws DataException {
        Table table = WrittenFile.of(folder, "nameless.csv", "1,2\n3,4,5\n6,7,8\n9,10,11\n12,13,14\n").table();
        assertEquals(List.of("column 1", "column 2", "column 3"), table.names());
        assertEquals(List.of(new Table.Refusal(1, 3, "expected 3 cells, found 2")), table.refusals());
        assertEquals(4, table.rows());
    }

    @Test
    void rowsOfAllLengthsAreNoTable() {
        DataException e = assertThrows(DataException.class,
                () -> CsvTable.read(WrittenFile.of(folder, "baskets.csv", "a,b,c\n1\n1,2,3,4\n1,2\n1,2,3,4,5,6\n").path(), CsvFormat.standard()));
        assertEquals("baskets.csv, line 2, column 2: expected 3 cells, found 1. 4 of 4 rows cannot be read (lines 2, 3, 4, 5). "
                + "Check the delimiter and the quotes, or mend the rows.", e.getMessage());
    }

    @Test
    void aNamelessEmptyColumnIsKeptAndLeftOutOfTraining() throws DataException {
        Table table = WrittenFile.of(folder, "trailing.csv", "x,y,\n1,5,\n2,6,\n3,8,\n4,9,\n").table();
        assertEquals(List.of("x", "y", "column 3"), table.names());
        ColumnGuess guess = ColumnGuess.of(table);
        assertEquals(List.of("y"), guess.targets());
        assertEquals(ColumnPlan.Role.IGNORE, guess.plans().get(2).role());
    }

    @Test
    void aColumnWithoutANameIsNoTargetWhereOthersHaveOne() throws DataException {
        Table table = WrittenFile.of(folder, "notes.csv", "x,y\n0.5,5,good\n1.5,6,bad\n2.25,8,good\n4.5,9,bad\n").table();
        assertEquals(List.of("x", "y", "column 3"), table.names());
        assertEquals(List.of("y"), ColumnGuess.of(table).targets());
        assertEquals(List.of("column 2"), ColumnGuess.of(WrittenFile.of(folder, "none.csv", "0.5,5\n1.5,6\n2.25,8\n").table()).targets());
    }

    @Test
    void columnsThatASpreadsheetNeverUsedAreNotKept() throws DataException {
        String commas = ",".repeat(16_382);
        Table table = WrittenFile.of(folder, "ghosts.csv", "x,y" + commas + "\n1,5" + commas + "\n2,6" + commas + "\n").table();
        assertEquals(List.of("x", "y"), table.names());
    }

    @Test
    void whatWasOddIsAWarning() throws DataException {
        Table table = WrittenFile.of(folder, "odd.csv", "a,a,b,b\n1,2,3,\0x\n4,5,6,\0y\n").table();
        assertEquals(List.of("odd.csv: More than one column is called a, b: they were numbered.",
                "odd.csv: 2 NUL characters were passed over, the first in line 2."),
                RowFaults.ofReading(table).stream().map(Warning::sentence).toList());
        assertEquals(List.of(), RowFaults.ofReading(WrittenFile.of(folder, "well.csv", "a,b\n1,2\n3,4\n").table()));
    }

    private void expect(String text, List<String> names, List<String> first, String remark) throws DataException {
        Table table = WrittenFile.of(folder, "shape.csv", text).table();
        assertEquals(names, table.names());
        assertEquals(first, table.columns().stream().map(column -> column.text(0)).toList());
        assertEquals(List.of(), table.refusals());
        assertEquals(List.of(remark), table.remarks().stream().map(Table.Remark::sentence).toList());
    }
}
