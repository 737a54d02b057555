package dev.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectHereTest {

    @TempDir
    Path folder;

    @Test
    void aNewProjectIsNamedAfterItsDataAndNeverInThePlaceOfAnother() throws IOException {
        ProjectHere here = new ProjectHere(folder);

        assertEquals(folder.resolve("titanic_train.gradus.json"), here.madeOf(Path.of("/data/titanic_train.csv")));
        assertEquals(folder.resolve("train-images.gradus.json"), here.madeOf(Path.of("train-images.idx.gz")));
        assertEquals(folder.resolve("flowers.gradus.json"), here.madeOf(Path.of("/pictures/flowers/")));
        assertEquals(folder.resolve("iris.gradus.json"), here.madeOf(Path.of("iris")));

        Path there = Files.writeString(folder.resolve("iris.gradus.json"), "{}");
        assertEquals(there + " is there already. To overwrite it: -o " + there + ". Nothing was written.",
                assertThrows(CommandFailure.class, () -> here.madeOf(Path.of("iris.csv"))).getMessage());
    }

    @Test
    void theOnlyProjectIsMeantWhereNoneIsNamed() throws IOException {
        ProjectHere here = new ProjectHere(folder);
        assertEquals("There is no project here. Expected a file such as iris.gradus.json; gradus new makes one.",
                assertThrows(CommandFailure.class, here::only).getMessage());

        Path one = Files.writeString(folder.resolve("one.gradus.json"), "{}");
        Files.writeString(folder.resolve("one.model.json"), "{}");
        assertEquals(one, here.only());

        Path another = Files.writeString(folder.resolve("another.gradus.json"), "{}");
        assertEquals("There are 2 projects here. Which one? " + another + ", " + one + ".",
                assertThrows(CommandFailure.class, here::only).getMessage());
    }
}
