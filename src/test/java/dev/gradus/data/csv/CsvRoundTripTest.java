package dev.gradus.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random tables, written in a random way, are guessed and read back cell by cell. */
class CsvRoundTripTest {

    private static final long TEST_SEED = 31337;
    private static final String[] WORDS = {"red", "São Paulo", "a, b", "said \"no\"", "x;y", "two\nlines", "O'Brien", "", "café", "-", "1/2"};
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final String[] ENDS = {"\n", "\r\n", "\r", "\r\r\n"};
    private static final Charset[] CHARSETS = {StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE};

    @TempDir
    Path folder;

    @Test
    void whateverTheWayOfWriting() throws DataException {
        Random random = new Random(TEST_SEED);
        for (int round = 0; round < 200; round++) {
            List<List<String>> table = table(random);
            char delimiter = DELIMITERS[random.nextInt(DELIMITERS.length)];
            String end = ENDS[random.nextInt(ENDS.length)];
            Charset charset = CHARSETS[random.nextInt(CHARSETS.length)];
            boolean quoteAll = random.nextInt(4) == 0;
            String mark = charset == StandardCharsets.UTF_16LE || random.nextBoolean() && charset == StandardCharsets.UTF_8 ? "\ufeff" : "";
            String title = random.nextInt(5) == 0 ? "Figures of the year" + end + end : "";
            String text = mark + title + write(table, delimiter, end, quoteAll);
            WrittenFile file = WrittenFile.of(folder, "round.csv", text, charset);
            String told = "seed " + TEST_SEED + ", round " + round + ":\n" + text;
            assertEquals(delimiter, file.format().delimiter(), told);
            assertEquals(table, file.cells(), told);
        }
    }

    private static List<List<String>> table(Random random) {
        int columns = 2 + random.nextInt(6);
        int rows = 5 + random.nextInt(30);
        List<List<String>> table = new ArrayList<>();
        table.add(java.util.stream.IntStream.range(0, columns).mapToObj(i -> "col " + (char) ('a' + i)).toList());
        for (int row = 0; row < rows; row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                cells.add(column % 2 == 0 ? String.valueOf(random.nextInt(1000) / 10.0) : WORDS[random.nextInt(WORDS.length)]);
            }
            table.add(cells);
        }
        return table;
    }

    private static String write(List<List<String>> table, char delimiter, String end, boolean quoteAll) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                boolean quoted = quoteAll || cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
                text.append(i > 0 ? String.valueOf(delimiter) : "")
                        .append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append(end);
        }
        return text.toString();
    }

    @Test
    void whateverGradusWritesItReadsAgain() throws DataException {
        Random random = new Random(TEST_SEED);
        String[] pieces = {"\"", ",", "\n", "\r\n", "\r", ";", "\t", "'", "\\", "#", "é", "数", "😀", " ", "a", "NA", "0", "-", "1.5", "|"};
        for (int round = 0; round < 300; round++) {
            int columns = 1 + random.nextInt(5);
            List<List<String>> table = new ArrayList<>();
            table.add(java.util.stream.IntStream.range(0, columns).mapToObj(i -> "name " + i).toList());
            for (int row = 1 + random.nextInt(12); row > 0; row--) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    StringBuilder cell = new StringBuilder();
                    for (int length = random.nextInt(5); length > 0; length--) {
                        cell.append(pieces[random.nextInt(pieces.length)]);
                    }
                    // Blanks and line ends around a cell do not count.
                    cells.add(cell.toString().strip());
                }
                table.add(cells);
            }
            String text = table.stream().map(CsvLine::of).reduce("", (all, line) -> all + line + "\n");
            WrittenFile file = WrittenFile.of(folder, "ours.csv", text);
            dev.gradus.data.Table read = CsvTable.read(file.path(), CsvFormat.standard());
            List<List<String>> cells = new ArrayList<>(List.of(read.names()));
            for (int row = 0; row < read.rows(); row++) {
                int at = row;
                cells.add(read.columns().stream().map(column -> column.text(at)).toList());
            }
            assertEquals(table, cells, "seed " + TEST_SEED + ", round " + round + ":\n" + text);
        }
    }

    @Test
    void linesWrittenByGradusAreReadByGradus() throws DataException {
        List<List<String>> rows = List.of(List.of("name", "n"), List.of("a, \"b\"", "1"), List.of("two\nlines", "2"), List.of("", "3"));
        String text = rows.stream().map(CsvLine::of).reduce("", (all, line) -> all + line + "\n");
        assertEquals("name,n\n\"a, \"\"b\"\"\",1\n\"two\nlines\",2\n,3\n", text);
        WrittenFile file = WrittenFile.of(folder, "written.csv", text);
        assertEquals(CsvFormat.standard(), file.format());
        assertEquals(rows, file.cells());
    }
}
