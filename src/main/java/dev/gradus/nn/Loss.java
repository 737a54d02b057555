package dev.gradus.nn;

import dev.gradus.math.Matrix;
import java.util.List;

/**
 * What training makes small. Predictions come in the form that is numerically right: logits for cross-entropies. The
 * value is a mean; over what, each loss says.
 */
public interface Loss extends Described<Loss> {

    /** The tasks it makes sense for; the first one implies it when it is the first such loss of the catalog. */
    List<Task> tasks();

    /**
     * @param predicted outputs x examples
     * @param target    outputs x examples; class losses also take 1 x examples of class indices
     * @param gradient  outputs x examples, receives dL/d(predicted); may be null
     * @return the mean loss of the batch
     */
    double evaluate(Matrix predicted, Matrix target, Matrix gradient);

    /** What people see instead of raw outputs: probabilities for cross-entropies, else the outputs themselves. */
    default void predict(Matrix outputs, Matrix predictions) {
        predictions.copyFrom(outputs);
    }
}
