package dev.gradus.io;

import dev.gradus.train.EpochRecord;
import dev.gradus.train.LayerPoint;
import dev.gradus.train.LossPoint;
import dev.gradus.train.Numbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A list of equal records column by column, each column as exact numbers: curves hold thousands of points, and some of
 * them are not numbers.
 *
 * @param plain  the columns of one number a record
 * @param layers the columns of one number a record and layer: all layers of the first record, then of the second
 * @param later  the plain columns that files of older versions lack; their numbers are not known then
 */
record CurveCodec<T>(Map<String, ToDoubleFunction<T>> plain, Map<String, Function<T, List<Double>>> layers,
        Set<String> later, Function<Row, T> maker) implements Codec<List<T>> {

    static final Codec<List<EpochRecord>> EPOCHS = epochs();
    static final Codec<List<LossPoint>> LOSSES = losses();
    static final Codec<List<LayerPoint>> LAYER_POINTS = layerPoints();

    /** One record's numbers by column. */
    record Row(Map<String, Numbers> columns, int index, int count) {
        double get(String column) {
            return columns.get(column).get(index);
        }

        /** @throws IllegalArgumentException if it is no whole number */
        long whole(String column) {
            double value = get(column);
            if (!(value >= 0 && value < 0x1p53 && value == Math.rint(value))) {
                throw new IllegalArgumentException(
                        "“" + column + "” holds " + value + "; expected whole numbers of at least 0.");
            }
            return (long) value;
        }

        List<Double> layers(String column) {
            Numbers numbers = columns.get(column);
            int width = numbers.size() / count;
            List<Double> values = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                values.add(numbers.get(index * width + i));
            }
            return values;
        }
    }

    @Override
    public List<T> read(StrictJson in) throws IOException, FileProblem {
        String at = in.path();
        Map<String, Numbers> columns = Plain.map(Plain.BINARY).read(in);
        List<String> names = new ArrayList<>(plain.keySet());
        names.addAll(layers.keySet());
        for (String name : columns.keySet()) {
            if (!names.contains(name)) {
                throw in.problemAt(at, "there is no member called " + StrictJson.quoted(name) + "; expected "
                        + String.join(", ", names) + ".");
            }
        }
        for (String name : names) {
            if (!columns.containsKey(name) && (!in.older() || !later.contains(name))) {
                throw in.problemAt(at, StrictJson.quoted(name) + " is missing.");
            }
        }
        int count = columns.get(names.get(0)).size();
        double[] unknown = new double[count];
        Arrays.fill(unknown, Double.NaN);
        later.forEach(name -> columns.putIfAbsent(name, Numbers.of(unknown)));
        for (String name : names) {
            int size = columns.get(name).size();
            boolean fits = plain.containsKey(name) ? size == count : count == 0 ? size == 0 : size % count == 0;
            if (!fits) {
                throw in.problemAt(at + "." + name, "expected " + count + " numbers, found " + size + ".");
            }
        }
        List<T> records = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                records.add(maker.apply(new Row(columns, i, count)));
            }
        } catch (IllegalArgumentException refused) {
            throw in.problemAt(at, refused.getMessage());
        }
        return records;
    }

    @Override
    public void write(JsonOut out, List<T> records) throws IOException {
        Map<String, Numbers> columns = new LinkedHashMap<>();
        plain.forEach((name, getter) -> columns.put(name, Numbers.of(records.stream().mapToDouble(getter).toArray())));
        layers.forEach((name, getter) -> columns.put(name, Numbers.of(records.stream()
                .flatMap(each -> getter.apply(each).stream()).mapToDouble(Double::doubleValue).toArray())));
        Plain.map(Plain.BINARY).write(out, columns);
    }

    private static Codec<List<EpochRecord>> epochs() {
        Map<String, ToDoubleFunction<EpochRecord>> plain = new LinkedHashMap<>();
        plain.put("epoch", EpochRecord::epoch);
        plain.put("step", EpochRecord::step);
        plain.put("trainingLoss", EpochRecord::trainingLoss);
        plain.put("validationLoss", EpochRecord::validationLoss);
        plain.put("trainingScore", EpochRecord::trainingScore);
        plain.put("validationScore", EpochRecord::validationScore);
        plain.put("seconds", EpochRecord::seconds);
        return new CurveCodec<>(plain, Map.of("gradientNorms", EpochRecord::gradientNorms), Set.of(),
                row -> new EpochRecord((int) Math.min(Integer.MAX_VALUE, row.whole("epoch")), row.whole("step"),
                        row.get("trainingLoss"), row.get("validationLoss"), row.get("trainingScore"),
                        row.get("validationScore"), row.layers("gradientNorms"), row.get("seconds")));
    }

    private static Codec<List<LossPoint>> losses() {
        Map<String, ToDoubleFunction<LossPoint>> plain = new LinkedHashMap<>();
        plain.put("epoch", LossPoint::epoch);
        plain.put("loss", LossPoint::loss);
        return new CurveCodec<>(plain, Map.of(), Set.of(), row -> new LossPoint(row.get("epoch"), row.get("loss")));
    }

    private static Codec<List<LayerPoint>> layerPoints() {
        Map<String, Function<LayerPoint, List<Double>>> layers = new LinkedHashMap<>();
        layers.put("gradientNorms", LayerPoint::gradientNorms);
        layers.put("updateRatios", LayerPoint::updateRatios);
        Map<String, ToDoubleFunction<LayerPoint>> plain = new LinkedHashMap<>();
        plain.put("epoch", LayerPoint::epoch);
        plain.put("learningRate", LayerPoint::learningRate);
        return new CurveCodec<>(plain, layers, Set.of("learningRate"), row -> new LayerPoint(row.get("epoch"),
                row.layers("gradientNorms"), row.layers("updateRatios"), row.get("learningRate")));
    }
}
