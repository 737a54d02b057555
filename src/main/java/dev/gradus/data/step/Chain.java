package dev.gradus.data.step;

import dev.gradus.data.row.Frame;
import dev.gradus.data.row.NumberOperation;
import dev.gradus.data.row.RowOperation;
import dev.gradus.data.row.Strip;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Fits steps one after the other, each to the rows as those before have left them. Training rows are all it looks at, unless
 * a step is to learn from all rows, which is a leak. What is still missing or a word at the end is filled and encoded there;
 * numbers to predict that no step scales are standardised.
 */
public final class Chain {

    private static final int MOST_SHOWN = 6;
    private static final String SWITCHED_OFF = "Switched off: rows pass by as they are";

    private final ChainRows rows;
    private final boolean reporting;
    private final boolean both;
    private final Frame[] features = new Frame[2];
    private final Frame[] targets = new Frame[2];
    private final List<RowOperation> operations = new ArrayList<>();
    private final List<NumberOperation.Affine> scaled = new ArrayList<>();
    private final List<StepReport> reports = new ArrayList<>();

    private Chain(ChainRows rows, List<Step> steps, boolean reporting) {
        this.rows = rows;
        this.reporting = reporting;
        this.both = steps.stream().anyMatch(Step::leaks);
        for (FitOn each : both ? FitOn.values() : new FitOn[] {FitOn.TRAINING}) {
            features[each.ordinal()] = rows.features(each).copy();
            targets[each.ordinal()] = rows.targets(each).copy();
        }
    }

    /** @param reporting also keeps what columns look like before and after each step */
    public static FittedChain fit(ChainRows rows, List<Step> steps, boolean reporting) {
        Chain chain = new Chain(rows, steps, reporting);
        for (Step step : steps) {
            if (step.off()) {
                chain.passOver(step);
            } else {
                chain.add(step, false);
            }
        }
        return chain.ended();
    }

    private FittedChain ended() {
        List<Strip> left = features[0].strips();
        if (left.stream().anyMatch(strip -> !strip.settled())) {
            add(FillMissing.TYPE.step(), true);
        }
        if (left.stream().anyMatch(Strip.Words.class::isInstance)) {
            add(OneHot.TYPE.step(), true);
        }
        if (scaled.size() < targets[0].names().size()) {
            add(TargetScale.TYPE.step(), true);
        }
        List<NumberOperation.Affine> inOrder = targets[0].names().stream().flatMap(name ->
                scaled.stream().filter(each -> each.column().equals(name))).toList();
        return new FittedChain(operations, inOrder, reports, features[0].names(), wrongAtTheEnd());
    }

