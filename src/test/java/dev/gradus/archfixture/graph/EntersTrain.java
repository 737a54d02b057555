package dev.gradus.archfixture.graph;

import dev.gradus.archfixture.train.EntersEdit;

/** Breaks the arrow of its room. */
public final class EntersTrain {
    public EntersEdit forbidden;
}
