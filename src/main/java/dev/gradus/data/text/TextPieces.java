package dev.gradus.data.text;

import dev.gradus.data.SymbolForm;
import dev.gradus.data.TextUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text in pieces, one symbol each: its characters, or its words. */
sealed interface TextPieces {

    /** The code of a piece that is not in the alphabet and cannot be read. */
    char UNREADABLE = Character.MAX_VALUE;

    int count();

    /** @param training how many of the first pieces the alphabet is of */
    List<String> alphabet(int training);

    /** Each piece's place in the alphabet, or {@link #UNREADABLE}. */
    char[] codes(List<String> alphabet);

    /** @param vocabulary how many words are told apart */
    static TextPieces of(String text, TextUnit unit, int vocabulary) {
        return unit == TextUnit.WORDS ? new Words(WordSplit.of(text), vocabulary) : new Points(text.codePoints().toArray());
    }

    /** As a network that was trained before takes them. */
    static char[] codes(String text, SymbolForm form) {
        return of(text, form.words() ? TextUnit.WORDS : TextUnit.CHARACTERS, form.alphabet().size()).codes(form.alphabet());
    }

    /** Characters, one beyond the basic plane being one; the alphabet in their order in Unicode. */
    record Points(int[] points) implements TextPieces {

        @Override
        public int count() {
            return points.length;
        }

        @Override
        public List<String> alphabet(int training) {
            return Arrays.stream(points, 0, training).distinct().sorted().mapToObj(Character::toString).toList();
        }

        @Override
        public char[] codes(List<String> alphabet) {
            Map<Integer, Character> places = new HashMap<>();
            for (int i = 0; i < alphabet.size(); i++) {
                places.put(alphabet.get(i).codePointAt(0), (char) i);
            }
            char[] codes = new char[points.length];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = places.getOrDefault(points[i], UNREADABLE);
            }
            return codes;
        }
    }

    /** Words; those that are not in the alphabet are its last one. */
    record Words(List<String> words, int vocabulary) implements TextPieces {

        @Override
        public int count() {
            return words.size();
        }

        @Override
        public List<String> alphabet(int training) {
            return WordSplit.vocabulary(words.subList(0, training), vocabulary);
        }

        @Override
        public char[] codes(List<String> alphabet) {
            char unknown = (char) (alphabet.size() - 1);
            Map<String, Character> places = new HashMap<>();
            for (char i = 0; i < unknown; i++) {
                places.put(alphabet.get(i), i);
            }
            char[] codes = new char[words.size()];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = places.getOrDefault(words.get(i), unknown);
            }
            return codes;
        }
    }
}
