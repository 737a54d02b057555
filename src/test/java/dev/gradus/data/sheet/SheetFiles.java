package dev.gradus.data.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the parts of spreadsheets for tests, as the programs write them. */
public final class SheetFiles {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private SheetFiles() {
    }

    public static Path zip(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /**
     * A workbook with styles 0 plain, 1 built-in date, 2 own date and time, 3 percent, 4 a unit in quotes.
     *
     * @param sheets  names and what stands in their sheetData, then perhaps a | and what follows it
     * @param strings shared ones, as the elements within each si
     */
    public static Map<String, String> xlsx(Map<String, String> sheets, String... strings) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put("_rels/.rels", HEAD + "<Relationships><Relationship Id=\"rId1\" Type=\"" + OFFICE
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        StringBuilder workbook = new StringBuilder(HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        StringBuilder relations = new StringBuilder(HEAD + "<Relationships>");
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            String[] halves = sheet.getValue().split("\\|", 2);
            workbook.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
            relations.append("<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet"
                    + number + ".xml\"/>");
            parts.put("xl/worksheets/sheet" + number + ".xml", HEAD + "<worksheet xmlns=\"" + MAIN + "\"><dimension ref=\"A1\"/>"
                    + "<sheetData>" + halves[0] + "</sheetData>" + (halves.length > 1 ? halves[1] : "") + "</worksheet>");
        }
        parts.put("xl/workbook.xml", workbook + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations + "<Relationship Id=\"s\" Type=\"" + OFFICE
                + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"" + OFFICE
                + "/styles\" Target=\"/xl/styles.xml\"/></Relationships>");
        parts.put("xl/sharedStrings.xml", HEAD + "<sst xmlns=\"" + MAIN + "\"><si>" + String.join("</si><si>", strings) + "</si></sst>");
        parts.put("xl/styles.xml", HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts><numFmt numFmtId=\"164\" "
                + "formatCode=\"yyyy\\-mm\\-dd hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"0.0&quot; days&quot;\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                + "<xf numFmtId=\"164\"/><xf numFmtId=\"10\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        return parts;
    }

    /** @param tables the tables of the sheets */
    public static Map<String, String> ods(String tables) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("content.xml", HEAD + "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">"
                + "<office:body><office:spreadsheet>" + tables + "</office:spreadsheet></office:body></office:document-content>");
        return parts;
    }

    /** A small workbook of either kind that can be learned from. */
    public static Path small(Path file) throws IOException {
        StringBuilder rows = new StringBuilder();
        boolean ods = file.toString().endsWith(".ods");
        for (int i = 0; i < 30; i++) {
            String kind = i % 2 == 0 ? "small" : "large";
            rows.append(ods ? "<table:table-row>" + number(i * 0.5) + text(kind) + "</table:table-row>"
                    : "<row r=\"" + (i + 2) + "\"><c r=\"A" + (i + 2) + "\"><v>" + i * 0.5 + "</v></c><c r=\"B" + (i + 2)
                            + "\" t=\"inlineStr\"><is><t>" + kind + "</t></is></c></row>");
        }
        return zip(file, ods
                ? ods("<table:table table:name=\"Data\"><table:table-row>" + text("size") + text("kind") + "</table:table-row>" + rows
                        + "</table:table>")
                : xlsx(Map.of("Data", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>" + rows),
                        "<t>size</t>", "<t>kind</t>"));
    }

    static String number(double value) {
        return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\"><text:p>shown</text:p></table:table-cell>";
    }

    static String text(String value) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + value + "</text:p></table:table-cell>";
    }
}
