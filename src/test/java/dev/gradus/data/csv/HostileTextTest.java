package dev.gradus.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.Progress;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is given, the answer is a table or one sentence, and it comes soon. */
class HostileTextTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void oneEndlessLineOfCellsIsToldInASentence() throws IOException {
        byte[] bytes = "12,".repeat(1_500_000).getBytes(StandardCharsets.US_ASCII);
        expectSentence(WrittenFile.of(folder, "wide.csv", bytes).path());
    }

    @Test
    void twoGigabytesOfZerosAreRefusedAtOnce() throws IOException {
        Path file = folder.resolve("zeros.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2_000_000_000L);
        }
        assertEquals("zeros.csv is a binary file (1114112 of its 1114112 bytes are no text). Expected a table as text, such as CSV."
                .replaceAll("\\d{7}", "N"), message(() -> SourceGuess.of(file)).replaceAll("\\d{7}", "N"));
    }

    @Test
    void aQuoteThatSwallowsMegabytesIsTold() throws IOException {
        byte[] bytes = ("a,b\n1,\"" + "lost words, and more of them\n".repeat(800_000)).getBytes(StandardCharsets.US_ASCII);
        assertEquals("quote.csv, line 2, column 2: the quote that opens here is never closed. Close the quote, or choose another quote "
                + "character.", message(() -> WrittenFile.of(folder, "quote.csv", bytes).table()));
    }

    @Test
    void devicesAreNoFiles() {
        for (String device : List.of("/dev/zero", "/dev/urandom", "/dev/null")) {
            assumeTrue(Files.exists(Path.of(device)), "no such devices on this system");
            String name = device.substring(5);
            assertEquals(name + " is a device or a pipe, not a file. Save what it gives to a file, and open that.",
                    message(() -> CsvFormat.guess(Path.of(device))));
            message(() -> SourceGuess.of(Path.of(device)));
        }
    }

    @Test
    void linksThatLeadToThemselvesOrNowhere() throws IOException {
        Path loop = folder.resolve("loop.csv");
        Files.createSymbolicLink(loop, folder.resolve("back.csv"));
        Files.createSymbolicLink(folder.resolve("back.csv"), loop);
        assertEquals("loop.csv is a link that leads to itself. Choose the file itself.", message(() -> CsvFormat.guess(loop)));
        message(() -> SourceGuess.of(loop));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.csv"), folder.resolve("gone.csv"));
        assertEquals("dangling.csv is a link to a file that is not there. Choose the file itself.", message(() -> CsvFormat.guess(dangling)));
    }

    @Test
    void aFileThatMayNotBeReadSaysSo() throws IOException {
        Path file = WrittenFile.of(folder, "secret.csv", "a,b\n1,2\n").path();
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no such permissions on this system");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "this user may read everything");
        assertEquals("secret.csv may not be read. Allow reading it, or copy it elsewhere.", message(() -> CsvFormat.guess(file)));
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsToldInOneSentence() throws Exception {
        Path file = WrittenFile.of(folder, "growing.csv", "a,b\n" + "1,2\n".repeat(50_000)).path();
        CsvFormat format = CsvFormat.guess(file);
        boolean[] grown = new boolean[1];
        Progress growing = (done, all) -> {
            if (!grown[0]) {
                grown[0] = true;
                append(file, "3,4\n");
            }
            return true;
        };
        assertEquals("growing.csv was changed while it was read. Open it again when it is complete.",
                message(() -> CsvTable.read(file, format, growing)));
        assertEquals(50_001, CsvTable.read(file, format).rows());
    }

    @Test
    void aFileThatVanishesWhileItIsReadIsToldInOneSentence() throws Exception {
        Path file = WrittenFile.of(folder, "vanishing.csv", "a,b\n" + "1,2\n".repeat(50_000)).path();
        CsvFormat format = CsvFormat.guess(file);
        assertEquals("vanishing.csv was not found in " + folder + ". Choose the file again.", message(() -> CsvTable.read(file, format, (done, all) -> {
            file.toFile().delete();
            return true;
        })));
    }

    @Test
    void readingCanBeCancelledHalfWay() throws Exception {
        Path file = WrittenFile.of(folder, "long.csv", "a,b\n" + "1,2\n".repeat(200_000)).path();
        CsvFormat format = CsvFormat.guess(file);
        long[] last = new long[2];
        assertEquals("Reading long.csv was cancelled. Nothing was changed.", message(() -> CsvTable.read(file, format, (done, all) -> {
            last[0] = done;
            last[1] = all;
            return done * 2 < all;
        })));
        assertEquals(Files.size(file), last[1]);
        assertTrue(last[0] < last[1], last[0] + " of " + last[1]);
    }

    @Test
    void textInAStreamIsReadTheSameWay() throws Exception {
        Table table = CsvTable.read("stream", new ByteArrayInputStream("a,b\n1,x\n".getBytes(StandardCharsets.UTF_8)), CsvFormat.standard());
        assertEquals("x", table.column(1).text(0));
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void expectSentence(Path file) {
        String told = message(() -> CsvTable.read(file, CsvFormat.guess(file)));
        assertTrue(told.startsWith(file.getFileName().toString()) && told.endsWith("."), told);
    }

    private static String message(Executable reading) {
        return assertTimeoutPreemptively(SOON, () -> assertThrows(DataException.class, reading).getMessage());
    }
}
