package dev.gradus.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.FileSource;
import dev.gradus.data.FileType;
import dev.gradus.data.SourceCatalog;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import dev.gradus.data.SplitPlan;
import dev.gradus.edit.Document;
import dev.gradus.io.Project;
import dev.gradus.io.ProjectFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every kind of data source, present and to come. */
class SourceContractTest {

    private static final int CUTS = 160;
    private static final int LONGEST_SENTENCE = 500;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> isRecognisedByItsContentAndRead() {
        return each((type, sample) -> {
            DataSource source = SourceGuess.of(sample);
            assertSame(type, source.type());
            assertEquals(sample.toString(), source.origin());
            Content content = new DataLoader().load(source);
            assertTrue(content.count() > 0);
            assertFalse(content.sha256().isEmpty(), "a run says what it was trained on");
            DataSetup setup = new DataLoader().propose(source, content, List.of(), 1);
            assertTrue(new DataLoader().prepare(setup, content).training().count() > 0);
        });
    }

    @TestFactory
    Stream<DynamicTest> isReadFromTheProjectsFolder() {
        return each((type, sample) -> {
            FileSource source = ((FileSource) SourceGuess.of(sample)).withPath(sample.getFileName().toString());
            assertTrue(new DataLoader(sample.getParent()).load(source).count() > 0);
        });
    }

    @TestFactory
    Stream<DynamicTest> comesBackFromAProjectFile() {
        return each((type, sample) -> {
            DataSource source = SourceGuess.of(sample);
            DataSetup setup = new DataSetup(source, new DataLoader().propose(source, List.of(), 1).plan(), SplitPlan.standard(3));
            Project project = Project.of(Document.EMPTY.withData(setup));
            Path file = folder.resolve(type.id() + ".gradus.json");
            ProjectFile.write(file, project);
            assertEquals(project, ProjectFile.read(file));
        });
    }

    @TestFactory
    Stream<DynamicTest> cutAnywhereItReadsOrSaysOneSentence() {
        return each((type, sample) -> {
            Path victim = Files.isDirectory(sample) ? SourceSamples.someFile(sample) : sample;
            byte[] bytes = Files.readAllBytes(victim);
            for (int i = 0; i < Math.min(CUTS, bytes.length); i++) {
                int length = bytes.length <= CUTS ? i : (int) ((long) i * bytes.length / CUTS);
                Files.write(victim, Arrays.copyOf(bytes, length));
                readsOrSays(sample, type.id() + " cut to " + length + " of " + bytes.length + " bytes");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> withAnyByteChangedItReadsOrSaysOneSentence() {
        return each((type, sample) -> {
            Path victim = Files.isDirectory(sample) ? SourceSamples.someFile(sample) : sample;
            byte[] bytes = Files.readAllBytes(victim);
            for (int i = 0; i < Math.min(CUTS, bytes.length); i++) {
                int at = bytes.length <= CUTS ? i : (int) ((long) i * bytes.length / CUTS);
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (i % 3 == 0 ? 0x80 : i % 3 == 1 ? 0x01 : 0xff);
                Files.write(victim, changed);
                readsOrSays(sample, type.id() + " with byte " + at + " changed");
            }
        });
    }

    @Test
    void everyIdIsGivenOnceAndEverySettingHasANameOfItsOwn() {
        Set<String> ids = new HashSet<>();
        for (SourceType<?> type : SourceCatalog.all()) {
            assertTrue(ids.add(type.id()) && type.id().matches("[a-z][a-z0-9-]*"), type.id());
            assertSame(type, type.blank().type());
            assertFalse(type.name().isBlank());
            Set<String> settings = new HashSet<>();
            for (SourceSetting<?, ?> setting : type.settings()) {
                assertTrue(settings.add(setting.id()), type.id() + "." + setting.id());
                assertEquals(setting.label().isEmpty(), setting.help().isEmpty(), type.id() + "." + setting.id());
            }
        }
    }

    private void readsOrSays(Path sample, String what) {
        try {
            DataSource source = SourceGuess.of(sample);
            assertTrue(new DataLoader().load(source).count() >= 0);
        } catch (DataException refused) {
            String sentence = refused.getMessage();
            assertTrue(sentence.matches("(?s).*\\w.*[.!?]") && sentence.length() <= LONGEST_SENTENCE
                    && !sentence.contains("Exception") && !sentence.contains(": null"), what + ": " + sentence);
        } catch (Exception unexpected) {
            throw new AssertionError(what, unexpected);
        }
    }

    private interface Check {
        void on(SourceType<?> type, Path sample) throws Exception;
    }

    /** For every kind that is opened from a file or a folder: its sample, made anew. */
    private Stream<DynamicTest> each(Check check) {
        return SourceCatalog.all().stream().filter(FileType.class::isInstance).map(type -> DynamicTest.dynamicTest(type.id(),
                () -> check.on(type, SourceSamples.make(type.id(), Files.createTempDirectory(folder, type.id())))));
    }
}
