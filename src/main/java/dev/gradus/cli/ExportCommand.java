package dev.gradus.cli;

import dev.gradus.data.DataException;
import dev.gradus.io.FileProblem;
import dev.gradus.io.ModelExport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus export}. */
@Command(name = "export", mixinStandardHelpOptions = true,
        description = "Writes a trained project's network as a model that other programs can read.")
final class ExportCommand implements Callable<Integer> {

    /** What a model can be written as. */
    enum Format { JSON }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A trained project.")
    private Path file;

    @Option(names = "--format", required = true, paramLabel = "json",
            description = "json: the network, its weights as decimal numbers, preprocessing and test rows.")
    private Format format;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "MODEL", description = "The model to write.")
    private Path output;

    @Override
    public Integer call() throws FileProblem, DataException {
        OpenProject project = OpenProject.read(file);
        spec.commandLine().getOut().println(
                ModelExport.export(output, project.document(), project.prepare()).message());
        return GradusCommand.DONE;
    }
}
