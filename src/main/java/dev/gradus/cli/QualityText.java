package dev.gradus.cli;

import dev.gradus.data.Preparation;
import dev.gradus.nn.metric.Scores;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A {@link Quality} for people: its numbers line by line, a line for each class or label, the confusion matrix. */
record QualityText(Quality quality, Preparation preparation, PrintWriter out) {

    private static final Set<String> IN_UNITS = Set.of("rmse", "mae", "maxError");
    /** A name and the numbers beside it. */
    private static final String SCORES = "%s  %9s  %9s  %9s  %9s%n";

    void print(int leftOut) {
        int width = Stream.concat(quality.numbers().keySet().stream(), quality.more().keySet().stream())
                .mapToInt(String::length).max().orElse(0);
        numbers(quality.numbers(), width);
        numbers(quality.more(), width);
        quality.range().ifPresent(range -> out.printf(Locale.ROOT, "%-" + width + "s %.4f to %.4f with 95 %%%n", "range",
                range.low(), range.high()));
        quality.naive().ifPresent(naive -> {
            out.println("To beat, a forecast that " + naive.words() + ":");
            numbers(naive.numbers(), width);
        });
        if (leftOut > 0) {
            out.println(leftOut + (leftOut == 1 ? " row was" : " rows were") + " left out for missing values.");
        }
        if (!quality.each().isEmpty()) {
            scores();
        }
        if (!quality.confusion().isEmpty()) {
            confusion(List.copyOf(quality.each().keySet()));
        }
    }

    private void numbers(Map<String, Object> numbers, int width) {
        numbers.forEach((name, value) -> out.printf("%-" + width + "s %s%s%n", name, Quality.text(value),
                IN_UNITS.contains(name) ? "  in units of " + String.join(", ", preparation.targetNames()) : ""));
    }

    private void scores() {
        List<String> names = new ArrayList<>(quality.each().keySet());
        names.addAll(quality.averages().keySet());
        String padded = "%-" + names.stream().mapToInt(String::length).max().orElse(0) + "s";
        out.println();
        out.printf(SCORES, String.format(padded, ""), "precision", "recall", "F1", "rows");
        quality.each().forEach((name, scores) -> line(String.format(padded, name), scores));
        out.println();
        quality.averages().forEach((name, scores) -> line(String.format(padded, name), scores));
    }

    private void line(String name, Scores scores) {
        out.printf(SCORES, name, Quality.text(scores.precision()), Quality.text(scores.recall()),
                Quality.text(scores.f1()), scores.support());
    }

    private void confusion(List<String> classes) {
        out.println();
        out.println("Confusion matrix: a row per actual class, a column per predicted class.");
        int width = classes.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder head = new StringBuilder(" ".repeat(width));
        classes.forEach(name -> head.append("  ").append(String.format("%6s", name)));
        out.println(head);
        for (int actual = 0; actual < classes.size(); actual++) {
            StringBuilder line = new StringBuilder(String.format("%-" + width + "s", classes.get(actual)));
            for (int predicted = 0; predicted < classes.size(); predicted++) {
                line.append("  ").append(String.format("%" + Math.max(6, classes.get(predicted).length()) + "d",
                        quality.confusion().get(actual).get(predicted)));
            }
            out.println(line);
        }
    }
}
