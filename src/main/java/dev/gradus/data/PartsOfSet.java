package dev.gradus.data;

import dev.gradus.data.profile.RowFaults;
import dev.gradus.data.profile.Warning;
import dev.gradus.data.split.RowFacts;
import dev.gradus.data.split.RowParts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The three parts of images or sequences with classes. A test part that came with them stays one, whole: then validation
 * takes its share of the others, and the plan's share for a test is not used.
 *
 * @param notes sentences about the data that the user should see
 */
public record PartsOfSet(Split split, List<String> notes) {

    /**
     * @param noun     what one of them is called: "image"
     * @param labels   class of each
     * @param testFrom the first of the test part that came with them
     */
    public static PartsOfSet of(String name, String noun, int[] labels, List<String> classes, int testFrom, SplitPlan plan)
            throws DataException {
        return of(name, noun, labels, classes, testFrom, new Part[0], plan);
    }

    /** @param given the part of each, where files say it; empty otherwise */
    public static PartsOfSet of(String name, String noun, int[] labels, List<String> classes, int testFrom, Part[] given,
                                SplitPlan plan) throws DataException {
        checkCount(name, noun, testFrom);
        int[] training = Arrays.copyOf(labels, testFrom);
        if (Arrays.stream(training).distinct().count() < 2) {
            throw new DataException(name + ": all " + testFrom + " training " + noun + "s are of the class "
                    + classes.get(training[0]) + ". Expected at least 2 classes.");
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int label : labels) {
            counts.merge(classes.get(label), 1, Integer::sum);
        }
        List<String> notes = RowFaults.smallClasses(counts, each -> List.of()).stream().map(Warning::sentence).toList();
        return new PartsOfSet(divide(labels, testFrom, given, plan), notes);
    }

    /** With numbers to predict. @param strata of each, such as the range its number is in */
    public static PartsOfSet ofStrata(String name, String noun, int[] strata, int testFrom, SplitPlan plan)
            throws DataException {
        checkCount(name, noun, testFrom);
        return new PartsOfSet(divide(strata, testFrom, new Part[0], plan), List.of());
    }

    private static void checkCount(String name, String noun, int count) throws DataException {
        if (count < 2) {
            throw new DataException(name + " has " + count + " training " + noun + (count == 1 ? "" : "s")
                    + ". Expected at least 2.");
        }
    }

    private static Split divide(int[] all, int testFrom, Part[] given, SplitPlan asked) throws DataException {
        SplitPlan plan = asked.withMethod(SplitMethod.RANDOM); // images and sequences have no columns to go by
        int[] rows = IntStream.range(0, testFrom).toArray();
        int[] strata = plan.stratified() ? Arrays.copyOf(all, testFrom) : new int[testFrom];
        int count = all.length;
        if (rows.length == count) {
            return RowParts.of(rows, RowFacts.of(strata).withGiven(given), plan);
        }
        Split two = RowParts.of(rows, RowFacts.of(strata), plan.withFractions(plan.validationFraction(), 0));
        return new Split(two.training(), two.validation(), IntStream.range(rows.length, count).toArray());
    }
}
