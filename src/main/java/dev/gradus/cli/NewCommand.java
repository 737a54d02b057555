package dev.gradus.cli;

import dev.gradus.data.ColumnGuess;
import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Preparation;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.Table;
import dev.gradus.edit.Document;
import dev.gradus.edit.Sample;
import dev.gradus.edit.SampleProjects;
import dev.gradus.edit.Suggestion;
import dev.gradus.io.FileProblem;
import dev.gradus.io.Project;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus new}: a project from a sample, or from any data. */
@Command(name = "new", mixinStandardHelpOptions = true,
        description = "Writes a project: one of the samples, or one that fits your data.",
        customSynopsis = {"gradus new SAMPLE -o FILE.gradus.json",
            "       gradus new --data DIR|FILE [--target COLUMN] -o FILE.gradus.json"})
final class NewCommand implements Callable<Integer> {

    private static final long SEED = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SAMPLE", description = "One of those that gradus samples lists.")
    private Optional<String> sample = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR|FILE",
            description = "A table, IDX or CIFAR files, a folder of pictures, a series, a text: what it is, is found out.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--target", split = ",", paramLabel = "COLUMN",
            description = "The column to predict; several, separated by commas. Default: guessed.")
    private List<String> targets = List.of();

    @Mixin
    private SplitOptions split = new SplitOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE", description = "The project to write.")
    private Path output;

    @Override
    public Integer call() throws DataException, FileProblem {
        if (sample.isPresent() == data.isPresent()) {
            throw new ParameterException(spec.commandLine(), "Expected either the name of a sample or --data DIR|FILE.");
        }
        if (sample.isPresent() && !targets.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--target goes with --data; a sample has its target.");
        }
        if (sample.isPresent() && split.given()) {
            throw new ParameterException(spec.commandLine(), "How to split goes with --data; a sample has its parts.");
        }
        split.misuse().ifPresent(misuse -> {
            throw new ParameterException(spec.commandLine(), misuse);
        });
        Document document = sample.isPresent() ? ofSample(sample.get()) : ofData(data.get());
        new OpenProject(output.toString(), Path.of(""), Project.of(document)).write(output);
        return GradusCommand.DONE;
    }

    private Document ofSample(String id) throws DataException {
        Sample found = SampleProjects.find(id).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "There is no sample called " + id + ". There are: "
                        + String.join(", ", SampleProjects.all().stream().map(Sample::id).toList()) + "."));
        return found.document();
    }

    private Document ofData(Path place) throws DataException {
        DataSource asked = split.applied(reading.applied(SourceGuess.of(place)));
        DataLoader loader = new DataLoader();
        Tables.Loaded loaded = Tables.load(asked, reading);
        DataSource source = loaded.source();
        Content content = loaded.content();
        DataSetup setup = split.applied(loader.propose(source, content, targets, SEED), content);
        PreparedData prepared = loader.prepare(setup, content);
        PrintWriter out = spec.commandLine().getOut();
        reading.assumptions().forEach(out::println);
        Preparation preparation = prepared.preparation();
        if (setup.plan() instanceof InputPlan.Columns && content instanceof Table table) {
            out.println("Predicts " + String.join(", ", preparation.targetNames()) + " from "
                    + String.join(", ", preparation.featureColumns()) + ".");
            if (targets.isEmpty()) {
                out.println("The target is a guess" + ColumnGuess.runnerUp(table, preparation.targetNames())
                        .map(second -> "; the runner-up is " + second).orElse("") + ". Choose another with --target COLUMN.");
            }
            ColumnGuess.of(table, preparation.targetNames()).reasons().values().forEach(out::println);
        } else {
            out.println("Predicts " + String.join(", ", preparation.targetNames())
                    + (preparation.classNames().isEmpty() ? "" : " (" + preparation.classNames().size() + " classes)") + " from "
                    + (setup.plan() instanceof InputPlan.Images ? "images of "
                    : setup.plan() instanceof InputPlan.Characters text ? text.unit().name().toLowerCase(Locale.ROOT) + ", " : "sequences of ")
                    + preparation.inputShape() + ".");
        }
        out.println(String.format(Locale.ROOT, "%,d for training, %,d for validation, %,d for the test.",
                prepared.training().count(), prepared.validation().count(), prepared.test().count()));
        prepared.provenance().notes().forEach(out::println);
        return Suggestion.of(setup, prepared, SEED);
    }
}
