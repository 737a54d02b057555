package dev.gradus.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Reports each skipped test with its reason, so that a green build never hides what it did not try. Tests run in
 * several JVMs one after another: each writes its lines to a file of its own ({@code gradus.skipped}), and the build
 * prints them all at its end. Without that property (in an IDE) a line goes straight to the console.
 */
public final class SkippedTestReport implements TestExecutionListener {

    private final String file;

    public SkippedTestReport() {
        this(System.getProperty("gradus.skipped"));
    }

    SkippedTestReport(String file) {
        this.file = file;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        report(test, reason);
    }

    /** A failed assumption ends a test as aborted: that is a skipped test too. */
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            report(test, result.getThrowable().map(Throwable::getMessage).orElse("aborted without a reason"));
        }
    }

    private void report(TestIdentifier test, String reason) {
        String line = name(test) + ": " + reason.strip().replaceAll("\\s*\\R\\s*", " ");
        if (file == null) {
            System.out.println("Skipped " + line);
            return;
        }
        try {
            Files.createDirectories(Path.of(file).toAbsolutePath().getParent());
            Files.writeString(Path.of(file), line + "\n", StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The report of skipped tests cannot be written to " + file + ".", e);
        }
    }

    private static String name(TestIdentifier test) {
        var source = test.getSource().orElse(null);
        if (source instanceof MethodSource method) {
            String called = method.getMethodName() + "()";
            String shown = test.getDisplayName();
            return simple(method.getClassName()) + "." + called
                    + (shown.startsWith(method.getMethodName()) ? "" : " " + shown);
        }
        return source instanceof ClassSource type ? simple(type.getClassName()) : test.getDisplayName();
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
