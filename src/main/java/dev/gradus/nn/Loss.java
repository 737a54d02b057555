package dev.gradus.nn;

import dev.gradus.math.Matrix;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;
import java.util.Optional;

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

    /**
     * What the examples of a batch weigh together: the mean of {@link #evaluate} is a sum divided by this, so the means
     * of batches are put together by it. Their number, unless classes have weights.
     */
    default double weight(Matrix predicted, Matrix target) {
        return predicted.columns;
    }

    /**
     * How a number of the loss came to be. Answers for {@link Spot.MeanLoss}, {@link Spot.ExampleLoss},
     * {@link Spot.GradInput} (of input 0: dL/d(prediction)) and for every {@link Spot.Inner} that its own answers mention.
     * Predictions stand at {@link Spot.Input} of input 0; a class index counts as 1 at the {@link Spot.Target} of its class
     * and 0 at all others.
     *
     * @param gradient what {@link #evaluate} left there
     * @throws IllegalArgumentException if the loss has no such number
     */
    Explanation explain(Matrix predicted, Matrix target, Matrix gradient, Spot of);

    /**
     * The same with weights of classes or labels, on top of those it has.
     *
     * @param weights one per output; empty for none
     * @return itself, where it knows no such weights
     */
    default Loss weighted(List<Double> weights) {
        return this;
    }

    /** The form in which it takes predictions. */
    default Form form() {
        return Form.NUMBERS;
    }

    /** Why its settings do not suit so many outputs, in a sentence; empty when they do. */
    default Optional<String> misfit(int outputs) {
        return Optional.empty();
    }

    /** What people see instead of raw outputs: probabilities for cross-entropies, else the outputs themselves. */
    default void predict(Matrix outputs, Matrix predictions) {
        predictions.copyFrom(outputs);
    }

    /** What the numbers mean that a loss takes from the last layer. */
    enum Form {
        /** The predictions themselves. */
        NUMBERS,
        /** The larger, the surer; yes above 0. */
        SCORES,
        /** Logarithms of odds: a softmax or sigmoid makes probabilities of them; yes above 0. */
        LOGITS,
        /** What a log-softmax gives. */
        LOG_PROBABILITIES,
        /** What a sigmoid gives; yes above 0.5. */
        PROBABILITIES,
        /** Logarithms of expected counts. */
        LOG_RATES,
        /** Expected counts, never negative. */
        RATES;

        /** An output above this says yes. */
        public double threshold() {
            return this == SCORES || this == LOGITS ? 0 : 0.5;
        }
    }
}
