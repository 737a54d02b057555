package dev.gradus.archfixture.nn;

import dev.gradus.archfixture.data.EntersGraph;

/** Breaks the arrow of its room. */
public final class EntersData {
    public EntersGraph forbidden;
}
