package dev.gradus.archfixture.data;

import org.ojalgo.matrix.store.R064Store;

/** A library outside its room. */
final class UsesOjAlgo {
    R064Store store;
}
