package dev.gradus.archfixture.edit;

import dev.gradus.archfixture.io.EntersCli;

/** Breaks the arrow of its room. */
public final class EntersIo {
    public EntersCli forbidden;
}
