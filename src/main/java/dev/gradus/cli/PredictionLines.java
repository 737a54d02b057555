package dev.gradus.cli;

import dev.gradus.data.Preparation;
import dev.gradus.data.TargetCode;
import dev.gradus.data.Task;
import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Predictions as lines of a CSV file: the example's number or file, what is predicted, and probabilities where there are. */
record PredictionLines(Preparation preparation) {

    private static final double YES = 0.5;

    /** @param first what stands in the first cell of each line */
    String header(String first) {
        List<String> cells = new ArrayList<>(List.of(first));
        if (preparation.task() == Task.CLASSIFICATION) {
            cells.add("prediction");
        } else {
            preparation.targetNames().forEach(name ->
                    cells.add(preparation.targetSize() == 1 ? "prediction" : "prediction of " + name));
        }
        preparation.classNames().forEach(name -> cells.add("probability of " + name));
        return line(cells);
    }

    /** @param predictions probabilities, or numbers in the target's units; outputs x rows */
    String line(String name, Matrix predictions, int column) {
        List<String> cells = new ArrayList<>(List.of(name));
        switch (preparation.task()) {
            case CLASSIFICATION -> cells.add(preparation.classNames().get(likeliest(predictions, column)));
            case MULTI_LABEL -> {
                for (int label = 0; label < preparation.targetSize(); label++) {
                    TargetCode.Label words = (TargetCode.Label) preparation.targets().get(label);
                    cells.add(predictions.get(label, column) > YES ? words.one() : words.zero());
                }
            }
            case REGRESSION -> addNumbers(predictions, column, cells);
        }
        if (preparation.task() != Task.REGRESSION) {
            addNumbers(predictions, column, cells);
        }
        return line(cells);
    }

    private static void addNumbers(Matrix predictions, int column, List<String> cells) {
        for (int row = 0; row < predictions.rows; row++) {
            cells.add(Double.toString(predictions.get(row, column)));
        }
    }

    private static int likeliest(Matrix predictions, int column) {
        int best = 0;
        for (int row = 1; row < predictions.rows; row++) {
            best = predictions.get(row, column) > predictions.get(best, column) ? row : best;
        }
        return best;
    }

    private static String line(List<String> cells) {
        return String.join(",", cells.stream().map(PredictionLines::quoted).toList()) + "\n";
    }

    /** RFC 4180. */
    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
