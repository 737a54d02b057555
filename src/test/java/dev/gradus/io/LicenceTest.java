package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LicenceTest {

    /** In both directions: nothing is left out, and nothing is thanked that is not there. */
    @Test
    void theIndexListsExactlyTheLibrariesOnTheClassPath() throws Exception {
        var list = LicenceTest.class.getResource("/runtime-jars.txt");
        assumeTrue(list != null, "only Maven knows the run-time libraries, and this run was not started by it");
        Set<String> jars = new String(list.openStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(name -> name.endsWith(".jar"))
                .map(name -> name.replaceAll("(-linux|-win|-mac)(-aarch64)?\\.jar$|\\.jar$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> indexed = Licence.all().stream().filter(licence -> licence.artifact().contains(":"))
                .map(licence -> licence.artifact().replaceFirst(".*:", "") + "-" + licence.version())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(String.join("\n", jars), String.join("\n", indexed));
    }

    @Test
    void everyEntryHasAWholeText() {
        for (Licence licence : Licence.all()) {
            assertTrue(licence.text().length() > 500, licence.name());
            assertTrue(licence.text().toLowerCase().contains("copyright"), licence.name());
        }
    }

    @Test
    void gradusIsUnderTheLicenceInItsTopFolder() throws Exception {
        assertEquals(Files.readString(Path.of("LICENSE")).strip(), Licence.ofGradus().strip());
    }
}
