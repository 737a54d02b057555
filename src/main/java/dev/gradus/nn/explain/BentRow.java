package dev.gradus.nn.explain;

import dev.gradus.nn.explain.Term.Given;

/** The numbers around an activation: of a whole example or step, because a softmax looks at all of them. */
public interface BentRow {

    int size();

    /** What went in. */
    Given z(int i);

    /** What came out. */
    Given a(int i);

    /** dL/da_i. */
    Given gradA(int i);

    /** One number by itself, for a function that bends each alone. */
    record Single(Given z, Given a, Given gradA) implements BentRow {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public Given z(int i) {
            return z;
        }

        @Override
        public Given a(int i) {
            return a;
        }

        @Override
        public Given gradA(int i) {
            return gradA;
        }
    }
}
