package dev.gradus.cli;

import dev.gradus.data.DataException;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gradus bench}. */
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Measures training throughput; one JSON line per workload, each after some ten seconds.")
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--workload", split = ",", paramLabel = "NAME",
            defaultValue = "tiny,iris,mlp,mlp512,cnn,lenet,lstm,transformer",
            description = "Any of ${COMPLETION-CANDIDATES}, separated by commas. Default: all.")
    private List<Workload> workloads;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Threads to compute on. Default: 1.")
    private int threads;

    @Option(names = "--precision", paramLabel = "fast|exact", defaultValue = "fast",
            description = "Products in single precision (fast) or double throughout (exact). Default: fast.")
    private Precision precision;

    @Option(names = "--kernel", paramLabel = "NAME", description = "Which products to use. Default: the quickest here.")
    private Optional<String> kernelName = Optional.empty();

    @Option(names = "--table", paramLabel = "ROWSxCOLUMNS",
            description = "Measures reading a text table of this size instead, such as 1000000x20.")
    private Optional<String> table = Optional.empty();

    @Override
    public Integer call() throws DataException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (table.isPresent()) {
            if (!table.get().matches("\\d{1,8}x\\d{1,4}")) {
                throw new ParameterException(spec.commandLine(), "--table is rows x columns, as in 1000000x20, but got '"
                        + table.get() + "'.");
            }
            String[] sides = table.get().split("x");
            out.println(TableBenchmark.run(Integer.parseInt(sides[0]), Integer.parseInt(sides[1])));
            return GradusCommand.DONE;
        }
        String name = kernelName.orElse(Kernels.available().get(0));
        if (threads < 1 || !Kernels.available().contains(name)) {
            throw new ParameterException(spec.commandLine(), threads < 1
                    ? "--threads is at least 1, but got " + threads + "."
                    : "--kernel is one of " + String.join(", ", Kernels.available()) + " here, but got '" + name + "'.");
        }
        for (Workload workload : workloads) {
            Set<Long> others = Benchmark.threads();
            try (Kernel kernel = Kernels.named(name, precision, threads)) {
                out.println(Benchmark.run(workload, kernel, others));
                out.flush();
            }
        }
        return GradusCommand.DONE;
    }
}
