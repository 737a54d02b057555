package dev.gradus.ui.model;

import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;

/**
 * The live network measured on its validation sample, once for all views that want it of the same moment: the matrix, the
 * table of classes. On the views' thread only.
 */
public final class SharedJudgement {

    /** A judgement with the rows it was made on. */
    public record Judged(Judgement judgement, ValidationSample sample) {}

    private final Kernel kernel = Kernels.create(Precision.EXACT, 1);
    private LiveNetwork.Moment moment;
    private Judged judged;

    SharedJudgement() {}

    public Judged of(LiveNetwork.Moment wanted) {
        if (moment != wanted) {
            ValidationSample sample = ValidationSample.of(wanted.network(), wanted.data());
            judged = new Judged(Judgement.of(wanted.network(), wanted.data(), sample.examples(), kernel), sample);
            moment = wanted;
        }
        return judged;
    }
}
