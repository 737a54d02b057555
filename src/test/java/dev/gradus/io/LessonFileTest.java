package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.SampleProjects;
import dev.gradus.edit.lesson.Lesson;
import dev.gradus.edit.lesson.LessonResult;
import dev.gradus.edit.lesson.LessonStart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonFileTest {

    private static final String GOOD = """
            {"format": "gradus-lesson", "version": 1, "id": "mine", "title": "Mine", "summary": "A line.", "minutes": 5,
             "start": {"sample": "circles"},
             "steps": [{"title": "One", "text": "Words.", "predict": {"choice": {"question": "Which?",
               "options": ["a", "b"], "right": 1, "because": "So."}}, "task": "Do it.",
               "done": [{"metric": "validationAccuracy", "atLeast": 0.95}], "hints": ["Try."], "after": "Well."}]}
            """;

    @TempDir
    private Path folder;

    private Lesson read(String text) throws Exception {
        Path file = folder.resolve("mine.lesson.json");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return LessonFile.read(file);
    }

    private String problem(String text) {
        return assertThrows(FileProblem.class, () -> read(text)).getMessage();
    }

    @Test
    void aLessonOfATeacherIsReadAsThePackagedOnesAre() throws Exception {
        Lesson lesson = read(GOOD);
        assertEquals("Mine", lesson.title());
        assertEquals(1, lesson.steps().get(0).done().size());
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"minutes\": 5|\"minutes\": 0|mine.lesson.json, minutes: expected a whole number from 1 to 600, found 0. Nothing was opened.",
        "\"minutes\": 5|\"minutes\": \"5\"|mine.lesson.json, minutes: expected a whole number, found text. Nothing was opened.",
        "\"title\": \"Mine\",||mine.lesson.json: “title” is missing. Nothing was opened.",
        "\"id\": \"mine\"|\"id\": \"My Lesson\"|mine.lesson.json: The id of a lesson has 1 to 61 small letters, digits and hyphens. It was “My Lesson”. Nothing was opened.",
        "circles|circle|mine.lesson.json, start.sample: There is no sample called “circle”. Nothing was opened.",
        "\"sample\"|\"script\"|mine.lesson.json, start: there is no start called “script”; expected one of sample, project. Nothing was opened.",
        "\"right\": 1|\"right\": 2|mine.lesson.json, steps[0].predict.choice: The right option is a number from 0 to 1. It was 2. Nothing was opened.",
        "validationAccuracy|accuracy|mine.lesson.json, steps[0].done[0]: there is no metric called “accuracy”; expected one of trainingLoss, validationLoss, trainingAccuracy, validationAccuracy, lossGap, accuracyGap, epochs, bestEpoch. Nothing was opened.",
        "\"atLeast\": 0.95|\"above\": 0.95|mine.lesson.json, steps[0].done[0]: there is no member called “above” beside “metric”. Nothing was opened.",
        "\"atLeast\": 0.95|\"atLeast\": \"95\"|mine.lesson.json, steps[0].done[0]: “atLeast” is a number here. Nothing was opened.",
        ", \"atLeast\": 0.95||mine.lesson.json, steps[0].done[0]: A condition needs “atLeast” or “atMost” to compare with. Nothing was opened.",
        "\"hints\"|\"hint\"|mine.lesson.json, steps[0]: there is no member called “hint”; expected title, text, formula, light, predict, task, done, newRun, hints, after. Nothing was opened.",
        "\"version\": 1|\"version\": 2|mine.lesson.json was written by a newer Gradus (format 2; this one reads up to 1). Nothing was opened.",
        "gradus-lesson|gradus-project|mine.lesson.json is a project, not a lesson. Nothing was opened."})
    void brokenLessonsAreRefusedInOneSentence(String good, String bad, String message) {
        String broken = GOOD.replace(good, bad == null ? "" : bad);
        assertFalse(broken.equals(GOOD));
        assertEquals(message, problem(broken));
    }

    @Test
    void twoConditionsInOneAreRefused() {
        assertTrue(problem(GOOD.replace("\"atLeast\": 0.95", "\"atLeast\": 0.95, \"runs\": 2"))
                .startsWith("mine.lesson.json, steps[0].done[0]: this condition says two things; expected one of metric, "));
    }

    @Test
    void nothingThatIsTooLargeOrTooDeepIsOpened() {
        assertEquals("mine.lesson.json, steps[0].text: expected at most 4000 characters, found 4001. Nothing was opened.",
                problem(GOOD.replace("Words.", "a".repeat(4001))));
        assertEquals("mine.lesson.json is nested more than 64 deep. Nothing was opened.",
                problem("{\"x\":" + "[".repeat(100) + "]".repeat(100) + "," + GOOD.strip().substring(1)));
        assertEquals("mine.lesson.json goes on after its end. Nothing was opened.", problem(GOOD + "{}"));
    }

    @Test
    void everyPackagedLessonIsWrittenAndReadBackTheSame() throws Exception {
        for (String id : LessonFile.packaged()) {
            Lesson lesson = LessonFile.packaged(id);
            Path file = folder.resolve(id + ".lesson.json");
            LessonFile.write(file, lesson);
            assertEquals(lesson, LessonFile.read(file), id);
        }
    }

    @Test
    void aProjectStandsInTheLessonsOwnFile() throws Exception {
        Lesson lesson = LessonFile.packaged("xor");
        Lesson own = new Lesson(lesson.id(), lesson.title(), lesson.summary(), 5, Optional.empty(),
                new LessonStart.OfProject(SampleProjects.find("worked-222").orElseThrow().document()), List.of("train.stop"),
                List.of("dock"), lesson.steps());
        Path file = folder.resolve("own.lesson.json");
        LessonFile.write(file, own);
        assertEquals(own, LessonFile.read(file));
    }

    @Test
    void aResultIsKeptAndReadBack() throws Exception {
        GradusHome home = new GradusHome(folder.resolve("home"));
        LessonResult result = new LessonResult("xor", "Hidden layers and XOR", "Ada", Instant.parse("2026-01-31T11:42:00Z"),
                Optional.of(Instant.parse("2026-01-31T11:50:00Z")),
                List.of(new LessonResult.Step("One", Optional.of("About 90"), Optional.empty(), true, 2, 1, 61.5)),
                Map.of("validationAccuracy", 0.98));
        assertFalse(LessonResultFile.done(home, "xor"));
        LessonResultFile.keep(home, result);
        assertTrue(LessonResultFile.done(home, "xor"));
        assertEquals(result, LessonResultFile.read(home.lessons().resolve("xor.result.json")));
    }
}
