package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {

    @TempDir
    Path folder;
    private GradusHome home;
    private BackgroundWork work;

    @BeforeEach
    void begin() {
        home = new GradusHome(folder.resolve("home"));
        work = new BackgroundWork();
    }

    @AfterEach
    void end() {
        work.close();
    }

    private void untilWritten() throws Exception {
        work.executor().submit(() -> { }).get(20, TimeUnit.SECONDS);
    }

    private List<Path> files() throws Exception {
        if (!Files.exists(home.autosaves())) {
            return List.of();
        }
        try (var files = Files.list(home.autosaves())) {
            return files.toList();
        }
    }

    /** An autosave as a process that has ended would have left it. */
    private Path left(String name, Optional<Path> origin, Project project) throws Exception {
        Files.createDirectories(home.autosaves());
        Path file = home.autosaves().resolve(name + FileKind.AUTOSAVE.suffix());
        // The number of this process, but of one that began in 1970.
        RunningProcess ended = new RunningProcess(ProcessHandle.current().pid(), Instant.EPOCH);
        Files.write(file, JsonOut.bytes(Recovery.Saved.CODEC, new Recovery.Saved(ended,
                Instant.parse("2026-01-31T11:42:30Z"), name, origin.map(Path::toString), project)));
        return file;
    }

    @Test
    void workIsKeptWhileItIsUnsavedAndGoneAfterwards() throws Exception {
        try (Autosave autosave = new Autosave(home, work.executor(), Duration.ZERO)) {
            autosave.keep("circles", Optional.empty(), Project.of(Document.EMPTY));
            untilWritten();
            assertEquals(1, files().size());
            assertEquals(Optional.empty(), autosave.problem());
            autosave.saved();
            untilWritten();
            assertEquals(List.of(), files());
            autosave.keep("circles", Optional.empty(), Project.of(Document.EMPTY));
            untilWritten();
            assertEquals(1, files().size());
        }
        assertEquals(List.of(), files());
    }

    @Test
    void writingIsNoMoreFrequentThanTheGap() throws Exception {
        Project first = Project.of(SampleProjects.find("circles").orElseThrow().document());
        try (Autosave autosave = new Autosave(home, work.executor(), Duration.ofHours(1))) {
            autosave.keep("circles", Optional.empty(), first);
            untilWritten();
            autosave.keep("circles", Optional.empty(), Project.of(Document.EMPTY));
            untilWritten();
            assertEquals(first, FileKind.AUTOSAVE.read(files().get(0), Recovery.Saved.CODEC).project());
        }
    }

    @Test
    void workOfARunningGradusIsNotOffered() throws Exception {
        try (Autosave autosave = new Autosave(home, work.executor(), Duration.ZERO)) {
            autosave.keep("circles", Optional.empty(), Project.of(Document.EMPTY));
            untilWritten();
            assertEquals(List.of(), Autosave.recoverable(home));
            assertEquals(1, files().size());
        }
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTheOneThatWrote() throws Exception {
        Project project = Project.of(SampleProjects.find("moons").orElseThrow().document());
        left("titanic", Optional.empty(), project);
        List<Recovery> found = Autosave.recoverable(home);
        assertEquals(List.of(project), found.stream().map(Recovery::project).toList());
        assertEquals("Gradus closed unexpectedly at 11:42. Restore “titanic” as it was then?",
                found.get(0).question(ZoneOffset.UTC));
        found.get(0).discard();
        assertEquals(List.of(), Autosave.recoverable(home));
    }

    @Test
    void whatEqualsTheSavedProjectWasNotLost() throws Exception {
        Project project = Project.of(SampleProjects.find("moons").orElseThrow().document());
        Path origin = folder.resolve("moons.gradus.json");
        ProjectFile.write(origin, project);
        left("moons", Optional.of(origin), project);
        assertEquals(List.of(), Autosave.recoverable(home));
        assertEquals(List.of(), files());
        left("moons", Optional.of(origin), Project.of(Document.EMPTY));
        assertEquals(1, Autosave.recoverable(home).size());
    }

    @Test
    void aDamagedAutosaveIsPassedOver() throws Exception {
        Path cut = left("cut", Optional.empty(), Project.of(Document.EMPTY));
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 200));
        left("whole", Optional.empty(), Project.of(Document.EMPTY));
        assertEquals(List.of("whole"), Autosave.recoverable(home).stream().map(Recovery::name).toList());
        assertTrue(Files.exists(cut));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldAndHarmsNothing() throws Exception {
        Files.createDirectories(home.folder());
        Files.writeString(home.autosaves(), "a file where the folder should be");
        try (Autosave autosave = new Autosave(home, work.executor(), Duration.ZERO)) {
            autosave.keep("circles", Optional.empty(), Project.of(Document.EMPTY));
            untilWritten();
            assertTrue(autosave.problem().orElseThrow().startsWith("Unsaved work is not being kept: "));
        }
    }

    @Test
    void afterAKillTheNextStartOffersExactlyWhatWasLostAndTheProjectIsFree() throws Exception {
        Path project = folder.resolve("week3.gradus.json");
        ProjectFile.write(project, Project.of(Document.EMPTY));
        Process other = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
                System.getProperty("java.class.path"), UnsavedWork.class.getName(), home.folder().toString(),
                project.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader says = other.inputReader()) {
            assertEquals("kept", says.readLine());
            assertEquals(List.of(), Autosave.recoverable(home), "it still runs");
            assertEquals("week3.gradus.json is open in another Gradus. Close it there first, or open a copy.",
                    assertThrows(FileProblem.class, () -> ProjectLock.acquire(home, project)).getMessage());
            other.destroyForcibly();
            assertTrue(other.waitFor(20, TimeUnit.SECONDS));
        } finally {
            other.destroyForcibly();
        }
        List<Recovery> found = Autosave.recoverable(home);
        assertEquals(1, found.size());
        assertEquals("week3", found.get(0).name());
        assertEquals(Optional.of(project), found.get(0).origin());
        assertEquals(Project.of(SampleProjects.find("circles").orElseThrow().document()), found.get(0).project());
        ProjectLock.acquire(home, project).close();
    }

    @Test
    void aProjectIsOpenOnceInOneGradusToo() throws Exception {
        Path project = folder.resolve("a.gradus.json");
        ProjectFile.write(project, Project.of(Document.EMPTY));
        try (ProjectLock lock = ProjectLock.acquire(home, project)) {
            Path sameFile = folder.resolve("home").resolve("..").resolve("a.gradus.json");
            assertThrows(FileProblem.class, () -> ProjectLock.acquire(home, sameFile));
            ProjectLock.acquire(home, folder.resolve("b.gradus.json")).close();
        }
        ProjectLock.acquire(home, project).close();
        assertFalse(Files.exists(folder.resolve(".a.gradus.json.lock")));
    }
}
