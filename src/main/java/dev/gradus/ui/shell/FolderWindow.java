package dev.gradus.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The system's own window on folders, and its browser. */
final class FolderWindow {

    private static final Logger LOG = Logger.getLogger(FolderWindow.class.getName());

    private FolderWindow() {}

    /** Opens a folder; false when the system has no program for that. */
    static boolean show(Path folder) {
        return open(folder.toString());
    }

    /** Opens an address in the system's browser; false when there is none. */
    static boolean browse(String address) {
        return open(address);
    }

    private static boolean open(String target) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String program = system.contains("win") ? "explorer.exe" : system.contains("mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(List.of(program, target)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return true;
        } catch (IOException missing) {
            LOG.log(Level.FINE, "No program shows folders here", missing);
            return false;
        }
    }
}
