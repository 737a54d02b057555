package dev.gradus.ui.output;

import dev.gradus.data.ImageForm;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SeriesForm;
import dev.gradus.data.SymbolForm;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;
import javafx.scene.Node;

/** Where a person makes one example for the network: fields for a row, a sheet for an image, a line of text. */
interface TryForm {

    Node view();

    /** What stands under the view and the answer, where the answer has room beside the view. */
    default Optional<Node> below() {
        return Optional.empty();
    }

    /** The example as the network takes it. */
    double[] encoded();

    /** What a predicted change is added to; 0 where none is predicted. */
    default double base() {
        return 0;
    }

    /** The row along the data's axes, in the table's units, once a person has set a number; empty for anything but rows. */
    default Optional<double[]> row() {
        return Optional.empty();
    }

    /** Sets what lies on one of the data's axes from outside, in the table's units; only rows have such. */
    default void set(int axis, double value) {}

    /** Told what the network says: probabilities of the classes. */
    default void answered(double[] values) {}

    /** @param changed called when the example has changed */
    static TryForm of(PreparedData data, ThemeModel theme, Runnable changed) {
        if (data.preparation().input() instanceof ImageForm form) {
            return new ImagePad(data, form, theme, changed);
        }
        if (data.preparation().input() instanceof SeriesForm form) {
            return new SeriesPick(data, form, theme, changed);
        }
        if (data.preparation().input() instanceof SymbolForm form) {
            return new TextLine(data, form, changed);
        }
        return new RowFields(data, changed);
    }
}
