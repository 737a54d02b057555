package dev.gradus.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Prepares JavaFX text before the first test of a JVM: see {@link Fonts}. */
public final class Boot implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Fonts.prepare();
    }
}
