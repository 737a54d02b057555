package dev.gradus.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Column;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenCsvTest {

    private static final long TEST_SEED = 90210;

    @TempDir
    Path folder;

    @Test
    void anEmptyFile() {
        assertMessage("empty.csv is empty. Expected a table with at least two rows.", write("empty.csv", ""));
    }

    @Test
    void nothingButBlankLines() {
        assertMessage("blank.csv holds nothing but blank lines. Expected a table with at least two rows.",
                write("blank.csv", " \n\n\t\n"));
    }

    @Test
    void namesWithoutRows() {
        assertMessage("names.csv holds a line of names but no rows below it. Expected at least two rows.",
                write("names.csv", "a,b,c\n"));
    }

    @Test
    void aWorkbookIsNoText() {
        assertMessage("book.xlsx is an Excel workbook or another ZIP archive, not a text table. Save it as CSV and open that.",
                WrittenFile.of(folder, "book.xlsx", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0}));
    }

    @Test
    void bytesThatAreNoText() {
        byte[] bytes = new byte[1000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        assertMessage("noise.csv is a binary file (105 of its 1000 bytes are no text). Expected a table as text, such as CSV.",
                WrittenFile.of(folder, "noise.csv", bytes));
    }

    @Test
    void aFileThatIsNotThere() {
        assertMessage("gone.csv was not found in " + folder + ". Choose the file again.", new WrittenFile(folder.resolve("gone.csv")));
    }

    @Test
    void aFolder() {
        assertMessage(folder.getFileName() + " is a folder. Expected a table as a text file.", new WrittenFile(folder));
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedWithItsLine() {
        assertMessage("open.csv, line 3, column 2: the quote that opens here is never closed. "
                + "Close the quote, or choose another quote character.", write("open.csv", "a,b\n1,\"x\"\n2,\"y\n3,z\n"));
    }

    @Test
    void aQuoteThatIsClosedByTheNextQuoteIsNamedWithItsLine() {
        assertMessage("open.csv, line 3, column 2: the quoted cell that begins here is closed in line 4, but “z” follows. "
                + "Close the quote, or choose another quote character.", write("open.csv", "a,b\n1,\"x\"\n2,\"y\n3,\"z\"\n4,\"w\"\n"));
    }

    @Test
    void aQuoteInTheLastRowDoesNotHideTheColumns() {
        assertMessage("last.csv, line 3, column 2: the quote that opens here is never closed. "
                + "Close the quote, or choose another quote character.", write("last.csv", "a,b\n1,2\n3,\"4\n"));
        assertMessage("last.csv, line 2, column 1: the quote that opens here is never closed. "
                + "Close the quote, or choose another quote character.", write("last.csv", "a;b\n\"1;2\n"));
    }

    @Test
    void nulCharactersInEveryRowAreNoOtherAlphabet() throws DataException {
        Table table = write("nul.csv", "a,b\n" + "1,\0\n".repeat(30)).table();
        assertEquals(List.of("a", "b"), table.names());
        assertEquals(30, table.rows());
        assertTrue(table.column(1).missing(29));
    }

    @Test
    void rowsOfTheWrongLengthAreRefusedOneByOne() throws DataException {
        Table table = write("ragged.csv", "a,b,c\n1,2,3\n4,5\n6,7,8\n9,10,11,12\n13,14,15,\n16,17,18\n").table();
        assertEquals(4, table.rows());
        assertEquals(List.of(new Table.Refusal(3, 3, "expected 3 cells, found 2"),
                new Table.Refusal(5, 4, "expected 3 cells, found 4")), table.refusals());
    }

    @Test
    void textBehindAClosingQuoteRefusesTheRow() throws DataException {
        Table table = write("stray.csv", "a,b\n\"x\",1\n\"y\" z,2\n\"w\",3\n").table();
        assertEquals(List.of(new Table.Refusal(3, 1, "“z” follows the closing quote, where the cell should end")), table.refusals());
        assertEquals(2, table.rows());
    }

    @Test
    void aTableMostOfWhoseRowsAreRefusedIsRefused() {
        assertMessage("bad.csv, line 2, column 4: expected 3 cells, found 4. 2 of 3 rows cannot be read (lines 2, 3). "
                + "Check the delimiter and the quotes, or mend the rows.", write("bad.csv", "a,b,c\n1,27,,long\n,short\n0,x,17\n"));
    }

    @Test
    void bytesThatDoNotFitTheChosenEncoding() {
        WrittenFile file = WrittenFile.of(folder, "latin.csv", "a,b\nStraße,1\n", StandardCharsets.ISO_8859_1);
        DataException e = assertThrows(DataException.class,
                () -> CsvTable.read(file.path(), CsvFormat.standard()));
        assertEquals("latin.csv holds bytes that are no text in the chosen encoding. Choose another encoding.", e.getMessage());
    }

    @Test
    void aDamagedCharacterDoesNotTurnAllOthersIntoAnotherEncoding() {
        byte[] bytes = ("a,b\n" + "Zoë,1\n".repeat(20)).getBytes(StandardCharsets.UTF_8);
        bytes[4 + 7 * 7 + 5] = (byte) 0xE4;
        assertMessage("damaged.csv, line 9: bytes that are no UTF-8, as the rest of the file is. "
                + "Mend the line, or save the file anew.", WrittenFile.of(folder, "damaged.csv", bytes));
    }

    @Test
    void aLineOfAnotherEncodingIsNamedInsteadOfSpoilingAllOthers() throws java.io.IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        bytes.write("name,n\nZoë,1\nÅsa,2\nBjörk,3\nRené,4\n".repeat(3).getBytes(StandardCharsets.UTF_8));
        bytes.write("Łódź,5\n".getBytes(java.nio.charset.Charset.forName("ISO-8859-2")));
        assertMessage("joined.csv, line 16: bytes that are no UTF-8, as the rest of the file is. "
                + "Mend the line, or save the file anew.", WrittenFile.of(folder, "joined.csv", bytes.toByteArray()));
    }

    @Test
    void aTableThatDoesNotFitIntoMemoryIsRefusedBeforeItIsLoaded() {
        // 4 GB in which 2,000 rows have 100,000 characters: 82.4 million rows, each of 140 bytes, half as much again, and 8.
        MemoryNeed need = MemoryNeed.estimate(4_000_000_000L, 2_000, 100_000, 140);
        assertEquals(17_963_200_000L, need.bytes());
        DataException e = assertThrows(DataException.class, () -> need.check("huge.csv", 1_500_000_000L));
        assertEquals("huge.csv needs about 18.0 GB of memory, 1.5 GB are free. "
                + "Use fewer rows or columns, or give Java more memory (-Xmx).", e.getMessage());
    }

    private WrittenFile write(String name, String text) {
        return WrittenFile.of(folder, name, text);
    }

    private static void assertMessage(String expected, WrittenFile file) {
        assertEquals(expected, assertThrows(DataException.class, file::table).getMessage());
    }

    @Test
    void oneLineWithoutEndIsNoTable() {
        assertMessage("long.csv: line 2 goes on for millions of characters. Expected a table as text; check the delimiter.",
                write("long.csv", "a,b\n" + "x".repeat(10_000_100)));
    }

    @Test
    void damagedFilesEndInATableOrASentence() {
        String text = "name,size,\"colour, main\"\r\nAda,1.5,\"r\"\"ed\"\r\nZoë,\"2,666\",blue\r\n,NA,\"x\ny\"\r\n";
        Random random = new Random(TEST_SEED);
        byte[] odd = {0, '"', ',', ';', '\r', '\n', '\\', '\'', '#', (byte) 0xEF, (byte) 0xFF, (byte) 0xFE, (byte) 0xC3, '\t', ' ', '-'};
        for (int round = 0; round < 600; round++) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(8); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = odd[random.nextInt(odd.length)];
            }
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            String told = "seed " + TEST_SEED + ", round " + round;
            try {
                Table table = WrittenFile.of(folder, "damaged.csv", cut).table();
                for (Column column : table.columns()) {
                    for (int row = 0; row < table.rows(); row++) {
                        assertEquals(table.column(0).text(row).strip(), table.column(0).text(row), told);
                        assertTrue(!column.missing(row) || Double.isNaN(column.number(row)), told);
                    }
                }
            } catch (DataException e) {
                assertTrue(e.getMessage().startsWith("damaged.csv"), told + ": " + e.getMessage());
                assertTrue(e.getMessage().endsWith("."), told + ": " + e.getMessage());
            }
        }
    }
}
