package dev.gradus.train;

import dev.gradus.data.Batches;
import dev.gradus.data.Examples;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Randoms;
import java.util.Optional;

/**
 * The steps of a run, one after the other: shuffle at the start of an epoch, fill the batch, step, sum up. What happens
 * between them is up to {@link Trainer}, or to the benchmark, which has nothing between them. After warm-up a step
 * allocates nothing.
 *
 * <p>Batches may be prepared ahead on another thread; then they must be closed.
 */
public final class Steps implements AutoCloseable {

    private final BatchFeed feed;
    private final Batches batches;
    private final Stepper stepper;
    private final EpochTally tally;
    private final RateFollower rates;
    private final long keys;
    private final Optional<StepRecorder> recorder;
    private long taken;
    private double learningRate;

    /** @throws IllegalArgumentException if there is nothing to learn from */
    public Steps(Network network, Examples training, TrainingSetup setup, Kernel kernel) {
        this(network, training, setup, kernel, Optional.empty(), BatchFeed.Ahead.NEVER);
    }

    /** With batches prepared ahead where that is worth a thread: the same numbers, to be closed. */
    public static Steps readingAhead(Network network, Examples training, TrainingSetup setup, Kernel kernel) {
        return new Steps(network, training, setup, kernel, Optional.empty(), BatchFeed.Ahead.WHEN_WORTH);
    }

    /** @param recorder keeps every number of the first step */
    Steps(Network network, Examples training, TrainingSetup setup, Kernel kernel, Optional<StepRecorder> recorder,
            BatchFeed.Ahead ahead) {
        this.recorder = recorder;
        feed = new BatchFeed(training, setup.batchSize(), setup.seed(), recorder.isPresent() ? BatchFeed.Ahead.NEVER : ahead);
        batches = feed.batches();
        if (batches.perEpoch() == 0) {
            throw new IllegalArgumentException("There are no training rows. Make the training part of the split larger.");
        }
        stepper = new Stepper(network, batches.maxBatch(), training.targetSize(), setup.optimizer(), kernel,
                recorder);
        tally = new EpochTally(network.data().task(), network.data().outputs(), network.loss(),
                stepper.gradientNorms().length);
        rates = new RateFollower(batches.perEpoch());
        learningRate = rates.rate(setup.live(), 0);
        keys = Randoms.key(setup.seed(), "step");
    }

    /**
     * Takes the next step.
     *
     * @return the mean loss of its batch; not finite when the step could not be taken, and then nothing has changed
     */
    public double next(LiveSettings settings) {
        int batch = batch();
        if (batch == 0) {
            tally.clear();
        }
        int columns = batches.size(batch);
        feed.fill(taken, stepper.inputs(columns), stepper.targets(columns));
        learningRate = rates.rate(settings, taken);
        if (recorder.isPresent()) {
            recorder.get().about(batches, taken, learningRate, settings);
        }
        double loss = stepper.step(columns, learningRate, settings, Randoms.key(keys, taken));
        if (Double.isFinite(loss)) {
            taken++;
            tally.add(loss, stepper.outputs(columns), stepper.targets(columns), stepper.gradientNorms());
        }
        return loss;
    }

    /** Goes on from a place in a run, with what was summed up in the epoch under way. */
    void resume(long step, EpochTally.Sums sums, LiveSettings settings, RateState rate) {
        taken = step;
        rates.restore(settings, rate);
        learningRate = rates.rate(settings, Math.max(0, taken - 1));
        if (batch() != 0) {
            tally.restore(sums);
        }
    }

    /** Tells the schedule how the epoch went. */
    void epochEnded(LiveSettings settings, double loss) {
        rates.epochEnded(settings, loss);
    }

    RateState rateState() {
        return rates.save();
    }

    /** The rate of the last step, before any layer's own factor; before the first step, that of the first. */
    public double learningRate() {
        return learningRate;
    }

    /** Steps taken since the start of the run. */
    public long taken() {
        return taken;
    }

    public int perEpoch() {
        return batches.perEpoch();
    }

    /** The batch that comes next, from 0. */
    public int batch() {
        return (int) (taken % batches.perEpoch());
    }

    /** Whole epochs passed. */
    public int epoch() {
        return (int) (taken / batches.perEpoch());
    }

    /** Place on the epoch axis. */
    double epochs() {
        return (double) taken / batches.perEpoch();
    }

    /** Examples that an epoch goes through: more or fewer than there are where classes are made up for. */
    int examplesPerEpoch() {
        return batches.count();
    }

    /** Examples in the batch that comes next. */
    public int size() {
        return batches.size(batch());
    }

    /** Mean loss of the epoch under way, or of the last one until the next begins. */
    public double epochLoss() {
        return tally.loss();
    }

    /** Nanoseconds so far that steps have waited for their batches. */
    double waited() {
        return feed.waited();
    }

    /** True while another thread prepares batches. */
    boolean readsAhead() {
        return feed.readsAhead();
    }

    @Override
    public void close() {
        feed.close();
    }

    Stepper stepper() {
        return stepper;
    }

    EpochTally tally() {
        return tally;
    }
}
