package dev.gradus.ui.data;

import org.kordamp.ikonli.Ikon;

/**
 * A way to bring data in.
 *
 * @param key    of its words in the data texts: {@code key} is the button, {@code key.tip} its tooltip; its button has the id
 *               {@code data-key} with hyphens for points
 * @param action what it does
 */
record SourceChoice(String key, Ikon icon, Runnable action) {}
