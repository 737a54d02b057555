package dev.gradus;

import dev.gradus.cli.CommandFailure;
import dev.gradus.cli.GradusCommand;
import dev.gradus.io.GradusHome;
import dev.gradus.io.LogFile;

/**
 * The main class: builds everything through constructors and hands the command line a way to open the window. It must
 * not extend JavaFX's {@code Application}, which could not be launched from the class path.
 */
public final class App {

    private App() { }

    public static void main(String[] arguments) {
        LogFile log = LogFile.install(GradusHome.ofThisProcess());
        GradusCommand.Window window = file -> {
            throw new CommandFailure("This build of Gradus has no window yet; gradus --help shows what it has.");
        };
        System.exit(new GradusCommand(window, log.path()).run(arguments));
    }
}
