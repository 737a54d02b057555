package dev.gradus.archfixture.nn;

import jdk.incubator.vector.DoubleVector;

/** A module outside its room. */
final class UsesVectors {
    DoubleVector vector;
}
