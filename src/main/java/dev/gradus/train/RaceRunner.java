package dev.gradus.train;

import dev.gradus.data.PreparedData;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One entry with one seed on its way; knows nothing of the others. */
final class RaceRunner {

    private final int entry;
    private final TrainingSetup setup;
    private final RaceFinish finish;
    private final boolean judged;
    private final Network network;
    private final Steps steps;
    private final Evaluation validation;
    private final List<EpochRecord> epochs = new ArrayList<>();
    private Optional<EpochRecord> crossed = Optional.empty();
    private int failed;
    private long nanos;

    RaceRunner(int entry, RaceEntry who, long seed, PreparedData data, RaceFinish finish, Kernel kernel, Kernel exact) {
        this.entry = entry;
        this.finish = finish;
        setup = who.setup().withSeed(seed);
        MemoryNeed.check(who.graph(), Signature.of(data), setup);
        network = Network.compile(who.graph(), Signature.of(data));
        Trainer.initialise(network, setup);
        steps = new Steps(network, data.feed(setup.seed()), setup, kernel);
        validation = new Evaluation(network, data.validation(), exact);
        judged = data.validation().count() > 0;
    }

    /** Place on the epoch axis. */
    double epoch() {
        return steps.epochs();
    }

    /** At the last epoch, or out of the race. */
    boolean over() {
        return failed > 0 || steps.epoch() >= finish.epochs();
    }

    /** Nothing can be won or lost any more. */
    boolean decided() {
        return over() || crossed.isPresent();
    }

    void step() {
        long begun = System.nanoTime();
        double loss = steps.next(setup.live());
        nanos += System.nanoTime() - begun;
        if (!Double.isFinite(loss)) {
            failed = steps.epoch() + 1;
        } else if (steps.batch() == 0) {
            endEpoch();
        }
    }

    private void endEpoch() {
        validation.measure();
        EpochTally tally = steps.tally();
        EpochRecord record = new EpochRecord(steps.epoch(), steps.taken(), tally.loss(), validation.loss(), tally.score(),
                validation.score(), tally.gradientNorms(), nanos / 1e9);
        epochs.add(record);
        steps.epochEnded(setup.live(), judged ? validation.loss() : tally.loss());
        if (crossed.isEmpty() && finish.crossedBy(record)) {
            crossed = Optional.of(record);
        }
    }

    Network network() {
        return network;
    }

    RaceLane lane() {
        return new RaceLane(entry, setup.seed(), epochs, crossed, failed);
    }
}
