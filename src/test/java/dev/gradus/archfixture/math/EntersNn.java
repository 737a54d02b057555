package dev.gradus.archfixture.math;

import dev.gradus.archfixture.nn.EntersData;

/** Breaks the arrow of its room. */
public final class EntersNn {
    public EntersData forbidden;
}
