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
 * Reads a text table. Rows with the wrong number of cells are refused one by one and listed; a table most of whose rows
 * are refused is refused as a whole.
 */
public final class CsvTable {

    static final int MOST_COLUMNS = 100_000;

    private final String name;
    private final CsvFormat format;
    private final List<ColumnBuilder> builders = new ArrayList<>();
    private final List<Table.Refusal> refusals = new ArrayList<>();
    private List<String> names;
    private int named;
    private final int expectedRows;
    private long[] lines;
    private int rows;
    private List<String> nameless;
    private long namelessLine;

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
        while (rows < mostRows && reader.next()) {
            if (reader.quotesBroken()) {
                throw new DataException(name + ", line " + reader.damagedLine() + ", column " + reader.damagedCell()
                        + ": " + reader.damage() + ". Close the quote, or choose another quote character.");
            }
            if (reader.blank() || names == null && reader.record().emptyFrom(0)) {
                continue;
            }
            if (reader.damage() != null) {
                refusals.add(new Table.Refusal(reader.line(), reader.damagedCell(), reader.damage()));
            } else if (names == null) {
                begin(reader);
            } else if (!isRowWithName(reader)) {
                addRow(reader);
            }
        }
        if (nameless != null) {
            refuse(namelessLine, nameless.size());
        }
    }

    /**
     * R gives each row a name and that column none: the first two rows have one cell more than there are names, and
     * differ in their first. One such row is held back until the next is seen.
     */
    private boolean isRowWithName(CsvReader reader) throws DataException {
        boolean more = reader.record().count() == names.size() + 1 && reader.record().holds(names.size());
        if (nameless == null) {
            if (!more || !format.header() || rows > 0 || !refusals.isEmpty() || named < names.size()) {
                return false;
            }
            nameless = reader.cells();
            namelessLine = reader.line();
            return true;
        }
        List<String> first = nameless;
        nameless = null;
        if (!more || first.get(0).equals(reader.cells().get(0))) {
            refuse(namelessLine, first.size());
            return false;
        }
        List<String> completed = new ArrayList<>(names);
        completed.add(0, "");
        names = uniqueNames(completed);
        named++;
        builders.add(0, new ColumnBuilder(format, expectedRows));
        for (int i = 0; i < first.size(); i++) {
            builders.get(i).add(first.get(i));
        }
        lines[rows++] = namelessLine;
        return false;
    }

    private void refuse(long line, int cells) {
        refusals.add(new Table.Refusal(line, Math.min(cells, names.size()) + 1,
                "expected " + count(named, "cell") + ", found " + cells));
    }

    private void begin(CsvReader reader) throws DataException {
        List<String> first = reader.cells();
        names = format.header() ? uniqueNames(first) : numberedNames(first.size());
        named = names.size();
        if (named > MOST_COLUMNS) {
            throw new DataException(name + " has " + named + " columns; expected at most " + MOST_COLUMNS
                    + ". Check the delimiter, or leave out columns.");
        }
        while (format.header() && named > 0 && first.get(named - 1).isEmpty()) {
            named--;
        }
        for (int i = 0; i < names.size(); i++) {
            builders.add(new ColumnBuilder(format, expectedRows));
        }
        if (!format.header()) {
            addRow(reader);
        }
    }

    private void addRow(CsvReader reader) throws DataException {
        RecordText record = reader.record();
        int width = names.size();
        int cells = record.count();
        if (cells != width && reader.remark()) {
            return;
        }
        if (cells < named || cells > width && !record.emptyFrom(width)) {
            refuse(reader.line(), cells);
            return;
        }
        char[] text = record.characters();
        for (int i = 0; i < width; i++) {
            int end = i < cells ? record.end(i) : 0;
            builders.get(i).add(text, i < cells ? record.start(i) : 0, end);
        }
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, Math.addExact(rows, rows / 2));
        }
        lines[rows++] = reader.line();
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
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            // A delimiter at the end of every line makes a column that has neither a name nor a value.
            if (i < named || !builders.get(i).blank()) {
                columns.add(builders.get(i).build(names.get(i)));
            }
            builders.set(i, null);
        }
        return new Table(name, sha256, columns, rows, refusals, Arrays.copyOf(lines, rows));
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
