package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.gradus.data.Examples;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.ShapeException;
import dev.gradus.nn.OptimizerType;
import dev.gradus.nn.Task;
import dev.gradus.nn.activation.Activations;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Reshape;
import dev.gradus.nn.optimizer.Optimizers;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Once everything is warm, training makes no garbage: no layer, no loss, no optimiser, with no kernel. */
class StepAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int STEPS = 200;
    private static final long PATIENCE_HERE = 30_000_000_000L;
    private static final long PATIENCE_ALONE = 90_000_000_000L;
    private static final int INPUTS = 24;
    private static final int ROWS = 100;

    @BeforeAll
    static void warmUpAsTheProgramDoesWhenItStarts() {
        Kernels.warmUp();
    }

    static Stream<Arguments> everyKernelAndEveryOptimizer() {
        Stream<Arguments> kernels = Kernels.available().stream().flatMap(kernel -> Stream.of(Precision.values())
                .map(precision -> Arguments.of(kernel, precision, "adam")));
        Stream<Arguments> optimizers = Optimizers.all().stream().filter(type -> !type.id().equals("adam"))
                .map(type -> Arguments.of(Kernels.available().get(0), Precision.FAST, type.id()));
        return Stream.concat(kernels, optimizers);
    }

    @ParameterizedTest(name = "kernel {0}, {1}, {2}")
    @MethodSource("everyKernelAndEveryOptimizer")
    void twoHundredStepsInARowAllocateNothing(String kernel, Precision precision, String optimizer) throws Exception {
        if (bytes(kernel, precision, optimizer, PATIENCE_HERE) > 0) {
            // After thousands of other tests the compiler may leave a loop's vectors on the heap; the program starts afresh.
            Process alone = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                    "--add-modules", "jdk.incubator.vector", "-cp", System.getProperty("java.class.path"),
                    StepAllocationTest.class.getName(), kernel, precision.name(), optimizer)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String told = new String(alone.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertEquals(0, alone.waitFor(), told);
            assertEquals("0", told, "bytes in " + STEPS + " steps, in a virtual machine of their own");
        }
    }

    /** Prints the fewest bytes that the steps take in this virtual machine. */
    public static void main(String[] arguments) {
        Kernels.warmUp();
        System.out.println(bytes(arguments[0], Precision.valueOf(arguments[1]), arguments[2], PATIENCE_ALONE));
        System.exit(0);
    }

    private static long bytes(String kernelName, Precision precision, String optimizer, long patience) {
        OptimizerType<?> type = Optimizers.find(optimizer).orElseThrow();
        TrainingSetup setup = TrainingSetup.DEFAULT.withOptimizer(type.defaults()).withLearningRate(1e-4).withBatchSize(16)
                .withL1(1e-4).withL2(1e-4).withClipNorm(1);
        // What an optimiser allocates does not depend on the layers.
        List<LayerType<?>> layers = optimizer.equals("adam") ? LayerCatalog.all() : List.of();
        Set<Long> others = threads();
        try (Kernel kernel = Kernels.named(kernelName, precision, 2)) {
            Network network = Network.compile(graphOf(layers), new DataSignature(Shape.of(INPUTS), Task.CLASSIFICATION, 3));
            Trainer.initialise(network, setup);
            Steps steps = new Steps(network, examples(), setup, kernel);
            assertTrue(Double.isFinite(steps.next(setup.live())));
            Set<Long> engine = threads();
            engine.removeAll(others);
            engine.add(Thread.currentThread().getId());
            long[] ids = engine.stream().mapToLong(Long::longValue).toArray();
            return fewestBytes(steps, setup.live(), ids, patience);
        }
    }

    /** The fewest bytes that so many steps in a row have taken, within so much computing: a busy machine gives less of it. */
    private static long fewestBytes(Steps steps, LiveSettings live, long[] threads, long patience) {
        long begun = PROCESS.getProcessCpuTime();
        long fewest = Long.MAX_VALUE;
        while (fewest > 0 && PROCESS.getProcessCpuTime() - begun < patience) {
            long before = allocated(threads);
            for (int i = 0; i < STEPS; i++) {
                steps.next(live);
            }
            fewest = Math.min(fewest, allocated(threads) - before);
        }
        return fewest;
    }

    private static long allocated(long[] threads) {
        long sum = 0;
        for (long thread : threads) { // one by one: asking for all at once makes an array
            sum += Math.max(0, THREADS.getThreadAllocatedBytes(thread));
        }
        return sum;
    }

    private static Set<Long> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getId).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * A chain of every layer of the catalog, wide enough that products go through packed tiles; a layer of several
     * inputs gets the last one and the one before it. Every activation is there as well, each as a layer.
     */
    private static NetworkGraph graphOf(List<LayerType<?>> types) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        add(nodes, edges, LayerCatalog.find("input").orElseThrow().defaults(), 0);
        add(nodes, edges, new Dense(96, "tanh"), 1);
        Set<String> met = new HashSet<>(Set.of("input", "dense", "output", "activation", "embedding"));
        for (LayerType<?> type : types) {
            if (met.add(type.id())) {
                boolean joins = type.arity() != LayerType.Arity.ONE;
                Shape shape = joins ? Shape.of(96) : taken(type);
                if (joins) {
                    add(nodes, edges, new ActivationLayer("gelu", 0), 1);
                } else if (shape.rank() > 1) {
                    add(nodes, edges, new Reshape(shape.dims()), 1);
                }
                add(nodes, edges, type.defaults(), joins ? 2 : 1);
                add(nodes, edges, LayerCatalog.find("flatten").orElseThrow().defaults(), 1);
                add(nodes, edges, new Dense(96, "relu"), 1);
            }
        }
        Activations.all().forEach(activation -> add(nodes, edges, new ActivationLayer(activation.id(), Activations.DEFAULT_SLOPE), 1));
        add(nodes, edges, new Dense(3, "linear"), 1);
        add(nodes, edges, new Output(Task.CLASSIFICATION, Output.IMPLIED), 1);
        return new NetworkGraph(nodes, edges, nodes.size() + 1);
    }

    /** 96 numbers in the first shape that a layer takes as it is. */
    private static Shape taken(LayerType<?> type) {
        for (Shape shape : List.of(Shape.of(96), Shape.of(8, 12), Shape.of(4, 4, 6))) {
            try {
                type.defaults().outputShape(List.of(shape));
                return shape;
            } catch (ShapeException refused) {
                continue;
            }
        }
        throw new AssertionError(type.id() + " takes neither a vector nor a sequence nor an image");
    }

    private static void add(List<Node> nodes, List<Edge> edges, LayerSpec layer, int inputs) {
        NodeId id = new NodeId("n" + (nodes.size() + 1));
        for (int i = inputs; i >= 1; i--) {
            edges.add(new Edge(nodes.get(nodes.size() - i).id(), id));
        }
        nodes.add(new Node(id, layer.type().id() + " " + (nodes.size() + 1), layer, false));
    }

    private static Examples examples() {
        double[] inputs = new double[ROWS * INPUTS];
        double[] targets = new double[ROWS];
        long key = Randoms.key(1, "rows");
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = Randoms.normal(key, i);
        }
        for (int i = 0; i < ROWS; i++) {
            targets[i] = i % 3;
        }
        return Examples.of(inputs, INPUTS, targets, 1);
    }
}
