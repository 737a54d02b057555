/**
 * Colours, fonts, icons, number format and words of the window.
 *
 * <ul>
 * <li>{@link dev.gradus.ui.theme.ThemeModel} holds the chosen {@link dev.gradus.ui.theme.Theme}, text scale and reduced
 *     motion; {@code Themes.dress(scene, model)} keeps a scene dressed in it (a view's own sheets in
 *     {@code scene.getStylesheets()} stay, after ours).</li>
 * <li>{@link dev.gradus.ui.theme.Palette}: the colours of a theme, written here alone; style sheets see them as
 *     {@code -gradus-NAME}, drawing code asks {@code get("NAME")}. Classes, runs and layers have their own methods.</li>
 * <li>{@link dev.gradus.ui.theme.ColorMap}: diverging (-1 ... 1) and sequential (0 ... 1), 1024 ARGB entries each;
 *     {@link dev.gradus.ui.theme.Marker} draws the marker of a class.</li>
 * <li>{@link dev.gradus.ui.theme.Fonts}, {@link dev.gradus.ui.theme.Icons}, {@link dev.gradus.ui.theme.LayerIcons}.</li>
 * <li>{@link dev.gradus.ui.theme.NumberText}: every number on screen. {@link dev.gradus.ui.theme.Texts}: every word.</li>
 * </ul>
 *
 * <p>Style classes of {@code gradus.css}. Text: caption, small, muted, faint, semi-bold, medium, mono, mono-strong,
 * panel-title, section-title, page-title, start-title, node-name, danger-text, warning-text, success-text, accent-text,
 * gradient-text, key-cap. Surfaces: panel, card, inset, popover-card, region-top/-bottom/-left/-right, divider-line,
 * divider-row. Buttons: accent-button (one per view), outline-button, bar-button (32), small-button (26), big-button
 * (44), icon-button, link. Others: badge, strip, row-item, focusable (gives a control of one's own the focus ring);
 * tables: runs (38 px rows instead of 27).
 */
package dev.gradus.ui.theme;
