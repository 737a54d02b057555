package dev.gradus.ui.data;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.Content;
import dev.gradus.data.ImageSet;
import dev.gradus.data.PreparedData;
import dev.gradus.data.RowEdits;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.Table;
import dev.gradus.data.Task;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What can be decided about the selected rows, images or sequences: each decision is one edit. */
final class RowDecisions {

    private final DataBench bench;

    RowDecisions(DataBench bench) {
        this.bench = bench;
    }

    RowEdits edits() {
        return bench.setup().map(setup -> setup.rowEdits()).orElse(RowEdits.NONE);
    }

    void exclude() {
        change("edit.rows.exclude", edits -> edits.exclude(bench.rows().rows()));
    }

    void bringBack() {
        change("edit.rows.back", edits -> edits.bringBack(bench.rows().rows()));
    }

    /** All rows as they came. */
    void bringAllBack() {
        change("edit.rows.back", edits -> RowEdits.NONE);
    }

    void relabel(String answer) {
        target().ifPresent(column -> change("edit.rows.relabel", edits -> edits.relabel(column, bench.rows().rows(), answer)));
    }

    private void change(String what, UnaryOperator<RowEdits> change) {
        bench.change(DataTexts.TEXTS.get(what), setup -> setup.withRowEdits(change.apply(setup.rowEdits())), true);
    }

    /** True when something was decided about a selected row. */
    boolean touched() {
        RowEdits edits = edits();
        return !edits.isEmpty() && IntStream.of(bench.rows().rows()).anyMatch(edits::touches);
    }

    /** What the answers are called that can be changed; none where rows have several, or none. */
    Optional<String> target() {
        Optional<Content> content = bench.reading().map(Reading::examples);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        if (content.get() instanceof ImageSet) {
            return Optional.of(RowEdits.OF_IMAGES);
        }
        if (content.get() instanceof SequenceSet set) {
            return Optional.of(set.target());
        }
        List<String> targets = bench.setup().orElseThrow().columns().stream()
                .filter(plan -> plan.role() == ColumnPlan.Role.TARGET).map(ColumnPlan::name).toList();
        return content.get() instanceof Table && targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
    }

    /** The classes to choose from; none where a number is typed. */
    List<String> classes() {
        return bench.reading().flatMap(Reading::prepared).filter(data -> data.task() == Task.CLASSIFICATION)
                .map(PreparedData::classNames).orElse(List.of());
    }
}
