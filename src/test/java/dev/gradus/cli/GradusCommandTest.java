package dev.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradusCommandTest {

    private static final Path LOG = Path.of("/logs/gradus.log");

    /** How a command ended and what it printed. */
    private record Run(int exitCode, String out, String err) { }

    private final List<Optional<Path>> opened = new ArrayList<>();

    @Test
    void withoutArgumentsTheWindowOpens() {
        assertEquals(new Run(0, "", ""), run(opened::add));
        assertEquals(new Run(0, "", ""), run(opened::add, "gui"));
        assertEquals(List.of(Optional.empty(), Optional.empty()), opened);
    }

    @Test
    void aFileOpensInTheWindow(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("circles.gradus.json"), "{}");

        assertEquals(0, run(opened::add, file.toString()).exitCode());
        assertEquals(0, run(opened::add, "gui", file.toString()).exitCode());
        assertEquals(List.of(Optional.of(file), Optional.of(file)), opened);
    }

    @Test
    void versionAndHelpSucceedOnStdout() {
        assertTrue(run(opened::add, "--version").out().matches("Gradus \\d+\\.\\d+\\.\\d+ \\(Java .+\\)\\R"));
        Run help = run(opened::add, "--help");
        assertEquals(0, help.exitCode());
        assertTrue(help.out().startsWith("Usage: gradus [FILE]"), help.out());
        assertEquals("", help.err());
    }

    @Test
    void whatIsNotUnderstoodEndsWithTwoAndOneLine() {
        assertEquals(new Run(2, "", "gradus: 'trian' is neither a command nor a *.json file. See gradus --help.\n"),
                run(opened::add, "trian"));
        assertEquals(new Run(2, "", "gradus: Unknown option: '--nope'. See gradus gui --help.\n"),
                run(opened::add, "gui", "--nope"));
        assertEquals(List.of(), opened);
    }

    @Test
    void aMissingFileEndsWithOneAndIsNamed() {
        assertEquals(new Run(1, "", "gradus: There is no file gone.gradus.json.\n"),
                run(opened::add, "gone.gradus.json"));
    }

    @Test
    void aFailureIsOneLineWithoutAStackTrace() {
        assertEquals("gradus: The target has one class. Choose another.\n", failingWith(
                new IllegalArgumentException("The target has one class.\n  Choose another.")));
        assertEquals("gradus: There is no file iris.csv.\n",
                failingWith(new UncheckedIOException(new NoSuchFileException("iris.csv"))));
    }

    @Test
    void aFaultOfOursPointsToTheLog() {
        assertEquals("gradus: Something went wrong inside Gradus (NullPointerException). The details are in " + LOG
                + ".\n", failingWith(new NullPointerException("inner workings")));
    }

    @Test
    void tooLittleMemoryIsSaidInWords() {
        Run run = run(file -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith("gradus: This needs more memory than Java may use ("), run.err());
    }

    private String failingWith(RuntimeException failure) {
        Run run = run(file -> {
            throw failure;
        });
        assertEquals(1, run.exitCode());
        return run.err();
    }

    private static Run run(GradusCommand.Window window, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new GradusCommand(window, LOG).run(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(exitCode, out.toString(), err.toString().replace(System.lineSeparator(), "\n"));
    }
}
