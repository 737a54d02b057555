package dev.gradus.ui.theme;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;

/**
 * The colours of a theme, each with one job. The one source of truth: style sheets get them as looked-up colours
 * ({@link #css()}), drawing code as {@link Color}s.
 */
public final class Palette {

    private static final Map<Theme, Palette> ALL = new EnumMap<>(Theme.class);

    private final Theme theme;
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final List<Color> classes;
    private final List<Color> runs;
    private final List<Color> layers;
    private final List<Color> diverging;
    private final List<Color> sequential;

    private Palette(Theme theme) {
        this.theme = theme;
        token("bg", "#FFFFFF", "#0D1117");
        token("subtle", "#F6F8FA", "#161B22");
        token("canvas", "#FBFCFD", "#0B0F14");
        token("card", "#FFFFFF", "#161B22");
        token("border", "#D0D7DE", "#30363D");
        token("border-muted", "#E4E8EC", "#21262D");
        token("grid", "#E3E8ED", "#1A2028");
        token("fg", "#24292F", "#C9D1D9");
        token("muted", "#57606A", "#9BA4AE");
        token("faint", "#68707A", "#7D8792");
        token("accent", "#0969DA", "#1F6FEB");
        token("accent-text", "#0969DA", "#58A6FF");
        token("success", "#1A7F37", "#3FB950");
        token("warning", "#9A6700", "#D29922");
        token("danger", "#CF222E", "#F85149");
        token("accent-tint", "#DDF4FF", "#12253F");
        token("success-tint", "#DAFBE1", "#12261C");
        token("warning-tint", "#FFF8C5", "#2B2211");
        token("danger-tint", "#FFEBE9", "#301618");
        token("forward", "#0B7285", "#3BC9DB");
        token("gradient", "#7A3FC4", "#B58CFF");
        token("gradient-tint", "#F1E9FC", "#241A38");
        token("category-ends", "#57606A", "#A3ADB8");
        token("category-core", "#3B50C4", "#93A4FF");
        token("category-activation", "#1A7F37", "#3FB950");
        token("category-dropout", "#8A5A00", "#D29922");
        token("category-normalisation", "#0B7285", "#3BC9DB");
        token("category-images", "#B0307A", "#F07CC0");
        token("category-sequences", "#B5461B", "#F0883E");
        token("category-shape", "#5A6B16", "#AEC05A");
        if (theme.contrast()) {
            contrast();
        }
        boolean dark = theme.dark();
        classes = colours(dark
                ? "#FFA03D #4B96FF #39E5C6 #C32D9C #EFE15E #C8FCFF #F66244 #BFB0FF #94573B #909DA6"
                : "#CF6A0C #1B63D1 #05A080 #93226A #E8A442 #30ADF2 #B92B31 #6D0CAB #442A0C #9FABB4");
        runs = colours(dark ? "#4B96FF #FFA03D #DB57B8 #39E5C6 #BFB0FF #F66244"
                : "#1B63D1 #B85606 #93226A #047F66 #6D0CAB #B92B31");
        layers = colours(dark ? "#A98BFF #7FA8FF #45C3D6 #5FD6A0 #B9DC5A #F5D547"
                : "#4B1D7A #33539E #157F8C #2C8A52 #7A8A00 #B07800");
        diverging = colours(dark ? "#FFC078 #DE7F22 #6E3F16 #161B22 #173D6E #2E77D6 #8CC4FF"
                : "#8A3B00 #CF6A0C #F3BE87 #F7F8FA #A6C8F5 #1B63D1 #0B3C8C");
        sequential = colours(dark ? "#161B22 #16304F #1C4A80 #2E77D6 #6BB0FF #CFE6FF"
                : "#FFFFFF #DCEBFB #A6C8F5 #5E9BE8 #1B63D1 #0B3C8C");
    }

    public static Palette of(Theme theme) {
        synchronized (ALL) {
            return ALL.computeIfAbsent(theme, Palette::new);
        }
    }

