package dev.gradus.data.text;

import dev.gradus.data.SymbolForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a text in lower case: letters and digits (categories L and N of Unicode) that stand together are one word; of
 * Chinese each character is one; every other character that is neither blank nor control is a word of its own, so are
 * punctuation marks. predict.py and predict.js split by the same rule.
 */
public final class WordSplit {

    private WordSplit() {
    }

    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(each -> {
            boolean joins = joins(each);
            if (!run.isEmpty() && !joins) {
                words.add(run.toString());
                run.setLength(0);
            }
            if (joins) {
                run.appendCodePoint(each);
            } else if (!Character.isISOControl(each) && !Character.isSpaceChar(each)) {
                words.add(Character.toString(each));
            }
        });
        if (!run.isEmpty()) {
            words.add(run.toString());
        }
        return words;
    }

    /** The most frequent words, of equally frequent ones those that appear first; then the token for all others. */
    static List<String> vocabulary(List<String> words, int most) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        List<String> vocabulary = new ArrayList<>(counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(most).map(Map.Entry::getKey).toList());
        vocabulary.add(SymbolForm.UNKNOWN_WORD);
        return vocabulary;
    }

    /** A text with one more word: after a blank where it would run into the text otherwise, marks without one. */
    public static String append(String text, String word) {
        boolean apart = !text.isEmpty() && joins(word.codePointAt(0)) && !Character.isWhitespace(text.charAt(text.length() - 1));
        return text + (apart ? " " : "") + word;
    }

    /** A letter or a digit, but no Chinese character: those that stand together are one word. */
    private static boolean joins(int character) {
        boolean chinese = character >= 0x3400 && character <= 0x9fff || character >= 0xf900 && character <= 0xfaff;
        return !chinese && switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
