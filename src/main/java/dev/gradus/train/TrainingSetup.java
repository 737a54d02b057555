package dev.gradus.train;

import dev.gradus.math.Kernel.Precision;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.optimizer.Adam;
import java.util.Objects;
import java.util.Optional;

/**
 * How a network is trained.
 *
 * @param initializer      id of the initialiser for layers that name none, or {@link #SUITING}
 * @param initializerScale of such an initialiser that has one
 * @param seed             decides initial weights, the order of batches and dropout; the split has its own
 */
public record TrainingSetup(OptimizerSpec optimizer, int batchSize, LiveSettings live, String initializer,
        double initializerScale, long seed, EarlyStopping earlyStopping, Precision precision) {

    /** Each layer gets the initialiser that suits its activation: He for ReLU and its relatives, Glorot otherwise. */
    public static final String SUITING = "suiting";

    public static final TrainingSetup DEFAULT = new TrainingSetup(Adam.TYPE.defaults(), 16,
            LiveSettings.plain(0.01, 100), SUITING, Initializer.DEFAULT_SCALE, 1, EarlyStopping.OFF, Precision.FAST);

    public TrainingSetup {
        Objects.requireNonNull(optimizer);
        Objects.requireNonNull(live);
        Objects.requireNonNull(initializer);
        Objects.requireNonNull(earlyStopping);
        Objects.requireNonNull(precision);
        if (batchSize < 1) {
            throw new IllegalArgumentException("A batch has at least 1 example. It was " + batchSize + ".");
        }
    }

    public TrainingSetup withOptimizer(OptimizerSpec value) {
        return new TrainingSetup(value, batchSize, live, initializer, initializerScale, seed, earlyStopping, precision);
    }

    public TrainingSetup withBatchSize(int value) {
        return new TrainingSetup(optimizer, value, live, initializer, initializerScale, seed, earlyStopping, precision);
    }

    public TrainingSetup withLive(LiveSettings value) {
        return new TrainingSetup(optimizer, batchSize, value, initializer, initializerScale, seed, earlyStopping, precision);
    }

    public TrainingSetup withLearningRate(double value) {
        return withLive(live.withLearningRate(value));
    }

    public TrainingSetup withEpochs(int value) {
        return withLive(live.withEpochs(value));
    }

    public TrainingSetup withCourse(RateCourse value) {
        return withLive(live.withCourse(value));
    }

    /** The schedule, counting what such schedules usually count; a warm-up stays. */
    public TrainingSetup withSchedule(Schedule value) {
        return withCourse(live.course().withSchedule(value).withUnit(value.type().unit()));
    }

    public TrainingSetup withClipping(Clipping value) {
        return withLive(live.withClipping(value));
    }

    /** Clips the norm of the whole gradient; 0 for no clipping. */
    public TrainingSetup withClipNorm(double value) {
        return withClipping(new Clipping(Clipping.Kind.GLOBAL_NORM, value));
    }

    public TrainingSetup withRegularisation(Regularisation value) {
        return withLive(live.withRegularisation(value));
    }

    public TrainingSetup withL1(double value) {
        return withRegularisation(live.regularisation().withL1(value));
    }

    public TrainingSetup withL2(double value) {
        return withRegularisation(live.regularisation().withL2(value));
    }

    public TrainingSetup withInitializer(String value) {
        return new TrainingSetup(optimizer, batchSize, live, value, initializerScale, seed, earlyStopping, precision);
    }

    public TrainingSetup withInitializerScale(double value) {
        return new TrainingSetup(optimizer, batchSize, live, initializer, value, seed, earlyStopping, precision);
    }

    /** What fills the weights of layers that name nothing; empty for what suits each. */
    public Optional<Initializer> chosenInitializer() {
        return initializer.equals(SUITING) ? Optional.empty()
                : Optional.of(Initializer.of(initializer).withScale(initializerScale));
    }

    public TrainingSetup withSeed(long value) {
        return new TrainingSetup(optimizer, batchSize, live, initializer, initializerScale, value, earlyStopping, precision);
    }

    public TrainingSetup withEarlyStopping(EarlyStopping value) {
        return new TrainingSetup(optimizer, batchSize, live, initializer, initializerScale, seed, value, precision);
    }

    public TrainingSetup withPrecision(Precision value) {
        return new TrainingSetup(optimizer, batchSize, live, initializer, initializerScale, seed, earlyStopping, value);
    }
}
