package dev.gradus.data.text;

import dev.gradus.data.SourcedExamples;
import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Windows over a text that rests as one place in the alphabet a character, or a word; the answer is the one after the window. */
final class CharacterExamples implements SourcedExamples {

    private final char[] codes;
    private final int window;
    private final List<String> alphabet;
    private final int[] starts;

    CharacterExamples(char[] codes, int window, List<String> alphabet, int[] starts) {
        this.codes = codes;
        this.window = window;
        this.alphabet = alphabet;
        this.starts = starts;
    }

    @Override
    public int count() {
        return starts.length;
    }

    @Override
    public int inputSize() {
        return window;
    }

    @Override
    public int targetSize() {
        return 1;
    }

    @Override
    public void copyInput(int example, Matrix batch, int column) {
        int at = batch.offset + column * batch.stride;
        for (int i = 0; i < window; i++) {
            batch.data[at + i] = codes[starts[example] + i];
        }
    }

    @Override
    public void copyTarget(int example, Matrix batch, int column) {
        batch.data[batch.offset + column * batch.stride] = codes[starts[example] + window];
    }

    @Override
    public List<String> cells(int example) {
        List<String> cells = new ArrayList<>(window);
        for (int i = 0; i < window; i++) {
            cells.add(alphabet.get(codes[starts[example] + i]));
        }
        return cells;
    }
}
