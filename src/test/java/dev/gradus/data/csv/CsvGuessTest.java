package dev.gradus.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.Decimal;
import dev.gradus.data.Table;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvGuessTest {

    private static final List<List<String>> PEOPLE = List.of(List.of("name", "age"), List.of("Ada", "36"), List.of("Zoë", "41"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE"})
    void theEncodingIsFoundWithoutAByteOrderMark(String charset) throws DataException {
        WrittenFile file = WrittenFile.of(folder, "people.csv", "name,age\nAda,36\nZoë,41\n", Charset.forName(charset));
        assertEquals(charset, file.format().charset().name());
        assertEquals(PEOPLE, file.cells());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkDecidesAndIsNoPartOfTheFirstName(String charset) throws DataException {
        WrittenFile file = WrittenFile.of(folder, "people.csv", "\ufeffname,age\nAda,36\nZoë,41\n", Charset.forName(charset));
        assertEquals(charset, file.format().charset().name());
        assertEquals(PEOPLE, file.cells());
    }

    @Test
    void theEncodingIsJudgedByTheWholeFile() throws DataException {
        String text = "name,age\n" + "Ada,36\n".repeat(20_000) + "Zoë,41\n";
        WrittenFile file = WrittenFile.of(folder, "late.csv", text, StandardCharsets.ISO_8859_1);
        assertEquals("ISO-8859-1", file.format().charset().name());
        assertEquals("Zoë", file.table().column(0).text(20_000));
    }

    @Test
    void charactersThatOnlyWindowsHasMeanWindows() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "euro.csv", "item,price\n“tea”,3 €\n", Charset.forName("windows-1252"));
        assertEquals("windows-1252", file.format().charset().name());
        assertEquals("“tea”", file.table().column(0).text(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\r\r\n"})
    void everyLineEndWorksAndLinesAreCounted(String end) throws DataException {
        WrittenFile file = WrittenFile.of(folder, "people.csv", String.join(end, "name,age", "Ada,36", "Zoë,41", ""));
        assertEquals(PEOPLE, file.cells());
        assertEquals(3, file.table().line(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", ":"})
    void theDelimiterIsTheOneThatMakesARegularTable(String delimiter) throws DataException {
        String text = "name,age,town\nAda,36,London\nGrace,85,New York\nAlan,41,Wilmslow\n".replace(",", delimiter);
        WrittenFile file = WrittenFile.of(folder, "people.csv", text);
        assertEquals(delimiter.charAt(0), file.format().delimiter());
        assertEquals(List.of("Grace", "85", "New York"), file.cells().get(2));
    }

    @Test
    void runsOfBlanksDivideColumnsOfNumbers() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "signal.txt", "   1.0  -0.5   2\n  -1.0   0.25 13\n");
        assertEquals(List.of(List.of("column 1", "column 2", "column 3"), List.of("1.0", "-0.5", "2"), List.of("-1.0", "0.25", "13")),
                file.cells());
    }

    @Test
    void commasInSentencesDoNotHideTheSemicolons() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "notes.csv", "id;note\n1;yes, well, no\n2;one, two\n3;none\n");
        assertEquals(';', file.format().delimiter());
    }

    @Test
    void excelMayAnnounceTheDelimiter() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "sep.csv", "sep=;\r\na;b\r\n1,5;2\r\n");
        assertEquals(List.of(List.of("a", "b"), List.of("1,5", "2")), file.cells());
    }

    @Test
    void apostrophesQuoteWhenTheyStandAroundCells() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "quoted.csv", "a,b\n'x, y',1\n'it''s',2\n'z',3\n");
        assertEquals(List.of("x, y", "1"), file.cells().get(1));
        assertEquals(List.of("it's", "2"), file.cells().get(2));
    }

    @Test
    void quotesInsideOfCellsAreText() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "inches.csv", "size,note\n5\" pipe,a\n6\" pipe,b\n");
        assertEquals(List.of("5\" pipe", "a"), file.cells().get(1));
    }

    @Test
    void titlesThatBeginWithAQuotedWordAreText() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "films.csv", "title,year\n\"Crocodile\" Dundee,1986\nAlien,1979\n\"10\" again,1980\n");
        assertEquals(List.of("\"Crocodile\" Dundee", "1986"), file.cells().get(1));
    }

    @Test
    void backslashesMayProtectDelimitersAndQuotes() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "films.csv", "title,year\nThe Good\\, the Bad,1966\nAlien,1979\nM,1931\n");
        assertEquals('\\', file.format().escape());
        assertEquals(List.of("The Good, the Bad", "1966"), file.cells().get(1));
    }

    @Test
    void backslashesInPathsAreText() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "paths.csv", "path,size\n\"C:\\data\\\",3\n\"C:\\new\\\",4\n");
        assertEquals(List.of("C:\\data\\", "3"), file.cells().get(1));
    }

    @Test
    void doubledQuotesDelimitersAndLineEndsBelongToAQuotedCell() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "quoted.csv", "a,b\n\"say \"\"hi\"\", twice\",1\n\"two\nlines\",2\n , \"  x \" \n");
        assertEquals(List.of(List.of("a", "b"), List.of("say \"hi\", twice", "1"), List.of("two\nlines", "2"), List.of("", "x")),
                file.cells());
        assertEquals(5, file.table().line(2));
    }

    @Test
    void titlesAndBlankLinesAboveTheTableAreSkipped() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "report.csv", "Report of May\n\nUnit:,tonnes,,\n,,,\nplace,2001,2002,2003\nOslo,1,2,3\nRome,4,5,6\n");
        assertEquals(List.of("place", "2001", "2002", "2003"), file.cells().get(0));
        assertEquals(2, file.table().rows());
        assertEquals(4, file.format().skippedLines());
    }

    @Test
    void aFirstRowOfDataIsNoHeader() throws DataException {
        assertEquals(false, WrittenFile.of(folder, "a.csv", "39, State-gov, 77516\n50, Private, 83311\n").format().header());
        assertEquals(false, WrittenFile.of(folder, "b.csv", "sunny,hot,no\nsunny,mild,yes\nrain,hot,no\n").format().header());
        assertEquals(false, WrittenFile.of(folder, "c.csv", "Ann,2001,2003\nBob,2002,2004\n").format().header());
    }

    @Test
    void aRowOfWordsAboveNumbersIsAHeader() throws DataException {
        assertTrue(WrittenFile.of(folder, "a.csv", "x,kind\n1,a\n2,b\n").format().header());
        assertTrue(WrittenFile.of(folder, "b.csv", "town,country\nOslo,Norway\nRome,Italy\n").format().header());
    }

    @Test
    void namesThatAreMissingOrComeAgainBecomeUnique() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "names.csv", "a,,a,a 2,\n1,2,3,4,\n5,6,7,8,\n");
        assertEquals(List.of("a", "column 2", "a (2)", "a 2", "column 5"), file.table().names());
    }

    @Test
    void theDecimalSignFollowsTheCellsThatAllowOnlyOneReading() throws DataException {
        assertEquals(Decimal.COMMA, WrittenFile.of(folder, "a.csv", "x;y\n1,5;1.234\n2,25;2.000\n").format().decimal());
        assertEquals(Decimal.POINT, WrittenFile.of(folder, "b.csv", "x;y\n1.5;1,234\n2.25;2,000\n").format().decimal());
        assertEquals(Decimal.POINT, WrittenFile.of(folder, "c.csv", "x,y\n\"1,234\",5\n\"2,666\",7\n").format().decimal());
        assertEquals(Decimal.COMMA, WrittenFile.of(folder, "d.csv", "a,b\n\"1,7\",\"200.000.000\"\n").format().decimal());
    }

    @Test
    void withoutAnySuchCellNothingBecomesAnotherNumber() throws DataException {
        Table table = WrittenFile.of(folder, "unclear.csv", "x;y\n1.234;200\n379;300\n2.003;100\n").table();
        assertTrue(Double.isNaN(table.column(0).number(0)));
        assertEquals(379, table.column(0).number(1));
        assertEquals("1.234", table.column(0).text(0));
    }

    @Test
    void bothSignsInOneColumnLeaveTheFewerUnread() throws DataException {
        Table table = WrittenFile.of(folder, "mixed.csv", "foo\n12,5\n145,00\n5.25\n").table();
        assertEquals(12.5, table.column(0).number(0));
        assertEquals(145, table.column(0).number(1));
        assertTrue(Double.isNaN(table.column(0).number(2)));
    }

    @Test
    void nulCharactersAreNothing() throws DataException {
        Table table = WrittenFile.of(folder, "nul.csv", "a,b\n\0,2\n3\0,4\n").table();
        assertTrue(table.column(0).missing(0));
        assertEquals(3, table.column(0).number(1));
    }

    @Test
    void aFormatChosenByHandIsObeyed() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "people.csv", "name,age\nAda,36\n");
        CsvFormat format = file.format().withHeader(false).withDelimiter(';').withMissingWords(List.of("Ada,36"));
        Table table = CsvTable.read(file.path(), format);
        assertEquals(2, table.rows());
        assertEquals("name,age", table.column(0).text(0));
        assertTrue(table.column(0).missing(1));
    }

    @Test
    void aNumberCanBeChosenToMeanMissing() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "codes.csv", "x,y\n1,2\n-999,3\n4,-999\n");
        Table table = CsvTable.read(file.path(), file.format().withMissingWords(List.of("-999")));
        assertTrue(table.column(0).missing(1));
        assertTrue(Double.isNaN(table.column(0).number(1)));
        assertEquals(3, table.column(1).number(1));
    }

    @Test
    void aDashIsMissingAmongNumbersAndAWordAmongWords() throws DataException {
        Table table = WrittenFile.of(folder, "dash.csv", "amount,answer\n1,+\n-,-\n***,+\n4,-\n").table();
        assertTrue(table.column(0).missing(1));
        assertTrue(table.column(0).missing(2));
        assertEquals("-", table.column(1).text(1));
        assertTrue(!table.column(1).missing(1));
    }

    @Test
    void remarksAreNeitherRowsNorNames() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "remarks.csv", "# made on Monday, by hand; see notes\nx,y\n1,2\n# half time\n3,4\n");
        assertEquals(List.of(List.of("x", "y"), List.of("1", "2"), List.of("3", "4")), file.cells());
        assertEquals(List.of(), file.table().refusals());
    }

    @Test
    void namesBehindAHashAreNames() throws DataException {
        assertEquals(List.of("x", "y"), WrittenFile.of(folder, "numpy.csv", "# x,y\n1,2\n3,4\n").table().names());
        assertEquals(List.of("#", "hp"), WrittenFile.of(folder, "beasts.csv", "#,hp\n1,45\n2,60\n").table().names());
    }

    @Test
    void databasesWriteNoValueAsBackslashN() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "dump.csv", "a,b,c\n1,x\\, y\\nz,\\N\n2,w,5\n3,v,6\n");
        assertEquals("x, y\nz", file.table().column(1).text(0));
        assertTrue(file.table().column(2).missing(0));
    }

    @Test
    void backslashesThatProtectNothingStay() throws DataException {
        WrittenFile file = WrittenFile.of(folder, "lost.csv", "path,n\nC:\\temp\\a.txt,1\nD:\\b.txt,2\n");
        assertEquals("C:\\temp\\a.txt", file.table().column(0).text(0));
    }
}
