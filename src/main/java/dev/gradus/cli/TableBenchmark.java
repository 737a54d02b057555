package dev.gradus.cli;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.Table;
import dev.gradus.data.PreparedData;
import dev.gradus.data.csv.FirstPage;
import dev.gradus.math.Randoms;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long a text table takes to be seen, recognised, read and prepared, and how much of it stays in memory. */
final class TableBenchmark {

    private static final String[] COLOURS = {"red", "green", "blue", "yellow", "black", "white", "orange"};
    private static final long SEED = 1;

    private TableBenchmark() {
    }

    /** Measures a seeded table of so many rows and columns, which is written first and deleted afterwards. */
    static String run(int rows, int columns) throws IOException, DataException {
        Path file = Files.createTempFile("gradus-bench-", ".csv");
        try {
            write(file, rows, columns);
            return run(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    static String run(Path file) throws IOException, DataException {
        long start = System.nanoTime();
        Optional<FirstPage> page = FirstPage.of(file);
        double first = seconds(start);
        start = System.nanoTime();
        DataSource source = SourceGuess.of(file);
        double recognised = seconds(start);
        long before = used();
        start = System.nanoTime();
        DataLoader loader = new DataLoader();
        Content content = loader.load(source);
        double read = seconds(start);
        long held = used() - before;
        start = System.nanoTime();
        DataSetup setup = loader.propose(source, content, List.of(), SEED);
        double proposed = seconds(start);
        start = System.nanoTime();
        PreparedData prepared = loader.prepare(setup, content);
        double done = seconds(start);
        int columns = content instanceof Table table ? table.columns().size() : 0;
        return String.format(Locale.ROOT, "{\"workload\":\"table\",\"bytes\":%d,\"rows\":%d,\"columns\":%d,\"firstPageRows\":%d,"
                + "\"firstPageSeconds\":%.2f,\"recogniseSeconds\":%.2f,\"readSeconds\":%.2f,\"proposeSeconds\":%.2f,"
                + "\"prepareSeconds\":%.2f,\"tableMegabytes\":%.0f,\"examples\":%d}", Files.size(file), content.count(), columns,
                page.map(each -> each.table().rows()).orElse(0), first, recognised, read, proposed, done, held / 1e6,
                prepared.training().count());
    }

    /** Six kinds of columns in turn: measured, counted, words, money, dates, whole ones; the last is a class. */
    static void write(Path file, int rows, int columns) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append("column_").append((char) ('a' + i % 26)).append(i / 26 == 0 ? "" : String.valueOf(i / 26))
                        .append(i < columns - 1 ? ',' : '\n');
            }
            out.append(line);
            for (int row = 0; row < rows; row++) {
                line.setLength(0);
                for (int i = 0; i < columns; i++) {
                    double value = Randoms.uniform(SEED + i, row);
                    switch (i == columns - 1 ? 2 : i % 6) {
                        case 0 -> line.append(String.format(Locale.ROOT, "%.12f", 10 * value - 5));
                        case 1 -> line.append((int) (1000 * value));
                        case 2 -> line.append(COLOURS[(int) (COLOURS.length * value * value)]);
                        case 3 -> line.append((int) (90_000 * value)).append('.').append((int) (value * 1e7) % 90 + 10);
                        case 4 -> line.append(2000 + (int) (20 * value)).append('-').append(10 + (int) (value * 1000) % 3)
                                .append('-').append(10 + (int) (value * 100_000) % 18);
                        default -> line.append((int) (value * 2e9) - 1_000_000_000);
                    }
                    line.append(i < columns - 1 ? ',' : '\n');
                }
                out.append(line);
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
