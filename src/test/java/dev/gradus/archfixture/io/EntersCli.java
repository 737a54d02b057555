package dev.gradus.archfixture.io;

import dev.gradus.archfixture.cli.EntersUi;

/** Breaks the arrow of its room. */
public final class EntersCli {
    public EntersUi forbidden;
}
