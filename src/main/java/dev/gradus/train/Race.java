package dev.gradus.train;

import dev.gradus.data.PreparedData;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Trains several entries in lock-step, batch by batch, once for each seed: equal seeds give equal first weights, as far as
 * the networks are equal, and equal batches, as far as their size is. With batches of different size the one that is
 * furthest behind on the epoch axis steps. The entries never meet, so their order changes nothing. With a seed the race
 * goes on until all have crossed the line or the last epoch is over; then comes the next seed. Plain synchronous code, one
 * thread at a time.
 */
public final class Race implements AutoCloseable {

    public static final int MOST_ENTRIES = 6;
    public static final int MOST_SEEDS = 10;

    private final List<RaceEntry> entries;
    private final PreparedData data;
    private final RaceFinish finish;
    private final long firstSeed;
    private final int seeds;
    private final int threads;
    private final Map<Precision, Kernel> kernels = new EnumMap<>(Precision.class);
    private final List<RaceLane> done = new ArrayList<>();
    private List<RaceRunner> runners;
    private int seed;

    /**
     * @param firstSeed the others follow it
     * @param threads   that the kernels may use
     * @throws IllegalArgumentException when an entry cannot be trained on these data
     */
    public Race(List<RaceEntry> entries, PreparedData data, RaceFinish finish, long firstSeed, int seeds, int threads) {
        if (entries.size() < 2 || entries.size() > MOST_ENTRIES || seeds < 1 || seeds > MOST_SEEDS) {
            throw new IllegalArgumentException("A race has 2 to " + MOST_ENTRIES + " entries and 1 to " + MOST_SEEDS
                    + " seeds, but there are " + entries.size() + " entries and " + seeds + " seeds.");
        }
        this.entries = List.copyOf(entries);
        this.data = data;
        this.finish = finish;
        this.firstSeed = firstSeed;
        this.seeds = seeds;
        this.threads = threads;
        begin();
    }

    private void begin() {
        runners = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            runners.add(new RaceRunner(i, entries.get(i), firstSeed + seed, data, finish,
                    kernel(entries.get(i).setup().precision()), kernel(Precision.EXACT)));
        }
    }

    private Kernel kernel(Precision precision) {
        return kernels.computeIfAbsent(precision, each -> Kernels.create(each, threads));
    }

    /**
     * One batch of the entry that is furthest behind; of those that are level, the first.
     *
     * @return false when the race is over, and nothing was done
     */
    public boolean next() {
        if (runners.stream().allMatch(RaceRunner::decided)) {
            if (seed + 1 >= seeds) {
                return false;
            }
            runners.forEach(runner -> done.add(runner.lane()));
            seed++;
            begin();
        }
        RaceRunner last = null;
        for (RaceRunner runner : runners) {
            if (!runner.over() && (last == null || runner.epoch() < last.epoch())) {
                last = runner;
            }
        }
        last.step();
        return true;
    }

    /** How far the last of those still racing is on the epoch axis, all seeds one after the other. */
    public double epochs() {
        return (double) seed * finish.epochs() + runners.stream().filter(runner -> !runner.over())
                .mapToDouble(RaceRunner::epoch).min().orElse(finish.epochs());
    }

    /** How many seeds are behind it, the one in hand not counted. */
    public int seedsDone() {
        return seed;
    }

    /** Everything so far: seed after seed, and in each all entries in their order. */
    public List<RaceLane> lanes() {
        List<RaceLane> lanes = new ArrayList<>(done);
        runners.forEach(runner -> lanes.add(runner.lane()));
        return lanes;
    }

    /** The network of an entry with the seed in hand; only to be read, and not during {@link #next}. */
    public Network network(int entry) {
        return runners.get(entry).network();
    }

    @Override
    public void close() {
        kernels.values().forEach(Kernel::close);
        kernels.clear();
    }
}
