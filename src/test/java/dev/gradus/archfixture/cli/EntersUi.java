package dev.gradus.archfixture.cli;

import dev.gradus.archfixture.ui.EntersApp;

/** Breaks the arrow of its room. */
public final class EntersUi {
    public EntersApp forbidden;
}
