package dev.gradus.data.sheet;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.FileType;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.sheet.SpreadsheetFile.Names;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Spreadsheets of Excel, LibreOffice and their relatives. */
public final class SpreadsheetType implements FileType<SpreadsheetFile> {

    public static final SpreadsheetType TYPE = new SpreadsheetType();
    private static final int MOST_SKIPPED = 1 << 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private SpreadsheetType() {
    }

    @Override
    public String id() {
        return "spreadsheet";
    }

    @Override
    public String name() {
        return "Spreadsheet";
    }

    @Override
    public List<String> endings() {
        return List.of("xlsx", "ods", "xlsm");
    }

    @Override
    public SpreadsheetFile blank() {
        return new SpreadsheetFile("", "", Names.FOUND, 0);
    }

    @Override
    public List<SourceSetting<SpreadsheetFile, ?>> settings() {
        return List.of(SourceSetting.place(),
                new SourceSetting.Name<>("sheet", "Sheet", "The sheet that holds the table.",
                        (source, folder) -> sheets(folder.resolve(source.path())), SpreadsheetFile::sheet,
                        (source, sheet) -> new SpreadsheetFile(source.path(), sheet, source.names(), source.skipped())),
                new SourceSetting.Choice<>("names", "Column names", "Where the names of the columns are.", Names.class,
                        names -> switch (names) {
                            case FOUND -> "as found";
                            case FIRST_ROW -> "in the first row";
                            case NONE -> "none";
                        }, SpreadsheetFile::names,
                        (source, names) -> new SpreadsheetFile(source.path(), source.sheet(), names, source.skipped())),
                new SourceSetting.Whole<>("skipped", "Skipped rows", "Rows above the table: titles and notes.", 0, MOST_SKIPPED,
                        SpreadsheetFile::skipped,
                        (source, skipped) -> new SpreadsheetFile(source.path(), source.sheet(), source.names(), skipped)));
    }

    @Override
    public Optional<SpreadsheetFile> recognise(Path place) throws DataException {
        String name = String.valueOf(place.getFileName());
        byte[] start = FileType.head(place, ZIP.length);
        if (begins(start, OLD_EXCEL) && name.toLowerCase(Locale.ROOT).matches(".*\\.xl[st]$")) {
            throw new DataException(name + " is a workbook of Excel 2003 or older. Open it in a spreadsheet program and save it "
                    + "as .xlsx, .ods or .csv.");
        }
        boolean named = named(place);
        if (!begins(start, ZIP)) {
            if (named && !Files.isDirectory(place)) {
                throw new DataException(name + " is no spreadsheet: it is " + (start.length == 0 ? "empty" : "damaged or something else")
                        + ". Get the file again.");
            }
            return Optional.empty();
        }
        try (ZipParts parts = ZipParts.open(place)) {
            return named || spreadsheet(parts) ? Optional.of(blank().withPath(place.toString())) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            if (named) {
                throw ZipParts.unreadable(name, damaged);
            }
            return Optional.empty();
        }
    }

    private static boolean spreadsheet(ZipParts parts) throws IOException {
        return parts.has("xl/workbook.xml") || ods(parts);
    }

    private static boolean ods(ZipParts parts) throws IOException {
        if (!parts.has("mimetype")) {
            return parts.has("content.xml") && parts.has("META-INF/manifest.xml");
        }
        try (var in = parts.part("mimetype")) {
            return new String(in.readNBytes(Ods.KIND.length()), StandardCharsets.US_ASCII).equals(Ods.KIND);
        }
    }

    private static Workbook open(String name, ZipParts parts) throws IOException, XMLStreamException {
        return ods(parts) ? new Ods(name, parts) : new Xlsx(name, parts);
    }

    private static List<String> sheets(Path place) throws DataException {
        String name = String.valueOf(place.getFileName());
        return Xml.walk(name, () -> {
            try (ZipParts parts = ZipParts.open(place)) {
                return open(name, parts).sheets();
            }
        });
    }

    @Override
    public Content readAt(SpreadsheetFile source, Path place) throws DataException {
        String name = String.valueOf(place.getFileName());
        FileHash hash = FileHash.of(place, name);
        return Xml.walk(name, () -> {
            try (ZipParts parts = ZipParts.open(place)) {
                Workbook.Cells cells = chosen(name, open(name, parts), source);
                Optional<Boolean> names = source.names() == Names.FOUND ? Optional.empty()
                        : Optional.of(source.names() == Names.FIRST_ROW);
                return cells.grid().table(hash.sha256(), source.skipped(), names, cells.merged());
            }
        });
    }

    private static Workbook.Cells chosen(String name, Workbook workbook, SpreadsheetFile source)
            throws IOException, XMLStreamException, DataException {
        List<String> sheets = workbook.sheets();
        if (!source.sheet().isEmpty()) {
            if (!sheets.contains(source.sheet())) {
                throw new DataException(name + " has no sheet called “" + source.sheet() + "”. There are: " + Xml.shortened(
                        String.join(", ", sheets)) + ".");
            }
            return workbook.cells(source.sheet());
        }
        for (String sheet : sheets) {
            Workbook.Cells cells = workbook.cells(sheet);
            if (cells.grid().rows() > 1) {
                return cells;
            }
        }
        throw new DataException(name + " holds no sheet with cells. Expected a table with at least two rows.");
    }

    private static boolean begins(byte[] start, byte[] with) {
        return java.util.Arrays.equals(start, with);
    }
}
