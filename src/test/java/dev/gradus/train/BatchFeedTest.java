package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Examples;
import dev.gradus.data.Generated;
import dev.gradus.data.ImageSet;
import dev.gradus.data.InputPlan;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.augment.Augment;
import dev.gradus.data.augment.AugmentPlan;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.nn.layer.Output;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Batches prepared ahead on another thread are the batches that the trainer would have filled itself. */
class BatchFeedTest {

    private static final int SIDE = 12;

    private static PreparedData data(int count) throws Exception {
        byte[] pixels = new byte[count * SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Randoms.below(5, i, 256);
        }
        ImageSet images = ImageSet.of("made", 1, SIDE, SIDE, pixels, IntStream.range(0, count).map(i -> i % 3).toArray(),
                List.of("a", "b", "c"));
        AugmentPlan plan = AugmentPlan.NONE.with(Augment.of("elastic").with("smoothness", 12)).with(Augment.of("rotate"))
                .with(Augment.of("mix_up"));
        return new DataLoader().prepare(new DataSetup(new Generated("made", 0, count, 1, Map.of()),
                new InputPlan.Images(InputPlan.PixelScaling.UNIT), new SplitPlan(0.2, 0.1, 1, true)).withAugmentation(plan),
                images);
    }

    private static NetworkGraph graph() {
        return NetworkGraph.chain(LayerCatalog.find("input").orElseThrow().defaults(),
                LayerCatalog.find("flatten").orElseThrow().defaults(), new Dense(8, "tanh"), new Dense(3, "linear"),
                new Output(Task.CLASSIFICATION, Output.IMPLIED));
    }

    private static final TrainingSetup SETUP = TrainingSetup.DEFAULT.withBatchSize(8).withEpochs(3);

    private static double[] losses(PreparedData data, BatchFeed.Ahead ahead, long from, int steps) {
        Network network = Network.compile(graph(), Signature.of(data));
        Trainer.initialise(network, SETUP);
        double[] losses = new double[steps];
        try (Kernel kernel = Kernels.create(Precision.EXACT, 1);
                Steps trained = new Steps(network, data.feed(1), SETUP, kernel, Optional.empty(), ahead)) {
            if (from > 0) {
                trained.resume(from, EpochTally.Sums.NONE, SETUP.live(), RateState.NONE);
            }
            for (int i = 0; i < steps; i++) {
                losses[i] = trained.next(SETUP.live());
            }
            assertEquals(ahead == BatchFeed.Ahead.ALWAYS, trained.readsAhead());
            assertTrue(trained.waited() > 0);
        }
        return losses;
    }

