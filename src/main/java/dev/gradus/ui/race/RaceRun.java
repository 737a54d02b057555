package dev.gradus.ui.race;

import dev.gradus.data.PreparedData;
import dev.gradus.graph.Network;
import dev.gradus.train.Predictor;
import dev.gradus.train.Race;
import dev.gradus.train.RaceEntry;
import dev.gradus.train.RaceFinish;
import dev.gradus.train.RaceLane;
import dev.gradus.train.Signature;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.output.Portrait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * A race on a thread of its own, a slice of time after the other: between two slices the window has what it needs, and may
 * pause or end it.
 */
final class RaceRun implements AutoCloseable {

    private static final long SLICE_NANOS = 40_000_000;

    /**
     * How it stands.
     *
     * @param portraits of each entry; an empty list when they are those of before
     */
    record Standing(List<RaceLane> lanes, int seedsDone, boolean over, List<Optional<Portrait>> portraits) {}

    private final Background background = new Background("gradus-race");
    private final List<RaceEntry> entries;
    private final PreparedData data;
    private final RaceFinish finish;
    private final long firstSeed;
    private final int seeds;
    private final int threads;
    private final long portraitNanos;
    private final DoubleSupplier pace;
    private final Consumer<Standing> sink;
    private final Consumer<String> failed;
    private Race race;
    private List<Predictor> predictors = List.of();
    private long lastPortrait;
    private boolean running;
    private boolean busy;
    private boolean closed;

    /** @param pace epochs in a second at most; infinite for full speed */
    RaceRun(List<RaceEntry> entries, PreparedData data, RaceFinish finish, long firstSeed, int seeds, int threads,
            double portraitsPerSecond, DoubleSupplier pace, Consumer<Standing> sink, Consumer<String> failed) {
        this.entries = entries;
        this.data = data;
        this.finish = finish;
        this.firstSeed = firstSeed;
        this.seeds = seeds;
        this.threads = threads;
        this.portraitNanos = (long) (1e9 / portraitsPerSecond);
        this.pace = pace;
        this.sink = sink;
        this.failed = failed;
    }

    boolean running() {
        return running;
    }

    void go() {
        running = true;
        if (!busy && !closed) {
            busy = true;
            background.run(this::slice, this::sliced, problem -> {
                busy = false;
                running = false;
                failed.accept(problem.getMessage());
            });
        }
    }

    void pause() {
        running = false;
    }

    private Standing slice() {
        if (race == null) {
            race = new Race(entries, data, finish, firstSeed, seeds, threads);
            List<Predictor> made = new ArrayList<>();
            for (RaceEntry entry : entries) {
                made.add(new Predictor(Network.compile(entry.graph(), Signature.of(data)), data.preparation()));
            }
            predictors = made;
        }
        long begun = System.nanoTime();
        boolean on = true;
        double target = race.epochs() + pace.getAsDouble() * SLICE_NANOS / 1e9;
        while (on && System.nanoTime() - begun < SLICE_NANOS && race.epochs() < target) {
            on = race.next();
        }
        List<Optional<Portrait>> portraits = new ArrayList<>();
        if (!on || System.nanoTime() - lastPortrait > portraitNanos) {
            for (int i = 0; i < predictors.size(); i++) {
                predictors.get(i).network().copyFrom(race.network(i));
                portraits.add(Portrait.of(predictors.get(i), data));
            }
            lastPortrait = System.nanoTime();
        }
        if (on) {
            LockSupport.parkNanos(pace.getAsDouble() == Double.POSITIVE_INFINITY ? 0 : SLICE_NANOS - (System.nanoTime() - begun));
        }
        return new Standing(race.lanes(), race.seedsDone(), !on, portraits);
    }

    private void sliced(Standing standing) {
        busy = false;
        if (closed) {
            return;
        }
        running &= !standing.over();
        sink.accept(standing);
        if (running) {
            go();
        }
    }

    @Override
    public void close() {
        closed = true;
        running = false;
        background.run(() -> {
            if (race != null) {
                race.close();
                predictors.forEach(Predictor::close);
            }
            return null;
        }, done -> { }, problem -> { });
        background.close();
    }
}
