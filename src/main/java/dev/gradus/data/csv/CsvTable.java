package dev.gradus.data.csv;

import dev.gradus.data.Column;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.Table;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    private final List<TextColumn.Builder> builders = new ArrayList<>();
    private final List<Table.Refusal> refusals = new ArrayList<>();
    private List<String> names;
    private int named;
    private long[] lines = new long[64];
    private int rows;

    private CsvTable(String name, CsvFormat format) {
        this.name = name;
        this.format = format;
    }

    /** The table in a file, refused before it is loaded when memory does not suffice. */
    public static Table read(Path file, CsvFormat format) throws DataException {
        try {
            MemoryNeed.of(file, format).check(String.valueOf(file.getFileName()));
            return read(String.valueOf(file.getFileName()), Files.newInputStream(file), format);
        } catch (IOException e) {
            throw CsvFile.unreadable(file, e);
        }
    }

    /** The table in a stream, which is closed. */
    public static Table read(String name, InputStream bytes, CsvFormat format) throws IOException, DataException {
        DigestInputStream digest = new DigestInputStream(bytes, sha256());
        try (Reader in = CsvFile.open(new BufferedInputStream(digest, 1 << 16), format.charset())) {
            CsvTable table = new CsvTable(name, format);
            table.readAll(new CsvReader(in, format));
            return table.build(HexFormat.of().formatHex(digest.getMessageDigest().digest()));
        }
    }

    private void readAll(CsvReader reader) throws IOException, DataException {
        reader.skipLines(format.skippedLines());
        while (reader.next()) {
            List<String> cells = reader.cells();
            if (reader.quotesBroken()) {
                throw new DataException(name + ", line " + reader.damagedLine() + ", column " + reader.damagedCell()
                        + ": " + reader.damage() + ". Close the quote, or choose another quote character.");
            }
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (reader.damage() != null) {
                refusals.add(new Table.Refusal(reader.line(), reader.damagedCell(), reader.damage()));
            } else if (names == null) {
                begin(cells, reader.line());
            } else {
                addRow(cells, reader.line());
            }
        }
    }

    private void begin(List<String> first, long line) throws DataException {
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
            builders.add(new TextColumn.Builder());
        }
        if (!format.header()) {
            addRow(first, line);
        }
    }

    private void addRow(List<String> cells, long line) throws DataException {
        int width = names.size();
        if (cells.size() != width && CsvReader.isRemark(cells)) {
            return;
        }
        if (cells.size() < named || cells.size() > width && !emptyFrom(cells, width)) {
            refusals.add(new Table.Refusal(line, Math.min(cells.size(), width) + 1,
                    "expected " + count(named, "cell") + ", found " + cells.size()));
            return;
        }
        for (int i = 0; i < width; i++) {
            builders.get(i).add(i < cells.size() ? cells.get(i) : "");
        }
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, Math.addExact(rows, rows / 2));
        }
        lines[rows++] = line;
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
            TextColumn column = builders.get(i).build(names.get(i), format.decimal(), format.missingWords());
            // A delimiter at the end of every line makes a column that has neither a name nor a value.
            if (i < named || !column.blank()) {
                columns.add(column);
            }
            builders.set(i, null);
        }
        return new Table(name, sha256, columns, rows, refusals, Arrays.copyOf(lines, rows));
    }

    /** Names that are missing become "column 2", names that come again get a number: "a", "a 2". */
    private static List<String> uniqueNames(List<String> header) {
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

    private static boolean emptyFrom(List<String> cells, int start) {
        return cells.subList(start, cells.size()).stream().allMatch(String::isEmpty);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
