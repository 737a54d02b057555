package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradusHomeTest {

    private static final Path ADA = Path.of("/home/ada");

    @BeforeEach
    void pathsLookLikeThisOnlyOnUnix() {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "these paths are those of a Unix");
    }

    @Test
    void thePropertyGoesBeforeTheVariable() {
        assertEquals(Path.of("/a"), GradusHome.of("/a", Map.of("GRADUS_HOME", "/b"), "Linux", ADA).folder());
        assertEquals(Path.of("/b"), GradusHome.of("", Map.of("GRADUS_HOME", "/b"), "Linux", ADA).folder());
    }

    @Test
    void eachPlatformHasItsFolder() {
        assertEquals(Path.of("/home/ada/.local/share/gradus"), GradusHome.of("", Map.of(), "Linux", ADA).folder());
        assertEquals(Path.of("/data/gradus"),
                GradusHome.of("", Map.of("XDG_DATA_HOME", "/data"), "Linux", ADA).folder());
        assertEquals(Path.of("/home/ada/.local/share/gradus"),
                GradusHome.of("", Map.of("XDG_DATA_HOME", "relative"), "Linux", ADA).folder());
        assertEquals(Path.of("/home/ada/Library/Application Support/Gradus"),
                GradusHome.of("", Map.of(), "Mac OS X", ADA).folder());
        assertEquals(Path.of("/roaming/Gradus"),
                GradusHome.of("", Map.of("APPDATA", "/roaming"), "Windows 11", ADA).folder());
    }

    @Test
    void everyTestRunsInAHomeOfItsOwn() {
        assertEquals(Path.of(System.getProperty("gradus.home")).toAbsolutePath(), GradusHome.ofThisProcess().folder());
    }
}
