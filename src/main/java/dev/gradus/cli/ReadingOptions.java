package dev.gradus.cli;

import dev.gradus.data.Column;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.DataSource;
import dev.gradus.data.DateOrder;
import dev.gradus.data.Decimal;
import dev.gradus.data.Table;
import dev.gradus.data.TableFile;
import dev.gradus.data.TextFile;
import dev.gradus.data.csv.Ambiguity;
import dev.gradus.data.csv.CsvGuess;
import dev.gradus.data.sheet.SpreadsheetFile;
import dev.gradus.data.sheet.SpreadsheetFile.Names;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a text table is to be read, where the guess is to be overruled; and what was assumed where the file left it open. */
final class ReadingOptions {

    @Option(names = "--delimiter", paramLabel = "C",
            description = "Between the cells of a text table: a character, or tab, comma, semicolon, pipe, space. Default: guessed.")
    private Optional<String> delimiter = Optional.empty();

    @Option(names = "--quote", paramLabel = "C", description = "Around cells: a character, or none. Default: guessed.")
    private Optional<String> quote = Optional.empty();

    @Option(names = "--escape", paramLabel = "C", description = "Before a character to be taken literally, or none. Default: guessed.")
    private Optional<String> escape = Optional.empty();

    @Option(names = "--encoding", paramLabel = "NAME", description = "As in UTF-8, windows-1252, GB18030, Shift_JIS. Default: guessed.")
    private Optional<String> encoding = Optional.empty();

    @Option(names = "--decimal", paramLabel = "point|comma", description = "The decimal sign. Default: guessed.")
    private Optional<Decimal> decimal = Optional.empty();

    @Option(names = "--dates", paramLabel = "day|month", description = "What comes first in 03/04/2021. Default: guessed.")
    private Optional<String> dates = Optional.empty();

    @Option(names = "--header", negatable = true,
            description = "The first line holds names (--no-header: it does not). Default: guessed.")
    private Optional<Boolean> header = Optional.empty();

    @Option(names = "--skip", paramLabel = "LINES", description = "Lines above the table. Default: guessed.")
    private Optional<Integer> skip = Optional.empty();

    @Option(names = "--missing", split = ",", paramLabel = "WORD", description = "Further words that mean no value.")
    private List<String> missing = List.of();

    @Option(names = "--comment", paramLabel = "C", description = "Lines that begin with it are passed over.")
    private Optional<String> comment = Optional.empty();

    @Option(names = "--sheet", paramLabel = "NAME", description = "The sheet of a spreadsheet that holds the table. Default: the first with cells.")
    private Optional<String> sheet = Optional.empty();

    private final List<String> assumptions = new ArrayList<>();

    /** Sentences about what was assumed where a file allows two readings. */
    List<String> assumptions() {
        return assumptions;
    }

    /** The source as these options say; what is no text table stays as it is, unless it shall be read as one. */
    DataSource applied(DataSource source) throws DataException {
        if (source instanceof SpreadsheetFile file) {
            Names names = header.map(named -> named ? Names.FIRST_ROW : Names.NONE)
                    .orElse(skip.isPresent() ? Names.FIRST_ROW : file.names());
            return new SpreadsheetFile(file.path(), sheet.orElse(file.sheet()), names, skip.orElse(file.skipped()));
        }
        if (sheet.isPresent()) {
            throw new CommandFailure("--sheet is for spreadsheets (.xlsx, .ods), but these data are: " + source.type().name() + ".");
        }
        if (source instanceof TextFile text && (delimiter.isPresent() || header.isPresent() || skip.isPresent())) {
            return new TableFile(text.path(), applied(Path.of(text.path()), CsvFormat.guess(Path.of(text.path()))));
        }
        if (source instanceof TextFile text && encoding.isPresent()) {
            return new TextFile(text.path(), charset(encoding.get()));
        }
        if (source instanceof TableFile file) {
            return new TableFile(file.path(), applied(Path.of(file.path()), file.format()));
        }
        return source;
    }

    /** A guessed format as these options say. */
    CsvFormat applied(Path file, CsvFormat guessed) throws DataException {
        CsvFormat format = guessed;
        try {
            if (delimiter.isPresent() || quote.isPresent() || escape.isPresent() || encoding.isPresent() || comment.isPresent()) {
                format = format.withCharset(encoding.map(ReadingOptions::charset).orElse(format.charset()))
                        .withComment(comment.map(word -> character("--comment", word)).orElse(format.comment()))
                        .withQuote(quote.map(word -> character("--quote", word)).orElse(format.quote()))
                        .withEscape(escape.map(word -> character("--escape", word)).orElse(format.escape()))
                        .withDelimiter(delimiter.map(word -> character("--delimiter", word)).orElse(format.delimiter()));
                format = CsvGuess.following(file, format);
            }
            format = skip.isPresent() ? format.withSkippedLines(skip.get()) : format;
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(wrong.getMessage());
        }
        return format.withDecimal(decimal.orElse(format.decimal())).withHeader(header.orElse(format.header()))
                .withDates(dates.map(ReadingOptions::order).orElse(format.dates()))
                .withMissingWords(missing.isEmpty() ? format.missingWords() : missing);
    }

    /** Decides what the file leaves open, and remembers to say so; the same table where all is clear. */
    CsvFormat decided(Table table, CsvFormat format) {
        CsvFormat decided = format;
        for (Ambiguity open : Ambiguity.of(table, format)) {
            if (open.kind() == Ambiguity.Kind.DECIMAL) {
                boolean point = open.example().indexOf('.') >= 0;
                boolean thousands = besideWholeNumbers(table.column(table.indexOf(open.column())), table.rows());
                decided = decided.withDecimal(point == thousands ? Decimal.COMMA : Decimal.POINT);
                assumptions.add("“" + open.example() + "” in " + open.column() + " may be written with a decimal " + (point ? "point" : "comma")
                        + " or with thousands. Assumed: " + (thousands ? "thousands, as whole numbers stand beside it"
                                : "a decimal " + (point ? "point" : "comma")) + ". Otherwise: --decimal "
                        + (decided.decimal() == Decimal.COMMA ? "point." : "comma."));
            } else {
                decided = decided.withDates(DateOrder.DAY_FIRST);
                assumptions.add("“" + open.example() + "” in " + open.column() + " may be day/month or month/day. "
                        + "Assumed: the day comes first. Otherwise: --dates month.");
            }
        }
        return decided;
    }

    /** Who writes three decimals everywhere writes them behind whole numbers too. */
    private static boolean besideWholeNumbers(Column column, int rows) {
        for (int row = 0; row < rows; row++) {
            if (column.number(row) != 0 && !Double.isNaN(column.number(row))) {
                return true;
            }
        }
        return false;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new CommandFailure("There is no encoding called '" + name + "' here. Expected one such as UTF-8, windows-1252, GB18030.");
        }
    }

    private static DateOrder order(String word) {
        if (word.equals("day") || word.equals("month")) {
            return word.equals("day") ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }
        throw new CommandFailure("--dates is day or month, but got '" + word + "'.");
    }

    private static char character(String option, String word) {
        return switch (word) {
            case "tab", "\\t" -> '\t';
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "pipe" -> '|';
            case "space", "blank" -> ' ';
            case "none", "" -> CsvFormat.NONE;
            default -> {
                if (word.length() != 1) {
                    throw new CommandFailure(option + " is one character, or a word such as tab or none, but got '" + word + "'.");
                }
                yield word.charAt(0);
            }
        };
    }
}
