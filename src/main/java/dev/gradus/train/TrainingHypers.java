package dev.gradus.train;

import dev.gradus.math.Kernel.Precision;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Hyper.Effect;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.OptimizerType;
import dev.gradus.nn.optimizer.Optimizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The training settings as {@link Hyper}s: the inspector, {@code --set} and files read this one list. The seed stands apart. */
public final class TrainingHypers {

    public static final int MOST_EPOCHS = 1_000_000;

    private static final List<Hyper<TrainingSetup, ?>> ALL = List.of(
            new ChoiceHyper<>("optimizer", "Optimiser", "How weights follow their gradients.", Effect.NEW_RUN,
                    Optimizers.all().stream().map(TrainingHypers::option).toList(),
                    setup -> setup.optimizer().type().id(), TrainingHypers::withOptimizer),
            new DoubleHyper<>("learningRate", "Learning rate", "The size of each step downhill.", Effect.LIVE, 1e-6, 10,
                    true, setup -> setup.live().learningRate(), TrainingSetup::withLearningRate),
            new IntHyper<>("batchSize", "Batch size", "Examples whose gradients are averaged for one step.",
                    Effect.NEW_RUN, 1, 65_536, true, TrainingSetup::batchSize, TrainingSetup::withBatchSize),
            new IntHyper<>("epochs", "Epochs", "How often training goes through all training rows.", Effect.LIVE, 1,
                    MOST_EPOCHS, true, setup -> setup.live().epochs(), TrainingSetup::withEpochs),
            new DoubleHyper<>("l1", "L1 penalty", "Pulls every weight towards zero by the same amount; many become 0.",
                    Effect.LIVE, 0, 10, true, setup -> setup.live().l1(), TrainingSetup::withL1),
            new DoubleHyper<>("l2", "L2 penalty", "Pulls large weights towards zero.", Effect.LIVE, 0, 10, true,
                    setup -> setup.live().l2(), TrainingSetup::withL2),
            new DoubleHyper<>("clipNorm", "Clip gradients", "The whole gradient is made no longer than this; 0 is off.",
                    Effect.LIVE, 0, 1e6, true, setup -> setup.live().clipNorm(), TrainingSetup::withClipNorm),
            new ChoiceHyper<>("initializer", "Initialiser", "How weights start where a layer does not say.",
                    Effect.NEW_RUN, initializers(), TrainingSetup::initializer, TrainingSetup::withInitializer),
            new BoolHyper<>("earlyStopping", "Early stopping",
                    "Ends the run when validation no longer improves, and brings the best weights back.", Effect.NEW_RUN,
                    setup -> setup.earlyStopping().enabled(),
                    (setup, on) -> setup.withEarlyStopping(new EarlyStopping(on, setup.earlyStopping().patience()))),
            new IntHyper<>("patience", "Patience", "Epochs without a better validation loss before the run ends.",
                    Effect.NEW_RUN, 1, 100_000, true, setup -> setup.earlyStopping().patience(),
                    (setup, epochs) -> setup.withEarlyStopping(new EarlyStopping(setup.earlyStopping().enabled(), epochs))),
            new ChoiceHyper<>("precision", "Arithmetic",
                    "Fast multiplies in single precision while training; exact is double throughout.", Effect.NEW_RUN,
                    List.of(new Hyper.Option("fast", "Fast", "Single precision inside products while training."),
                            new Hyper.Option("exact", "Exact", "Double precision throughout.")),
                    setup -> setup.precision().name().toLowerCase(Locale.ROOT),
                    (setup, id) -> setup.withPrecision(Precision.valueOf(id.toUpperCase(Locale.ROOT)))));

    private TrainingHypers() {}

    public static List<Hyper<TrainingSetup, ?>> all() {
        return ALL;
    }

    /** Another optimiser with its usual settings; the learning rate moves to where one would start with it. */
    private static TrainingSetup withOptimizer(TrainingSetup setup, String id) {
        if (setup.optimizer().type().id().equals(id)) {
            return setup;
        }
        OptimizerType<?> type = Optimizers.find(id).orElseThrow();
        return setup.withOptimizer(type.defaults()).withLearningRate(type.learningRate());
    }

    private static Hyper.Option option(OptimizerType<?> type) {
        return new Hyper.Option(type.id(), type.name(), type.doc().summary());
    }

    private static List<Hyper.Option> initializers() {
        List<Hyper.Option> options = new ArrayList<>();
        options.add(new Hyper.Option(TrainingSetup.SUITING, "To suit",
                "What suits the activation: He for ReLU and its relatives, LeCun for SELU, Glorot otherwise."));
        for (Initializer each : Initializer.forWeights()) {
            options.add(new Hyper.Option(each.id(), each.label(), each.help()));
        }
        return options;
    }
}
