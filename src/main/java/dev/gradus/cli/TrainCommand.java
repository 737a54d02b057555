package dev.gradus.cli;

import dev.gradus.data.DataException;
import dev.gradus.data.Fold;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.graph.ShapeInference;
import dev.gradus.io.FileProblem;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.nn.Task;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.RunControl;
import dev.gradus.train.Signature;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import dev.gradus.train.TrainingSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus train}. Always begins anew from the seed, unless it is told to resume. */
@Command(name = "train", mixinStandardHelpOptions = true, description = "Trains a project's network from new weights.")
final class TrainCommand implements Callable<Integer> {

    private static final int INTERRUPTED = 130;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The project, or the name of a sample. It is not changed unless -o"
            + " names it. Default: the only project in the working folder.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR|FILE",
            description = "Train on this instead of the project's data: a table, IDX or CIFAR files, a folder of pictures, a text.")
    private Optional<Path> data = Optional.empty();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--epochs", paramLabel = "N", description = "How often to go through all training rows.")
    private Optional<Integer> epochs = Optional.empty();

    @Option(names = "--seed", paramLabel = "S",
            description = "Decides the split, initial weights, order of rows and dropout. Default: the project's.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--precision", paramLabel = "fast|exact",
            description = "Products in single precision (fast) or double throughout (exact).")
    private Optional<Precision> precision = Optional.empty();

    @Option(names = "--threads", paramLabel = "N",
            description = "Threads to compute on; the result is the same for any number. Default: one per processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--set", arity = "1..*", paramLabel = "KEY=VALUE", parameterConsumer = Assignments.class,
            description = "Training settings, such as learningRate=0.01 batchSize=32; a wrong key lists them all.")
    private List<String> assignments = List.of();

    @Option(names = "--log", paramLabel = "FILE.jsonl", description = "Write one JSON object per epoch.")
    private Optional<Path> log = Optional.empty();

    @Option(names = "--checkpoint", paramLabel = "FILE", description = "Keep the state of the run here, for --resume.")
    private Optional<Path> checkpoint = Optional.empty();

    @Option(names = "--every", paramLabel = "TIME", defaultValue = "30s", converter = Interval.class,
            description = "How often to write the checkpoint, such as 30s or 5m. Default: 30s.")
    private Duration every;

    @Option(names = "--folds", paramLabel = "K", description = "Cross-validate: train K times, each time judged by another fold of"
            + " the rows that are not test; print the mean and the spread.")
    private Optional<Integer> folds = Optional.empty();

    @Option(names = "--resume", paramLabel = "FILE",
            description = "Go on exactly where this checkpoint (or project) stopped, with its settings and data.")
    private Optional<Path> resume = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write the trained project here.")
    private Optional<Path> output = Optional.empty();

    /** Takes what looks like key=value, so that FILE may follow. */
    static final class Assignments implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
            List<String> taken = new java.util.ArrayList<>(option.<List<String>>getValue());
            if (arguments.isEmpty() || !arguments.peek().contains("=")) {
                throw new ParameterException(command.commandLine(), "--set takes key=value"
                        + (arguments.isEmpty() ? "." : ", but got '" + arguments.peek() + "'."));
            }
            while (!arguments.isEmpty() && arguments.peek().matches("[A-Za-z0-9_]+=.*")) {
                taken.add(arguments.pop());
            }
            option.setValue(taken);
        }
    }

    @Override
    public Integer call() throws DataException, FileProblem, IOException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is at least 1, but got " + threads + ".");
        }
        if (folds.isPresent() && (folds.get() < Fold.FEWEST || folds.get() > Fold.MOST)) {
            throw new ParameterException(spec.commandLine(), "--folds is " + Fold.FEWEST + " to " + Fold.MOST + ", but got "
                    + folds.get() + ".");
        }
        if (folds.isPresent() && (resume.isPresent() || checkpoint.isPresent() || log.isPresent())) {
            throw new ParameterException(spec.commandLine(), "--folds trains several networks; leave out --resume, --checkpoint"
                    + " and --log.");
        }
        if (file == null) {
            file = new ProjectHere(Path.of("")).only();
            spec.commandLine().getOut().println("Training " + file + ".");
        }
        output.ifPresent(OutputFile::new);
        checkpoint.ifPresent(OutputFile::new);
        log.ifPresent(OutputFile::new);
        OpenProject project = project();
        PreparedData prepared = project.prepare();
        PrintWriter out = spec.commandLine().getOut();
        prepared.provenance().notes().forEach(out::println);
        Document document = project.document();
        ShapeInference.of(document.graph(), Signature.of(prepared)).firstBlocking().ifPresent(problem -> {
            throw new CommandFailure((data.isPresent() ? data.get().getFileName() + " does not fit the network of " + file
                    : "The network of " + file + " is not complete") + ". " + problem.message());
        });
        Optional<Checkpoint> start = resume.isPresent() ? document.checkpoint() : Optional.empty();
        if (folds.isPresent()) {
            return crossValidate(project, out);
        }
        TrainingPlan plan = new TrainingPlan(document.graph(), prepared, document.training(), start);
        RunControl control = new RunControl(document.training().live());
        RunKeeping keeping = new RunKeeping(project, prepared, resume.isPresent());
        try (StopSignal signal = new StopSignal(control::stop);
                TrainingLog lines = log.isEmpty() ? null : new TrainingLog(log.get(),
                        Task.valueOf(prepared.task().name()), keeping.finishedEpochs())) {
            TrainingJob job = new TrainingJob(plan, control, Optional.ofNullable(lines),
                    ProgressBar.wanted() ? Optional.of(spec.commandLine().getErr()) : Optional.empty());
            checkpoint.ifPresent(path -> job.keepEvery(every, (state, layers, records) ->
                    keeping.write(path, keeping.project(state, layers, records, Optional.empty()))));
            return end(job, job.run(threads), keeping, new TrainingReport(plan, out));
        }
    }

    private int crossValidate(OpenProject project, PrintWriter out) throws DataException, FileProblem {
        OpenProject judged = new FoldsJob(project, out, ProgressBar.wanted() ? Optional.of(spec.commandLine().getErr())
                : Optional.empty()).run(folds.get(), threads);
        if (output.isPresent()) {
            judged.write(output.get());
        }
        return GradusCommand.DONE;
    }

    private OpenProject project() throws DataException, FileProblem {
        OpenProject project = OpenProject.read(file);
        if (resume.isPresent()) {
            OpenProject resumed = OpenProject.read(resume.get());
            Checkpoint state = resumed.document().checkpoint().orElseThrow(() -> new CommandFailure(
                    resume.get() + " holds no weights to go on from. Expected a file written by --checkpoint or -o."));
            if (!resumed.document().graph().unrolled().equals(project.document().graph().unrolled())) {
                throw new CommandFailure(resume.get() + " is a checkpoint of another network than " + file + " has.");
            }
            if (seed.isPresent() && seed.get() != state.seed()) {
                throw new CommandFailure("The run in " + resume.get() + " has seed " + state.seed() + ", not " + seed.get()
                        + ": leave out --seed to go on with it, or --resume to begin anew.");
            }
            project = resumed;
        }
        if (data.isPresent()) {
            project = project.withData(data.get(), reading);
            reading.assumptions().forEach(spec.commandLine().getErr()::println);
        }
        Document document = project.document().withTraining(setup(project.document().training()));
        return project.withDocument(seed.isEmpty() ? document
                : document.withData(project.setup().withSplit(project.setup().split().withSeed(seed.get()))));
    }

    private TrainingSetup setup(TrainingSetup from) {
        try {
            TrainingSetup setup = SettingArguments.apply(from, assignments);
            setup = epochs.isEmpty() ? setup : SettingArguments.apply(setup, List.of("epochs=" + epochs.get()));
            setup = precision.isEmpty() ? setup : setup.withPrecision(precision.get());
            return seed.isEmpty() ? setup : setup.withSeed(seed.get());
        } catch (IllegalArgumentException misuse) {
            throw new ParameterException(spec.commandLine(), misuse.getMessage());
        }
    }

    private int end(TrainingJob job, TrainingEvent.Finished finished, RunKeeping keeping, TrainingReport report) {
        OpenProject trained =
                keeping.project(finished.checkpoint(), job.layers(), job.epochs(), Optional.of(finished.ending()));
        checkpoint.ifPresent(path -> keeping.write(path, trained));
        output.ifPresent(path -> keeping.write(path, trained));
        if (finished.ending() instanceof TrainingEvent.Stopped) {
            Path saved = checkpoint.or(() -> output).orElseGet(() -> keeping.beside(file));
            if (checkpoint.isEmpty() && output.isEmpty()) {
                keeping.write(saved, trained);
            }
            PrintWriter err = spec.commandLine().getErr();
            err.println("gradus: Stopped after " + finished.checkpoint().step() + " steps; saved in " + saved
                    + ". To go on: gradus train " + file + " --resume " + saved);
            err.flush();
            return INTERRUPTED;
        }
        report.print(finished, job.epochs(), job.waited());
        if (output.isEmpty()) {
            spec.commandLine().getOut().println("The trained weights were not kept; -o FILE keeps them.");
        }
        return GradusCommand.DONE;
    }
}
