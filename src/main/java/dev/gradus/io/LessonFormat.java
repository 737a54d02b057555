package dev.gradus.io;

import dev.gradus.edit.Document;
import dev.gradus.edit.lesson.Condition;
import dev.gradus.edit.lesson.Lesson;
import dev.gradus.edit.lesson.LessonStart;
import dev.gradus.edit.lesson.LessonStep;
import dev.gradus.edit.lesson.Prediction;
import dev.gradus.edit.lesson.Quantity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a lesson stands in its file; described for teachers in {@code samples/lessons/README.md}. */
final class LessonFormat {

    private static final int MOST = 100;
    /** Enough for a page of text; a lesson with more is no lesson. */
    private static final int LONGEST = 4_000;

    static final Codec<String> WORDS = Plain.codec(in -> {
        String at = in.path();
        String text = in.text();
        if (text.length() > LONGEST) {
            throw in.problemAt(at, "expected at most " + LONGEST + " characters, found " + text.length() + ".");
        }
        return text;
    }, JsonOut::text);

    static final Codec<Lesson> LESSON = lesson();

    private LessonFormat() {}

    private static Codec<Lesson> lesson() {
        Field<Lesson, String> format = FileKind.LESSON.formatField();
        Field<Lesson, Integer> version = FileKind.LESSON.versionField();
        Field<Lesson, String> id = Field.of("id", WORDS, Lesson::id);
        Field<Lesson, String> title = Field.of("title", WORDS, Lesson::title);
        Field<Lesson, String> summary = Field.of("summary", WORDS, Lesson::summary);
        Field<Lesson, Integer> minutes = Field.of("minutes", Plain.ints(1, 600), Lesson::minutes);
        Field<Lesson, Optional<String>> author = Field.optional("author", WORDS, Lesson::author);
        Field<Lesson, LessonStart> start = Field.of("start", start(), Lesson::start);
        Field<Lesson, Optional<List<String>>> lock = words("lock", Lesson::lock);
        Field<Lesson, Optional<List<String>>> hide = words("hide", Lesson::hide);
        Field<Lesson, List<LessonStep>> steps = Field.of("steps", Plain.list(step(), MOST), Lesson::steps);
        return new ObjectCodec<>(List.of(format, version, id, title, summary, minutes, author, start, lock, hide, steps),
                parts -> new Lesson(parts.get(id), parts.get(title), parts.get(summary), parts.get(minutes),
                        parts.get(author), parts.get(start), parts.get(lock).orElse(List.of()),
                        parts.get(hide).orElse(List.of()), parts.get(steps)));
    }

    private static <T> Field<T, Optional<List<String>>> words(String name, java.util.function.Function<T, List<String>> of) {
        return Field.optional(name, Plain.list(WORDS, MOST), owner -> Optional.of(of.apply(owner))
                .filter(list -> !list.isEmpty()));
    }

    private static Codec<LessonStart> start() {
        Map<String, Codec<? extends LessonStart>> kinds = new LinkedHashMap<>();
        kinds.put("sample", Plain.codec(in -> {
            String at = in.path();
            String id = in.text();
            try {
                return new LessonStart.OfSample(id);
            } catch (IllegalArgumentException unknown) {
                throw in.problemAt(at, unknown.getMessage());
            }
        }, (JsonOut out, LessonStart.OfSample sample) -> out.text(sample.id())));
        kinds.put("project", new Codec<LessonStart.OfProject>() {
            @Override
            public LessonStart.OfProject read(StrictJson in) throws IOException, FileProblem {
                Document document = ProjectFile.CODEC.read(in).document();
                return new LessonStart.OfProject(document);
            }

            @Override
            public void write(JsonOut out, LessonStart.OfProject start) throws IOException {
                ProjectFile.CODEC.write(out, Project.of(start.project()));
            }
        });
        return new VariantCodec<>("start", each -> each instanceof LessonStart.OfSample ? "sample" : "project", kinds);
    }

