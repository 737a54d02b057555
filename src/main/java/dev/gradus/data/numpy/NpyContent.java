package dev.gradus.data.numpy;

import dev.gradus.data.Column;
import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.FreeMemory;
import dev.gradus.data.ImageSet;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.Table;
import dev.gradus.data.Task;
import dev.gradus.data.csv.CsvTable;
import dev.gradus.data.grid.CellColumn;
import dev.gradus.data.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What arrays are: two axes are a table; three are images [N, H, W] where they hold whole numbers from 0 to 255, else
 * sequences [N, T, F]; four are images [N, H, W, C] or [N, C, H, W].
 */
final class NpyContent {

    private static final String HOW = ". Put them with their answers into one .npz: numpy.savez(\"data.npz\", X=X, y=y).";
    private static final int MOST_CLASSES = 1_000;

    /** Examples and what is to be predicted of them. */
    record Pair(NpyArray inputs, NpyArray answers) {
    }

    private final String name;
    private final FileHash hash;

    NpyContent(String name, FileHash hash) {
        this.name = name;
        this.hash = hash;
    }

    /** An array without answers. */
    Content alone(NpyArray array) throws DataException {
        if (array.axes() < 1 || array.axes() > 2) {
            throw new DataException(array.name() + (array.axes() == 0
                    ? " holds a single number. Expected a table." : " has the shape " + array.shapeText() + ": examples without answers" + HOW));
        }
        return table(List.of(array), List.of(), "");
    }

