package dev.gradus.data.profile;

import dev.gradus.data.Column;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one column holds, as its head in the table shows it.
 *
 * @param top         the most frequent values with their rows, at most ten
 * @param examples    different values in the order of the rows, at most five
 * @param numbers     where the column holds numbers
 * @param outliers    where the column holds numbers
 * @param association with the target, where the column is not the target itself and both vary
 */
public record ColumnProfile(ColumnKind kind, CellCounts cells, List<ValueCount> top, List<String> examples,
                            Optional<NumberSummary> numbers, Optional<Outliers> outliers, Optional<Association> association) {

    public ColumnProfile {
        Objects.requireNonNull(kind);
        top = List.copyOf(top);
        examples = List.copyOf(examples);
    }

    /** Without a target to compare it with. */
    public static ColumnProfile of(Column column, int rows) {
        return of(column, rows, Optional.empty(), ProfileWatch.NONE);
    }

    static ColumnProfile of(Column column, int rows, Optional<TargetValues> target, ProfileWatch watch) {
        ColumnScan scan = ColumnScan.of(column, rows, watch.part(0, 0.7));
        ColumnKind kind = ColumnKind.of(scan);
        Optional<NumberSummary> numbers = scan.sorted().length == 0 ? Optional.empty()
                : Optional.of(NumberSummary.of(scan.sorted()));
        Optional<Outliers> outliers = numbers.map(summary -> Outliers.of(column, rows, summary));
        watch.at(0.85);
        Optional<Association> association = target.flatMap(values -> numbers.isPresent() ? values.with(column, rows)
                : scan.counts().distinct() > Codes.MOST || kind == ColumnKind.IDENTIFIER || kind == ColumnKind.TEXT
                ? Optional.empty() : Codes.of(column, rows).flatMap(codes -> values.with(codes, rows)));
        return new ColumnProfile(kind, scan.counts(), scan.top(), scan.examples(), numbers, outliers, association);
    }

    public String name() {
        return cells.name();
    }

    public int rows() {
        return cells.rows();
    }

    public int missing() {
        return cells.missing();
    }

    public int distinct() {
        return cells.distinct();
    }
}
