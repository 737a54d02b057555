package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void aRecordTakesOneLineAndItsStackTraceFollows() throws Exception {
        LogFile log = new LogFile(folder.resolve("log/gradus.log"), 1000);
        LogRecord record = new LogRecord(Level.WARNING, "The disk is {0}.");
        record.setLoggerName("dev.gradus.io");
        record.setParameters(new Object[] {"full"});
        record.setThrown(new IllegalStateException("no room"));

        log.publish(record);

        var lines = Files.readAllLines(log.path());
        assertTrue(lines.get(0).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARNING dev\\.gradus\\.io: "
                + "The disk is full\\."), lines.get(0));
        assertEquals("java.lang.IllegalStateException: no room", lines.get(1));
    }

    @Test
    void aLongLogTurnsAndTheOldestIsForgotten() throws Exception {
        LogFile log = new LogFile(folder.resolve("gradus.log"), 1);
        for (String message : new String[] {"first", "second", "third", "fourth"}) {
            log.publish(new LogRecord(Level.INFO, message));
        }

        assertTrue(Files.readString(folder.resolve("gradus.log")).contains("fourth"));
        assertTrue(Files.readString(folder.resolve("gradus.log.1")).contains("third"));
        assertTrue(Files.readString(folder.resolve("gradus.log.2")).contains("second"));
        assertFalse(Files.exists(folder.resolve("gradus.log.3")));
    }

    @Test
    void twoProcessesMayWriteToTheSameFile() throws Exception {
        LogFile one = new LogFile(folder.resolve("gradus.log"), 1000);
        LogFile other = new LogFile(folder.resolve("gradus.log"), 1000);
        one.publish(new LogRecord(Level.INFO, "from one"));
        other.publish(new LogRecord(Level.INFO, "from the other"));
        one.publish(new LogRecord(Level.INFO, "from one again"));

        assertEquals(3, Files.readAllLines(folder.resolve("gradus.log")).size());
    }

    @Test
    void aPlaceThatCannotBeWrittenCostsOnlyTheRecord() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        LogFile log = new LogFile(folder.resolve("file/gradus.log"), 1000);

        log.publish(new LogRecord(Level.INFO, "nobody reads this"));

        assertEquals(1, log.lost());
    }
}
