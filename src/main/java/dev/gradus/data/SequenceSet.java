package dev.gradus.data;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Sequences of one length with an answer each: of numbers (steps x features) or of symbols of an alphabet.
 *
 * @param files    that they were read from
 * @param features names of the numbers of a step; one name for symbols
 * @param alphabet the symbols, whose places the values are; empty for numbers
 * @param values   sequence after sequence, each step after step, each feature after feature
 * @param task     {@code CLASSIFICATION} or {@code REGRESSION}
 * @param target   what the answer is called
 * @param answers  for each sequence its class, from 0, or its number
 * @param classes  their names; empty for regression
 * @param testFrom the first sequence of a test part that came with them; {@link #count} where none did
 */
public record SequenceSet(String name, List<FileHash> files, int steps, List<String> features, List<String> alphabet,
                          double[] values, Task task, String target, double[] answers, List<String> classes, int testFrom)
        implements Content {

    public SequenceSet {
        files = List.copyOf(files);
        features = List.copyOf(features);
        alphabet = List.copyOf(alphabet);
        classes = List.copyOf(classes);
        if (steps < 1 || features.isEmpty() || values.length != (long) answers.length * steps * features.size()) {
            throw new IllegalArgumentException(values.length + " numbers are not " + answers.length + " sequences of " + steps
                    + " steps with " + features.size() + " features.");
        }
        if (task == Task.MULTI_LABEL || task == Task.CLASSIFICATION == classes.isEmpty()) {
            throw new IllegalArgumentException("Sequences have classes or numbers to predict.");
        }
        if (testFrom < 0 || testFrom > answers.length) {
            throw new IllegalArgumentException("The test part begins at sequence " + testFrom + " of " + answers.length + ".");
        }
        checkPlaces(answers, classes, "class");
        checkPlaces(values, alphabet, "symbol");
    }

    private static void checkPlaces(double[] places, List<String> words, String noun) {
        for (double place : places) {
            if (!words.isEmpty() && !(place >= 0 && place < words.size() && place == Math.rint(place))) {
                throw new IllegalArgumentException("A " + noun + " is " + place + "; expected 0 to " + (words.size() - 1) + ".");
            }
        }
    }

    /** Sequences of numbers to be told apart. */
    public static SequenceSet classes(String name, int steps, List<String> features, double[] values, int[] labels,
                                      List<String> classes) {
        return new SequenceSet(name, List.of(), steps, features, List.of(), values, Task.CLASSIFICATION, "class",
                Arrays.stream(labels).asDoubleStream().toArray(), classes, labels.length);
    }

    /** Sequences of numbers with a number to predict. */
    public static SequenceSet numbers(String name, int steps, List<String> features, double[] values, String target,
                                      double[] answers) {
        return new SequenceSet(name, List.of(), steps, features, List.of(), values, Task.REGRESSION, target, answers, List.of(),
                answers.length);
    }

    /** Sequences of symbols to be told apart; {@code symbols} are places in the alphabet. */
    public static SequenceSet symbols(String name, int steps, List<String> alphabet, int[] symbols, int[] labels,
                                      List<String> classes) {
        return new SequenceSet(name, List.of(), steps, Collections.singletonList("symbol"), alphabet,
                Arrays.stream(symbols).asDoubleStream().toArray(), Task.CLASSIFICATION, "class",
                Arrays.stream(labels).asDoubleStream().toArray(), classes, labels.length);
    }

    @Override
    public int count() {
        return answers.length;
    }

    @Override
    public String kind() {
        return "sequences";
    }

    /** Numbers of one sequence. */
    public int size() {
        return steps * features.size();
    }

    public boolean hasTestPart() {
        return testFrom < answers.length;
    }
}
