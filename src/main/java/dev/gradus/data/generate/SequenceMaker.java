package dev.gradus.data.generate;

import dev.gradus.data.Task;
import java.util.List;

/**
 * Makes sequences with an answer each: sequence {@code index} of a seed is always the same, on every machine. Its numbers
 * stand step after step, each step feature after feature; of symbols it holds their places in the alphabet.
 */
public interface SequenceMaker {

    /** Names of the numbers of a step. */
    List<String> features();

    /** The symbols; empty for sequences of numbers. */
    default List<String> alphabet() {
        return List.of();
    }

    /** {@code CLASSIFICATION} or {@code REGRESSION}. */
    Task task();

    /** What the answer is called. */
    String target();

    /** Empty for regression. */
    List<String> classNames();

    /**
     * Writes one sequence of {@code steps} from {@code offset}.
     *
     * @param noise of the generator's settings
     * @return its class, or its number
     */
    double draw(long seed, double noise, int index, int steps, double[] values, int offset);
}
