package dev.gradus.nn.explain;

import dev.gradus.math.Elementary;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/**
 * Numbers put together. A tree whose leaves are {@link Given} (read from a buffer, with its place) or {@link Constant};
 * {@link #value()} computes it anew, which is how an explanation is checked.
 */
public sealed interface Term {

    /** What the tree comes to. */
    double value();

    /** The terms directly below. */
    List<Term> parts();

    /** Visits every number that was read from somewhere, from left to right. */
    default void forEachGiven(Consumer<Given> visitor) {
        parts().forEach(part -> part.forEachGiven(visitor));
    }

    /**
     * A number of the step.
     *
     * @param symbol in TeX: {@code x_{3}}
     * @param spot   where it stands
     */
    record Given(String symbol, double value, Spot spot) implements Term {
        @Override
        public List<Term> parts() {
            return List.of();
        }

        @Override
        public void forEachGiven(Consumer<Given> visitor) {
            visitor.accept(this);
        }
    }

    /**
     * A number that stands in the formula itself or in the settings.
     *
     * @param symbol in TeX: {@code \varepsilon}; empty where the number is its own name
     */
    record Constant(String symbol, double value) implements Term {
        @Override
        public List<Term> parts() {
            return List.of();
        }
    }

    /** An empty sum is 0. */
    record Sum(List<Term> parts) implements Term {
        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public double value() {
            return parts.stream().mapToDouble(Term::value).sum();
        }
    }

    record Product(List<Term> parts) implements Term {
        public Product {
            parts = List.copyOf(parts);
        }

        @Override
        public double value() {
            return parts.stream().mapToDouble(Term::value).reduce(1, (a, b) -> a * b);
        }
    }

    record Minus(Term of) implements Term {
        @Override
        public double value() {
            return -of.value();
        }

        @Override
        public List<Term> parts() {
            return List.of(of);
        }
    }

    record Quotient(Term over, Term under) implements Term {
        @Override
        public double value() {
            return over.value() / under.value();
        }

        @Override
        public List<Term> parts() {
            return List.of(over, under);
        }
    }

    record Power(Term base, double exponent) implements Term {
        @Override
        public double value() {
            return Math.pow(base.value(), exponent);
        }

        @Override
        public List<Term> parts() {
            return List.of(base);
        }
    }

    record SquareRoot(Term of) implements Term {
        @Override
        public double value() {
            return Math.sqrt(of.value());
        }

        @Override
        public List<Term> parts() {
            return List.of(of);
        }
    }

    record Largest(List<Term> parts) implements Term {
        public Largest {
            parts = List.copyOf(parts);
        }

        @Override
        public double value() {
            return parts.stream().mapToDouble(Term::value).max().orElseThrow();
        }
    }

    /**
     * A function of one number.
     *
     * @param name in TeX: {@code \tanh}, {@code f'}
     */
    record Applied(String name, DoubleUnaryOperator function, Term to) implements Term {
        @Override
        public double value() {
            return function.applyAsDouble(to.value());
        }

        @Override
        public List<Term> parts() {
            return List.of(to);
        }
    }

    /**
     * Exactly one of several: a pool's winner, a unit that is passed through.
     *
     * @param chosen its place among the parts; the others are shown, and weigh nothing
     */
    record Chosen(List<Term> parts, int chosen) implements Term {
        public Chosen {
            parts = List.copyOf(parts);
        }

        @Override
        public double value() {
            return parts.get(chosen).value();
        }
    }

    /** e to the power of a number. */
    static Term exp(Term to) {
        return new Applied("\\exp", Elementary::exp, to);
    }

    /** The natural logarithm. */
    static Term ln(Term of) {
        return new Applied("\\ln", Elementary::log, of);
    }

    static Term square(Term of) {
        return new Power(of, 2);
    }

    static Term number(double value) {
        return new Constant("", value);
    }

    static Term sum(Term... parts) {
        return new Sum(List.of(parts));
    }

    static Term product(Term... parts) {
        return new Product(List.of(parts));
    }

    static Term difference(Term from, Term what) {
        return new Sum(List.of(from, new Minus(what)));
    }
}