    /** Arrays of one axis, each a column. */
    Content columns(List<String> names, List<NpyArray> arrays) throws DataException {
        int rows = arrays.get(0).count();
        for (NpyArray array : arrays) {
            if (array.axes() != 1 || array.count() != rows) {
                throw new DataException(name + " holds the arrays " + String.join(", ", names.subList(0, Math.min(20, names.size())))
                        + ", none of which is called X. Choose which are the inputs and the answers.");
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < arrays.size(); i++) {
            CellColumn.Builder builder = new CellColumn.Builder();
            fill(builder, arrays.get(i), 0, 1, 0);
            columns.add(builder.build(names.get(i), 0, rows));
        }
        return finished(columns, rows);
    }

    Content learned(List<Pair> pairs, String answer) throws DataException {
        NpyArray first = pairs.get(0).inputs();
        for (Pair pair : pairs) {
            check(pair, first);
        }
        if (first.axes() == 2 || first.axes() == 1) {
            return table(pairs.stream().map(Pair::inputs).toList(), pairs.stream().map(Pair::answers).toList(), answer);
        }
        if (first.axes() == 4 || first.whole() && pairs.stream().allMatch(pair -> Pixels.bytes(pair.inputs()))) {
            return images(pairs, answer);
        }
        if (first.axes() != 3) {
            throw new DataException(first.name() + " has the shape " + first.shapeText() + "; expected 2 axes for a table, 3 for images or "
                    + "sequences, or 4 for images.");
        }
        return sequences(pairs, answer);
    }

    private void check(Pair pair, NpyArray first) throws DataException {
        NpyArray inputs = pair.inputs();
        NpyArray answers = pair.answers();
        if (inputs.axes() == 0 || inputs.count() == 0 || inputs.axes() != first.axes() || inputs.size() != first.size()) {
            throw new DataException(inputs.name() + " has the shape " + inputs.shapeText() + "; expected examples as in " + first.name() + ".");
        }
        if (answers.axes() == 0 || answers.count() == 0 || answers.shape()[0] != inputs.shape()[0]) {
            throw new DataException(inputs.name() + " holds " + inputs.shape()[0] + " examples, but " + answers.name() + " has the shape "
                    + answers.shapeText() + ". Expected as many answers.");
        }
    }

    private Table table(List<NpyArray> parts, List<NpyArray> answers, String answer) throws DataException {
        NpyArray first = parts.get(0);
        int width = first.axes() == 1 ? 1 : first.shape()[1];
        if (width > Grid.MOST_COLUMNS || width == 0) {
            throw new DataException(first.name() + " has " + width + " columns; expected 1 to " + Grid.MOST_COLUMNS + ".");
        }
        int rows = parts.stream().mapToInt(part -> part.shape()[0]).sum();
        FreeMemory.check(name, String.format(Locale.ROOT, "a table of %,d x %,d", rows, width), 12L * rows * width, "Use fewer rows");
        List<String> names = new ArrayList<>();
        List<CellColumn.Builder> builders = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            names.add("column " + (i + 1));
            builders.add(new CellColumn.Builder());
        }
        int wide = answers.isEmpty() ? 0 : answers.get(0).size();
        for (int i = 0; i < wide; i++) {
            names.add(wide == 1 ? answer : answer + " " + (i + 1));
            builders.add(new CellColumn.Builder());
        }
        if (parts.size() > 1) {
            names.add("part");
            builders.add(new CellColumn.Builder());
        }
        int from = 0;
        for (int part = 0; part < parts.size(); part++) {
            int count = parts.get(part).shape()[0];
            for (int i = 0; i < width; i++) {
                fill(builders.get(i), parts.get(part), i, width, from);
            }
            for (int i = 0; i < wide; i++) {
                fill(builders.get(width + i), answers.get(part), i, wide, from);
            }
            for (int row = from; parts.size() > 1 && row < from + count; row++) {
                builders.get(width + wide).word(row, part == 0 ? "training" : "test");
            }
            from += count;
        }
        List<String> unique = CsvTable.uniqueNames(names);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < builders.size(); i++) {
            columns.add(builders.get(i).build(unique.get(i), 0, rows));
            builders.set(i, null);
        }
        return finished(columns, rows);
    }

    private Table finished(List<Column> columns, int rows) throws DataException {
        if (rows == 0) {
            throw new DataException(name + " holds no values. Expected at least two rows.");
        }
        return new Table(name, hash.sha256(), columns, rows, List.of(), new long[0]);
    }

    private static void fill(CellColumn.Builder builder, NpyArray array, int column, int width, int from) throws DataException {
        int rows = array.shape()[0];
        for (int row = 0; row < rows; row++) {
            int place = row * width + column;
            if (array.texts()) {
                builder.word(from + row, array.text(place));
            } else if (array.flags()) {
                builder.word(from + row, array.number(place) == 0 ? "FALSE" : "TRUE");
            } else {
                builder.number(from + row, array.number(place));
            }
        }
    }

    private ImageSet images(List<Pair> pairs, String answer) throws DataException {
        Labels labels = Labels.of(pairs.stream().map(Pair::answers).toList(), MOST_CLASSES);
        if (labels.classes().isEmpty()) {
            throw new DataException(name + ": " + answer + " holds numbers that are no classes. Expected a class for each image.");
        }
        Pixels pixels = Pixels.of(name, pairs.stream().map(Pair::inputs).toList());
        return new ImageSet(name, List.of(hash), pixels.channels(), pixels.height(), pixels.width(), pixels.bytes(), labels.places(),
                labels.classes(), pairs.get(0).inputs().shape()[0]);
    }

    private SequenceSet sequences(List<Pair> pairs, String answer) throws DataException {
        NpyArray first = pairs.get(0).inputs();
        int count = pairs.stream().mapToInt(pair -> pair.inputs().shape()[0]).sum();
        FreeMemory.check(name, "sequences of " + first.shapeText(), 8L * count * first.size(), "Use fewer sequences");
        double[] values = new double[Math.multiplyExact(count, first.size())];
        int at = 0;
        for (Pair pair : pairs) {
            for (int i = 0; i < pair.inputs().count(); i++) {
                values[at] = pair.inputs().number(i);
                if (!Double.isFinite(values[at++])) {
                    throw new DataException(pair.inputs().name() + ": sequence " + (i / first.size() + 1) + " holds a number that is missing or "
                            + "infinite. Fill it before saving.");
                }
            }
        }
        List<String> features = new ArrayList<>();
        for (int i = 1; i <= first.shape()[2]; i++) {
            features.add("channel " + i);
        }
        Labels labels = Labels.of(pairs.stream().map(Pair::answers).toList(), MOST_CLASSES);
        boolean classes = !labels.classes().isEmpty();
        return new SequenceSet(name, List.of(hash), first.shape()[1], features, List.of(), values,
                classes ? Task.CLASSIFICATION : Task.REGRESSION, answer, labels.values(), labels.classes(), first.shape()[0]);
    }
}
