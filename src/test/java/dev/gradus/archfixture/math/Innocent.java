package dev.gradus.archfixture.math;

import org.ojalgo.matrix.store.R064Store;

/** Keeps every rule: the library is at home here, and so are threads. */
final class Innocent {
    R064Store store;

    Thread helper(Runnable work) {
        return new Thread(work);
    }
}
