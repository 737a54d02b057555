package dev.gradus.ui.model;

import dev.gradus.data.Examples;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.math.Matrix;

/** Walks once round the examples of a part, a piece at a time, to the next one that the network reads wrongly. */
final class MistakeSearch {

    static final double PER_SECOND = 60;

    private static final long PIECE_NANOS = 20_000_000;
    private static final int CHUNK = 16;
    private static final double YES = 0.5;

    /**
     * @param found place of the mistake in its part, or -1
     * @param over  true when all have been looked at
     */
    record Step(int found, boolean over) {}

    private final Part part;
    private final int from;
    private int walked;

    /** @param from where the walk begins; this one is looked at last */
    MistakeSearch(Part part, int from) {
        this.part = part;
        this.from = from;
    }

    /** On the views' thread. */
    Step walk(LiveNetwork.Moment moment) {
        PreparedData data = moment.data();
        Examples examples = data.examples(part);
        long end = System.nanoTime() + PIECE_NANOS;
        do {
            int count = Math.min(CHUNK, examples.count() - walked);
            if (count <= 0) {
                return new Step(-1, true);
            }
            Matrix inputs = Matrix.zeros(examples.inputSize(), count);
            Matrix targets = Matrix.zeros(examples.targetSize(), count);
            int[] places = new int[count];
            for (int i = 0; i < count; i++) {
                places[i] = (from + 1 + walked + i) % examples.count();
                examples.copyInput(places[i], inputs, i);
                examples.copyTarget(places[i], targets, i);
            }
            Matrix said = moment.predictor().predict(inputs);
            for (int i = 0; i < count; i++) {
                if (isMistake(data.task(), said, targets, i)) {
                    return new Step(places[i], true);
                }
            }
            walked += count;
        } while (System.nanoTime() < end);
        return new Step(-1, walked >= examples.count());
    }

    /**
     * @param said    probabilities x examples
     * @param targets the class, or 0 and 1 for each label
     */
    static boolean isMistake(Task task, Matrix said, Matrix targets, int example) {
        if (task == Task.REGRESSION) {
            return false;
        }
        if (task == Task.CLASSIFICATION) {
            int best = 0;
            for (int k = 1; k < said.rows; k++) {
                best = said.get(k, example) > said.get(best, example) ? k : best;
            }
            return best != (int) targets.get(0, example);
        }
        for (int k = 0; k < said.rows; k++) {
            if (said.get(k, example) > YES != targets.get(k, example) > YES) {
                return true;
            }
        }
        return false;
    }
}
