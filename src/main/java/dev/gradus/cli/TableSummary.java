package dev.gradus.cli;

import dev.gradus.data.ColumnGuess;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.DateOrder;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.TableFile;
import dev.gradus.data.Targets;
import dev.gradus.data.csv.LineEnds;
import dev.gradus.data.csv.NumberText;
import dev.gradus.data.profile.ColumnProfile;
import dev.gradus.data.profile.ProfileWatch;
import dev.gradus.data.profile.RowFaults;
import dev.gradus.data.profile.TableProfile;
import dev.gradus.data.profile.Warning;
import dev.gradus.data.profile.Warnings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is in a table and how it was read.
 *
 * @param ends     of a text file's lines
 * @param targets  the guess; none where nothing can be one
 * @param runnerUp what would be the target if those columns were not there
 */
record TableSummary(DataSource source, Table table, Optional<LineEnds> ends, TableProfile profile, List<String> targets,
                    Optional<String> runnerUp, List<String> warnings, List<String> assumptions) {

    private static final long SEED = 1;
    private static final int FIRST_ROWS = 5;
    private static final int REFUSALS = 10;
    private static final int WIDEST = 28;

    static TableSummary of(DataSource source, Table table, List<String> assumptions) throws DataException {
        Optional<LineEnds> ends = source instanceof TableFile file
                ? Optional.of(LineEnds.of(Path.of(file.path()), file.format().charset())) : Optional.empty();
        List<ColumnPlan> plans = List.of();
        List<String> sentences = new ArrayList<>();
        try {
            DataSetup setup = new DataLoader().propose(source, table, List.of(), SEED);
            plans = setup.columns().isEmpty() ? ColumnGuess.of(table).plans() : setup.columns();
        } catch (DataException noTarget) {
            sentences.add(noTarget.getMessage());
            RowFaults.ofReading(table).stream().map(Warning::sentence).forEach(sentences::add);
        }
        TableProfile profile = TableProfile.of(table, plans, ProfileWatch.NONE);
        if (!plans.isEmpty()) {
            DataSetup setup = new DataSetup(source, plans, SplitPlan.standard(SEED));
            Warnings.of(table, profile, setup, Optional.empty(), ProfileWatch.NONE).stream().map(Warning::sentence).forEach(sentences::add);
        }
        profile.columns().stream().filter(column -> column.cells().unclear() > 0 && column.cells().numbers() > 0).forEach(column ->
                sentences.add(column.name() + ": " + column.cells().unclear() + " of " + table.rows()
                        + " cells may be numbers with another decimal sign or unit; they are not read as numbers."));
        List<String> targets = Targets.of(plans).stream().map(ColumnPlan::name).toList();
        return new TableSummary(source, table, ends, profile, targets, ColumnGuess.runnerUp(table, targets), sentences, assumptions);
    }

    Map<String, Object> toJson() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", table.name());
        all.put("kind", table.kind());
        all.put("format", source.type().id());
        all.put("sha256", table.sha256());
        all.put("rows", table.rows());
        format().ifPresent(format -> all.put("reading", reading(format)));
        all.put("names", table.names());
        all.put("columns", profile.columns().stream().map(this::column).toList());
        all.put("target", targets.isEmpty() ? null : targets.size() == 1 ? targets.get(0) : targets);
        all.put("runnerUp", runnerUp.orElse(null));
        all.put("firstRows", IntStream.range(0, Math.min(FIRST_ROWS, table.rows()))
                .mapToObj(row -> table.columns().stream().map(column -> column.text(row)).toList()).toList());
        all.put("warnings", warnings);
        all.put("assumptions", assumptions);
        all.put("refused", table.refusals().stream().map(refusal -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("line", refusal.line());
            one.put("column", refusal.column());
            one.put("reason", refusal.reason());
            return one;
        }).toList());
        return all;
    }

    private Map<String, Object> reading(CsvFormat format) {
        Map<String, Object> how = new LinkedHashMap<>();
        how.put("encoding", format.charset().name());
        how.put("delimiter", String.valueOf(format.delimiter()));
        how.put("quote", character(format.quote()));
        how.put("escape", character(format.escape()));
        how.put("comment", character(format.comment()));
        how.put("header", format.header());
        how.put("skippedLines", format.skippedLines());
        how.put("decimal", word(format.decimal()));
        how.put("dates", word(format.dates()));
        how.put("missingWords", format.missingWords());
        ends.ifPresent(lines -> {
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("CRLF", lines.crlf());
            counts.put("LF", lines.lf());
            counts.put("CR", lines.cr());
            how.put("lineEnds", counts);
        });
        return how;
    }

    private Map<String, Object> column(ColumnProfile column) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", column.name());
        one.put("kind", word(column.kind()));
        one.put("missing", column.missing());
        one.put("distinct", column.distinct());
        one.put("minimum", column.numbers().map(numbers -> (Object) numbers.minimum()).orElse(null));
        one.put("maximum", column.numbers().map(numbers -> (Object) numbers.maximum()).orElse(null));
        one.put("mean", column.numbers().map(numbers -> (Object) numbers.mean()).orElse(null));
        one.put("examples", column.examples());
        return one;
    }

    void print(PrintWriter out) {
        out.println(String.format(Locale.ROOT, "%s: %,d %s, %,d %s (%s).", table.name(), table.rows(), table.rows() == 1 ? "row" : "rows",
                table.columns().size(), table.columns().size() == 1 ? "column" : "columns", source.type().name()));
        format().ifPresent(format -> out.println("Read as " + words(format) + "."));
        assumptions.forEach(out::println);
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"column", "kind", "missing", "distinct", "range", "examples"});
        for (ColumnProfile column : profile.columns()) {
            lines.add(new String[] {column.name(), word(column.kind()).replace('-', ' '), Integer.toString(column.missing()),
                Integer.toString(column.distinct()), column.numbers().map(numbers -> number(numbers.minimum()) + " to "
                        + number(numbers.maximum())).orElse(""), String.join(", ", column.examples())});
        }
        int[] widths = new int[5];
        lines.forEach(line -> IntStream.range(0, 5).forEach(i -> widths[i] = Math.max(widths[i], cut(line[i]).length())));
        for (String[] line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                text.append(String.format("%-" + Math.max(1, widths[i]) + "s  ", cut(line[i])));
            }
            out.println(text.append(line[5].replaceAll("\\s+", " ")).toString().stripTrailing());
        }
        if (!targets.isEmpty()) {
            out.println("Target: " + String.join(", ", targets) + " (a guess)" + runnerUp.map(name -> "; runner-up: " + name).orElse("") + ".");
        }
        warnings.forEach(out::println);
        table.refusals().stream().limit(REFUSALS).forEach(refusal -> out.println("Refused: line " + refusal.line() + ", column "
                + refusal.column() + ": " + refusal.reason() + "."));
        if (table.refusals().size() > REFUSALS) {
            out.println(table.refusals().size() - REFUSALS + " more rows were refused.");
        }
    }

    private String words(CsvFormat format) {
        List<String> parts = new ArrayList<>(List.of(format.charset().name(), "delimiter " + name(format.delimiter()),
                format.quote() == CsvFormat.NONE ? "no quotes" : "quote " + format.quote(),
                format.escape() == CsvFormat.NONE ? "no escape" : "escape " + format.escape()));
        ends.map(LineEnds::words).filter(each -> !each.isEmpty()).ifPresent(each -> parts.add("line ends " + each));
        parts.add("decimal " + word(format.decimal()));
        if (format.dates() != DateOrder.UNCLEAR) {
            parts.add(format.dates() == DateOrder.DAY_FIRST ? "day before month" : "month before day");
        }
        parts.add(format.header() ? "names in line " + (format.skippedLines() + 1) : "no names");
        if (format.skippedLines() > 0) {
            parts.add(format.skippedLines() + (format.skippedLines() == 1 ? " line skipped" : " lines skipped"));
        }
        return String.join(", ", parts);
    }


    private Optional<CsvFormat> format() {
        return source instanceof TableFile file ? Optional.of(file.format()) : Optional.empty();
    }

    private static String number(double value) {
        return value == 0 ? "0" : NumberText.shortest(value);
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }

    private static String character(char c) {
        return c == CsvFormat.NONE ? "" : String.valueOf(c);
    }

    private static String name(char delimiter) {
        return switch (delimiter) {
            case '\t' -> "tab";
            case ' ' -> "blank";
            case ',' -> "comma";
            case ';' -> "semicolon";
            default -> String.valueOf(delimiter);
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