    /** Text, lines and the colours of meaning as a projector in a bright room needs them: at least 7:1. */
    private void contrast() {
        token("bg", "#FFFFFF", "#010409");
        token("subtle", "#FFFFFF", "#0B0F14");
        token("canvas", "#FFFFFF", "#010409");
        token("card", "#FFFFFF", "#0B0F14");
        token("border", "#6E7781", "#8B949E");
        token("border-muted", "#C4CAD1", "#3F4751");
        token("fg", "#0B0F14", "#FFFFFF");
        token("muted", "#32383F", "#D5DBE1");
        token("faint", "#474E56", "#B6BEC7");
        token("accent", "#0550AE", "#1158C7");
        token("accent-text", "#0550AE", "#79C0FF");
        token("success", "#055D20", "#6FDD8B");
        token("warning", "#6A4600", "#F0B72F");
        token("danger", "#A0111F", "#FF9492");
        token("forward", "#06515F", "#7BE3F0");
        token("gradient", "#5B21A6", "#D2B8FF");
    }

    public Theme theme() {
        return theme;
    }

    /** By name: "bg", "muted", "gradient", "category-core". */
    public Color get(String token) {
        String value = tokens.get(token);
        if (value == null) {
            throw new IllegalArgumentException("There is no colour called " + token + ".");
        }
        return Color.web(value);
    }

    public Map<String, String> tokens() {
        return Collections.unmodifiableMap(tokens);
    }

    /** Colour of a class, 0 to 9; beyond that grey. */
    public Color classColour(int index) {
        return index < classes.size() ? classes.get(index) : get("faint");
    }

    /** Outline of a filled point of a class: the background, or the text's colour where the fill has less than 3:1. */
    public Color classOutline(int index) {
        return get(contrast(classColour(index), get("bg")) < 3 ? "fg" : "bg");
    }

    public Color runColour(int index) {
        return runs.get(Math.floorMod(index, runs.size()));
    }

    /** Colour of a layer among {@code count} in charts, first to last. */
    public Color layerColour(int index, int count) {
        if (count <= 1) {
            return layers.get(0);
        }
        double at = (double) index / (count - 1) * (layers.size() - 1);
        int below = Math.min(layers.size() - 2, (int) at);
        return layers.get(below).interpolate(layers.get(below + 1), at - below);
    }

    /** WCAG 2 contrast of two opaque colours, 1 to 21. */
    public static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double component) {
        return component <= 0.04045 ? component / 12.92 : Math.pow((component + 0.055) / 1.055, 2.4);
    }

    List<Color> diverging() {
        return diverging;
    }

    List<Color> sequential() {
        return sequential;
    }

    /** All tokens as looked-up colours, and AtlantaFX's own set to match. */
    public String css() {
        StringBuilder css = new StringBuilder(".root {\n");
        tokens.forEach((name, value) -> css.append("  -gradus-").append(name).append(": ").append(value).append(";\n"));
        alias(css, "-color-bg-default", "bg");
        alias(css, "-color-bg-overlay", "card");
        alias(css, "-color-bg-subtle", "subtle");
        alias(css, "-color-bg-inset", "subtle");
        alias(css, "-color-fg-default", "fg");
        alias(css, "-color-fg-muted", "muted");
        alias(css, "-color-fg-subtle", "faint");
        alias(css, "-color-border-default", "border");
        alias(css, "-color-border-muted", "border-muted");
        alias(css, "-color-accent-emphasis", "accent");
        alias(css, "-color-accent-fg", "accent-text");
        alias(css, "-color-success-fg", "success");
        alias(css, "-color-warning-fg", "warning");
        alias(css, "-color-danger-fg", "danger");
        alias(css, "-color-accent-subtle", "accent-tint");
        return css.append("}\n").toString();
    }

    private void alias(StringBuilder css, String theirs, String ours) {
        css.append("  ").append(theirs).append(": ").append(tokens.get(ours)).append(";\n");
    }

    private void token(String name, String light, String dark) {
        tokens.put(name, theme.dark() ? dark : light);
    }

    private static List<Color> colours(String hex) {
        return java.util.Arrays.stream(hex.split(" ")).map(Color::web).toList();
    }
}
