package dev.gradus.data.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the columns at the end of operations come from. */
public final class Lineage {

    /**
     * @param cells  the columns at the beginning that it is made of
     * @param origin the one it can be computed back to; null where there is none
     * @param way    the operations from there
     */
    private record Origin(Set<String> cells, String origin, List<NumberOperation> way) {
    }

    private final List<String> names;
    private final Map<String, Origin> origins;

    private Lineage(List<String> names, Map<String, Origin> origins) {
        this.names = names;
        this.origins = origins;
    }

    /**
     * @param raw columns without rows
     * @throws IllegalStateException when an operation needs a column that is not there, or a word is left
     */
    public static Lineage of(Frame raw, List<RowOperation> operations) {
        Map<String, Origin> origins = new HashMap<>();
        for (Strip strip : raw.strips()) {
            origins.put(strip.name(), new Origin(Set.of(strip.name()), strip instanceof Strip.Numbers ? strip.name() : null, List.of()));
        }
        Frame frame = raw;
        for (RowOperation operation : operations) {
            List<Strip> before = frame.strips();
            operation.apply(frame);
            if (operation instanceof NumberOperation number) {
                Origin origin = origins.get(number.column());
                List<NumberOperation> way = new ArrayList<>(origin.way());
                way.add(number);
                origins.put(number.column(), new Origin(origin.cells(), origin.origin(), List.copyOf(way)));
            } else if (operation instanceof WordOperation || operation instanceof MakingOperation) {
                Set<String> cells = new LinkedHashSet<>();
                operation.reads().forEach(column -> cells.addAll(origins.get(column).cells()));
                Set<Strip> kept = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
                kept.addAll(before);
                for (Strip strip : frame.strips()) {
                    if (!kept.contains(strip)) {
                        origins.put(strip.name(), new Origin(cells, null, List.of()));
                    }
                }
            }
        }
        for (Strip strip : frame.strips()) {
            if (strip instanceof Strip.Words) {
                throw new IllegalStateException("The preparation does not fit together: " + strip.name()
                        + " still holds words at its end.");
            }
        }
        return new Lineage(frame.names(), origins);
    }

    /** Of the columns at the end, in their order. */
    public List<String> names() {
        return names;
    }

    /** The columns at the beginning that a column at the end is made of. */
    public Set<String> cells(String name) {
        return origins.get(name).cells();
    }

    /** The one column of numbers it can be computed back to without loss; null where there is none. */
    public String cellOf(String name) {
        return origins.get(name).way().stream().allMatch(NumberOperation::oneToOne) ? origins.get(name).origin() : null;
    }

    /** What a number was at the beginning; the number itself where it cannot be computed back. */
    public double back(String name, double value) {
        List<NumberOperation> way = origins.get(name).way();
        double back = value;
        for (int i = way.size() - 1; i >= 0 && origins.get(name).origin() != null; i--) {
            back = way.get(i).back(back);
        }
        return back;
    }

    /** What a number becomes; itself where the column is made of others. */
    public double there(String name, double value) {
        Origin origin = origins.get(name);
        double there = value;
        for (int i = 0; i < origin.way().size() && origin.origin() != null; i++) {
            there = origin.way().get(i).at(there);
        }
        return there;
    }
}
