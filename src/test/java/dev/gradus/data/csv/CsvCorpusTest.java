package dev.gradus.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.SharedData;
import dev.gradus.data.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Awkward files of other projects' test suites and of public offices, against what their authors say is in them. */
class CsvCorpusTest {

    /** Files whose rows do not fit their header: the error is the right answer. */
    private static final Set<String> REFUSED = Set.of("broken_quotes.csv", "ragged_bad.csv");

    @TestFactory
    Stream<DynamicTest> everyFileIsReadAsItsAuthorsSay() throws IOException {
        Path corpus = SharedData.path("csv-corpus");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonElement element : JsonParser.parseString(Files.readString(corpus.resolve("EXPECTED.json"))).getAsJsonArray()) {
            JsonObject expected = element.getAsJsonObject();
            String name = expected.get("file").getAsString();
            tests.add(DynamicTest.dynamicTest(name, () -> compare(corpus.resolve(name), expected)));
        }
        return tests.stream();
    }

    private static void compare(Path file, JsonObject expected) throws DataException {
        CsvFormat format = CsvFormat.guess(file);
        assertEquals(charset(expected.get("encoding").getAsString()), format.charset().name());
        assertEquals(expected.get("header").getAsBoolean(), format.header());
        JsonObject python = expected.getAsJsonObject("pythonCsv");
        JsonObject widths = python.getAsJsonObject("cellsPerRecord");
        if (!widths.keySet().equals(Set.of("1"))) {
            assertEquals(expected.get("delimiter").getAsString().charAt(0), format.delimiter());
        }
        if (REFUSED.contains(file.getFileName().toString())) {
            String message = assertThrows(DataException.class, () -> CsvTable.read(file, format)).getMessage();
            assertTrue(message.matches(".*, line [23], column [345]: .*"), message);
            return;
        }
        Table table = CsvTable.read(file, format);
        // The widest record is the header or a row; Python cuts one file without its blanks before quotes.
        if (!file.endsWith("leading_space_quote.csv")) {
            assertEquals(widths.keySet().stream().mapToInt(Integer::parseInt).max().orElse(0), table.columns().size());
        }
        boolean preamble = expected.getAsJsonArray("features").toString().contains("preamble");
        if (!preamble) {
            int header = format.header() ? 1 : 0;
            assertEquals(python.get("nonEmptyRecords").getAsInt(), table.rows() + table.refusals().size() + header);
            compareFirst(python.getAsJsonArray("firstRecords"), table, header);
        }
    }

    private static void compareFirst(JsonArray records, Table table, int header) {
        List<List<String>> filled = new ArrayList<>();
        for (JsonElement record : records) {
            List<String> cells = record.getAsJsonArray().asList().stream().map(cell -> cell.getAsString().replace("\0", "").strip()).toList();
            if (!cells.isEmpty()) {
                filled.add(cells);
            }
        }
        for (int i = 0; i < filled.size(); i++) {
            List<String> cells = filled.get(i);
            for (int column = 0; column < cells.size() && column < table.columns().size(); column++) {
                if (i >= header) {
                    assertEquals(cells.get(column), table.column(column).text(i - header));
                } else if (!cells.get(column).isEmpty()) {
                    assertTrue(table.names().get(column).startsWith(cells.get(column)), table.names().get(column));
                }
            }
        }
    }

    private static String charset(String name) {
        return name.startsWith("utf-8") || name.equals("ascii") ? "UTF-8"
                : name.equals("latin-1") ? "ISO-8859-1" : name.contains("LE") ? "UTF-16LE" : "UTF-16BE";
    }

    @Test
    void amountsWithThousandsAndBlanksAreNumbers() throws DataException {
        Table table = read("bom_currency_blanks_real.csv");
        assertEquals(27275.25, table.column(table.indexOf("Amount in Sterling")).number(0));
        assertEquals(229932.50, column("latin1_mexico_budget_real.csv", 6, 0));
        assertEquals(6_000_000, column("leading_space_quote.csv", 2, 2));
    }

    @Test
    void theTableBelowATitleIsFound() throws DataException {
        Table table = read("excel_preamble_thousands_real.csv");
        assertEquals(List.of("Year", "2000", "2001", "2002", "2003", "2004", "2005", "2006", "2007"), table.names());
        assertEquals(2666, table.column(1).number(0));
        assertEquals(List.of("COL1", "COL2", "COL3"), read("junk_first_line.csv").names());
        assertEquals("1985", read("preamble_lines_german_real.csv").names().get(1));
    }

    @Test
    void germanNumbersAreReadAsGermanNumbers() throws DataException {
        assertEquals(1.7, column("decimal_comma_quoted.csv", 0, 0));
        assertEquals(200_000_000, column("decimal_comma_quoted.csv", 1, 0));
    }

    @Test
    void mixedDecimalSignsBecomeNoOtherNumbers() throws DataException {
        assertEquals(12.5, column("decimal_mixed_ambiguous.csv", 0, 0));
        assertEquals(145, column("decimal_mixed_ambiguous.csv", 0, 1));
        assertTrue(Double.isNaN(column("decimal_mixed_ambiguous.csv", 0, 2)));
    }

    @Test
    void theTypeOfAColumnIsJudgedByAllOfItsRows() throws DataException {
        Table table = read("type_guess_trap.csv");
        assertEquals(2000, table.rows());
        assertEquals(0.608237189007923, table.column(0).number(1999));
        assertEquals("2019-01-06", table.column(1).text(1999));
        assertTrue(table.column(1).missing(0));
    }

    @Test
    void oddLineEndsMakeNoEmptyRows() throws DataException {
        Table table = read("crcrlf_line_ends.csv");
        assertEquals(19, table.rows());
        assertEquals(357.97, table.column(3).number(18));
        assertEquals(20, table.line(18));
    }

    private static double column(String file, int column, int row) throws DataException {
        return read(file).column(column).number(row);
    }

    private static Table read(String name) throws DataException {
        Path file = SharedData.path("csv-corpus").resolve(name);
        return CsvTable.read(file, CsvFormat.guess(file));
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldWithItsLine() {
        SharedData.path("csv-corpus");
        assertEquals("broken_quotes.csv, line 3, column 3: the quoted cell that begins here is closed in line 4, but “1” follows. "
                + "Close the quote, or choose another quote character.", assertThrows(DataException.class, () -> read("broken_quotes.csv")).getMessage());
    }

    @Test
    void namesAreCompletedNotLost() throws DataException {
        Table many = read("duplicate_header_many_trailing.csv");
        assertEquals(13, many.columns().size());
        assertEquals(13, many.names().stream().distinct().count());
        assertEquals(12, many.names().stream().filter(name -> name.startsWith("a")).count());
        assertEquals(List.of("a", "column 2", "c"), read("missing_header_name.csv").names());
        assertEquals(List.of("foo", "bar", "baz"), read("utf8_bom.csv").names());
        Table trailing = read("header_trailing_comma.csv");
        assertEquals(List.of("id", "name", "lat", "lon", "column 5"), trailing.names());
        assertTrue(trailing.column(4).missing(0));
        assertEquals("Line 2 has 4 cells of 5: the rest is taken for missing.", trailing.remarks().get(0).sentence());
        assertEquals(101, read("wide_101_columns.csv").columns().size());
        assertEquals(List.of("date", "another date", "temperature", "place"), read("leading_space_quote.csv").names());
        assertEquals("Organisation_name", read("utf16le_nhs_real.csv").names().get(1));
        // The eleventh has neither a name nor a value.
        assertEquals(11, read("preamble_lines_german_real.csv").names().size());
    }

    @Test
    void aRowLongerThanTheHeaderKeepsWhatHasNoNameAndSaysSo() throws DataException {
        Table table = read("row_longer_than_header.csv");
        assertEquals(List.of("id", "name", "lat", "lon", "column 5"), table.names());
        assertEquals(List.of("1", "name", "0", "0", "value"), table.columns().stream().map(column -> column.text(0)).toList());
        assertEquals("Line 2 has 5 cells, but there are 4 names: what has no name is in column 5.", table.remarks().get(0).sentence());
    }

    @Test
    void rowsTooLongAndTooShortAreToldWithTheirLines() {
        SharedData.path("csv-corpus");
        assertTrue(assertThrows(DataException.class, () -> read("ragged_bad.csv")).getMessage().contains("(lines 2, 3)"));
    }

    @Test
    void textIsReadLetterByLetter() throws DataException {
        assertEquals("ʤ", read("utf16be_bom.csv").column(2).text(1));
        assertEquals("Straße", read("latin1_semicolon_german.csv").names().get(1));
        assertEquals("goodbye", read("skip_initial_space.csv").column(1).text(0));
        assertEquals("😄".repeat(10), read("emoji.csv").column(1).text(0));
        assertTrue(read("nul_byte_cell.csv").column(0).missing(0));
        Table films = read("imdb_backslash_escaped_commas_real.csv");
        assertEquals(44, films.columns().size());
        assertEquals(100, films.rows());
        assertTrue(films.column(2).text(0).length() > 0);
    }

    @Test
    void datesAreDatesAndCodesAreNoNumbers() throws DataException {
        Table stations = read("semicolon_accent_real.csv");
        assertEquals(java.time.LocalDate.of(2018, 3, 31).toEpochDay() * 86_400.0, stations.column(16).date(0));
        assertEquals(6.92641, stations.column(7).number(0));
        assertTrue(NumberText.isCode(stations.column(6).text(0)));
        assertEquals(java.time.LocalDate.of(2019, 1, 6).toEpochDay() * 86_400.0, read("type_guess_trap.csv").column(1).date(1999));
        assertEquals(java.time.LocalDate.of(2000, 12, 12).toEpochDay() * 86_400.0, read("no_header_typed.csv").column(2).date(0));
        assertEquals(java.time.LocalDate.of(2010, 7, 16).toEpochDay() * 86_400.0, read("airedale_url_preamble_real.csv").column(2).date(0));
    }
}
