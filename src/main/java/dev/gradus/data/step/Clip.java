package dev.gradus.data.step;

import dev.gradus.data.row.NumberOperation;
import java.util.List;

/**
 * Values beyond a bound become the bound.
 *
 * @param share      of the rows that may be cut at each end, in percent
 * @param ranges     how many interquartile ranges beyond the quartiles are allowed (J. Tukey 1977: 1.5)
 * @param deviations how many standard deviations beside the mean are allowed
 */
public record Clip(Bound bound, double share, double ranges, double deviations) implements Treatment {

    public enum Bound { QUANTILE, RANGE, DEVIATION }

    public static final StepType<Clip> TYPE = new StepType<>("clip", "Clip outliers",
            "Values far from the others are moved to the nearest usual one.",
            "When a few very large or very small values would rule the scale of all others.",
            "1 % at each end, or 1.5 interquartile ranges (Tukey).",
            "x \\leftarrow \\min(\\max(x, a), b)",
            StepType.Takes.NUMBERS, StepType::measured, new Clip(Bound.QUANTILE, 1, 1.5, 3), List.of(
            Setting.choice("bound", "Bounds by", "What counts as far away.", Clip.Bound.class,
                    List.of("share of rows", "interquartile range", "standard deviations"), Setting.always(),
                    Clip::bound, (each, value) -> new Clip(value, each.share, each.ranges, each.deviations)),
            new Setting.Number<>("share", "At each end", "So many of the rows may be moved, at the low and at the high end.", "%",
                    0, 25, each -> each.bound == Bound.QUANTILE, Clip::share,
                    (each, value) -> new Clip(each.bound, value, each.ranges, each.deviations)),
            new Setting.Number<>("ranges", "Ranges", "So many times the middle half's range beyond it.", "", 0, 100,
                    each -> each.bound == Bound.RANGE, Clip::ranges,
                    (each, value) -> new Clip(each.bound, each.share, value, each.deviations)),
            new Setting.Number<>("deviations", "Deviations", "So many standard deviations from the mean.", "", 0.1, 100,
                    each -> each.bound == Bound.DEVIATION, Clip::deviations,
                    (each, value) -> new Clip(each.bound, each.share, each.ranges, value))));

    @Override
    public StepType<?> type() {
        return TYPE;
    }

    @Override
    public boolean learns() {
        return true;
    }

    @Override
    public void fit(StepFit fit) throws StepProblem {
        for (String column : fit.columns()) {
            double[] present = fit.present(column);
            if (present.length == 0) {
                throw fit.nothingIn(column);
            }
            double low;
            double high;
            if (bound == Bound.DEVIATION) {
                double mean = Stats.mean(present);
                double reach = deviations * Stats.deviation(present, mean);
                low = mean - reach;
                high = mean + reach;
            } else if (bound == Bound.RANGE) {
                double lower = Stats.quantile(present, 0.25);
                double upper = Stats.quantile(present, 0.75);
                low = lower - ranges * (upper - lower);
                high = upper + ranges * (upper - lower);
            } else {
                low = Stats.quantile(present, share / 100);
                high = Stats.quantile(present, 1 - share / 100);
            }
            fit.apply(new NumberOperation.Clip(column, low, high));
            fit.say(column + ": from " + Said.number(low) + " to " + Said.number(high));
        }
    }
}
