package dev.gradus.cli;

import com.sun.management.ThreadMXBean;
import dev.gradus.graph.Network;
import dev.gradus.io.JsonLine;
import dev.gradus.math.Kernel;
import dev.gradus.train.LiveSettings;
import dev.gradus.train.Steps;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingSetup;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Measures one workload: warm-up until the compiler is done, then the best of five windows of 1.5 seconds. Both figures,
 * speed and bytes, are those of the best window.
 */
final class Benchmark {

    private static final long WINDOW = 1_500_000_000L;
    private static final int WINDOWS = 5;
    private static final int MOST_WARM_UPS = 12;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Workload workload;
    private final Kernel kernel;
    private final long[] engineThreads;
    private final Steps steps;
    private final LiveSettings live;
    private double firstLoss = Double.NaN;
    private double lastLoss = Double.NaN;
    private long examples;

    private Benchmark(Workload workload, Kernel kernel, Set<Long> others) {
        this.workload = workload;
        this.kernel = kernel;
        TrainingSetup setup = workload.setup(kernel.precision());
        Network network = workload.network();
        Trainer.initialise(network, setup);
        live = setup.live();
        steps = Steps.readingAhead(network, workload.table(), setup, kernel);
        run(WINDOW);
        // After the first step, because the kernel's helpers start with the first product they share.
        Set<Long> engine = threads();
        engine.removeAll(others);
        engine.add(Thread.currentThread().getId());
        engineThreads = engine.stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * Runs the workload for some ten seconds.
     *
     * @param others threads that were there before the kernel was made, see {@link #threads}
     * @return one JSON object
     */
    static String run(Workload workload, Kernel kernel, Set<Long> others) {
        Benchmark benchmark = new Benchmark(workload, kernel, others);
        try (benchmark.steps) {
            return benchmark.measure();
        }
    }

    /** The threads of this process. */
    static Set<Long> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getId).collect(Collectors.toSet());
    }

    private String measure() {
        warmUp();
        double best = 0;
        double bytes = 0;
        for (int window = 0; window < WINDOWS; window++) {
            long examplesBefore = examples;
            long stepsBefore = steps.taken();
            long bytesBefore = allocated();
            double seconds = run(WINDOW) / 1e9;
            double perSecond = (examples - examplesBefore) / seconds;
            if (perSecond > best) {
                best = perSecond;
                bytes = (double) (allocated() - bytesBefore) / (steps.taken() - stepsBefore);
            }
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("workload", workload.id());
        line.put("threads", kernel.threads());
        line.put("samples_per_s", Math.round(best));
        line.put("precision", kernel.precision().name().toLowerCase(java.util.Locale.ROOT));
        line.put("kernel", kernel.name());
        line.put("jdk", Runtime.version().toString());
        line.put("firstLoss", firstLoss);
        line.put("lastLoss", lastLoss);
        line.put("bytesPerStep", Math.round(bytes));
        return JsonLine.of(line);
    }

    /** Until nothing is allocated any more: uncompiled, the Vector API makes an object of every vector. */
    private void warmUp() {
        for (int i = 0; i < MOST_WARM_UPS; i++) {
            long before = allocated();
            run(WINDOW / 3);
            if (allocated() == before) {
                return;
            }
        }
    }

    /** Trains for so long, to the end of a step; returns the nanoseconds it took. */
    private long run(long nanos) {
        long begun = System.nanoTime();
        long now = begun;
        while (now - begun < nanos) {
            examples += steps.size();
            double loss = steps.next(live);
            if (!Double.isFinite(loss)) {
                throw new CommandFailure("The loss of " + workload.id() + " is no longer a number after "
                        + steps.taken() + " steps.");
            }
            if (steps.batch() == 0) {
                lastLoss = steps.epochLoss();
                firstLoss = Double.isNaN(firstLoss) ? lastLoss : firstLoss;
            }
            now = System.nanoTime();
        }
        return now - begun;
    }

    /** Bytes that the engine's threads have allocated so far. */
    private long allocated() {
        long sum = 0;
        for (long thread : engineThreads) { // one by one: asking for all at once makes an array
            sum += Math.max(0, THREADS.getThreadAllocatedBytes(thread));
        }
        return sum;
    }
}
