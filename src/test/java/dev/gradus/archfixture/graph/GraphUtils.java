package dev.gradus.archfixture.graph;

/** A name that says nothing. */
final class GraphUtils {
    int size;
}
