package dev.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gradus.data.sheet.SheetFiles;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingOptionsTest {

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    @Test
    void dataSaysHowATableIsReadAndWhatItHolds() throws Exception {
        Files.writeString(folder.resolve("tea.csv"), "Prices\r\n\r\nkind;price;since\r\nblack;1.234,50;13/04/2021\r\ngreen;7,25;02/05/2021\r\n"
                + "black;NA;03/05/2021\r\nwhite;8,00\r\n");
        String said = terminal.done("data", "@tea.csv");
        assertTrue(said.startsWith("tea.csv: 3 rows, 3 columns (Table as text).\nRead as UTF-8, delimiter semicolon, quote \", no escape, "
                + "line ends CRLF, decimal comma, day before month, names in line 3, 2 lines skipped.\n"), said);
        assertTrue(said.contains("\nprice   number"), said);
        assertTrue(said.contains("\nRefused: line 7, column 3: expected 3 cells, found 2.\n"), said);
        JsonObject json = JsonParser.parseString(terminal.done("data", "@tea.csv", "--json")).getAsJsonObject();
        JsonObject reading = json.getAsJsonObject("reading");
        assertEquals("day-first", reading.get("dates").getAsString());
        assertEquals(7, reading.getAsJsonObject("lineEnds").get("CRLF").getAsInt());
        JsonObject price = json.getAsJsonArray("columns").get(1).getAsJsonObject();
        assertEquals(1, price.get("missing").getAsInt());
        assertEquals(1234.5, price.get("maximum").getAsDouble());
        assertEquals("date", json.getAsJsonArray("columns").get(2).getAsJsonObject().get("kind").getAsString());
        assertEquals(7, json.getAsJsonArray("refused").get(0).getAsJsonObject().get("line").getAsInt());
        assertEquals("[\"green\",\"7,25\",\"02/05/2021\"]", json.getAsJsonArray("firstRows").get(1).toString());
    }

    @Test
    void theTableMayBeOnAnotherSheetThanTheFirst() throws Exception {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Read me", row(1, text("A1", "Measured by hand")));
        StringBuilder rows = new StringBuilder(row(1, text("A1", "length") + text("B1", "kind")));
        for (int i = 2; i < 30; i++) {
            rows.append(row(i, number("A" + i, Integer.toString(i * i)) + text("B" + i, i % 2 == 0 ? "even" : "odd")));
        }
        sheets.put("Rows", rows.toString());
        SheetFiles.zip(folder.resolve("book.xlsx"), SheetFiles.xlsx(sheets));

        String said = terminal.done("data", "@book.xlsx", "--sheet", "Rows");
        assertTrue(said.startsWith("book.xlsx: 28 rows, 2 columns (Spreadsheet).\n"), said);
        assertTrue(terminal.done("data", "@book.xlsx", "--sheet", "Rows", "--no-header").startsWith("book.xlsx: 29 rows"));
        terminal.done("new", "-o", "@book.gradus.json", "--data", "@book.xlsx", "--sheet", "Rows", "--target", "kind");
        Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n3,4\n");
        assertTrue(terminal.refused(1, "data", "@t.csv", "--sheet", "Rows")
                .contains("--sheet is for spreadsheets (.xlsx, .ods), but these data are: Table as text."));
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String text(String cell, String words) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    private static String number(String cell, String value) {
        return "<c r=\"" + cell + "\"><v>" + value + "</v></c>";
    }

    @Test
    void whatAFileLeavesOpenIsAssumedAloudAndCanBeOverruled() throws Exception {
        Files.writeString(folder.resolve("open.csv"), "when;amount\n03/04/2021;1.234\n05/06/2021;379\n07/08/2021;2.003\n");
        String said = terminal.done("data", "@open.csv");
        assertTrue(said.contains("\n“1.234” in amount may be written with a decimal point or with thousands. Assumed: thousands, as whole numbers "
                + "stand beside it. Otherwise: --decimal point.\n"), said);
        Files.writeString(folder.resolve("three.csv"), "n;weight\n100;1.234\n250;2.003\n");
        assertTrue(terminal.done("data", "@three.csv").contains("\n“1.234” in weight may be written with a decimal point or with thousands. "
                + "Assumed: a decimal point. Otherwise: --decimal comma.\n"));
        assertTrue(said.contains("\n“03/04/2021” in when may be day/month or month/day. Assumed: the day comes first. "
                + "Otherwise: --dates month.\n"), said);
        JsonObject comma = JsonParser.parseString(terminal.done("data", "@open.csv", "--json", "--decimal", "comma", "--dates", "month"))
                .getAsJsonObject();
        assertEquals("[]", comma.getAsJsonArray("assumptions").toString());
        assertEquals(2003, comma.getAsJsonArray("columns").get(1).getAsJsonObject().get("maximum").getAsDouble());
        assertEquals("month-first", comma.getAsJsonObject("reading").get("dates").getAsString());
    }

    @Test
    void everyPartOfTheReadingCanBeOverruled() throws Exception {
        Files.write(folder.resolve("odd.txt"), "x~y\n1~'a~b'\n-9~c\n!5~d\n".getBytes(Charset.forName("UTF-16LE")));
        JsonObject json = JsonParser.parseString(terminal.done("data", "@odd.txt", "--json", "--encoding", "UTF-16LE", "--delimiter", "~",
                "--quote", "'", "--no-header", "--skip", "1", "--missing", "-9", "--comment", "!")).getAsJsonObject();
        assertEquals("[[\"1\",\"a~b\"],[\"-9\",\"c\"]]", json.getAsJsonArray("firstRows").toString());
        assertEquals(1, json.getAsJsonArray("columns").get(0).getAsJsonObject().get("missing").getAsInt());
        assertEquals("--delimiter is one character, or a word such as tab or none, but got 'ab'.",
                terminal.refused(1, "data", "@odd.txt", "--delimiter", "ab"));
        assertTrue(terminal.refused(1, "data", "@odd.txt", "--delimiter", ";", "--quote", ";").startsWith("The delimiter must be"));
        assertEquals("There is no encoding called 'latin-99' here. Expected one such as UTF-8, windows-1252, GB18030.",
                terminal.refused(1, "data", "@odd.txt", "--encoding", "latin-99"));
    }

    @Test
    void newSaysThatTheTargetIsAGuessAndWhatComesNext() throws Exception {
        Files.writeString(folder.resolve("flowers.csv"), "length,species\n" + IntStream.range(0, 40)
                .mapToObj(i -> i * 0.5 + (i % 2 == 0 ? ",rose" : ",tulip")).collect(Collectors.joining("\n")));
        Files.writeString(folder.resolve("more.csv"), "length;colour;species\n" + IntStream.range(0, 40)
                .mapToObj(i -> i + ",25;" + (i % 3 == 0 ? "red;" : "blue;") + (i % 2 == 0 ? "rose" : "tulip")).collect(Collectors.joining("\n")));
        String said = terminal.done("new", "--data", "@more.csv", "-o", "@p.gradus.json");
        assertTrue(said.contains("\nThe target is a guess; the runner-up is colour. Choose another with --target COLUMN.\n"), said);
        assertTrue(terminal.done("new", "--data", "@flowers.csv", "-o", "@q.gradus.json").contains("\nThe target is a guess; no other column can be one."), said);
        assertTrue(!terminal.done("new", "--data", "@more.csv", "--target", "species", "-o", "@p.gradus.json").contains("guess"));
        terminal.done("train", "@p.gradus.json", "--epochs", "1", "--data", "@more.csv", "--delimiter", "semicolon", "--decimal", "comma",
                "-o", "@t.gradus.json");
        assertEquals(41, terminal.done("predict", "@t.gradus.json", "--data", "@more.csv", "--delimiter", "semicolon").lines().count());
    }
}
