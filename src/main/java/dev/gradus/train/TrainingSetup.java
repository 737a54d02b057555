package dev.gradus.train;

import dev.gradus.math.Kernel.Precision;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.optimizer.Adam;
import java.util.Objects;

/**
 * How a network is trained.
 *
 * @param initializer id of the initialiser for layers that name none, or {@link #SUITING}
 * @param seed        decides initial weights, the order of batches and dropout; the split has its own
 */
public record TrainingSetup(OptimizerSpec optimizer, int batchSize, LiveSettings live, String initializer, long seed,
        EarlyStopping earlyStopping, Precision precision) {

    /** Each layer gets the initialiser that suits its activation: He for ReLU and its relatives, Glorot otherwise. */
    public static final String SUITING = "suiting";

    public static final TrainingSetup DEFAULT = new TrainingSetup(Adam.TYPE.defaults(), 16,
            new LiveSettings(0.01, 100, 0, 0, 0), SUITING, 1, EarlyStopping.OFF, Precision.FAST);

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
        return new TrainingSetup(value, batchSize, live, initializer, seed, earlyStopping, precision);
    }

    public TrainingSetup withBatchSize(int value) {
        return new TrainingSetup(optimizer, value, live, initializer, seed, earlyStopping, precision);
    }

    public TrainingSetup withLive(LiveSettings value) {
        return new TrainingSetup(optimizer, batchSize, value, initializer, seed, earlyStopping, precision);
    }

    public TrainingSetup withLearningRate(double value) {
        return withLive(new LiveSettings(value, live.epochs(), live.l1(), live.l2(), live.clipNorm()));
    }

    public TrainingSetup withEpochs(int value) {
        return withLive(new LiveSettings(live.learningRate(), value, live.l1(), live.l2(), live.clipNorm()));
    }

    public TrainingSetup withL1(double value) {
        return withLive(new LiveSettings(live.learningRate(), live.epochs(), value, live.l2(), live.clipNorm()));
    }

    public TrainingSetup withL2(double value) {
        return withLive(new LiveSettings(live.learningRate(), live.epochs(), live.l1(), value, live.clipNorm()));
    }

    public TrainingSetup withClipNorm(double value) {
        return withLive(new LiveSettings(live.learningRate(), live.epochs(), live.l1(), live.l2(), value));
    }

    public TrainingSetup withInitializer(String value) {
        return new TrainingSetup(optimizer, batchSize, live, value, seed, earlyStopping, precision);
    }

    public TrainingSetup withSeed(long value) {
        return new TrainingSetup(optimizer, batchSize, live, initializer, value, earlyStopping, precision);
    }

    public TrainingSetup withEarlyStopping(EarlyStopping value) {
        return new TrainingSetup(optimizer, batchSize, live, initializer, seed, value, precision);
    }

    public TrainingSetup withPrecision(Precision value) {
        return new TrainingSetup(optimizer, batchSize, live, initializer, seed, earlyStopping, value);
    }
}
