package dev.gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernel.Transpose;
import dev.gradus.math.Kernel.Write;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The incubating module is a gift, not a need: a JVM started without it computes the same elementary functions. */
class WithoutVectorModuleTest {

    @Test
    void theVectorKernelIsOfferedFirstWhereTheModuleIs() {
        assertEquals(List.of("vector", "ojalgo"), Kernels.available());
        assertEquals("vector", Kernels.create(Precision.FAST, 1).name());
    }

    @Test
    void aRuntimeWithoutTheModuleOffersOjalgoAndTheSameBits() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-cp", System.getProperty("java.class.path"), Child.class.getName()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertTrue(output.contains("kernels [ojalgo] hash " + hash()), output);
    }

    /** What the other JVM runs. */
    static final class Child {

        public static void main(String[] arguments) {
            System.out.println("kernels " + Kernels.available() + " hash " + hash());
        }
    }

    private static long hash() {
        double[] x = new double[1000];
        for (int i = 0; i < x.length; i++) {
            x[i] = Randoms.normal(1, i) * 5;
        }
        double[] y = new double[3 * x.length];
        Elementary.exp(x, 0, y, 0, x.length);
        Elementary.tanh(x, 0, y, x.length, x.length);
        Elementary.sigmoid(x, 0, y, 2 * x.length, x.length);
        long hash = 0;
        for (double value : y) {
            hash = hash * 31 + Double.doubleToRawLongBits(value);
        }
        try (Kernel kernel = Kernels.named("ojalgo", Precision.EXACT, 1)) {
            Matrix square = Matrix.wrap(java.util.Arrays.copyOf(x, 900), 30);
            Matrix product = Matrix.zeros(30, 30);
            kernel.multiply(square, Transpose.YES, square, Transpose.NO, product, Write.REPLACE);
            for (double value : product.data) {
                hash = hash * 31 + Double.doubleToRawLongBits(value);
            }
        }
        return hash;
    }
}
