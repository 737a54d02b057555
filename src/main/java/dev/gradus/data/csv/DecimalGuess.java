package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.Decimal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
        long point = 0;
        long comma = 0;
        long pointOrThousand = 0;
        long commaOrThousand = 0;
        long whole = 0;
        try (java.io.Reader in = CsvFile.open(file, format.charset())) {
            CsvReader reader = new CsvReader(in, format);
            reader.skipLines(format.skippedLines());
            while (reader.next()) {
                List<String> cells = reader.cells();
                for (int i = 0; i < cells.size(); i++) {
                    String cell = cells.get(i);
                    switch (NumberText.evidence(cell)) {
                        case POINT -> point++;
                        case COMMA -> comma++;
                        case EITHER -> {
                            if (cell.indexOf('.') >= 0) {
                                pointOrThousand++;
                            } else {
                                commaOrThousand++;
                            }
                        }
                        case NONE -> whole += cell.length() > 2 ? 1 : 0;
                        default -> { }
                    }
                }
            }
        }
        if (point > 0 || comma > 0) {
            return comma > point ? Decimal.COMMA : Decimal.POINT;
        }
        boolean unclear = format.delimiter() != ','
                && (commaOrThousand > 0 || format.delimiter() == ';' && pointOrThousand > 0 && whole > 0);
        return unclear ? Decimal.UNCLEAR : Decimal.POINT;
    }
}
