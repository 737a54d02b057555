package dev.gradus.nn.loss;

import dev.gradus.math.Elementary;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;
import java.util.Optional;

/**
 * Cross-entropy of yes and no. With the probability s = sigmoid(z) of yes and a weight w for the positives of each
 * label: l = -w y ln s - (1 - y) ln(1 - s), where -ln s = softplus(-z) and -ln(1 - s) = softplus(z), so that nothing
 * overflows and small losses keep their digits. The gradient of one output is ((1 - y) + w y) s - w y. With label
 * smoothing e the target becomes (1 - e) y + e / 2, as in Keras. The mean runs over all outputs and examples.
 *
 * <p>From probabilities p instead of logits it is PyTorch's BCELoss: logarithms count as at least -100, and the gradient is
 * (((1 - y) + w y) p - w y) / max(p (1 - p), 1e-12).
 */
record BinaryCrossEntropy(double labelSmoothing, Weights positiveWeights, boolean fromLogits) implements Loss {

    static final BinaryCrossEntropy DEFAULTS = new BinaryCrossEntropy(0, Weights.NONE, true);

    private static final String WEIGHTS = "Positive weights";
    private static final String LOGITS = "logits";
    private static final String PROBABILITIES = "probabilities";
    private static final double LOWEST_LOG = -100;
    /** PyTorch's constant is a float. */
    private static final double LEAST_VARIANCE = 1e-12f;
    private static final Doc DOC = new Doc(
            "How surprised the network is by each yes or no; takes logits and never overflows.",
            "\\frac{1}{N C} \\sum - w y \\ln \\sigma(z) - (1 - y) \\ln(1 - \\sigma(z))", "");

    @Override
    public double evaluate(Matrix predicted, Matrix target, Matrix gradient) {
        TargetCheck.sameRows(predicted, target);
        positiveWeights.require(WEIGHTS, "label", predicted.rows);
        double scale = 1.0 / predicted.size();
        double sum = 0;
        for (int column = 0; column < predicted.columns; column++) {
            int at = predicted.offset + column * predicted.stride;
            int want = target.offset + column * target.stride;
            for (int row = 0; row < predicted.rows; row++) {
                double y = (1 - labelSmoothing) * target.data[want + row] + 0.5 * labelSmoothing;
                double yes = positiveWeights.of(row) * y;
                double no = 1 - y;
                double p = predicted.data[at + row];
                sum += fromLogits ? ofLogit(p, yes, no) : ofProbability(p, yes, no);
                if (gradient != null) {
                    gradient.data[gradient.offset + column * gradient.stride + row] = scale * (fromLogits
                            ? (yes + no) * Elementary.sigmoid(p) - yes
                            : ((yes + no) * p - yes) / Math.max(p * (1 - p), LEAST_VARIANCE));
                }
            }
        }
        return sum * scale;
    }

    private static double ofLogit(double z, double yes, double no) {
        double tail = Elementary.log1p(Elementary.exp(-Math.abs(z)));
        return yes * (Math.max(-z, 0) + tail) + no * (Math.max(z, 0) + tail);
    }

    private static double ofProbability(double p, double yes, double no) {
        return -yes * Math.max(LOWEST_LOG, Elementary.log(p)) - no * Math.max(LOWEST_LOG, Elementary.log1p(-p));
    }

    @Override
    public Explanation explain(Matrix predicted, Matrix target, Matrix gradient, Spot of) {
        LossNumbers at = new LossNumbers(this, fromLogits ? "z" : "p", predicted, target, gradient);
        return new BinaryCrossEntropyExplanation(at, labelSmoothing, positiveWeights, fromLogits, LOWEST_LOG, LEAST_VARIANCE).of(of);
    }

    /** The chance of each yes. */
    @Override
    public void predict(Matrix outputs, Matrix predictions) {
        if (!fromLogits) {
            predictions.copyFrom(outputs);
            return;
        }
        for (int column = 0; column < outputs.columns; column++) {
            Elementary.sigmoid(outputs.data, outputs.offset + column * outputs.stride, predictions.data,
                    predictions.offset + column * predictions.stride, outputs.rows);
        }
    }

    @Override
    public Form form() {
        return fromLogits ? Form.LOGITS : Form.PROBABILITIES;
    }

    @Override
    public Optional<String> misfit(int outputs) {
        return positiveWeights.misfit(WEIGHTS, "label", outputs);
    }

    @Override
    public Loss weighted(List<Double> weights) {
        return weights.isEmpty() ? this : new BinaryCrossEntropy(labelSmoothing, positiveWeights.times(weights), fromLogits);
    }

    @Override
    public String id() {
        return "binary_cross_entropy";
    }

    @Override
    public String name() {
        return "Binary cross-entropy";
    }

    @Override
    public List<Task> tasks() {
        return List.of(Task.MULTI_LABEL);
    }

    @Override
    public Loss defaults() {
        return DEFAULTS;
    }

    @Override
    public List<Hyper<Loss, ?>> hypers() {
        return List.of(new DoubleHyper<>("labelSmoothing", "Label smoothing",
                        "The share of the target that is drawn to one half.", Hyper.Effect.NEW_RUN, 0, 0.9, false,
                        loss -> of(loss).labelSmoothing,
                        (loss, e) -> new BinaryCrossEntropy(e, of(loss).positiveWeights, of(loss).fromLogits)),
                Weights.hyper("positiveWeights", WEIGHTS,
                        "How much a yes of each label counts beside a no, in their order; empty counts them the same.",
                        loss -> of(loss).positiveWeights,
                        (loss, w) -> new BinaryCrossEntropy(of(loss).labelSmoothing, w, of(loss).fromLogits)),
                new ChoiceHyper<>("input", "Takes", "What the last layer gives; logits unless it is a sigmoid.",
                        Hyper.Effect.NEW_RUN,
                        List.of(new Hyper.Option(LOGITS, "Logits",
                                        "The plain sums of a linear layer: the sigmoid belongs to the loss."),
                                new Hyper.Option(PROBABILITIES, "Probabilities", "What a sigmoid gives.")),
                        loss -> of(loss).fromLogits ? LOGITS : PROBABILITIES,
                        (loss, id) -> new BinaryCrossEntropy(of(loss).labelSmoothing, of(loss).positiveWeights,
                                id.equals(LOGITS))));
    }

    private static BinaryCrossEntropy of(Loss loss) {
        return (BinaryCrossEntropy) loss;
    }

    @Override
    public Doc doc() {
        return DOC;
    }
}