    private Optional<String> wrongAtTheEnd() {
        if (features[0].names().isEmpty()) {
            return Optional.of("The steps leave no column for the network. Remove one that leaves columns out.");
        }
        for (Strip strip : features[0].strips()) {
            if (strip instanceof Strip.Numbers numbers) {
                for (double value : numbers.values()) {
                    if (!Double.isFinite(value)) {
                        return Optional.of(strip.name() + " becomes larger than any number can be. Standardise or clip it before "
                                + "it is multiplied.");
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A step that is switched off changes nothing, and needs nothing to be there. */
    private void passOver(Step step) {
        List<String> names = features[0].names();
        reports.add(new StepReport(step, false, List.of(), List.of(), List.of(), SWITCHED_OFF, Optional.empty(), Optional.empty(),
                List.of(), List.of(), List.of(), names, names, 0));
    }

    private void add(Step step, boolean implied) {
        boolean ofTarget = step.type().takes() == StepType.Takes.TARGET;
        Frame[] frames = ofTarget ? targets : features;
        FitOn from = step.leaks() ? FitOn.ALL_ROWS : FitOn.TRAINING;
        Frame before = frames[from.ordinal()].copy();
        List<String> fitting = ofTarget ? before.names().stream()
                .filter(name -> scaled.stream().noneMatch(each -> each.column().equals(name))).toList()
                : before.strips().stream().filter(strip -> step.type().takes().takes(strip)).map(Strip::name).toList();
        List<String> notes = new ArrayList<>();
        List<String> columns = List.of();
        Optional<String> problem = Optional.empty();
        StepFit fit = null;
        try {
            columns = ofTarget && step.columns().all() ? fitting : chosen(step, before, fitting, notes);
            fit = new StepFit(before.copy(), columns);
            if (!columns.isEmpty()) {
                step.treatment().fit(fit);
            }
        } catch (StepProblem impossible) {
            problem = Optional.of(impossible.getMessage());
        }
        if (problem.isEmpty()) {
            for (FitOn each : both ? FitOn.values() : new FitOn[] {FitOn.TRAINING}) {
                frames[each.ordinal()] = after(frames[each.ordinal()], fit.operations());
            }
            if (ofTarget) {
                fit.operations().forEach(operation -> scaled.add((NumberOperation.Affine) operation));
            } else {
                operations.addAll(fit.operations());
            }
            notes.addAll(fit.notes());
        }
        String sentence = problem.isPresent() ? "" : sentence(fit.said());
        Optional<String> leak = step.leaks() && problem.isEmpty() && !columns.isEmpty()
                ? Optional.of(leak(step, fit.said(), before.rows())) : Optional.empty();
        Frame after = frames[from.ordinal()];
        reports.add(new StepReport(step, implied, columns, fitting, problem.isPresent() ? List.of() : fit.said(), sentence, problem, leak, notes,
                views(before, columns), problem.isPresent() ? List.of() : views(after, changed(before, fit.frame())), before.names(), after.names(),
                Math.max(0, before.rows() - after.rows())));
    }

    private static Frame after(Frame before, List<RowOperation> operations) {
        Frame frame = before.copy();
        operations.forEach(operation -> operation.apply(frame));
        int[] accepted = frame.accepted();
        return accepted.length == frame.rows() ? frame : frame.rows(accepted);
    }

    /** The columns a step is for: those that fit it, or the named ones, which must be there and fit. */
    private List<String> chosen(Step step, Frame frame, List<String> fitting, List<String> notes) throws StepProblem {
        if (step.columns().all()) {
            return step.type().fitting(frame.strips());
        }
        List<String> chosen = new ArrayList<>();
        for (String name : step.columns().names()) {
            Optional<String> otherwise = frame.has(name) ? Optional.empty() : rows.otherwise(name);
            if (otherwise.isPresent()) {
                notes.add(name + " " + otherwise.get() + ", so this step passes it by.");
            } else if (!frame.has(name)) {
                throw new StepProblem(rows.known().contains(name) || madeBefore(name)
                        ? name + " is not there any more at this place: a step before has replaced it or left it out. "
                        + "Move this step up, or choose another column."
                        : "There is no column called " + name + ". Choose another one: "
                        + Said.some(fitting, ", ") + ".");
            } else if (!fitting.contains(name)) {
                throw new StepProblem(name + (frame.strip(name) instanceof Strip.Words ? " holds words" : " holds numbers")
                        + " here, but " + step.type().name() + " is for " + step.type().takes().noun()
                        + ". " + (step.type().takes() == StepType.Takes.NUMBERS
                        ? "Encode it before, or choose another column." : "Choose another column."));
            } else {
                chosen.add(name);
            }
        }
        return chosen;
    }

    private boolean madeBefore(String name) {
        return reports.stream().anyMatch(report -> report.columnsOut().contains(name));
    }

    private static String sentence(List<String> said) {
        boolean full = said.stream().anyMatch(part -> part.contains(": "));
        return said.isEmpty() ? "Nothing to do here" : Said.some(said, full ? ". " : ", ");
    }

    /** "The median 28.0 was taken from all 891 rows, the test rows among them." */
    private String leak(Step step, List<String> said, int count) {
        String single = step.treatment() instanceof FillMissing && said.size() == 1 && said.get(0).contains(": ") ? said.get(0).substring(said.get(0).indexOf(": ") + 2) : "";
        String what = single.isEmpty() ? "What " + step.type().name() + " knows" : "The " + single;
        return String.format(Locale.ROOT, "%s was taken from all %,d rows, %s among them. Scores may look better than they are.",
                what, count, rows.judged());
    }

    /** Columns that are new, or whose values are others than before. */
    private static List<String> changed(Frame before, Frame after) {
        Set<String> changed = new LinkedHashSet<>();
        for (Strip strip : after.strips()) {
            if (!before.has(strip.name()) || before.strip(strip.name()) != strip) {
                changed.add(strip.name());
            }
        }
        return List.copyOf(changed);
    }

    private List<ColumnView> views(Frame frame, List<String> columns) {
        return !reporting ? List.of() : columns.stream().filter(frame::has).limit(MOST_SHOWN)
                .map(column -> ColumnView.of(frame.strip(column))).toList();
    }
}
