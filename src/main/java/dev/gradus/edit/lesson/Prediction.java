package dev.gradus.edit.lesson;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a learner says before looking. */
public sealed interface Prediction {

    String question();

    /**
     * One of several answers.
     *
     * @param right   place of the right one, from 0; empty where what happens decides
     * @param because why; shown once the step is done
     */
    record Choice(String question, List<String> options, Optional<Integer> right, String because) implements Prediction {
        public Choice {
            options = List.copyOf(options);
            if (options.size() < 2 || options.size() > 8) {
                throw new IllegalArgumentException("A choice has 2 to 8 options. It had " + options.size() + ".");
            }
            if (right.isPresent() && (right.get() < 0 || right.get() >= options.size())) {
                throw new IllegalArgumentException("The right option is a number from 0 to " + (options.size() - 1)
                        + ". It was " + right.get() + ".");
            }
            Objects.requireNonNull(because);
        }
    }

    /**
     * A number.
     *
     * @param unit     after the number: "epochs"
     * @param measured what it is compared with once the step is done
     * @param answer   what it is compared with, where that is known before
     */
    record Amount(String question, String unit, double least, double most, Optional<Quantity> measured,
            Optional<Double> answer, String because) implements Prediction {
        public Amount {
            if (!(least < most)) {
                throw new IllegalArgumentException("A number to predict lies between two borders, the smaller one first.");
            }
            Objects.requireNonNull(measured);
            Objects.requireNonNull(answer);
            Objects.requireNonNull(because);
        }

        /** What it really was; empty while nothing says so. */
        public OptionalDouble actual(Situation situation) {
            if (answer.isPresent()) {
                return OptionalDouble.of(answer.get());
            }
            double value = measured.map(quantity -> quantity.of(situation)).orElse(Double.NaN);
            return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
    }

    /** A line drawn over the picture of the output: it stays there to be compared. */
    record Line(String question) implements Prediction {
        public Line {
            Objects.requireNonNull(question);
        }
    }
}
