package dev.gradus.ui.inspector;

import dev.gradus.data.Examples;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.math.Matrix;
import dev.gradus.ui.model.Workbench;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The classes (or labels) that the data ask for: their names, and weights that make up for how many rows each has. */
final class DataClasses {

    private static final MathContext DIGITS = new MathContext(4);

    private final Workbench workbench;

    DataClasses(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Empty while there are no data, or none with classes. */
    List<String> names() {
        return data().map(data -> data.task() == Task.CLASSIFICATION ? data.classNames()
                : data.task() == Task.MULTI_LABEL ? data.targetNames() : List.<String>of()).orElse(List.of());
    }

    /**
     * Of N training rows n_k are of class k: N / (K n_k) for each of K classes, so that all classes together count the
     * same and the weights are 1 on average over the rows. For labels, rows without over rows with it. To four digits;
     * 1 where there is no row.
     */
    List<Double> balanced() {
        Examples rows = data().orElseThrow().training();
        boolean classes = data().orElseThrow().task() == Task.CLASSIFICATION;
        long[] counts = new long[names().size()];
        Matrix target = Matrix.zeros(rows.targetSize(), 1);
        for (int row = 0; row < rows.count(); row++) {
            rows.copyTarget(row, target, 0);
            for (int k = 0; k < counts.length; k++) {
                counts[k] += (classes ? target.get(0, 0) == k : target.get(k, 0) > 0.5) ? 1 : 0;
            }
        }
        List<Double> weights = new ArrayList<>();
        for (long count : counts) {
            double weight = classes ? (double) rows.count() / (counts.length * count)
                    : (double) (rows.count() - count) / count;
            weights.add(count == 0 ? 1 : new BigDecimal(weight).round(DIGITS).doubleValue());
        }
        return weights;
    }

    private Optional<PreparedData> data() {
        return workbench.preparedData().filter(PreparedData::hasRows);
    }
}
