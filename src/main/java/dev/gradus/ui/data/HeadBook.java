package dev.gradus.ui.data;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.Table;
import dev.gradus.ui.model.Background;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the heads of the shown table draw, counted in the background once for a table and its target. */
final class HeadBook {

    /** What was counted depends on. */
    private record Key(Table table, Map<String, ColumnPlan.Kind> kinds, List<String> targets) {}

    private final Background background = new Background("data heads");
    private final Runnable changed;
    private Map<String, HeadFacts> facts = Map.of();
    private Optional<Key> asked = Optional.empty();

    /** @param changed told on the window's thread when there is more to draw */
    HeadBook(Runnable changed) {
        this.changed = changed;
    }

    Optional<HeadFacts> facts(String column) {
        return Optional.ofNullable(facts.get(column));
    }

    void follow(Table table, List<ColumnPlan> plans) {
        Map<String, ColumnPlan.Kind> kinds = new HashMap<>();
        plans.forEach(plan -> kinds.put(plan.name(), plan.kind()));
        Key key = new Key(table, kinds, plans.stream().filter(plan -> plan.role() == ColumnPlan.Role.TARGET)
                .map(ColumnPlan::name).toList());
        if (asked.equals(Optional.of(key))) {
            return;
        }
        if (asked.filter(before -> before.table() == table).isEmpty()) {
            facts = Map.of();
        }
        asked = Optional.of(key);
        background.run(() -> count(key), now -> {
            if (asked.equals(Optional.of(key))) {
                facts = now;
                changed.run();
            }
        }, failed -> { });
    }

    private static Map<String, HeadFacts> count(Key key) {
        Map<String, HeadFacts> counted = new HashMap<>();
        key.table().columns().stream().limit(PreviewTable.MOST_COLUMNS).forEach(column -> counted.put(column.name(),
                HeadFacts.of(column, key.kinds().getOrDefault(column.name(), ColumnPlan.Kind.CATEGORY), key.table().rows())));
        return counted;
    }
}
