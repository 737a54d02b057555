package dev.gradus.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data beside the project, which is not ours to ship: a test that wants it is skipped where it is not. */
public final class SharedData {

    private SharedData() {
    }

    /** @param name below the folder of the system property {@code gradus.data}, else below {@code ../shared/data} */
    public static Path path(String name) {
        Path path = Path.of(System.getProperty("gradus.data", "../shared/data")).resolve(name);
        assumeTrue(Files.exists(path), "no real data to try: " + path + " is absent (-Dgradus.data=FOLDER)");
        return path;
    }
}
