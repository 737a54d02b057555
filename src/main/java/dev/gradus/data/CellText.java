package dev.gradus.data;

import dev.gradus.data.csv.NumberText;
import java.util.List;

/** Cells of one example as text. */
final class CellText {

    private CellText() {
    }

    static void expect(List<String> cells, List<String> names, String noun) throws DataException {
        if (cells.size() != names.size()) {
            String all = names.size() <= 40 ? String.join(", ", names)
                    : names.get(0) + " to " + names.get(names.size() - 1);
            throw new DataException("The " + noun + " has " + cells.size() + " cells; expected " + names.size() + ": " + all + ".");
        }
    }

    static double number(String cell, String name) throws DataException {
        double value = NumberText.parse(cell.strip(), Decimal.POINT);
        if (Double.isNaN(value)) {
            throw new DataException(name + ": expected a number, found “" + cell + "”.");
        }
        return value;
    }
}