    private static Codec<LessonStep> step() {
        Field<LessonStep, String> title = Field.of("title", WORDS, LessonStep::title);
        Field<LessonStep, String> text = Field.of("text", WORDS, LessonStep::text);
        Field<LessonStep, Optional<String>> formula = Field.optional("formula", WORDS, LessonStep::formula);
        Field<LessonStep, Optional<List<String>>> light = words("light", LessonStep::light);
        Field<LessonStep, Optional<Prediction>> predict = Field.optional("predict", prediction(), LessonStep::predict);
        Field<LessonStep, Optional<String>> task = Field.optional("task", WORDS, LessonStep::task);
        Field<LessonStep, Optional<List<Condition>>> done = Field.optional("done",
                Plain.list(ConditionFormat.CONDITION, MOST), each -> Optional.of(each.done()).filter(list -> !list.isEmpty()));
        Field<LessonStep, Optional<Boolean>> newRun = Field.optional("newRun", Plain.FLAG,
                each -> each.newRun() ? Optional.of(true) : Optional.empty());
        Field<LessonStep, Optional<List<String>>> hints = words("hints", LessonStep::hints);
        Field<LessonStep, Optional<String>> after = Field.optional("after", WORDS, LessonStep::after);
        return new ObjectCodec<>(List.of(title, text, formula, light, predict, task, done, newRun, hints, after),
                parts -> new LessonStep(parts.get(title), parts.get(text), parts.get(formula),
                        parts.get(light).orElse(List.of()), parts.get(predict), parts.get(task),
                        parts.get(done).orElse(List.of()), parts.get(newRun).orElse(false),
                        parts.get(hints).orElse(List.of()), parts.get(after)));
    }

    private static Codec<Prediction> prediction() {
        Map<String, Codec<? extends Prediction>> kinds = new LinkedHashMap<>();
        kinds.put("choice", choice());
        kinds.put("number", amount());
        Field<Prediction.Line, String> question = Field.of("question", WORDS, Prediction.Line::question);
        kinds.put("line", new ObjectCodec<>(List.of(question), parts -> new Prediction.Line(parts.get(question))));
        return new VariantCodec<>("prediction", each -> each instanceof Prediction.Choice ? "choice"
                : each instanceof Prediction.Amount ? "number" : "line", kinds);
    }

    private static Codec<Prediction.Choice> choice() {
        Field<Prediction.Choice, String> question = Field.of("question", WORDS, Prediction.Choice::question);
        Field<Prediction.Choice, List<String>> options =
                Field.of("options", Plain.list(WORDS, MOST), Prediction.Choice::options);
        Field<Prediction.Choice, Optional<Integer>> right =
                Field.optional("right", Plain.ints(0, MOST), Prediction.Choice::right);
        Field<Prediction.Choice, String> because = Field.of("because", WORDS, Prediction.Choice::because);
        return new ObjectCodec<>(List.of(question, options, right, because), parts -> new Prediction.Choice(
                parts.get(question), parts.get(options), parts.get(right), parts.get(because)));
    }

    private static Codec<Prediction.Amount> amount() {
        Codec<String> known = Plain.word(Quantity.ids());
        Codec<Quantity> quantity = Plain.codec(in -> Quantity.find(known.read(in)).orElseThrow(),
                (out, value) -> out.text(value.id()));
        Field<Prediction.Amount, String> question = Field.of("question", WORDS, Prediction.Amount::question);
        Field<Prediction.Amount, String> unit = Field.of("unit", WORDS, Prediction.Amount::unit);
        Field<Prediction.Amount, Double> least = Field.of("least", Plain.NUMBER, Prediction.Amount::least);
        Field<Prediction.Amount, Double> most = Field.of("most", Plain.NUMBER, Prediction.Amount::most);
        Field<Prediction.Amount, Optional<Quantity>> measured =
                Field.optional("measured", quantity, Prediction.Amount::measured);
        Field<Prediction.Amount, Optional<Double>> answer =
                Field.optional("answer", Plain.NUMBER, Prediction.Amount::answer);
        Field<Prediction.Amount, String> because = Field.of("because", WORDS, Prediction.Amount::because);
        return new ObjectCodec<>(List.of(question, unit, least, most, measured, answer, because),
                parts -> new Prediction.Amount(parts.get(question), parts.get(unit), parts.get(least), parts.get(most),
                        parts.get(measured), parts.get(answer), parts.get(because)));
    }
}
