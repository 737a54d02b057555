package dev.gradus.data;

import dev.gradus.data.csv.NumberText;
import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What pictures are drawn over: the numbers of a row as they stand in the table, however many inputs are made of them, then
 * the inputs that come from words. For images and sequences, their inputs.
 */
public final class Axes {

    /** @param cell or input: the other one is -1 */
    private record Axis(String name, int cell, int input) {
    }

    private final InputForm form;
    private final List<Axis> axes = new ArrayList<>();

    private Axes(InputForm form) {
        this.form = form;
        List<String> names = form.names();
        boolean[] covered = new boolean[names.size()];
        if (form instanceof RowForm row) {
            for (int cell : row.numberCells()) {
                axes.add(new Axis(row.cells().get(cell).column(), cell, -1));
                Arrays.stream(row.inputsOf(cell)).forEach(input -> covered[input] = true);
            }
        }
        for (int input = 0; input < names.size(); input++) {
            if (!covered[input]) {
                axes.add(new Axis(names.get(input), -1, input));
            }
        }
    }

    public static Axes of(Preparation preparation) {
        return new Axes(preparation.input());
    }

    public int size() {
        return axes.size();
    }

    public List<String> names() {
        return axes.stream().map(Axis::name).toList();
    }

    /** The place of the cell that an axis is; -1 for an input. */
    public int cell(int axis) {
        return axes.get(axis).cell();
    }

    /** The place of the input that an axis is; -1 for a cell. */
    public int input(int axis) {
        return axes.get(axis).input();
    }

    /** Where the examples lie on an axis, in its own units. */
    public double[] values(Examples examples, int axis) {
        Axis on = axes.get(axis);
        double[] values = new double[examples.count()];
        int input = on.input() >= 0 ? on.input() : onlyInput(on.cell());
        if (input < 0) {
            double typical = ((RowCell.Number) ((RowForm) form).cells().get(on.cell())).typical();
            for (int i = 0; i < values.length; i++) {
                double value = read(examples, i, on.cell());
                values[i] = Double.isNaN(value) ? typical : value;
            }
            return values;
        }
        Matrix row = Matrix.zeros(examples.inputSize(), 1);
        for (int i = 0; i < values.length; i++) {
            examples.copyInput(i, row, 0);
            values[i] = form.decode(input, row.data[input]);
        }
        return values;
    }

    private static double read(Examples examples, int example, int cell) {
        return examples instanceof TableExamples rows ? rows.number(example, cell)
                : examples instanceof SourcedExamples cells ? NumberText.parse(cells.cells(example).get(cell), Decimal.POINT)
                : Double.NaN;
    }

    /** The input that tells exactly what the cell holds; -1 where none does. */
    private int onlyInput(int cell) {
        RowForm row = (RowForm) form;
        return Arrays.stream(row.inputsOf(cell)).filter(input -> row.cellOf(input) == cell).findFirst().orElse(-1);
    }

    /**
     * Examples that differ along two axes, as the network takes them: inputs x examples.
     *
     * @param rest what the inputs are that neither axis goes into
     * @param x    an axis, and where on it each example lies
     * @param y    another one, or the same
     */
    public Matrix encode(double[] rest, int x, double[] atX, int y, double[] atY) {
        int width = form.size();
        double[] into = new double[Math.multiplyExact(width, atX.length)];
        for (int i = 0; i < atX.length; i++) {
            System.arraycopy(rest, 0, into, i * width, width);
        }
        List<Integer> cells = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int axis : x == y ? new int[] {x} : new int[] {x, y}) {
            if (axes.get(axis).cell() >= 0) {
                cells.add(axes.get(axis).cell());
                values.add(axis == x ? atX : atY);
            }
        }
        if (!cells.isEmpty()) {
            ((RowForm) form).encode(cells.stream().mapToInt(Integer::intValue).toArray(), values.toArray(double[][]::new), rest, into);
        }
        for (int axis : x == y ? new int[] {x} : new int[] {x, y}) {
            int input = axes.get(axis).input();
            for (int i = 0; i < atX.length && input >= 0; i++) {
                into[i * width + input] = form.encode(input, axis == x ? atX[i] : atY[i]);
            }
        }
        return Matrix.wrap(into, width);
    }
}
