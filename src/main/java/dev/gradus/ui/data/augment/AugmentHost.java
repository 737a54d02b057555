package dev.gradus.ui.data.augment;

import dev.gradus.data.DataSetup;
import dev.gradus.data.PreparedData;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the panel takes from the place it stands in.
 *
 * @param setup    that is shown
 * @param prepared of that setup, as far as its training rows go
 * @param changes  makes an undoable edit
 * @param endMerge ends a row of edits that are one undo step
 */
public record AugmentHost(Supplier<Optional<DataSetup>> setup, Supplier<Optional<PreparedData>> prepared, Changes changes,
                          Runnable endMerge) {

    /** Changes the setup: equal names in a row are one undo step until one ends the row. */
    @FunctionalInterface
    public interface Changes {
        void make(String what, UnaryOperator<DataSetup> change, boolean ends);
    }
}
