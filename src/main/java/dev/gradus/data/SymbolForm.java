package dev.gradus.data;

import dev.gradus.math.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Symbols in a row as [T]: each becomes its place in the alphabet, for an Embedding to take.
 *
 * @param words true where the symbols are words; the last one of the alphabet then stands for every word that is not in it
 */
public record SymbolForm(int steps, List<String> alphabet, boolean words) implements InputForm {

    /** No word of any text: its brackets would be tokens of their own. */
    public static final String UNKNOWN_WORD = "<unknown>";

    public SymbolForm {
        alphabet = List.copyOf(alphabet);
        if (steps < 1 || alphabet.isEmpty() || new HashSet<>(alphabet).size() != alphabet.size()) {
            throw new IllegalArgumentException("A row of " + steps + " symbols of an alphabet of " + alphabet.size()
                    + "; expected at least one each, and no symbol twice.");
        }
        if (words && !alphabet.get(alphabet.size() - 1).equals(UNKNOWN_WORD)) {
            throw new IllegalArgumentException("The last word of the alphabet is “" + alphabet.get(alphabet.size() - 1)
                    + "”; expected “" + UNKNOWN_WORD + "”, which unknown words are read as.");
        }
    }

    /** Symbols that are no words: one that is not in the alphabet cannot be read. */
    public SymbolForm(int steps, List<String> alphabet) {
        this(steps, alphabet, false);
    }

    /** The place of a symbol in the alphabet; -1 for a symbol that cannot be read. */
    public int place(String symbol) {
        int place = alphabet.indexOf(symbol);
        return place < 0 && words ? alphabet.size() - 1 : place;
    }

    @Override
    public Shape shape() {
        return Shape.of(steps);
    }

    @Override
    public int vocabulary() {
        return alphabet.size();
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(steps);
        for (int step = 1; step <= steps; step++) {
            names.add("symbol " + step);
        }
        return names;
    }

    @Override
    public List<String> cellNames() {
        return names();
    }

    @Override
    public void encode(List<String> cells, double[] into, int offset) throws DataException {
        CellText.expect(cells, cellNames(), "row of symbols");
        for (int i = 0; i < steps; i++) {
            int place = place(cells.get(i));
            if (place < 0) {
                throw new DataException("Symbol " + (i + 1) + ": “" + cells.get(i) + "” is not one of the " + alphabet.size()
                        + " that the network was trained on.");
            }
            into[offset + i] = place;
        }
    }

    @Override
    public double decode(int index, double encoded) {
        return encoded;
    }

    @Override
    public double encode(int index, double value) {
        return value;
    }
}
