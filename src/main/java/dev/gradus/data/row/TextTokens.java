package dev.gradus.data.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text: runs of letters and digits in lower case; of Chinese each character, which stands for a word. */
public final class TextTokens {

    private TextTokens() {
    }

    public static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(each -> {
            boolean alone = each >= 0x3400 && each <= 0x9fff || each >= 0xf900 && each <= 0xfaff;
            if (!run.isEmpty() && (alone || !partOfWord(each))) {
                tokens.add(run.toString());
                run.setLength(0);
            }
            if (alone) {
                tokens.add(Character.toString(each));
            } else if (partOfWord(each)) {
                run.appendCodePoint(each);
            }
        });
        if (!run.isEmpty()) {
            tokens.add(run.toString());
        }
        return tokens;
    }

    /** The categories L and N of Unicode, as regular expressions of all languages know them. */
    private static boolean partOfWord(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
