package dev.gradus.data.csv;

import java.util.regex.Pattern;

/** Recognises dates and times, as they are usually written. */
public final class DateText {

    private static final String TIME = "\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?[AaPp][Mm])?";
    private static final String DAY = "\\d{4}[-/.]\\d{1,2}([-/.]\\d{1,2})?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}"
            + "|\\d{1,2}[- ]?\\p{L}{3,9}\\.?[- ,]*\\d{2,4}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}|\\d{4}-[Ww]\\d{2}|\\d{8}T\\d{6}";
    private static final Pattern DATE = Pattern.compile(
            "(" + DAY + ")([T ]" + TIME + ")?( ?(Z|UTC|[+-]\\d{2}:?\\d{2}))?|" + TIME);

    private DateText() {
    }

    public static boolean matches(String text) {
        return text.length() >= 4 && text.length() <= 40 && DATE.matcher(text).matches();
    }
}
