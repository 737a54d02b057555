package dev.gradus.ui.theme;

import java.util.Locale;
import java.util.Optional;

/**
 * The languages of the window. Bundles are found by {@link Locale#getDefault()}, so one is spoken from the start of the
 * program to its end.
 */
public enum Language {
    /** The computer's, where Gradus speaks it, else English. */
    SYSTEM(""),
    ENGLISH("en"),
    GERMAN("de"),
    CHINESE("zh");

    private static final Locale COMPUTER = Locale.getDefault();

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** As it stands in the settings; empty for the computer's own. */
    public String code() {
        return code;
    }

    /** Anything unknown is the computer's own. */
    public static Language ofCode(String code) {
        for (Language each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        return SYSTEM;
    }

    /** From now on; to be called before any words are read. */
    public void speak() {
        Locale.setDefault(this == SYSTEM ? COMPUTER : new Locale.Builder().setLanguage(code)
                .setRegion(this == ENGLISH ? "US" : this == GERMAN ? "DE" : "CN").build());
    }

    /** The translation in use; empty for English. */
    static Optional<String> translation() {
        String language = Locale.getDefault().getLanguage();
        return language.equals(GERMAN.code) || language.equals(CHINESE.code) ? Optional.of(language) : Optional.empty();
    }
}
