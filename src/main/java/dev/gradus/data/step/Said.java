package dev.gradus.data.step;

import java.util.List;
import java.util.Locale;

/** Numbers and lists as they stand in the sentences of steps. */
final class Said {

    private static final int MOST_NAMED = 5;

    private Said() {
    }

    /** Four digits that count, at least one behind the point where there is a fraction or the number was measured: 28.0. */
    static String number(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        double size = Math.abs(value);
        if (size >= 1e9 || size < 1e-4) {
            return String.format(Locale.ROOT, "%.3g", value);
        }
        int behind = Math.max(0, Math.min(7, 3 - (int) Math.floor(Math.log10(size))));
        String text = String.format(Locale.ROOT, "%." + behind + "f", value);
        return text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
    }

    /** The same with a fraction in any case, for what was computed: 28.0. */
    static String measured(double value) {
        String text = number(value);
        return text.matches("-?[0-9]{1,4}") ? text + ".0" : text;
    }

    static String count(int count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** A few of them, and how many more there are. */
    static String some(List<String> parts, String between) {
        if (parts.size() <= MOST_NAMED + 1) {
            return String.join(between, parts);
        }
        return String.join(between, parts.subList(0, MOST_NAMED)) + between + "and " + (parts.size() - MOST_NAMED) + " more";
    }
}
