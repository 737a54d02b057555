package dev.gradus.data.step;

import dev.gradus.data.row.MakingOperation;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers put into bins (scikit-learn's KBinsDiscretizer: uniform or quantile; edges closer than 1e-8 are one).
 *
 * @param columns one column per bin, else the bin's number from 0
 */
public record Bin(int bins, Edges edges, boolean columns) implements Treatment {

    public enum Edges { EQUAL_WIDTH, EQUAL_COUNT }

    public static final StepType<Bin> TYPE = new StepType<>("bin", "Bin",
            "The range of a column is cut into bins, and a number becomes the bin it is in.",
            "When a number works in stages (child, adult, old), or to make a very uneven column simple.",
            "4 to 10 bins.",
            "x \\leftarrow k \\;\\mathrm{where}\\; e_k \\le x < e_{k+1}",
            StepType.Takes.NUMBERS, StepType::measured, new Bin(5, Edges.EQUAL_COUNT, true), List.of(
            new Setting.Whole<>("bins", "Bins", "How many there are.", "", 2, 1000, Setting.always(), Bin::bins,
                    (each, value) -> new Bin(value, each.edges, each.columns)),
            Setting.choice("edges", "Edges", "Where one bin ends and the next begins.", Edges.class,
                    List.of("equal width", "equal count"), Setting.always(), Bin::edges,
                    (each, value) -> new Bin(each.bins, value, each.columns)),
            new Setting.Flag<>("columns", "A column each", "One column per bin, 1 where the number is in it; else its number.",
                    Setting.always(), Bin::columns, (each, value) -> new Bin(each.bins, each.edges, value))));

    private static final double SAME = 1e-8;

    @Override
    public StepType<?> type() {
        return TYPE;
    }

    @Override
    public boolean learns() {
        return true;
    }

    @Override
    public boolean settles() {
        return columns;
    }

    @Override
    public void fit(StepFit fit) throws StepProblem {
        for (String column : fit.columns()) {
            double[] present = fit.present(column);
            if (present.length == 0) {
                throw fit.nothingIn(column);
            }
            List<Double> inner = inner(present);
            if (columns) {
                List<String> names = new ArrayList<>();
                for (int i = 0; i <= inner.size(); i++) {
                    names.add(fit.fresh(column + (inner.isEmpty() ? " any" : i == 0 ? " below " + Said.number(inner.get(0))
                            : " from " + Said.number(inner.get(i - 1)) + (i < inner.size() ? " to " + Said.number(inner.get(i)) : ""))));
                }
                fit.apply(new MakingOperation.BinOneHot(column, inner, distinct(names)));
            } else {
                fit.apply(new MakingOperation.Bin(column, inner));
            }
            fit.say(column + ": " + Said.count(inner.size() + 1, "bin")
                    + (inner.isEmpty() ? "" : ", cut at " + Said.some(inner.stream().map(Said::number).toList(), ", ")));
        }
    }

    /** Edges that round to the same words still need names of their own. */
    private static List<String> distinct(List<String> names) {
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String own = name;
            for (int i = 2; distinct.contains(own); i++) {
                own = name + " (" + i + ")";
            }
            distinct.add(own);
        }
        return distinct;
    }

    private List<Double> inner(double[] present) {
        double first = present[0];
        double last = present[present.length - 1];
        List<Double> all = new ArrayList<>();
        for (int i = 0; i <= bins; i++) {
            double edge = edges == Edges.EQUAL_COUNT ? Stats.quantile(present, i / (double) bins)
                    : i == bins ? last : first + i * ((last - first) / bins);
            if (all.isEmpty() || edge - all.get(all.size() - 1) > SAME) {
                all.add(edge);
            }
        }
        return all.size() <= 2 ? List.of() : List.copyOf(all.subList(1, all.size() - 1));
    }
}
