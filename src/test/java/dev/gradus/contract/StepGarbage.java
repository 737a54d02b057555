package dev.gradus.contract;

import static org.junit.jupiter.api.Assertions.fail;

import dev.gradus.graph.Network;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Mode;
import dev.gradus.nn.layer.LayerCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Whether training steps of a small network around one layer leave garbage behind, with one kernel.
 *
 * <p>Vectors live on the heap until the compiler has removed them. A virtual machine that has run thousands of other tests
 * may give up doing so for a loop; the program starts afresh. So a case that allocates here is asked once more in a virtual
 * machine of its own, and only what allocates there too is garbage.
 *
 * @param layer   the id of the layer's type
 * @param setting which of {@link LayerCase#settings}
 */
record StepGarbage(String layer, int setting, int examples, String kernel, Kernel.Precision precision) {

    private static final long PATIENCE_HERE = 20_000_000_000L;
    private static final long PATIENCE_ALONE = 60_000_000_000L;

    void assertNone() throws IOException, InterruptedException {
        if (leastBytes(PATIENCE_HERE) > 0) {
            String alone = alone();
            if (!alone.equals("0")) {
                fail(this + ": 200 steps allocate in a virtual machine of their own: " + alone + " bytes.");
            }
        }
    }

    static long leastBytes(Network network, int examples, int threads, String kernel, Kernel.Precision precision, long nanoseconds) {
        Matrix targets = Matrix.zeros(network.data().outputs(), examples);
        try (Kernel products = Kernels.named(kernel, precision, threads)) {
            Workspace workspace = new Workspace(network, examples, Workspace.Purpose.TRAIN, products);
            long[] step = {0};
            return Allocation.leastBytes(() -> {
                workspace.forward(examples, Mode.TRAINING, step[0]++);
                workspace.lossWithGradient(examples, targets);
                workspace.backward(examples);
                workspace.updateState(examples);
            }, nanoseconds);
        }
    }

    private long leastBytes(long nanoseconds) {
        Network network = LayerCase.networkOf(LayerCatalog.find(layer).orElseThrow(), setting).compile();
        return leastBytes(network, examples, 1, kernel, precision, nanoseconds);
    }

    /** The least bytes that the same steps take in a fresh virtual machine, or what it said instead. */
    private String alone() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx500m",
                "--add-modules", "jdk.incubator.vector", "-cp", System.getProperty("java.class.path"),
                StepGarbage.class.getName(), layer, Integer.toString(setting), Integer.toString(examples), kernel, precision.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0 ? told : "failed: " + told;
    }

    /** Prints the least bytes. */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        StepGarbage asked = new StepGarbage(words.get(0), Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2)),
                words.get(3), Kernel.Precision.valueOf(words.get(4)));
        System.out.println(asked.leastBytes(PATIENCE_ALONE));
    }
}
