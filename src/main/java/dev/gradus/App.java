package dev.gradus;

import dev.gradus.cli.GradusCommand;
import dev.gradus.io.GradusHome;
import dev.gradus.io.LogFile;
import dev.gradus.ui.shell.Desktop;

/**
 * The main class: builds everything through constructors and hands the command line a way to open the window. It must
 * not extend JavaFX's {@code Application}, which could not be launched from the class path.
 */
public final class App {

    private App() { }

    public static void main(String[] arguments) {
        GradusHome home = GradusHome.ofThisProcess();
        LogFile log = LogFile.install(home);
        GradusCommand.Window window = file -> Desktop.open(home, log.path(), file);
        System.exit(new GradusCommand(window, log.path()).run(arguments));
    }
}
