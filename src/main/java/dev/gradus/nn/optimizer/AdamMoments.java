package dev.gradus.nn.optimizer;

import java.util.ArrayList;
import java.util.List;

/** The running moments behind {@link Adam} and {@link AdamW}. */
final class AdamMoments extends CountingOptimizer {

    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final double weightDecay;
    private final double[] means;
    private final double[] squares;
    private final double[] largest;
    private double correction1;
    private double rootCorrection2;

    AdamMoments(double beta1, double beta2, double epsilon, boolean amsGrad, double weightDecay, int size) {
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        this.weightDecay = weightDecay;
        means = new double[size];
        squares = new double[size];
        largest = amsGrad ? new double[size] : null;
    }

    @Override
    public void begin() {
        super.begin();
        correction1 = 1 - power(beta1, steps());
        rootCorrection2 = Math.sqrt(1 - power(beta2, steps()));
    }

    @Override
    public void step(double[] values, double[] gradients, int from, int to, double learningRate, boolean decays) {
        double keep = decays ? 1 - learningRate * weightDecay : 1;
        // m_hat / (sqrt(v_hat) + eps) with both corrections taken out of the loop, which saves it a division.
        double rate = learningRate / correction1 * rootCorrection2;
        double correctedEpsilon = epsilon * rootCorrection2;
        if (largest != null) {
            amsGrad(values, gradients, from, to, rate, correctedEpsilon, keep);
            return;
        }
        for (int i = from; i < to; i++) {
            double g = gradients[i];
            double m = beta1 * means[i] + (1 - beta1) * g;
            double v = beta2 * squares[i] + (1 - beta2) * g * g;
            means[i] = m;
            squares[i] = v;
            values[i] = keep * values[i] - rate * m / (Math.sqrt(v) + correctedEpsilon);
        }
    }

    private void amsGrad(double[] values, double[] gradients, int from, int to, double rate,
            double correctedEpsilon, double keep) {
        for (int i = from; i < to; i++) {
            double g = gradients[i];
            means[i] = beta1 * means[i] + (1 - beta1) * g;
            squares[i] = beta2 * squares[i] + (1 - beta2) * g * g;
            largest[i] = Math.max(largest[i], squares[i]);
            values[i] = keep * values[i] - rate * means[i] / (Math.sqrt(largest[i]) + correctedEpsilon);
        }
    }

    @Override
    public List<State> state() {
        List<State> state = new ArrayList<>(List.of(new State("means", means), new State("squares", squares)));
        if (largest != null) {
            state.add(new State("largest", largest));
        }
        return state;
    }
}
