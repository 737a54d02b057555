package dev.gradus.io;

import dev.gradus.data.RowEdits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was decided about single rows: their numbers from 0, and for relabelled ones the column and the new answer. */
final class RowEditsFormat {

    static final Codec<RowEdits> ROW_EDITS = rowEdits();
    private static final int MOST = 100_000_000;

    private RowEditsFormat() {}

    /** Rows that got the same answer. */
    private record Relabelling(String column, String answer, List<Integer> rows) {}

    private static Codec<RowEdits> rowEdits() {
        Codec<List<Integer>> numbers = Plain.list(Plain.ints(0, Integer.MAX_VALUE), MOST);
        Field<Relabelling, String> column = Field.of("column", Plain.TEXT, Relabelling::column);
        Field<Relabelling, String> answer = Field.of("answer", Plain.TEXT, Relabelling::answer);
        Field<Relabelling, List<Integer>> rows = Field.of("rows", numbers, Relabelling::rows);
        Codec<Relabelling> relabelling = new ObjectCodec<>(List.of(column, answer, rows),
                parts -> new Relabelling(parts.get(column), parts.get(answer), parts.get(rows)));
        Field<RowEdits, List<Integer>> excluded = Field.of("excluded", numbers,
                edits -> java.util.Arrays.stream(edits.excluded()).boxed().toList());
        Field<RowEdits, List<Relabelling>> relabelled = Field.of("relabelled", Plain.list(relabelling, MOST),
                RowEditsFormat::relabellings);
        return new ObjectCodec<>(List.of(excluded, relabelled), parts -> new RowEdits(
                parts.get(excluded).stream().mapToInt(Integer::intValue).toArray(), byColumn(parts.get(relabelled))));
    }

    private static List<Relabelling> relabellings(RowEdits edits) {
        List<Relabelling> all = new ArrayList<>();
        edits.relabelled().forEach((column, answers) -> {
            Map<String, List<Integer>> rows = new LinkedHashMap<>();
            answers.forEach((row, answer) -> rows.computeIfAbsent(answer, one -> new ArrayList<>()).add(row));
            rows.forEach((answer, some) -> all.add(new Relabelling(column, answer, some)));
        });
        return all;
    }

    private static Map<String, SortedMap<Integer, String>> byColumn(List<Relabelling> all) {
        Map<String, SortedMap<Integer, String>> columns = new LinkedHashMap<>();
        for (Relabelling each : all) {
            SortedMap<Integer, String> answers = columns.computeIfAbsent(each.column(), one -> new TreeMap<>());
            for (int row : each.rows()) {
                if (answers.put(row, each.answer()) != null) {
                    throw new IllegalArgumentException("Row " + row + " of " + each.column()
                            + " is relabelled twice. Expected one answer for each row.");
                }
            }
        }
        return columns;
    }
}
