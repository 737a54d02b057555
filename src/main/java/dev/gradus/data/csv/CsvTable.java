package dev.gradus.data.csv;

import dev.gradus.data.Column;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.Progress;
import dev.gradus.data.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a text table. Rows with the wrong number of cells are refused one by one and listed, unless {@link RowShape} finds
 * that they were meant so; a table most of whose rows are refused is refused as a whole.
 */
public final class CsvTable {

    static final int MOST_COLUMNS = 100_000;
    private static final int LOOKED_AT = 1_000;
    private static final int MOST_UNUSED = 64;

    private final String name;
    private final CsvFormat format;
    private final List<ColumnBuilder> builders = new ArrayList<>();
    private final List<Table.Refusal> refusals = new ArrayList<>();
    private List<String> names;
    private int named;
    private int expected;
    private final int expectedRows;
    private long[] lines;
    private int rows;
    /** The first rows, until there are enough to know the table's shape. */
    private final List<Held> held = new ArrayList<>();
    private RowShape shape;
    private LinesBetween between;
    private final RowRemarks remarks = new RowRemarks();

    private CsvTable(String name, CsvFormat format, int expectedRows) {
        this.name = name;
        this.format = format;
        this.expectedRows = expectedRows;
        lines = new long[Math.max(64, expectedRows)];
    }

    /** The table in a file, refused before it is loaded when memory does not suffice. */
    public static Table read(Path file, CsvFormat format) throws DataException {
        return read(file, format, Progress.NONE);
    }

    /** The same, telling how many of the file's bytes were read. */
    public static Table read(Path file, CsvFormat format, Progress progress) throws DataException {
        String name = String.valueOf(file.getFileName());
        try {
            CsvFile.Stamp before = CsvFile.Stamp.of(file);
            MemoryNeed need = MemoryNeed.of(file, format);
            need.check(name);
            Table table = read(name, progress.following(Files.newInputStream(file), before.size()), format, need.rows());
            before.check(file);
            return table;
        } catch (IOException e) {
            throw CsvFile.unreadable(file, e);
        }
    }

    /** The table in a stream, which is closed. */
    public static Table read(String name, InputStream bytes, CsvFormat format) throws IOException, DataException {
        return read(name, bytes, format, 0);
    }

    private static Table read(String name, InputStream bytes, CsvFormat format, int expectedRows) throws IOException, DataException {
        DigestInputStream digest = new DigestInputStream(bytes, FileHash.digest());
        try (Reader in = CsvFile.open(digest, format.charset())) {
            CsvTable table = new CsvTable(name, format, expectedRows);
            table.readAll(new CsvReader(in, format), Integer.MAX_VALUE);
            return table.build(HexFormat.of().formatHex(digest.getMessageDigest().digest()));
        }
    }

