package dev.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs commands as a terminal would, in this process. */
final class Terminal {

    /** How a command ended and what it printed. */
    record Run(int exitCode, String out, String err) {}

    private final Path folder;

    /** @param folder that file names begin with "@" are meant from */
    Terminal(Path folder) {
        this.folder = folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** "@iris.csv" becomes the file of that name in the folder. */
    Run run(String... arguments) {
        return typing("", arguments);
    }

    Run typing(String standardInput, String... arguments) {
        String[] full = arguments.clone();
        for (int i = 0; i < full.length; i++) {
            full[i] = full[i].startsWith("@") ? file(full[i].substring(1)).toString() : full[i];
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        GradusCommand command = new GradusCommand(file -> {
            throw new AssertionError("No command opens the window.");
        }, Path.of("gradus.log"));
        int exitCode = command.run(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out), new PrintWriter(err), full);
        return new Run(exitCode, out.toString().replace(System.lineSeparator(), "\n"),
                err.toString().replace(System.lineSeparator(), "\n"));
    }

    /** Runs a command that must succeed without a word on stderr. */
    String done(String... arguments) {
        Run run = run(arguments);
        assertEquals("", run.err);
        assertEquals(0, run.exitCode, run.out);
        return run.out;
    }

    /** Runs a command that must fail in one line; returns the line without the program's name. */
    String refused(int exitCode, String... arguments) {
        Run run = run(arguments);
        assertEquals(exitCode, run.exitCode, run.out + run.err);
        assertEquals(1, run.err.lines().count(), run.err);
        assertEquals("gradus: ", run.err.substring(0, 8));
        return run.err.substring(8).strip();
    }
}
