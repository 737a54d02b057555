package dev.gradus.data.step;

import dev.gradus.data.row.Strip;
import java.util.List;
import java.util.function.Predicate;

/**
 * A kind of step.
 *
 * @param id       the name in files: never changes
 * @param summary  what it does, in a sentence
 * @param when     when to use it, in a sentence
 * @param typical  settings that are usual, or what comes of it
 * @param formula  in TeX; empty where there is none
 * @param takes    the columns it can be used with
 * @param chosen   of those, the ones meant by "all that fit"
 * @param settings in the order a card shows them
 */
public record StepType<T extends Treatment>(String id, String name, String summary, String when, String typical,
        String formula, Takes takes, Predicate<Strip> chosen, T defaults, List<Setting<T, ?>> settings) {

    /** The columns that a step can be used with. */
    public enum Takes {
        NUMBERS("numbers"), WORDS("categories, dates or text"), ANY("a column"), TARGET("a number to predict");

        private final String noun;

        Takes(String noun) {
            this.noun = noun;
        }

        String noun() {
            return noun;
        }

        boolean takes(Strip strip) {
            return this == ANY || (this == WORDS) == strip instanceof Strip.Words;
        }
    }

    public StepType {
        settings = List.copyOf(settings);
    }

    /** All columns that are not already yes or no. */
    static boolean measured(Strip strip) {
        return !(strip instanceof Strip.Numbers numbers && numbers.indicator());
    }

    /** A new step of this kind, for all columns that fit. */
    public Step step() {
        return new Step(defaults, StepColumns.ALL, FitOn.TRAINING);
    }

    /** The columns that this kind of step can be used with, of those at a place of a chain. */
    public List<String> fitting(List<? extends Strip> columns) {
        return columns.stream().filter(takes::takes).filter(chosen).map(Strip::name).toList();
    }
}
