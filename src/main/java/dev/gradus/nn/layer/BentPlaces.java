package dev.gradus.nn.layer;

import dev.gradus.nn.explain.BentRow;
import dev.gradus.nn.explain.Term.Given;

/** The numbers around an activation in one example, from {@code begin} on: a softmax runs over just these. */
record BentPlaces(Place z, Place a, Place gradA, int begin, int size, int example) implements BentRow {

    @Override
    public Given z(int i) {
        return z.given(begin + i, example);
    }

    @Override
    public Given a(int i) {
        return a.given(begin + i, example);
    }

    @Override
    public Given gradA(int i) {
        return gradA.given(begin + i, example);
    }
}
