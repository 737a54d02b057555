package dev.gradus.archfixture.ui;

import dev.gradus.archfixture.App;

/** Breaks the arrow of its room. */
public final class EntersApp {
    public App forbidden;
}
