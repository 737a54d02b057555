package dev.gradus.ui.data.steps;

import dev.gradus.data.step.ColumnView;
import dev.gradus.data.step.StepReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a step that have something to show, the most changed first.
 *
 * @param before as it comes
 * @param after  as it goes on, or the first column that was made of it
 */
record StepPictures(ColumnView before, ColumnView after) {

    static List<StepPictures> of(StepReport report) {
        List<StepPictures> pairs = new ArrayList<>();
        for (ColumnView before : report.before()) {
            Optional<ColumnView> after = report.after().stream().filter(each -> each.name().equals(before.name())).findFirst()
                    .or(() -> report.after().stream().filter(each -> each.name().startsWith(before.name())
                            && !indicator(each)).findFirst());
            after.filter(each -> each.ofNumbers() == before.ofNumbers() || each.ofNumbers())
                    .filter(each -> !empty(before) && !empty(each))
                    .ifPresent(each -> pairs.add(new StepPictures(before, each)));
        }
        pairs.removeIf(pair -> pair.change() == 0);
        pairs.sort(Comparator.comparingDouble(StepPictures::change).reversed());
        return pairs;
    }

    /** How much the step changes the column: gaps that are filled, and the shape. */
    double change() {
        double gaps = Math.abs(before.missing() - after.missing()) / (double) Math.max(1, before.rows());
        if (!before.ofNumbers() || !after.ofNumbers()) {
            return before.name().equals(after.name()) && before.ofNumbers() == after.ofNumbers()
                    && before.words().equals(after.words()) ? gaps : 0.5 + gaps;
        }
        boolean same = Arrays.equals(before.numbers(), after.numbers());
        return same ? gaps : gaps + 0.01 + Math.abs(skew(before.numbers()) - skew(after.numbers()));
    }

    private static boolean indicator(ColumnView view) {
        return view.ofNumbers() && Arrays.stream(view.numbers()).allMatch(value -> value == 0 || value == 1);
    }

    private static boolean empty(ColumnView view) {
        return view.ofNumbers() && view.numbers().length == 0;
    }

    /** Distance of mean and median in deviations: 0 for what is symmetric. */
    private static double skew(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(sorted).map(value -> (value - mean) * (value - mean)).average().orElse(0));
        return deviation == 0 ? 0 : (mean - sorted[sorted.length / 2]) / deviation;
    }
}
