package dev.gradus.io;

import dev.gradus.edit.lesson.LessonResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code *.result.json}: what a learner did in a lesson, for the teacher. */
public final class LessonResultFile {

    private static final Codec<LessonResult> RESULT = result();

    private LessonResultFile() {}

    public static LessonResult read(Path file) throws FileProblem {
        return FileKind.LESSON_RESULT.read(file, RESULT, LessonFile.MOST_BYTES);
    }

    /** Writes the whole file or nothing. */
    public static void write(Path file, LessonResult result) throws FileProblem {
        AtomicFile.write(file, JsonOut.bytes(RESULT, result));
    }

    /** Keeps it with the others of this computer: the list of lessons shows which are done. */
    public static void keep(GradusHome home, LessonResult result) throws FileProblem {
        try {
            Files.createDirectories(home.lessons());
        } catch (IOException forbidden) {
            throw new FileProblem("The result was not kept: the folder " + home.lessons() + " cannot be made.", forbidden);
        }
        write(home.lessons().resolve(result.lesson() + FileKind.LESSON_RESULT.suffix()), result);
    }

    /** True when the lesson was done to its end on this computer. */
    public static boolean done(GradusHome home, String lesson) {
        Path file = home.lessons().resolve(lesson + FileKind.LESSON_RESULT.suffix());
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            return read(file).finished().isPresent();
        } catch (FileProblem damaged) {
            return false;
        }
    }

    private static Codec<LessonResult> result() {
        Field<LessonResult, String> format = FileKind.LESSON_RESULT.formatField();
        Field<LessonResult, Integer> version = FileKind.LESSON_RESULT.versionField();
        Field<LessonResult, String> lesson = Field.of("lesson", LessonFormat.WORDS, LessonResult::lesson);
        Field<LessonResult, String> title = Field.of("title", LessonFormat.WORDS, LessonResult::title);
        Field<LessonResult, String> pupil = Field.of("pupil", LessonFormat.WORDS, LessonResult::pupil);
        Field<LessonResult, Instant> started = Field.of("started", Plain.TIME, LessonResult::started);
        Field<LessonResult, Optional<Instant>> finished = Field.optional("finished", Plain.TIME, LessonResult::finished);
        Field<LessonResult, List<LessonResult.Step>> steps = Field.of("steps", Plain.list(step(), 1_000), LessonResult::steps);
        Field<LessonResult, Map<String, Double>> figures =
                Field.of("figures", Plain.map(Plain.NUMBER), each -> new TreeMap<>(each.figures()));
        return new ObjectCodec<>(List.of(format, version, lesson, title, pupil, started, finished, steps, figures),
                parts -> new LessonResult(parts.get(lesson), parts.get(title), parts.get(pupil), parts.get(started),
                        parts.get(finished), parts.get(steps), parts.get(figures)));
    }

    private static Codec<LessonResult.Step> step() {
        Codec<Integer> count = Plain.ints(0, Integer.MAX_VALUE);
        Field<LessonResult.Step, String> title = Field.of("title", LessonFormat.WORDS, LessonResult.Step::title);
        Field<LessonResult.Step, Optional<String>> predicted =
                Field.optional("predicted", LessonFormat.WORDS, LessonResult.Step::predicted);
        Field<LessonResult.Step, Optional<String>> actual =
                Field.optional("actual", LessonFormat.WORDS, LessonResult.Step::actual);
        Field<LessonResult.Step, Boolean> done = Field.of("done", Plain.FLAG, LessonResult.Step::done);
        Field<LessonResult.Step, Integer> attempts = Field.of("attempts", count, LessonResult.Step::attempts);
        Field<LessonResult.Step, Integer> hints = Field.of("hints", count, LessonResult.Step::hints);
        Field<LessonResult.Step, Double> seconds = Field.of("seconds", Plain.NUMBER, LessonResult.Step::seconds);
        return new ObjectCodec<>(List.of(title, predicted, actual, done, attempts, hints, seconds),
                parts -> new LessonResult.Step(parts.get(title), parts.get(predicted), parts.get(actual), parts.get(done),
                        parts.get(attempts), parts.get(hints), parts.get(seconds)));
    }
}
