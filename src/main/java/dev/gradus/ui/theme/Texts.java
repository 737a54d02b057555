package dev.gradus.ui.theme;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of one part of the window, from {@code dev/gradus/ui/NAME.properties}. */
public final class Texts {

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static Texts of(String name) {
        return new Texts(ResourceBundle.getBundle("dev.gradus.ui." + name));
    }

    /** A sentence as it stands. */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** A sentence with places {0}, {1} filled; numbers should come formatted. */
    public String get(String key, Object... values) {
        return MessageFormat.format(bundle.getString(key), values);
    }

    public boolean has(String key) {
        try {
            bundle.getString(key);
            return true;
        } catch (MissingResourceException missing) {
            return false;
        }
    }
}
