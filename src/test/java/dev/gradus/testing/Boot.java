package dev.gradus.testing;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Prepares a JVM before its first test: JavaFX text (see {@link Fonts}) and a console free of expected log records. */
public final class Boot implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Fonts.prepare();
        for (Handler console : Logger.getLogger("").getHandlers()) {
            console.setFilter(Boot::concernsTheReaderOfTheBuild);
        }
    }

    /** Tests of failures make Gradus log them, and JavaFX always says that it was started from the class path. */
    private static boolean concernsTheReaderOfTheBuild(LogRecord record) {
        String logger = String.valueOf(record.getLoggerName());
        return !logger.startsWith("dev.gradus") && !logger.equals("javafx");
    }
}
