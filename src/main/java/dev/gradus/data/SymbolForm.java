package dev.gradus.data;

import dev.gradus.math.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Symbols in a row as [T]: each becomes its place in the alphabet, for an Embedding to take. */
public record SymbolForm(int steps, List<String> alphabet) implements InputForm {

    public SymbolForm {
        alphabet = List.copyOf(alphabet);
        if (steps < 1 || alphabet.isEmpty() || new HashSet<>(alphabet).size() != alphabet.size()) {
            throw new IllegalArgumentException("A row of " + steps + " symbols of an alphabet of " + alphabet.size()
                    + "; expected at least one each, and no symbol twice.");
        }
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
            int place = alphabet.indexOf(cells.get(i));
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
