package dev.gradus.edit.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.gradus.io.FileProblem;
import dev.gradus.io.LessonFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lesson asks for the same in every language. */
class TranslatedLessonsTest {

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void theSameStepsAskForTheSame(String language) throws FileProblem {
        for (String id : LessonFile.packaged()) {
            Lesson english = LessonFile.packaged(id);
            Lesson translated = LessonFile.packaged(id, language);
            assertEquals(english.id(), translated.id());
            assertNotEquals(english.title(), translated.title(), id);
            assertEquals(english.start(), translated.start(), id);
            assertEquals(english.steps().size(), translated.steps().size(), id);
            for (int i = 0; i < english.steps().size(); i++) {
                LessonStep from = english.steps().get(i);
                LessonStep to = translated.steps().get(i);
                assertEquals(from.light(), to.light(), id);
                assertEquals(wordless(from.done()), wordless(to.done()), id);
                assertNotEquals(from.text(), to.text(), id);
                assertEquals(from.hints().size(), to.hints().size(), id);
                assertEquals(from.predict().isPresent(), to.predict().isPresent(), id);
            }
        }
    }

    private static List<String> wordless(List<Condition> conditions) {
        return conditions.stream().map(each -> each.toString().replaceAll("says=Optional\\[[^\\]]*\\]", "says")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void inAnyOtherLanguageTheyAreEnglish(String language) throws FileProblem {
        assertEquals(LessonFile.packaged("xor"), LessonFile.packaged("xor", language));
    }
}
