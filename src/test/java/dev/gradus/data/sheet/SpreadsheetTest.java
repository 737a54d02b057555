package dev.gradus.data.sheet;

import static dev.gradus.data.sheet.SheetFiles.number;
import static dev.gradus.data.sheet.SheetFiles.ods;
import static dev.gradus.data.sheet.SheetFiles.text;
import static dev.gradus.data.sheet.SheetFiles.xlsx;
import static dev.gradus.data.sheet.SheetFiles.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Column;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.Table;
import dev.gradus.data.sheet.SpreadsheetFile.Names;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {

    @TempDir
    Path folder;

    private Table read(Map<String, String> parts, String name) throws Exception {
        return (Table) new DataLoader().load(SourceGuess.of(zip(folder.resolve(name), parts)));
    }

    private static List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>(List.of(table.names()));
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            rows.add(table.columns().stream().map(column -> column.text(at)).toList());
        }
        return rows;
    }

    @Test
    void valuesOfAWorkbookAreThoseThatAreStoredNotThoseThatAreShown() throws Exception {
        Table table = read(xlsx(Map.of("Sheet 1", """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>da</t></r><r><t>y</t></r></is></c>
                <c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c><c r="E1" t="s"><v>3</v></c></row>
                <row r="2"><c r="A2" s="3"><v>0.1235</v></c><c r="B2" s="1"><v>45322</v></c><c r="C2" t="b"><v>1</v></c>
                <c r="D2" s="4"><v>3</v></c><c r="E2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>
                <row r="3"><c r="A3"><v>1E3</v></c><c r="B3" s="2"><v>45322.520833333336</v></c><c r="C3" t="b"><v>0</v></c>
                <c r="D3" t="e"><v>#N/A</v></c><c r="E3" t="str"><f/><v>c</v></c></row>
                <row r="5"><c><v>7</v></c><c r="B5" s="1"><v>45351</v></c><c t="b"><v>0</v></c><c r="D5"><v>4</v></c></row>"""),
                "<t>rate</t>", "<t>open</t>", "<t>stay</t><rPh><t>no</t></rPh>", "<t>word</t>"), "a.xlsx");
        assertEquals(List.of(List.of("rate", "day", "open", "stay", "word"),
                List.of("0.1235", "2024-01-31", "TRUE", "3", "ab"), List.of("1000", "2024-01-31 12:30:00", "FALSE", "#N/A", "c"),
                List.of("7", "2024-02-29", "FALSE", "4", "")), rows(table));
        assertEquals(0.1235, table.column(0).number(0));
        assertTrue(table.column(3).missing(1), "an error is no value");
        assertEquals(5, table.line(2), "rows are called what the sheet calls them");
        assertEquals(64, table.sha256().length());
    }

    @Test
    void titlesAboveTheTableAndColumnsBesideItArePassedOver() throws Exception {
        String cells = "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>Cars of 1974</t></is></c></row>"
                + "<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>name</t></is></c><c r=\"C4\" t=\"inlineStr\"><is><t>mpg</t></is></c></row>"
                + "<row r=\"5\"><c r=\"B5\" t=\"inlineStr\"><is><t>Fiat</t></is></c><c r=\"C5\"><v>21</v></c></row>"
                + "<row r=\"6\"><c r=\"B6\" t=\"inlineStr\"><is><t>Ford</t></is></c><c r=\"C6\"><v>15.5</v></c></row>";
        Path file = zip(folder.resolve("cars.xlsx"), xlsx(Map.of("Cars", cells), "<t/>"));
        SpreadsheetFile found = (SpreadsheetFile) SourceGuess.of(file);
        List<List<String>> expected = List.of(List.of("name", "mpg"), List.of("Fiat", "21"), List.of("Ford", "15.5"));
        assertEquals(expected, rows(new DataLoader().table(found)));
        assertEquals(expected, rows(new DataLoader().table(new SpreadsheetFile(found.path(), "Cars", Names.FIRST_ROW, 3))));
        assertEquals(List.of("column 1", "column 2"),
                new DataLoader().table(new SpreadsheetFile(found.path(), "", Names.NONE, 4)).names());
    }

    @Test
    void mergedCellsHoldTheirValueInEveryRow() throws Exception {
        String cells = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\"><v>1</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\"/><c r=\"B3\"><v>2</v></c></row>"
                + "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>3</v></c><c r=\"B4\"><v>3</v></c></row>|<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>";
        Table table = read(xlsx(Map.of("S", cells), "<t>town</t>", "<t>n</t>", "<t>Rome</t>", "<t>Oslo</t>"), "merged.xlsx");
        assertEquals(List.of(List.of("town", "n"), List.of("Rome", "1"), List.of("Rome", "2"), List.of("Oslo", "3")), rows(table));
    }

    @Test
    void aSheetIsChosenByNameAndAnUnknownOneIsNamed() throws Exception {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Notes", "");
        sheets.put("Tage", "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>");
        sheets.put("Other", "<row><c><v>5</v></c></row><row><c><v>6</v></c></row>");
        Path file = zip(folder.resolve("b.xlsx"), xlsx(sheets, "<t/>"));
        SpreadsheetFile source = (SpreadsheetFile) SourceGuess.of(file);
        assertEquals("1", new DataLoader().table(source).column(0).text(0), "the first sheet with cells");
        SourceSetting.Name<SpreadsheetFile> sheet = (SourceSetting.Name<SpreadsheetFile>) SpreadsheetType.TYPE.settings().get(1);
        assertEquals(List.of("Notes", "Tage", "Other"), sheet.offer().names(source, folder));
        assertEquals("5", new DataLoader().table(sheet.with(source, "Other")).column(0).text(0));
        assertEquals("b.xlsx has no sheet called “None”. There are: Notes, Tage, Other.",
                assertThrows(DataException.class, () -> new DataLoader().load(sheet.with(source, "None"))).getMessage());
    }

    @Test
    void openDocumentValuesRepetitionsAndSpansAreRead() throws Exception {
        Table table = read(ods("<table:table table:name=\"A\"><table:table-row>" + text("day") + text("share") + text("open") + text("who")
                + "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"date\" office:date-value=\"2024-01-31\">"
                + "<text:p>31. Januar</text:p></table:table-cell><table:table-cell office:value-type=\"percentage\" office:value=\"0.25\">"
                + "<text:p>25 %</text:p></table:table-cell><table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
                + text("A <text:s/>b") + "</table:table-row>"
                + "<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"2024-02-01T12:30:00\"/>" + number(1e3)
                + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"false\" table:number-rows-spanned=\"2\"/>"
                + text("c") + "</table:table-row><table:table-row><table:table-cell/>" + number(2) + "<table:covered-table-cell/>"
                + text("d") + "</table:table-row><table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
                + "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"), "a.ods");
        assertEquals(List.of(List.of("day", "share", "open", "who"), List.of("2024-01-31", "0.25", "TRUE", "A b"),
                List.of("2024-01-31", "0.25", "TRUE", "A b"), List.of("2024-02-01 12:30:00", "1000", "FALSE", "c"),
                List.of("", "2", "FALSE", "d")), rows(table).stream().map(row -> row.stream().map(cell -> cell.replaceAll(" +", " ")).toList()).toList());
    }

    @Test
    void aColumnOfTextsThatAreNumbersIsOneOfNumbers() throws Exception {
        Column column = read(ods("<table:table table:name=\"A\"><table:table-row>" + text("n") + text("w") + "</table:table-row>"
                + ("<table:table-row>" + text("12.5") + text("x") + "</table:table-row>").repeat(3) + "<table:table-row>" + text("-")
                + text("y") + "</table:table-row></table:table>"), "n.ods").column(0);
        assertEquals(12.5, column.number(1));
        assertTrue(column.missing(3));
    }

    @Test
    void aBombIsRefusedAfterSomeMegabytes() throws Exception {
        for (String name : List.of("bomb.xlsx", "bomb.ods")) {
            Path file = folder.resolve(name);
            byte[] piece = "<row><c><v>1</v></c></row>".repeat(5_000).getBytes();
            try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
                Map<String, String> parts = name.endsWith("xlsx") ? xlsx(Map.of("S", ""), "<t/>") : ods("");
                String large = name.endsWith("xlsx") ? "xl/worksheets/sheet1.xml" : "content.xml";
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    if (!part.getKey().equals(large)) {
                        zip.putNextEntry(new ZipEntry(part.getKey()));
                        zip.write(part.getValue().getBytes());
                    }
                }
                zip.putNextEntry(new ZipEntry(large));
                zip.write("<worksheet><sheetData>".getBytes());
                for (int i = 0; i < 1_000; i++) {
                    zip.write(piece);
                }
            }
            assertTrue(Files.size(file) < 1_000_000, "130 MB in less than one");
            String sentence = assertThrows(DataException.class, () -> new DataLoader().load(SourceGuess.of(file))).getMessage();
            assertTrue(sentence.startsWith(name + " unpacks to more than "), sentence);
        }
    }

    @Test
    void entitiesAreRefused() throws Exception {
        for (String name : List.of("evil.xlsx", "evil.ods")) {
            Map<String, String> parts = name.endsWith("xlsx")
                    ? xlsx(Map.of("S", "<row><c t=\"str\"><v>&lol;</v></c></row>"), "<t/>") : ods("<table:table>" + text("&lol;") + "</table:table>");
            parts.replaceAll((part, content) -> content.contains("&lol;") ? content.replace("?>\n", "?>\n<!DOCTYPE x [<!ENTITY a SYSTEM "
                    + "\"file:///etc/passwd\"><!ENTITY lol \"&a;&a;\">]>") : content);
            String sentence = assertThrows(DataException.class, () -> read(parts, name)).getMessage();
            assertEquals(name + ": The file declares XML entities, which no spreadsheet needs. It is not read; get the file from somebody "
                    + "you trust.", sentence);
        }
    }

    @Test
    void sizesThatNoSheetHasAreRefusedBeforeRoomIsMade() throws Exception {
        String far = "<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>";
        assertEquals("far.xlsx has a cell in column 18278; expected at most 16384 columns. Choose another sheet.",
                assertThrows(DataException.class, () -> read(xlsx(Map.of("S", far), "<t/>"), "far.xlsx")).getMessage());
        String letters = "<row r=\"1\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>";
        assertEquals("long.xlsx is damaged: it cannot be read. Get the file again.",
                assertThrows(DataException.class, () -> read(xlsx(Map.of("S", letters), "<t/>"), "long.xlsx")).getMessage());
        String index = "<row r=\"1\"><c t=\"s\"><v>2000000000</v></c></row>";
        assertThrows(DataException.class, () -> read(xlsx(Map.of("S", index), "<t/>"), "index.xlsx"));
        Map<String, String> repeated = ods("<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"1048576\">"
                + "<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"1000\"/>"
                + "</table:table-row></table:table>");
        assertTrue(assertThrows(DataException.class, () -> read(repeated, "repeated.ods")).getMessage()
                .startsWith("repeated.ods repeats a value in 1048576 rows and 1000 columns"));
    }

    @Test
    void anOldWorkbookAndOneThatIsNoneAreToldApart() throws Exception {
        Path old = Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2});
        assertEquals("old.xls is a workbook of Excel 2003 or older. Open it in a spreadsheet program and save it as .xlsx, .ods or .csv.",
                assertThrows(DataException.class, () -> SourceGuess.of(old)).getMessage());
        Path none = Files.writeString(folder.resolve("none.xlsx"), "a,b\n1,2\n");
        assertEquals("none.xlsx is no spreadsheet: it is damaged or something else. Get the file again.",
                assertThrows(DataException.class, () -> SourceGuess.of(none)).getMessage());
    }

    @Test
    void daysAreThoseOfExcel() {
        assertEquals("1900-01-01", SerialDate.text(1, false));
        assertEquals("1900-03-01", SerialDate.text(61, false));
        assertEquals("2024-02-29", SerialDate.text(45351, false));
        assertEquals("1904-01-02", SerialDate.text(1, true));
        assertEquals("06:00:00", SerialDate.text(0.25, false));
        assertTrue(SerialDate.shows("[$-409]d-mmm-yy;@") && SerialDate.shows("yyyy\"年\"m\"月\"") && SerialDate.shows("[h]:mm"));
        assertTrue(!SerialDate.shows("0.00\" day\"") && !SerialDate.shows("[Red]#,##0") && !SerialDate.shows("General")
                && !SerialDate.shows("0.00E+00"));
    }
}
