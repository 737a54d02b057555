package dev.gradus.data.sequence;

import dev.gradus.data.SequenceSet;
import dev.gradus.data.SeriesForm;
import dev.gradus.data.SourcedExamples;
import dev.gradus.data.csv.NumberText;
import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Some sequences of a set; numbers are shifted and scaled when they are copied into a batch, symbols copied as they are. */
final class SequenceExamples implements SourcedExamples {

    private final SequenceSet set;
    private final int[] rows;
    private final double[] shift;
    private final double[] scale;
    private final double targetShift;
    private final double targetScale;

    /** @param target shift and scale of the answer; 0 and 1 for classes */
    SequenceExamples(SequenceSet set, int[] rows, SeriesForm form, double[] target) {
        this.set = set;
        this.rows = rows;
        this.shift = form == null ? new double[] {0} : form.features().stream().mapToDouble(SeriesForm.Feature::shift).toArray();
        this.scale = form == null ? new double[] {1} : form.features().stream().mapToDouble(SeriesForm.Feature::scale).toArray();
        this.targetShift = target[0];
        this.targetScale = target[1];
    }

    @Override
    public int count() {
        return rows.length;
    }

    @Override
    public int inputSize() {
        return set.size();
    }

    @Override
    public int targetSize() {
        return 1;
    }

    @Override
    public void copyInput(int example, Matrix batch, int column) {
        int from = rows[example] * set.size();
        int at = batch.offset + column * batch.stride;
        for (int step = 0; step < set.steps(); step++) {
            for (int feature = 0; feature < shift.length; feature++) {
                batch.data[at++] = (set.values()[from++] - shift[feature]) / scale[feature];
            }
        }
    }

    @Override
    public void copyTarget(int example, Matrix batch, int column) {
        batch.data[batch.offset + column * batch.stride] = (set.answers()[rows[example]] - targetShift) / targetScale;
    }

    /** Numbers in decimal, or symbols. */
    @Override
    public List<String> cells(int example) {
        List<String> cells = new ArrayList<>(set.size());
        for (int i = 0; i < set.size(); i++) {
            double value = set.values()[rows[example] * set.size() + i];
            cells.add(set.alphabet().isEmpty() ? NumberText.shortest(value) : set.alphabet().get((int) value));
        }
        return cells;
    }
}
