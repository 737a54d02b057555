package dev.gradus.data.split;

import dev.gradus.data.DataException;
import dev.gradus.data.Fold;
import dev.gradus.data.Part;
import dev.gradus.data.Split;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import dev.gradus.math.Randoms;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts rows into parts by any {@link SplitMethod}. The same rows, facts and plan always give the same parts. Together the
 * parts are all the rows, but for a fold in time: there, what comes after its validation rows rests.
 */
public final class RowParts {

    private static final int TRAINING = 0;
    private static final int VALIDATION = 1;
    private static final int TEST = 2;
    private static final int RESTING = 3;

    private final RowFacts facts;
    private final SplitPlan plan;
    private final int count;

    private RowParts(RowFacts facts, SplitPlan plan) {
        this.facts = facts;
        this.plan = plan;
        this.count = facts.strata().length;
    }

    /** @param rows ascending; {@code facts} are of them, in their order */
    public static Split of(int[] rows, RowFacts facts, SplitPlan plan) throws DataException {
        int[] parts = new RowParts(facts, plan).parts();
        return new Split(select(rows, parts, TRAINING), select(rows, parts, VALIDATION), select(rows, parts, TEST));
    }

    private int[] parts() throws DataException {
        if (plan.fold().isEmpty()) {
            return divided(plan.validationFraction());
        }
        int[] parts = divided(0);
        int[] rest = IntStream.range(0, count).filter(place -> parts[place] != TEST).toArray();
        Fold fold = plan.fold().get();
        int[] folds = folds(facts.only(rest), fold.count());
        for (int i = 0; i < rest.length; i++) {
            boolean later = facts.inTime();
            // In time fold 0 is only learned from, so that validation always has something before it.
            int judged = later ? fold.index() + 1 : fold.index();
            parts[rest[i]] = folds[i] == judged ? VALIDATION : later && folds[i] > judged ? RESTING : TRAINING;
        }
        return parts;
    }

    private int[] divided(double validation) {
        double test = plan.testFraction();
        if (plan.method() instanceof SplitMethod.Grouped) {
            return ofGroups(validation, test);
        }
        return facts.given().length > 0 ? given(validation, test) : undirected(facts, validation, test);
    }

    private int[] undirected(RowFacts some, double validation, double test) {
        return some.inTime() ? inTime(some.moments(), validation, test) : shuffled(some.strata(), validation, test);
    }

    private int[] shuffled(int[] strata, double validation, double test) {
        Split split = Split.of(IntStream.range(0, strata.length).toArray(), strata,
                new SplitPlan(validation, test, plan.seed(), plan.stratified()));
        int[] parts = new int[strata.length];
        Arrays.stream(split.validation()).forEach(place -> parts[place] = VALIDATION);
        Arrays.stream(split.test()).forEach(place -> parts[place] = TEST);
        return parts;
    }

    /** Training always has a group: where there is only one, that. */
    private int[] ofGroups(double validation, double test) {
        int[] parts = GroupParts.assign(facts.groups(), facts.strata(), new double[] {1 - validation - test, validation, test},
                Randoms.key(plan.seed(), "groups"));
        if (count > 0 && Arrays.stream(parts).noneMatch(part -> part == TRAINING)) {
            int first = facts.groups()[0];
            for (int i = 0; i < count; i++) {
                parts[i] = facts.groups()[i] == first ? TRAINING : parts[i];
            }
        }
        return parts;
    }

    private static int[] inTime(double[] given, double validation, double test) {
        int count = given.length;
        int[] order = order(given);
        double[] moments = Arrays.stream(order).mapToDouble(place -> given[place]).toArray();
        long tested = Math.round(test * count);
        long judged = Math.min(Math.round(validation * count), count - 1 - tested);
        int first = TimeParts.cut(moments, count - tested - judged, Math.min(1, count));
        int second = TimeParts.cut(moments, count - tested, first);
        int[] parts = new int[count];
        for (int i = 0; i < count; i++) {
            parts[order[i]] = i < first ? TRAINING : i < second ? VALIDATION : TEST;
        }
        return parts;
    }

