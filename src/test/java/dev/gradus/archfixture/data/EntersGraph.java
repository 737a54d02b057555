package dev.gradus.archfixture.data;

import dev.gradus.archfixture.graph.EntersTrain;

/** Breaks the arrow of its room. */
public final class EntersGraph {
    public EntersTrain forbidden;
}
