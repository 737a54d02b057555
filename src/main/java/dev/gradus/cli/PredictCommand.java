package dev.gradus.cli;

import dev.gradus.data.DataException;
import dev.gradus.data.Examples;
import dev.gradus.data.Preparation;
import dev.gradus.io.FileProblem;
import dev.gradus.math.Matrix;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus predict}. */
@Command(name = "predict", mixinStandardHelpOptions = true,
        description = {"Predicts each row of a table, each picture, each window of a series.",
            "Columns are found by name; others, the target among them, are ignored."})
final class PredictCommand implements Callable<Integer> {

    private static final int CHUNK = 256;

    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "A trained model or a trained project.")
    private Path file;

    @Option(names = "--data", required = true, paramLabel = "DIR|FILE",
            description = "A table (- for standard input); for images a picture, a folder of pictures or IDX files.")
    private String data;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Where to write row number, prediction and probabilities. Default: standard output.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    PredictCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws FileProblem, DataException, IOException {
        try (TrainedNetwork trained = TrainedNetwork.read(file)) {
            NewExamples rows = NewExamples.toPredict(data, trained.preparation(), standardInput, reading);
            reading.assumptions().forEach(spec.commandLine().getErr()::println);
            rows.notes().forEach(spec.commandLine().getErr()::println);
            if (output.isEmpty()) {
                write(trained, rows, spec.commandLine().getOut());
                spec.commandLine().getOut().flush();
                return GradusCommand.DONE;
            }
            OutputFile target = new OutputFile(output.get());
            Path part = target.path().resolveSibling(target.path().getFileName() + ".part");
            try {
                try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                    write(trained, rows, out);
                }
                Files.move(part, target.path(), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        return GradusCommand.DONE;
    }

    private static void write(TrainedNetwork trained, NewExamples rows, Writer out) throws IOException {
        Preparation preparation = trained.preparation();
        PredictionLines lines = new PredictionLines(preparation);
        out.write(lines.header(rows.names().isEmpty() || trained.preparation().ofRows() ? "row" : "file"));
        Examples examples = rows.examples();
        for (int from = 0; from < examples.count(); from += CHUNK) {
            int count = Math.min(CHUNK, examples.count() - from);
            Matrix inputs = Matrix.zeros(preparation.inputSize(), count);
            double[] bases = new double[count];
            for (int i = 0; i < count; i++) {
                examples.copyInput(from + i, inputs, i);
                bases[i] = examples.base(from + i);
            }
            Matrix predictions = trained.predictor().predict(inputs, bases);
            for (int i = 0; i < count; i++) {
                out.write(lines.line(rows.name(from + i), predictions, i));
            }
        }
    }
}
