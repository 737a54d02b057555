package dev.gradus.cli;

import dev.gradus.data.DataException;
import dev.gradus.data.Preparation;
import dev.gradus.io.FileProblem;
import dev.gradus.io.JsonLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    EvaluateCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws FileProblem, DataException, IOException {
        try (TrainedNetwork trained = TrainedNetwork.read(file)) {
            NewExamples judged = NewExamples.toJudge(data, trained.preparation(), standardInput);
            Quality quality = Quality.of(trained.predictor().network(), trained.preparation(), judged.examples());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonLine.of(quality.toJson()));
            } else {
                print(quality, judged.leftOut(), trained.preparation(), out);
            }
        }
        return GradusCommand.DONE;
    }

    private static void print(Quality quality, int leftOut, Preparation preparation, PrintWriter out) {
        for (Map.Entry<String, Object> number : quality.numbers().entrySet()) {
            String unit = List.of("rmse", "mae").contains(number.getKey())
                    ? "  in units of " + String.join(", ", preparation.targetNames()) : "";
            out.printf("%-10s %s%s%n", number.getKey(), Quality.text(number.getValue()), unit);
        }
        if (leftOut > 0) {
            out.println(leftOut + (leftOut == 1 ? " row was" : " rows were") + " left out for missing values.");
        }
        if (!quality.confusion().isEmpty()) {
            out.println();
            out.println("Confusion matrix: a row per actual class, a column per predicted class.");
            int width = quality.classes().stream().mapToInt(String::length).max().orElse(0);
            StringBuilder head = new StringBuilder(" ".repeat(width));
            quality.classes().forEach(name -> head.append("  ").append(String.format("%6s", name)));
            out.println(head);
            for (int actual = 0; actual < quality.classes().size(); actual++) {
                StringBuilder line = new StringBuilder(String.format("%-" + width + "s", quality.classes().get(actual)));
                for (int predicted = 0; predicted < quality.classes().size(); predicted++) {
                    line.append("  ").append(String.format("%" + Math.max(6, quality.classes().get(predicted).length()) + "d",
                            quality.confusion().get(actual).get(predicted)));
                }
                out.println(line);
            }
        }
    }
}
