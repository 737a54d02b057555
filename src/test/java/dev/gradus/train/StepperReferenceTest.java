package dev.gradus.train;

import static dev.gradus.reference.Closeness.assertClose;
import static dev.gradus.reference.ReferenceCases.setting;
import static dev.gradus.reference.ReferenceCases.tensor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Shape;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.optimizer.Adam;
import dev.gradus.nn.optimizer.AdamW;
import dev.gradus.nn.optimizer.Sgd;
import dev.gradus.reference.ReferenceCases;
import org.junit.jupiter.api.Test;

/**
 * Penalties, decay and clipping of a whole training step against PyTorch. A layer of k weights without bias sees the
 * input 1, so the gradient of the squared error is 2 (w - t) / k: targets t = w - k g / 2 give every gradient g that a
 * case prescribes, with a rounding of 1e-16 |w|.
 */
class StepperReferenceTest {

    private static final double TOLERANCE = 1e-10;

    /** A step on weights whose gradients are prescribed. */
    private static final class Prescribed {
        private final Network network;
        private final Stepper stepper;

        Prescribed(double[] start, OptimizerSpec optimizer) {
            network = Network.compile(NetworkGraph.chain(new Input(), new Dense(start.length, "linear").withBias(false),
                    new Output(Task.REGRESSION, Output.IMPLIED)), new DataSignature(Shape.of(1), Task.REGRESSION, start.length));
            System.arraycopy(start, 0, network.values(), 0, start.length);
            stepper = new Stepper(network, 1, start.length, optimizer, Kernels.create(Kernel.Precision.EXACT, 1));
        }

        void step(double[] gradient, LiveSettings settings) {
            stepper.inputs(1).fill(1);
            for (int i = 0; i < gradient.length; i++) {
                stepper.targets(1).set(i, 0, network.values()[i] - gradient.length * gradient[i] / 2);
            }
            stepper.step(1, settings.learningRate(), settings, 0);
        }
    }

    private static void agrees(String id, OptimizerSpec optimizer, double l2) {
        JsonObject expected = ReferenceCases.named("optimizers.json", id);
        Prescribed prescribed = new Prescribed(tensor(expected.get("start")).data(), optimizer);
        LiveSettings settings = LiveSettings.plain(setting(expected, "lr", 0), 1)
                .withRegularisation(Regularisation.NONE.withL2(l2));
        JsonArray gradients = expected.getAsJsonArray("gradients");
        for (int step = 0; step < gradients.size(); step++) {
            prescribed.step(tensor(gradients.get(step)).data(), settings);
            assertClose("after step " + (step + 1), tensor(expected.getAsJsonArray("after").get(step)).data(),
                    prescribed.network.values(), TOLERANCE);
        }
    }

    @Test
    void theL2PenaltyIsPyTorchsWeightDecayOfDescent() {
        agrees("SGD-3", new Sgd(0.9, false), 0.01);
    }

    @Test
    void theL2PenaltyIsPyTorchsWeightDecayOfAdam() {
        agrees("Adam-10", new Adam(0.9, 0.999, 1e-8, false), 0.1);
    }

    @Test
    void theDecayOfAdamWStandsBesideTheGradient() {
        agrees("AdamW-11", new AdamW(0.9, 0.999, 1e-8, 0.1), 0);
    }

