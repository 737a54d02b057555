package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.Decimal;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The decimal sign, from every cell of the file. {@code 12,5} and {@code 1.234.567} speak for the comma, {@code 0.5}
 * and {@code 1,234.5} for the point, {@code 1.234} for neither. Without a clear word, a file with commas between its
 * cells uses the point (nobody would choose that delimiter otherwise); any other file with {@code 1,234} in it, and a
 * file with semicolons that writes {@code 1.234} beside whole numbers, stays unclear.
 */
final class DecimalGuess {

    private DecimalGuess() {
    }

    static Decimal of(Path file, CsvFormat format) throws IOException {
        // Titles and footnotes have other widths than the table, and numbers of their own: "1.", "31.12.".
        Map<Integer, Count> widths = new HashMap<>();
        try (Reader in = CsvFile.open(file, format.charset())) {
            CsvReader reader = new CsvReader(in, format);
            reader.skipLines(format.skippedLines());
            while (reader.next() && !reader.quotesBroken()) {
                widths.computeIfAbsent(reader.cells().size(), width -> new Count()).add(reader.cells());
            }
        }
        return widths.values().stream().max(Comparator.comparingLong(count -> count.rows)).orElseGet(Count::new)
                .decide(format.delimiter());
    }

    private static final class Count {

        private long rows;
        private long point;
        private long comma;
        private long pointOrThousand;
        private long commaOrThousand;
        private long whole;

        void add(List<String> cells) {
            rows++;
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                switch (NumberText.evidence(cell)) {
                    case POINT -> point += cell.endsWith(".") ? 0 : 1;
                    case COMMA -> comma += cell.endsWith(",") ? 0 : 1;
                    case EITHER -> {
                        if (cell.indexOf('.') >= 0) {
                            pointOrThousand++;
                        } else {
                            commaOrThousand++;
                        }
                    }
                    case NONE -> whole += cell.length() > 2 ? 1 : 0;
                    case NO_NUMBER -> { }
                }
            }
        }

        Decimal decide(char delimiter) {
            if (point > 0 || comma > 0) {
                return comma > point ? Decimal.COMMA : Decimal.POINT;
            }
            boolean unclear = delimiter != ','
                    && (commaOrThousand > 0 || delimiter == ';' && pointOrThousand > 0 && whole > 0);
            return unclear ? Decimal.UNCLEAR : Decimal.POINT;
        }
    }
}