    private static long readers() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("gradus-reader")).count();
    }

    @Test
    void trainingOnBatchesPreparedAheadGivesTheSameBits() throws Exception {
        PreparedData data = data(90);
        int perEpoch = 8;
        assertArrayEquals(losses(data, BatchFeed.Ahead.NEVER, 0, 3 * perEpoch + 2),
                losses(data, BatchFeed.Ahead.ALWAYS, 0, 3 * perEpoch + 2));
        assertArrayEquals(losses(data, BatchFeed.Ahead.NEVER, perEpoch + 3, 9),
                losses(data, BatchFeed.Ahead.ALWAYS, perEpoch + 3, 9), "from the middle of an epoch");
        assertEquals(0, readers(), "the thread has ended");
    }

    @Test
    void aStepMayBeTakenAgain() throws Exception {
        Examples examples = data(60).feed(1);
        Matrix inputs = Matrix.zeros(SIDE * SIDE, 8);
        Matrix targets = Matrix.zeros(3, 8);
        try (BatchFeed feed = new BatchFeed(examples, 8, 1, BatchFeed.Ahead.ALWAYS)) {
            feed.fill(0, inputs, targets);
            feed.fill(1, inputs, targets);
            double[] once = inputs.toArray();
            feed.fill(1, inputs, targets);
            assertArrayEquals(once, inputs.toArray());
            feed.fill(2, inputs, targets);
            assertFalse(java.util.Arrays.equals(once, inputs.toArray()));
        }
    }

    @Test
    void dearBatchesAreReadAheadAndCheapOnesAreNot() throws Exception {
        Matrix inputs = Matrix.zeros(SIDE * SIDE, 8);
        try (BatchFeed dear = new BatchFeed(data(60).feed(1), 8, 1, BatchFeed.Ahead.WHEN_WORTH);
                BatchFeed cheap = new BatchFeed(data(60).training(), 8, 1, BatchFeed.Ahead.WHEN_WORTH)) {
            for (int step = 0; step < 200; step++) {
                dear.fill(step, inputs.prefix(8), Matrix.zeros(3, 8));
                cheap.fill(step, inputs.prefix(8), Matrix.zeros(1, 8));
            }
            assertEquals(Runtime.getRuntime().availableProcessors() > 1, dear.readsAhead());
            assertFalse(cheap.readsAhead());
        }
        assertEquals(0, readers());
    }

    @Test
    void readingAheadAllocatesNothing() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (BatchFeed feed = new BatchFeed(data(60).feed(1), 8, 1, BatchFeed.Ahead.ALWAYS)) {
            Matrix inputs = Matrix.zeros(SIDE * SIDE, 8);
            Matrix targets = Matrix.zeros(3, 8);
            feed.fill(0, inputs, targets);
            long[] both = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread == Thread.currentThread()
                    || thread.getName().equals("gradus-reader")).mapToLong(Thread::getId).toArray();
            assertEquals(2, both.length);
            long least = Long.MAX_VALUE;
            long step = 1;
            for (int round = 0; round < 300 && least > 0; round++) {
                long before = allocated(threads, both);
                for (int i = 0; i < 20; i++) {
                    feed.fill(step++, inputs, targets);
                }
                least = Math.min(least, allocated(threads, both) - before);
            }
            assertEquals(0, least);
        }
    }

    private static long allocated(ThreadMXBean threads, long[] ids) {
        long sum = 0;
        for (long id : ids) {
            sum += threads.getThreadAllocatedBytes(id);
        }
        return sum;
    }

    /** Examples that break when one has been read so often. */
    private static final class Breaking implements Examples {
        private final Examples all;
        private final AtomicInteger left;

        Breaking(Examples all, int reads) {
            this.all = all;
            this.left = new AtomicInteger(reads);
        }

        @Override
        public int count() {
            return all.count();
        }

        @Override
        public int inputSize() {
            return all.inputSize();
        }

        @Override
        public int targetSize() {
            return all.targetSize();
        }

        @Override
        public void copyInput(int example, Matrix batch, int column) {
            if (left.getAndDecrement() <= 0) {
                throw new IllegalStateException("The file ended.");
            }
            all.copyInput(example, batch, column);
        }

        @Override
        public void copyTarget(int example, Matrix batch, int column) {
            all.copyTarget(example, batch, column);
        }
    }

    @Test
    void whatBreaksInTheReaderIsThrownToTheTrainer() throws Exception {
        Matrix inputs = Matrix.zeros(SIDE * SIDE, 8);
        Matrix targets = Matrix.zeros(1, 8);
        try (BatchFeed feed = new BatchFeed(new Breaking(data(60).training(), 30), 8, 1, BatchFeed.Ahead.ALWAYS)) {
            for (int step = 0; step < 3; step++) {
                feed.fill(step, inputs, targets);
            }
            assertEquals("The file ended.", assertThrows(IllegalStateException.class,
                    () -> feed.fill(3, inputs, targets)).getMessage());
        }
        assertEquals(0, readers());
    }

    @Test
    void aRunWhoseReaderBreaksFailsAndLeavesNoThread() throws Exception {
        PreparedData data = data(90);
        int reads = 40 * 16 * 2;
        PreparedData breaking = new PreparedData(data.content(), data.split(), data.preparation(),
                new Breaking(data.training(), reads), data.validation(), data.test(), data.provenance(), data.treatment());
        List<TrainingEvent> events = new ArrayList<>();
        Trainer.run(new TrainingPlan(graph(), breaking, SETUP.withEpochs(100), Optional.empty()),
                new RunControl(SETUP.withEpochs(100).live()), events::add, 1);
        TrainingEvent.Failed failed = assertInstanceOf(TrainingEvent.Failed.class, events.get(events.size() - 1));
        assertEquals("The file ended.", failed.cause().getMessage());
        assertEquals(0, readers());
    }

    @Test
    void aRunThatIsStoppedAndResumedEndsWithTheSameWeightsWhateverTheThreads() throws Exception {
        PreparedData data = data(90);
        TrainingSetup setup = SETUP.withEpochs(20);
        Checkpoint straight = run(new TrainingPlan(graph(), data, setup, Optional.empty()), Long.MAX_VALUE, 1);
        Checkpoint half = run(new TrainingPlan(graph(), data, setup, Optional.empty()), 75, 2);
        assertTrue(half.step() < straight.step() && half.step() % 8 != 0, "in the middle of an epoch: " + half.step());
        Checkpoint resumed = run(new TrainingPlan(graph(), data, setup, Optional.of(half)), Long.MAX_VALUE, 2);
        assertEquals(straight.step(), resumed.step());
        Network one = Network.compile(graph(), Signature.of(data));
        Network other = Network.compile(graph(), Signature.of(data));
        straight.loadInto(one);
        resumed.loadInto(other);
        assertArrayEquals(one.values(), other.values());
        assertEquals(0, readers());
    }

    /** Runs to the end, or is stopped in this step. */
    private static Checkpoint run(TrainingPlan plan, long stop, int threads) {
        List<TrainingEvent> events = new ArrayList<>();
        RunControl[] control = new RunControl[1];
        control[0] = new RunControl(plan.setup().live(), new Recorder() {
            @Override
            public void begun(Boundary at) {
            }

            @Override
            public void stepped(Boundary at) {
                if (at.step() >= stop) {
                    control[0].stop();
                }
            }
        });
        Trainer.run(plan, control[0], events::add, threads);
        return assertInstanceOf(TrainingEvent.Finished.class, events.get(events.size() - 1)).checkpoint();
    }
}
