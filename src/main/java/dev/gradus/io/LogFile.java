package dev.gradus.io;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Sends {@code java.util.logging} to one file of known place, and nothing to the console. When the file has grown past
 * its size it becomes {@code gradus.log.1}, the one before {@code gradus.log.2}.
 *
 * <p>Not {@link java.util.logging.FileHandler}: with a second Gradus running that one takes another name, and then Help >
 * Log would show the wrong place. Here each record is one append, so two processes may share the file. A disk that is
 * full or read-only costs the log, never the program.
 */
public final class LogFile extends Handler {

    private static final long BYTES_BEFORE_TURNING = 1 << 20;
    private static final int OLD_FILES = 2;

    private final Path path;
    private final long bytesBeforeTurning;
    private int lost;

    /** Makes the log of {@code home} the only place where records of any logger go. */
    public static LogFile install(GradusHome home) {
        LogFile log = new LogFile(home.log(), BYTES_BEFORE_TURNING);
        Logger root = Logger.getLogger("");
        for (Handler other : root.getHandlers()) {
            root.removeHandler(other);
        }
        root.addHandler(log);
        return log;
    }

    LogFile(Path path, long bytesBeforeTurning) {
        this.path = path;
        this.bytesBeforeTurning = bytesBeforeTurning;
        setLevel(Level.INFO);
        setFormatter(new OneLine());
    }

    /** Where the newest records are, whether or not there have been any. */
    public Path path() {
        return path;
    }

    /** Records that could not be written. */
    public synchronized int lost() {
        return lost;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        try {
            Files.createDirectories(path.getParent());
            if (Files.exists(path) && Files.size(path) >= bytesBeforeTurning) {
                turn();
            }
            Files.writeString(path, getFormatter().format(record), StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | RuntimeException e) {
            lost++; // Nothing to report it to: the console is not ours, and the work is not affected.
        }
    }

    @Override
    public void flush() { }

    @Override
    public void close() { }

    private void turn() throws IOException {
        for (int age = OLD_FILES; age >= 1; age--) {
            Path younger = age == 1 ? path : old(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, old(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path old(int age) {
        return path.resolveSibling(path.getFileName() + "." + age);
    }

    private static final class OneLine extends Formatter {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

        @Override
        public String format(LogRecord record) {
            StringWriter text = new StringWriter();
            text.append(TIME.format(Instant.ofEpochMilli(record.getMillis()))).append(' ')
                    .append(record.getLevel().getName()).append(' ')
                    .append(String.valueOf(record.getLoggerName())).append(": ")
                    .append(formatMessage(record)).append(System.lineSeparator());
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(new PrintWriter(text, true));
            }
            return text.toString();
        }
    }
}
