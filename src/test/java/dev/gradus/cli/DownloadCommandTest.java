package dev.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says; the downloads themselves are tested against a server of this machine. */
class DownloadCommandTest {

    @Test
    void withoutANameItListsTheSetsWithSizeAndLicence(@TempDir Path folder) {
        String listed = new Terminal(folder).done("download", "--to", folder.toString());
        assertEquals(4, listed.lines().count(), listed);
        assertTrue(listed.startsWith("mnist            11.6 MB"), listed);
        assertTrue(listed.contains("Licence: MIT, https://github.com/zalandoresearch/fashion-mnist"), listed);
    }

    @Test
    void aNameThatIsNotThereIsNotUnderstood(@TempDir Path folder) {
        assertEquals("There is no set called emnist to download. There are: mnist, fashion-mnist, kmnist, cifar-10. "
                + "See gradus download --help.", new Terminal(folder).refused(2, "download", "emnist"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedBeforeAnythingIsAskedOfTheNetwork(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "");
        String said = new Terminal(folder).refused(1, "download", "mnist", "--to", file.toString());
        assertTrue(said.startsWith("MNIST could not be written to " + file.resolve("mnist")), said);
    }
}