    /** The first rows of a text that may end in the middle of one: neither hash nor refusal. */
    static Table firstRows(String name, String text, CsvFormat format, int rows) throws DataException {
        CsvTable table = new CsvTable(name, format, rows);
        try {
            table.readAll(new CsvReader(new StringReader(text), format), rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read.", impossible);
        }
        return table.build("");
    }

    private void readAll(CsvReader reader, int mostRows) throws IOException, DataException {
        reader.skipLines(format.skippedLines());
        int looked = Math.min(mostRows, LOOKED_AT);
        int heldCells = 0;
        while (rows < mostRows && reader.next()) {
            if (reader.quotesBroken()) {
                throw new DataException(name + ", line " + reader.damagedLine() + ", column " + reader.damagedCell()
                        + ": " + reader.damage() + ". Close the quote, or choose another quote character.");
            }
            boolean begun = names != null || !held.isEmpty();
            if (reader.blank() || !begun && reader.record().extent() == 0) {
                continue;
            }
            if (names == null && format.header() && reader.damage() == null) {
                begin(List.copyOf(reader.cells()));
                continue;
            }
            Held row = new Held(reader.record(), reader.line(), reader.damagedCell(), reader.damage());
            if (!held.isEmpty() || builders.isEmpty()) {
                held.add(row.copy());
                heldCells += row.record.count();
                if (held.size() >= looked || heldCells > MOST_COLUMNS) {
                    settle();
                }
            } else {
                take(row);
            }
        }
        settle();
        if (between != null) {
            between.remarks().forEach(remarks::add);
        }
        remarks.addNuls(reader.nuls(), reader.nulLine());
    }

    /** A row, or a damaged one. */
    private record Held(RecordText record, long line, int damagedCell, String damage) {

        Held copy() {
            return new Held(record.copy(), line, damagedCell, damage);
        }
    }

    private void begin(List<String> first) throws DataException {
        names = first;
        if (names.size() > MOST_COLUMNS) {
            throw new DataException(name + " has " + names.size() + " columns; expected at most " + MOST_COLUMNS
                    + ". Check the delimiter, or leave out columns.");
        }
    }

    /** The first rows say which others belong to the table. */
    private void settle() throws DataException {
        List<RecordText> sound = held.stream().filter(row -> row.damage == null).map(row -> row.record).toList();
        if (names == null && !sound.isEmpty()) {
            begin(numberedNames(RowShape.usual(sound, 0)));
        }
        if (names != null && builders.isEmpty()) {
            between = new LinesBetween(format.header() ? names : List.of(), sound);
            shape = RowShape.of(names, sound);
            List<String> given = new ArrayList<>(names);
            if (shape.rowNames()) {
                given.add(0, "");
            }
            while (given.size() < shape.width()) {
                given.add("");
            }
            remarks.addShape(names.size(), shape);
            boolean wider = shape.width() > names.size();
            named = given.size();
            while (named > 0 && given.get(named - 1).isEmpty()) {
                named--;
            }
            expected = wider ? given.size() : named;
            names = uniqueNames(given);
            if (format.header()) {
                remarks.addRepeated(given, names);
            }
            names.forEach(each -> builders.add(new ColumnBuilder(format, expectedRows)));
        }
        for (Held row : held) {
            take(row);
        }
        held.clear();
    }

    private void take(Held row) throws DataException {
        RecordText record = row.record;
        int width = names == null ? 0 : names.size();
        int cells = record.count();
        if (row.damage != null) {
            refusals.add(new Table.Refusal(row.line, row.damagedCell, row.damage));
            return;
        }
        if (cells != width && record.remark() || between.has(record, row.line)) {
            return;
        }
        int fewest = shape.fewest() + (shape.rowNames() ? 1 : 0);
        int extent = record.extent();
        if (cells < fewest || extent > width) {
            refusals.add(new Table.Refusal(row.line, Math.min(cells, width) + 1,
                    "expected " + count(expected, "cell") + ", found " + cells));
            return;
        }
        remarks.row(row.line, record, extent);
        char[] text = record.characters();
        for (int i = 0; i < width; i++) {
            int end = i < cells ? record.end(i) : 0;
            builders.get(i).add(text, i < cells ? record.start(i) : 0, end);
        }
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, Math.addExact(rows, rows / 2));
        }
        lines[rows++] = row.line;
    }

    private Table build(String sha256) throws DataException {
        if (refusals.size() > rows && !refusals.isEmpty()) {
            Table.Refusal first = refusals.get(0);
            throw new DataException(name + ", line " + first.line() + ", column " + first.column() + ": " + first.reason()
                    + "." + (refusals.size() == 1 ? "" : " " + refusals.size() + " of " + (rows + refusals.size())
                    + " rows cannot be read (lines " + refusals.stream().limit(5).map(refusal -> Long.toString(refusal.line()))
                            .collect(Collectors.joining(", ")) + (refusals.size() > 5 ? ", ..." : "") + ").")
                    + " Check the delimiter and the quotes, or mend the rows.");
        }
        if (names == null) {
            throw new DataException(name + " holds no rows. Expected a table with at least two rows.");
        }
        if (rows == 0) {
            throw new DataException(name + " holds a line of names but no rows below it. Expected at least two rows.");
        }
        int blank = 0;
        for (int i = named; i < names.size(); i++) {
            blank += builders.get(i).blank() ? 1 : 0;
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            // Spreadsheets write thousands of columns that were never used; a few were meant to be there.
            if (i < named || blank <= MOST_UNUSED || !builders.get(i).blank()) {
                columns.add(builders.get(i).build(names.get(i)));
            }
            builders.set(i, null);
        }
        return new Table(name, sha256, columns, rows, refusals, Arrays.copyOf(lines, rows), List.of(), remarks.all(names));
    }

    /** Names that are missing become "column 2", names that come again get a number: "a", "a 2". */
    public static List<String> uniqueNames(List<String> header) {
        Set<String> taken = new HashSet<>(header);
        Set<String> used = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            // "# x,y" is how numpy writes names; a name of # alone is one.
            String cell = header.get(i).replaceAll("\\s+", " ").replaceFirst("^# ?(?=.)", "");
            String name = cell.isEmpty() ? "column " + (i + 1) : cell;
            String unique = name;
            for (int n = 2; !used.add(unique); n++) {
                String next = name + " " + n;
                unique = taken.contains(next) ? name + " (" + n + ")" : next;
            }
            names.add(unique);
        }
        return names;
    }

    private static List<String> numberedNames(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add("column " + i);
        }
        return names;
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
