package dev.gradus.ui.model;

import java.util.BitSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * The rows, images or sequences that are selected, by their numbers in the data: the same ones in the table, the plots, the
 * embedding and the decision surface. Window thread only.
 */
public final class RowSelection {

    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private BitSet rows = new BitSet();

    /** Grows with every change: what views listen to. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    public boolean contains(int row) {
        return rows.get(row);
    }

    public int count() {
        return rows.cardinality();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Ascending. */
    public int[] rows() {
        return rows.stream().toArray();
    }

    /** @param adds keeps what was selected before */
    public void select(int[] chosen, boolean adds) {
        BitSet now = new BitSet();
        IntStream.of(chosen).forEach(now::set);
        if (adds) {
            now.or(rows);
        }
        set(now);
    }

    /** Selects a row, or lets go of it when it is selected. */
    public void toggle(int row) {
        BitSet now = (BitSet) rows.clone();
        now.flip(row);
        set(now);
    }

    public void clear() {
        set(new BitSet());
    }

    private void set(BitSet now) {
        if (!now.equals(rows)) {
            rows = now;
            revision.set(revision.get() + 1);
        }
    }
}
