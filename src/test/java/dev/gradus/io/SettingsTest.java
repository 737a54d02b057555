package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void whatWasRememberedIsThereAtTheNextStart() throws Exception {
        GradusHome home = new GradusHome(folder.resolve("not yet there"));
        Settings settings = Settings.DEFAULT.withTheme("dark").withChoice("dock.height", "262")
                .withWindow(new Settings.Window(-8, 0.5, 1600, 1000, true))
                .withRecent(new Settings.Recent(folder.resolve("week 3.gradus.json"), Instant.EPOCH, "97.3 %"));
        assertEquals(Settings.DEFAULT, Settings.read(home));
        settings.write(home);
        assertEquals(settings, Settings.read(home));
    }

    @Test
    void damagedSettingsAreTheUsualOnes() throws Exception {
        GradusHome home = new GradusHome(folder);
        for (String damaged : List.of("", "{", "[]", "{\"format\":\"gradus-settings\",\"version\":1,\"theme\":null}",
                "{\"format\":\"gradus-settings\",\"version\":9}", "\u0000\uffff")) {
            Files.writeString(home.settings(), damaged);
            assertEquals(Settings.DEFAULT, Settings.read(home), damaged);
        }
    }

    @Test
    void theLatestFileComesFirstAndOnlyOnce() {
        Settings settings = Settings.DEFAULT;
        for (int i = 0; i < 20; i++) {
            settings = settings.withRecent(new Settings.Recent(Path.of("p" + i % 15), Instant.ofEpochSecond(i), ""));
        }
        assertEquals(Settings.MOST_RECENT, settings.recent().size());
        assertEquals(List.of("p4", "p3", "p2", "p1", "p0", "p14"),
                settings.recent().stream().limit(6).map(recent -> recent.file().toString()).toList());
        assertEquals("p3", settings.withoutRecent(Path.of("p4")).recent().get(0).file().toString());
    }

    @Test
    void aWindowWithoutAPlaceIsNotRemembered() {
        assertEquals(Settings.DEFAULT, Settings.DEFAULT.withWindow(new Settings.Window(Double.NaN, 0, 1, 1, false)));
    }
}
