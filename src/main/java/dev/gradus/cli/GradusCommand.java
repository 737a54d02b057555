package dev.gradus.cli;

import dev.gradus.data.download.DownloadCatalog;
import dev.gradus.io.GradusHome;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code gradus}: the front door for a terminal. Exit codes: 0 done, 1 failed, 2 not understood. Errors take one line on
 * stderr; their stack traces go to the log.
 */
@Command(name = "gradus", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Compose, train and understand neural networks.",
        synopsisHeading = "Usage: ", customSynopsis = {"gradus [FILE]", "       gradus COMMAND [ARGUMENT...]"},
        footer = {"", "Exit codes: 0 done, 1 failed, 2 not understood."})
public final class GradusCommand implements Callable<Integer> {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int NOT_UNDERSTOOD = 2;

    private static final Logger LOG = Logger.getLogger(GradusCommand.class.getName());

    private final Window window;
    private final Path log;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE",
            description = "A project (*.gradus.json) or a trained model (*.model.json) to open in the window.")
    private Optional<Path> file = Optional.empty();

    /** Opens the workbench, with a file or as it was left, and returns when it was closed. */
    @FunctionalInterface
    public interface Window {
        void open(Optional<Path> file);
    }

    /**
     * @param window how to open the workbench; only called for {@code gradus}, {@code gradus gui} and {@code gradus FILE}
     * @param log    where stack traces go, for the message about a fault of ours
     */
    public GradusCommand(Window window, Path log) {
        this.window = window;
        this.log = log;
    }

    /** Runs the command and returns its exit code; writes to the process's stdout and stderr. */
    public int run(String... arguments) {
        return run(System.in, new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    int run(InputStream standardInput, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(this)
                .addSubcommand(new GuiCommand(window))
                .addSubcommand(new SamplesCommand())
                .addSubcommand(new DataCommand())
                .addSubcommand(new NewCommand())
                .addSubcommand(new DownloadCommand(DownloadCatalog.all(), GradusHome.ofThisProcess().downloads()))
                .addSubcommand(new TrainCommand())
                .addSubcommand(new EvaluateCommand(standardInput))
                .addSubcommand(new PredictCommand(standardInput))
                .addSubcommand(new ExportCommand())
                .addSubcommand(new InfoCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new BenchCommand())
                .setOut(out).setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure, err))
                .setParameterExceptionHandler((misuse, args) -> refuse(misuse, err));
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            return fail(e, err);
        }
    }

    /** {@code gradus} alone, or with a file. */
    @Override
    public Integer call() {
        file.ifPresent(path -> {
            if (!path.toString().endsWith(".json")) {
                throw new ParameterException(spec.commandLine(), "'" + path + "' is neither a command nor a *.json file.");
            }
        });
        return open(window, file);
    }

    static int open(Window window, Optional<Path> file) {
        // A folder may hold images or sounds.
        file.filter(path -> !Files.exists(path)).ifPresent(path -> {
            throw new CommandFailure("There is no file " + path + ".");
        });
        window.open(file);
        return DONE;
    }

    private int fail(Throwable failure, PrintWriter err) {
        LOG.log(Level.WARNING, "A command failed.", failure);
        err.println("gradus: " + Sentence.of(failure, log).text());
        return FAILED;
    }

    private static int refuse(ParameterException misuse, PrintWriter err) {
        String message = new Sentence(misuse.getMessage()).text();
        err.println("gradus: " + message + (message.endsWith(".") ? "" : ".") + " See "
                + misuse.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
        return NOT_UNDERSTOOD;
    }
}
