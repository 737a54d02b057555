package dev.gradus.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanguageTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void aChosenLanguageIsSpokenByBundles() {
        Language.GERMAN.speak();
        assertEquals("Wie der Computer", Texts.of("language").get("system"));
        Language.CHINESE.speak();
        assertEquals("与电脑一致", Texts.of("language").get("system"));
        Language.ENGLISH.speak();
        assertEquals("Like the computer", Texts.of("language").get("system"));
    }

    @Test
    void aLanguageThatGradusDoesNotKnowIsEnglish() {
        Locale.setDefault(Locale.FRANCE);
        assertEquals("Like the computer", Texts.of("language").get("system"));
        assertEquals("Squeezes any number.", Phrases.of("Squeezes any number."));
    }

    @Test
    void anUnknownCodeInTheSettingsIsTheComputersLanguage() {
        assertEquals(Language.SYSTEM, Language.ofCode("klingon"));
        for (Language each : Language.values()) {
            assertEquals(each, Language.ofCode(each.code()));
        }
    }
}