    @Test
    void clippingShortensTheWholeGradientAndReportsItsLengthBefore() {
        JsonObject expected = ReferenceCases.named("optimizers.json", "clip-by-global-norm");
        double[] gradient = joined(expected.getAsJsonArray("gradients"));
        Prescribed prescribed = new Prescribed(new double[gradient.length], new Sgd(0, false));

        prescribed.step(gradient, clipping(Clipping.Kind.GLOBAL_NORM, setting(expected, "maxNorm", 0)));

        double[] moved = prescribed.network.values().clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] = -moved[i];
        }
        assertClose("clipped gradient", joined(expected.getAsJsonArray("after")), moved, TOLERANCE);
        assertClose("norm", expected.get("norm").getAsDouble(), prescribed.stepper.gradientNorms()[0], TOLERANCE);
    }

    @Test
    void aShortGradientIsLeftAlone() {
        Prescribed prescribed = new Prescribed(new double[2], new Sgd(0, false));
        prescribed.step(new double[] {0.6, 0.8}, clipping(Clipping.Kind.GLOBAL_NORM, 1.5));
        assertEquals(-0.6, prescribed.network.values()[0], 1e-15);
    }

    private static LiveSettings clipping(Clipping.Kind kind, double limit) {
        return LiveSettings.plain(1, 1).withClipping(new Clipping(kind, limit));
    }

    @Test
    void clippingByValueHoldsEveryNumberDown() {
        Prescribed prescribed = new Prescribed(new double[3], new Sgd(0, false));
        prescribed.step(new double[] {-3, 0.25, 0.75}, clipping(Clipping.Kind.VALUE, 0.5));
        assertClose("moved", new double[] {0.5, -0.25, -0.5}, prescribed.network.values(), TOLERANCE);
    }

    @Test
    void clippingByNormLooksAtEachTensorAlone() {
        Network network = Network.compile(NetworkGraph.chain(new Input(), new Dense(1, "linear"),
                new Output(Task.REGRESSION, Output.IMPLIED)), new DataSignature(Shape.of(2), Task.REGRESSION, 1));
        Stepper stepper = new Stepper(network, 1, 1, new Sgd(0, false), Kernels.create(Kernel.Precision.EXACT, 1));
        stepper.inputs(1).set(0, 0, 3);
        stepper.inputs(1).set(1, 0, 4);
        stepper.targets(1).set(0, 0, -0.5);
        java.util.Arrays.fill(network.values(), 0);

        // The gradient of (0 + 0.5)^2 is 1 for the sum: (3, 4) for the weights, 1 for the bias.
        LiveSettings settings = clipping(Clipping.Kind.NORM, 2);
        stepper.step(1, 1, settings, 0);

        double scale = 2 / (5 + 1e-6);
        assertClose("moved", new double[] {-3 * scale, -4 * scale, -1}, network.values(), 1e-15);
    }

    @Test
    void decoupledDecayOfTheTrainingIsThatOfAdamW() {
        JsonObject expected = ReferenceCases.named("optimizers.json", "AdamW-11");
        Prescribed prescribed = new Prescribed(tensor(expected.get("start")).data(), new Adam(0.9, 0.999, 1e-8, false));
        LiveSettings settings = LiveSettings.plain(setting(expected, "lr", 0), 1)
                .withRegularisation(Regularisation.NONE.withWeightDecay(setting(expected, "weightDecay", 0)));
        JsonArray gradients = expected.getAsJsonArray("gradients");
        for (int step = 0; step < gradients.size(); step++) {
            prescribed.step(tensor(gradients.get(step)).data(), settings);
            assertClose("after step " + (step + 1), tensor(expected.getAsJsonArray("after").get(step)).data(),
                    prescribed.network.values(), TOLERANCE);
        }
    }

    @Test
    void anOptimiserWithADecayOfItsOwnDecaysOnce() {
        double[] ends = new double[2];
        for (int i = 0; i < 2; i++) {
            Prescribed prescribed = new Prescribed(new double[] {4}, AdamW.TYPE.defaults());
            prescribed.step(new double[] {0.5}, LiveSettings.plain(0.1, 1)
                    .withRegularisation(Regularisation.NONE.withWeightDecay(i * 0.5)));
            ends[i] = prescribed.network.values()[0];
        }
        assertEquals(ends[0], ends[1]);
    }

    private static double[] joined(JsonArray tensors) {
        double[] all = new double[0];
        for (int i = 0; i < tensors.size(); i++) {
            double[] next = tensor(tensors.get(i)).data();
            int at = all.length;
            all = java.util.Arrays.copyOf(all, at + next.length);
            System.arraycopy(next, 0, all, at, next.length);
        }
        return all;
    }
}
