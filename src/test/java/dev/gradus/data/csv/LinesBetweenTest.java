package dev.gradus.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.data.DataException;
import dev.gradus.data.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of a table's width that are none of its rows. */
class LinesBetweenTest {

    @TempDir
    Path folder;

    @Test
    void unitsBelowTheNamesAreNoRow() throws DataException {
        Table table = table("time,speed,temp\ns,m/s,°C\n0,1.5,20\n1,1.7,21\n2,1.9,22\n");
        assertEquals(List.of("time", "speed", "temp"), table.names());
        assertEquals(3, table.rows());
        assertEquals(1.5, table.column(1).number(0));
        assertEquals(3, table.line(0));
        assertRemark("Line 2 holds words above numbers, such as “s”: taken for units and passed over.", table);
    }

    @Test
    void oneColumnOfNumbersHasUnitsOnlyInBrackets() throws DataException {
        assertEquals(2, table("place,temp\n,(°C)\nOslo,4\nRome,14\n").rows());
        assertEquals(3, table("place,temp\nBonn,cold\nOslo,4\nRome,14\n").rows());
    }

    @Test
    void aFirstRowOfMissingValuesIsARow() throws DataException {
        assertEquals(3, table("a,b\nNA,unknown\n1,2\n3,4\n").rows());
        assertEquals(3, table("a,b\n5,high\n1,2\n3,4\n").rows());
    }

    @Test
    void dashesAreARuleBelowTheNamesOnly() throws DataException {
        assertEquals(2, table("a,b\n---,---\n1,2\n3,4\n").rows());
        assertEquals(3, table("a,b\n1,2\n---,---\n3,4\n").rows());
    }

    @Test
    void namesThatComeAgainWhereFilesWereJoinedAreNoRows() throws DataException {
        Table table = table("name,n\nAda,1\nname,n\nBob,2\nname,n\nCy,3\n");
        assertEquals(List.of("name", "n"), table.names());
        assertEquals(3, table.column(1).number(2));
        assertRemark("2 lines hold the names once more, the first is line 3: passed over.", table);
        assertRemark("Line 3 holds the names once more: passed over.", table("\ufeffname,n\nAda,1\n\ufeffname,n\nBob,2\nCy,3\n"));
    }

    @Test
    void rowsOfWordsThatComeAgainAreNoNames() throws DataException {
        Table table = table("no,no\nyes,no\nno,no\nyes,yes\n");
        assertEquals(4, table.rows());
        assertEquals(List.of(), table.remarks());
    }

    @Test
    void aTotalBelowTheRowsIsTold() throws DataException {
        Table table = table("name,a\nx,1\ny,3\nTotal,4\n");
        assertEquals(3, table.rows());
        assertRemark("The last row, line 4, is called “Total”: if it sums up the others, exclude it.", table);
        assertRemark("The last row, line 4, is called “Summe:”: if it sums up the others, exclude it.", table("name;a\nx;1\ny;3\nSumme:;4\n"));
        assertEquals(List.of(), table("name,a\nTotal,1\ny,3\nz,4\n").remarks());
    }

    private Table table(String text) throws DataException {
        return WrittenFile.of(folder, "lines.csv", text).table();
    }

    private static void assertRemark(String expected, Table table) {
        assertEquals(List.of(expected), table.remarks().stream().map(Table.Remark::sentence).toList());
    }
}
