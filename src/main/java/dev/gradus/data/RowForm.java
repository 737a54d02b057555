package dev.gradus.data;

import dev.gradus.data.csv.MissingWords;
import dev.gradus.data.csv.NumberText;
import dev.gradus.data.row.Frame;
import dev.gradus.data.row.Lineage;
import dev.gradus.data.row.RowOperation;
import dev.gradus.data.row.Strip;
import dev.gradus.math.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A row of cells, and the operations that make it the numbers of an example, one after the other. Immutable. */
public final class RowForm implements InputForm {

    private final List<RowCell> cells;
    private final List<RowOperation> operations;
    private final Lineage lineage;

    /** @throws IllegalArgumentException when the operations do not fit together, or leave a word */
    public RowForm(List<RowCell> cells, List<RowOperation> operations) {
        this.cells = List.copyOf(cells);
        this.operations = List.copyOf(operations);
        try {
            this.lineage = Lineage.of(new Frame(0, this.cells.stream().map(RowForm::empty).toList()), this.operations);
        } catch (IllegalStateException unfitting) {
            throw new IllegalArgumentException(unfitting.getMessage(), unfitting);
        }
    }

    private static Strip empty(RowCell cell) {
        return cell instanceof RowCell.Number ? new Strip.Numbers(cell.column(), new double[0], false, false)
                : new Strip.Words(cell.column(), new int[0], List.of(), false);
    }

    public List<RowCell> cells() {
        return cells;
    }

    public List<RowOperation> operations() {
        return operations;
    }

    @Override
    public Shape shape() {
        return Shape.of(size());
    }

    @Override
    public int size() {
        return lineage.names().size();
    }

    @Override
    public List<String> names() {
        return lineage.names();
    }

    @Override
    public List<String> cellNames() {
        return cells.stream().map(RowCell::column).toList();
    }

    /** The places of the cells that hold numbers which an input depends on. */
    public List<Integer> numberCells() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = cells.get(i).column();
            if (cells.get(i) instanceof RowCell.Number && names().stream().anyMatch(name -> lineage.cells(name).contains(column))) {
                places.add(i);
            }
        }
        return places;
    }

    @Override
    public void encode(List<String> typed, double[] into, int offset) throws DataException {
        CellText.expect(typed, cellNames(), "row");
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = typed.get(i).strip();
            String column = cells.get(i).column();
            if (cells.get(i) instanceof RowCell.Number) {
                boolean missing = MissingWords.amongNumbers().contains(cell);
                double value = missing ? Double.NaN : NumberText.parse(cell, Decimal.POINT);
                if (!missing && Double.isNaN(value)) {
                    throw new DataException(column + ": expected a number, found “" + cell + "”.");
                }
                strips.add(new Strip.Numbers(column, new double[] {value}, false, false));
            } else {
                strips.add(Strip.Words.of(column, Arrays.asList(MissingWords.standard().contains(cell) ? null : cell), 1));
            }
        }
        Frame frame = encoded(new Frame(1, strips));
        if (frame.refusal(0) != null) {
            throw new DataException("This row would be left out: " + frame.refusal(0) + ".");
        }
        write(frame, into, offset, "The row");
    }

    /**
     * Encodes rows that differ in some cells of numbers; the other inputs are as in {@code rest}.
     *
     * @param places cells that hold numbers
     * @param values for each of them a number for each row
     * @param rest   one number for each input; used where none of the cells goes into it
     * @param into   receives the rows one after the other
     */
    public void encode(int[] places, double[][] values, double[] rest, double[] into) {
        int rows = values[0].length;
        List<Strip> strips = new ArrayList<>();
        List<String> varied = new ArrayList<>();
        for (RowCell cell : cells) {
            if (cell instanceof RowCell.Number number) {
                double[] same = new double[rows];
                Arrays.fill(same, number.typical());
                strips.add(new Strip.Numbers(cell.column(), same, false, false));
            } else {
                strips.add(new Strip.Words(cell.column(), new int[rows], List.of(((RowCell.Word) cell).typical()), false));
            }
        }
        for (int i = 0; i < places.length; i++) {
            String column = cells.get(places[i]).column();
            strips.set(places[i], new Strip.Numbers(column, values[i], false, false));
            varied.add(column);
        }
        encoded(new Frame(rows, strips)).write(into, 0);
        int width = size();
        for (int input = 0; input < width; input++) {
            if (lineage.cells(names().get(input)).stream().noneMatch(varied::contains)) {
                for (int row = 0; row < rows; row++) {
                    into[row * width + input] = rest[input];
                }
            }
        }
    }

    /** The frame, which is changed. */
    Frame encoded(Frame raw) {
        operations.forEach(operation -> operation.apply(raw));
        return raw;
    }

    void write(Frame frame, double[] into, int offset, String who) throws DataException {
        frame.write(into, offset);
        for (int i = offset; i < offset + frame.rows() * size(); i++) {
            if (!Double.isFinite(into[i])) {
                throw new DataException(who + ": " + names().get((i - offset) % size()) + " becomes "
                        + (Double.isNaN(into[i]) ? "no number" : "larger than any number can be")
                        + ". Add a step that fills, clips or standardises it.");
            }
        }
    }

    @Override
    public double decode(int index, double encoded) {
        return lineage.back(names().get(index), encoded);
    }

    @Override
    public double encode(int index, double value) {
        return lineage.there(names().get(index), value);
    }

    /** The place of the one cell that an input can be computed back to; -1 where several cells or words go into it. */
    public int cellOf(int input) {
        String column = lineage.cellOf(names().get(input));
        return column == null ? -1 : cellNames().indexOf(column);
    }

    /** The inputs that a cell goes into. */
    public int[] inputsOf(int cell) {
        String column = cells.get(cell).column();
        return java.util.stream.IntStream.range(0, size())
                .filter(input -> lineage.cells(names().get(input)).contains(column)).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowForm form && cells.equals(form.cells) && operations.equals(form.operations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cells, operations);
    }

    @Override
    public String toString() {
        return "RowForm" + cells + operations;
    }
}
