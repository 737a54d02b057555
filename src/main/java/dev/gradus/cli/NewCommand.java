package dev.gradus.cli;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.FileSource;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SeparateFiles;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.split.TestBeside;
import dev.gradus.edit.Document;
import dev.gradus.edit.Sample;
import dev.gradus.edit.SampleProjects;
import dev.gradus.edit.Suggestion;
import dev.gradus.io.FileProblem;
import dev.gradus.io.Project;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
        customSynopsis = {"gradus new SAMPLE [-o FILE.gradus.json]",
            "       gradus new --data DIR|FILE [--target COLUMN] [-o FILE.gradus.json]"})
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
    private ColumnOptions columns = new ColumnOptions();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private TreatmentOptions treatment = new TreatmentOptions();

    @Mixin
    private SplitOptions split = new SplitOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "The project to write. Default: named after the sample or the data, in the working folder.")
    private Optional<Path> output = Optional.empty();

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
        if (sample.isPresent() && (columns.given() || form.given() || treatment.given())) {
            throw new ParameterException(spec.commandLine(), "What is done to the data goes with --data; a sample has its own.");
        }
        split.misuse().or(treatment::misuse).ifPresent(misuse -> {
            throw new ParameterException(spec.commandLine(), misuse);
        });
        Path file = output.orElseGet(() -> new ProjectHere(Path.of("")).madeOf(data.orElseGet(() -> Path.of(sample.get()))));
        Document document = sample.isPresent() ? ofSample(sample.get()) : ofData(data.get());
        new OpenProject(file.toString(), Path.of(""), Project.of(document)).write(file);
        if (output.isEmpty()) {
            spec.commandLine().getOut().println("Written: " + file + ". Train it: gradus train " + file);
        }
        return GradusCommand.DONE;
    }

    private Document ofSample(String id) throws DataException {
        Sample found = SampleProjects.find(id).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "There is no sample called " + id + ". There are: "
                        + String.join(", ", SampleProjects.all().stream().map(Sample::id).toList()) + "."));
        return found.document();
    }

    private Document ofData(Path place) throws DataException {
        DataSource asked = split.applied(form.applied(reading.applied(SourceGuess.of(place))));
        DataLoader loader = new DataLoader();
        Tables.Loaded loaded = Tables.load(asked, reading);
        PrintWriter out = spec.commandLine().getOut();
        Optional<Tables.Loaded> joined = split.given() ? Optional.empty() : withTestBeside(place, loaded);
        joined.ifPresent(both -> out.println(((SeparateFiles) both.source()).test().map(test -> Path.of(test.path()).getFileName())
                .orElseThrow() + " beside it is the test part. Without it: --test 0.2."));
        DataSource source = joined.orElse(loaded).source();
        Content content = joined.orElse(loaded).content();
        DataSetup setup = split.applied(loader.propose(source, content, targets, SEED), content);
        if (joined.isPresent()) {
            SplitPlan usual = SplitPlan.standard(SEED);
            setup = setup.withSplit(usual.withMethod(new SplitMethod.ByFile()));
        }
        setup = treatment.applied(form.applied(columns.applied(setup, content), content));
        PreparedData prepared = loader.prepare(setup, content);
        treatment.check(prepared, content);
        reading.assumptions().forEach(out::println);
        new ProposalText(setup, content, prepared, out).print(targets.isEmpty());
        return Suggestion.of(setup, prepared, SEED);
    }

    /** Where the file for the test lies beside the one to train on and has its columns. */
    private Optional<Tables.Loaded> withTestBeside(Path place, Tables.Loaded training) {
        Optional<Path> beside = TestBeside.of(place);
        if (beside.isEmpty() || !(training.source() instanceof FileSource file) || !(training.content() instanceof Table)) {
            return Optional.empty();
        }
        try {
            if (!(Tables.load(beside.get(), reading).source() instanceof FileSource test)) {
                return Optional.empty();
            }
            return Optional.of(Tables.load(SeparateFiles.of(file, Part.TEST, Optional.of(test)), reading));
        } catch (DataException otherColumns) {
            return Optional.empty();
        }
    }
}
