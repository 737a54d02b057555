package dev.gradus.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gradus gui [FILE]}. */
@Command(name = "gui", mixinStandardHelpOptions = true, description = "Opens the workbench.")
final class GuiCommand implements Callable<Integer> {

    private final GradusCommand.Window window;

    @Parameters(arity = "0..1", paramLabel = "FILE",
            description = "A project (*.gradus.json) or a trained model (*.model.json) to open.")
    private Optional<Path> file = Optional.empty();

    GuiCommand(GradusCommand.Window window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return GradusCommand.open(window, file);
    }
}
