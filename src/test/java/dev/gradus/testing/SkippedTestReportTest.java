package dev.gradus.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SkippedTestReportTest {

    @Test
    void disabledTestsAndFailedAssumptionsAreListedWithTheirReason(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("reports/1.txt");

        run(file, Skipping.class, SkippedAsAWhole.class);

        assertEquals(List.of(
                "SkippedTestReportTest$SkippedAsAWhole: no such machine",
                "SkippedTestReportTest$Skipping.disabled(): needs a  colour printer",
                "SkippedTestReportTest$Skipping.withoutData(): Assumption failed: the data set is not there"),
                Files.readAllLines(file).stream().sorted().toList());
    }

    @Test
    void nothingIsWrittenWhenNothingIsSkipped(@TempDir Path folder) {
        run(folder.resolve("1.txt"), Passing.class);

        assertEquals(false, Files.exists(folder.resolve("1.txt")));
    }

    private static void run(Path file, Class<?>... tests) {
        var request = LauncherDiscoveryRequestBuilder.request();
        for (Class<?> test : tests) {
            request.selectors(selectClass(test));
        }
        var config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .addTestExecutionListeners(new SkippedTestReport(file.toString())).build();
        LauncherFactory.create(config).execute(request.build());
    }

    static class Skipping {
        @Test
        @Disabled("needs a  colour printer")
        void disabled() { }

        @Test
        void withoutData() {
            assumeTrue(false, "the data set\n   is not there");
        }

        @Test
        void passes() { }
    }

    @Disabled("no such machine")
    static class SkippedAsAWhole {
        @Test
        void never() { }
    }

    static class Passing {
        @Test
        void passes() { }
    }
}
