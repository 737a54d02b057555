package dev.gradus.train;

import dev.gradus.math.Kernel.Precision;
import dev.gradus.nn.Described;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Hyper.Effect;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.InitializerScale;
import dev.gradus.nn.OptimizerType;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.optimizer.Optimizers;
import dev.gradus.nn.schedule.Schedules;
import java.util.ArrayList;
import java.util.Arrays;
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
            new ChoiceHyper<>("schedule", "Schedule", "How the learning rate changes over the run.", Effect.LIVE,
                    Schedules.all().stream().map(TrainingHypers::option).toList(),
                    setup -> course(setup).schedule().type().id(), TrainingHypers::withSchedule),
            new ChoiceHyper<>("scheduleUnit", "Counted in", "What the schedule and the warm-up count.", Effect.LIVE,
                    List.of(new Hyper.Option("epochs", "Epochs", "The rate changes between epochs."),
                            new Hyper.Option("steps", "Steps", "The rate changes with every batch.")),
                    setup -> course(setup).unit().name().toLowerCase(Locale.ROOT), (setup, id) -> setup.withCourse(
                            course(setup).withUnit(Schedule.Unit.valueOf(id.toUpperCase(Locale.ROOT))))),
            new IntHyper<>("warmUp", "Warm-up", "Epochs (or steps) in which the rate rises in a straight line; 0 is off.",
                    Effect.LIVE, 0, 10_000_000, true, setup -> course(setup).warmUp(),
                    (setup, length) -> setup.withCourse(course(setup).withWarmUp(length))),
            new DoubleHyper<>("warmUpStart", "Starts at", "Where the warm-up starts, as a share of the rate it leads to.",
                    Effect.LIVE, 0, 1, false, setup -> course(setup).warmUpStart(),
                    (setup, share) -> setup.withCourse(course(setup).withWarmUpStart(share))),
            new IntHyper<>("batchSize", "Batch size", "Examples whose gradients are averaged for one step.",
                    Effect.NEW_RUN, 1, 65_536, true, TrainingSetup::batchSize, TrainingSetup::withBatchSize),
            new IntHyper<>("epochs", "Epochs", "How often training goes through all training rows.", Effect.LIVE, 1,
                    MOST_EPOCHS, true, setup -> setup.live().epochs(), TrainingSetup::withEpochs),
            new DoubleHyper<>("l1", "L1 penalty", "Pulls every weight towards zero by the same amount; many become 0.",
                    Effect.LIVE, 0, 10, true, setup -> kept(setup).l1(), TrainingSetup::withL1),
            new DoubleHyper<>("l2", "L2 penalty", "Pulls large weights towards zero; with L1 it is the elastic net.",
                    Effect.LIVE, 0, 10, true, setup -> kept(setup).l2(), TrainingSetup::withL2),
            new DoubleHyper<>("weightDecay", "Weight decay",
                    "Shrinks weights by this share of the learning rate in each step, whatever the gradient says.",
                    Effect.LIVE, 0, 10, true, setup -> kept(setup).weightDecay(),
                    (setup, decay) -> setup.withRegularisation(kept(setup).withWeightDecay(decay))),
            new DoubleHyper<>("maxNorm", "Largest norm", "The weights that enter one unit are made no longer than this.",
                    Effect.LIVE, 0, 1e6, true, setup -> kept(setup).maxNorm(),
                    (setup, most) -> setup.withRegularisation(kept(setup).withMaxNorm(most))),
            new BoolHyper<>("penaliseAll", "Biases too",
                    "Penalties and decays apply to bias and norm parameters as well, as PyTorch has it.", Effect.LIVE,
                    setup -> kept(setup).everywhere(),
                    (setup, all) -> setup.withRegularisation(kept(setup).withEverywhere(all))),
            new DoubleHyper<>("clipNorm", "Clip gradients", "Holds the gradient down to this; 0 is off.",
                    Effect.LIVE, 0, 1e6, true, setup -> setup.live().clipping().limit(),
                    (setup, limit) -> setup.withClipping(setup.live().clipping().withLimit(limit))),
            new ChoiceHyper<>("clipBy", "Clips", "What is held down.", Effect.LIVE,
                    Arrays.stream(Clipping.Kind.values())
                            .map(kind -> new Hyper.Option(kind.id(), kind.label(), kind.help())).toList(),
                    setup -> setup.live().clipping().kind().id(), (setup, id) -> setup.withClipping(
                            setup.live().clipping().withKind(Clipping.Kind.of(id)))),
            new ChoiceHyper<>("initializer", "Initialiser", "How weights start where a layer does not say.",
                    Effect.NEW_RUN, initializers(), TrainingSetup::initializer, TrainingSetup::withInitializer),
            InitializerScale.hyper(TrainingSetup::initializerScale, TrainingSetup::withInitializerScale),
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

    /** Another schedule with its usual settings, counting what it usually counts. */
    private static TrainingSetup withSchedule(TrainingSetup setup, String id) {
        return course(setup).schedule().type().id().equals(id) ? setup
                : setup.withSchedule(Schedules.find(id).orElseThrow().defaults());
    }

    private static RateCourse course(TrainingSetup setup) {
        return setup.live().course();
    }

    private static Regularisation kept(TrainingSetup setup) {
        return setup.live().regularisation();
    }

    private static Hyper.Option option(Described<?> type) {
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
