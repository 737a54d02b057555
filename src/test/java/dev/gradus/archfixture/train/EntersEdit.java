package dev.gradus.archfixture.train;

import dev.gradus.archfixture.edit.EntersIo;

/** Breaks the arrow of its room. */
public final class EntersEdit {
    public EntersIo forbidden;
}