    private int[] given(double validation, double test) {
        Part[] given = facts.given();
        int[] parts = Arrays.stream(given).mapToInt(Enum::ordinal).toArray();
        int[] training = IntStream.range(0, count).filter(place -> parts[place] == TRAINING).toArray();
        boolean judged = Arrays.asList(given).contains(Part.VALIDATION);
        boolean tested = Arrays.asList(given).contains(Part.TEST);
        int[] divided = undirected(facts.only(training), judged ? 0 : validation, tested ? 0 : test);
        for (int i = 0; i < training.length; i++) {
            parts[training[i]] = divided[i];
        }
        return parts;
    }

    /** The fold of each row; in time one more than asked for, in their order. */
    private int[] folds(RowFacts rest, int folds) throws DataException {
        if (rest.inTime()) {
            return blocks(rest.moments(), folds + 1);
        }
        if (plan.method() instanceof SplitMethod.Grouped) {
            double[] shares = new double[folds];
            Arrays.fill(shares, 1.0 / folds);
            int[] chosen = GroupParts.assign(rest.groups(), rest.strata(), shares, Randoms.key(plan.seed(), "folds"));
            return complete(chosen, folds, "groups", (int) Arrays.stream(rest.groups()).distinct().count());
        }
        return complete(dealt(rest.strata(), folds), folds, "rows", rest.strata().length);
    }

    /** Each stratum shuffled and dealt round, going on where the one before ended: no fold has two rows more than another. */
    private int[] dealt(int[] strata, int folds) {
        int[] chosen = new int[strata.length];
        int[] order = new int[strata.length];
        Randoms.shuffle(Randoms.key(plan.seed(), "folds"), order);
        int next = 0;
        int[] byStratum = Arrays.stream(order).boxed().sorted(Comparator.comparingInt(place -> strata[place]))
                .mapToInt(Integer::intValue).toArray();
        for (int place : byStratum) {
            chosen[place] = next++ % folds;
        }
        return chosen;
    }

    private static int[] blocks(double[] moments, int blocks) throws DataException {
        int[] order = order(moments);
        double[] sorted = Arrays.stream(order).mapToDouble(place -> moments[place]).toArray();
        int[] chosen = new int[moments.length];
        int from = 0;
        for (int block = 0; block < blocks; block++) {
            int to = block == blocks - 1 ? sorted.length
                    : TimeParts.cut(sorted, (double) sorted.length * (block + 1) / blocks, from);
            for (int i = from; i < to; i++) {
                chosen[order[i]] = block;
            }
            from = to;
        }
        return complete(chosen, blocks, "moments", (int) Arrays.stream(sorted).distinct().count());
    }

    private static int[] complete(int[] chosen, int folds, String noun, int there) throws DataException {
        if (Arrays.stream(chosen).distinct().count() < folds) {
            throw new DataException("The rows that are not test have " + there + " " + noun + "; this many folds need at least "
                    + folds + " of about one size. Choose fewer folds.");
        }
        return chosen;
    }

    private static int[] order(double[] moments) {
        return IntStream.range(0, moments.length).boxed().sorted(Comparator.comparingDouble(place -> moments[place]))
                .mapToInt(Integer::intValue).toArray();
    }

    private static int[] select(int[] rows, int[] parts, int wanted) {
        return IntStream.range(0, rows.length).filter(place -> parts[place] == wanted).map(place -> rows[place]).toArray();
    }

    /** All rounds of a cross-validation. */
    public static java.util.List<SplitPlan> rounds(SplitPlan plan, int folds) {
        return IntStream.range(0, folds).mapToObj(index -> plan.withFold(Optional.of(new Fold(index, folds)))).toList();
    }
}
