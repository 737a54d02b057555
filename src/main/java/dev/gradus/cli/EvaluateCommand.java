package dev.gradus.cli;

import dev.gradus.data.DataException;
import dev.gradus.io.FileProblem;
import dev.gradus.io.JsonLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus evaluate}. */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
        description = "Says how good a trained network is on data that have the answers; of images on their test part, if any.")
final class EvaluateCommand implements Callable<Integer> {

    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A trained model or a trained project.")
    private Path file;

    @Option(names = "--data", required = true, paramLabel = "DIR|FILE",
            description = "A table (- for standard input), or a folder or file of what the network was trained on.")
    private String data;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    EvaluateCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws FileProblem, DataException, IOException {
        try (TrainedNetwork trained = TrainedNetwork.read(file)) {
            NewExamples judged = NewExamples.toJudge(data, trained.preparation(), standardInput, reading);
            reading.assumptions().forEach(spec.commandLine().getErr()::println);
            Quality quality = Quality.of(trained.predictor().network(), trained.preparation(), judged.examples());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonLine.of(quality.toJson()));
            } else {
                new QualityText(quality, trained.preparation(), out).print(judged.leftOut());
            }
        }
        return GradusCommand.DONE;
    }
}
