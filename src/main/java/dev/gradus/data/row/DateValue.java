package dev.gradus.data.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day and a time of day, read from what people write: 2024-01-31, 2024/1/31, 31.12.2024, 12/31/24, 2024-01, each with
 * 11:42, 11:42:07 or 11:42 PM behind it or not. Zones are passed over.
 *
 * @param weekday 0 for Monday
 */
public record DateValue(int year, int month, int day, int weekday, int hour, int minute) {

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?![0-9])(.*)");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?![0-9])(.*)");
    private static final Pattern TIME = Pattern.compile(
            "[T ]([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?([AaPp])[Mm])?(?: ?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?");
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    /** Two digits from here on are of the century before. */
    private static final int LAST_CENTURY = 69;

    /** @return null for what is no date */
    public static DateValue parse(String text, boolean dayFirst) {
        Matcher match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return of(match.group(1), match.group(2), match.group(3) == null ? "1" : match.group(3), match.group(4));
        }
        match = YEAR_LAST.matcher(text);
        return !match.matches() ? null : of(match.group(3), match.group(dayFirst ? 2 : 1), match.group(dayFirst ? 1 : 2),
                match.group(4));
    }

    private static DateValue of(String years, String months, String days, String rest) {
        int year = Integer.parseInt(years);
        if (years.length() == 2) {
            year += year < LAST_CENTURY ? 2000 : 1900;
        }
        int month = Integer.parseInt(months);
        int day = Integer.parseInt(days);
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1] + (leap && month == 2 ? 1 : 0)) {
            return null;
        }
        int hour = 0;
        int minute = 0;
        if (!rest.isEmpty()) {
            Matcher time = TIME.matcher(rest);
            if (!time.matches()) {
                return null;
            }
            hour = Integer.parseInt(time.group(1));
            minute = Integer.parseInt(time.group(2));
            if (time.group(3) != null) {
                hour = hour % 12 + (time.group(3).equalsIgnoreCase("p") ? 12 : 0);
            }
            if (hour > 23 || minute > 59) {
                return null;
            }
        }
        return new DateValue(year, month, day, weekday(year, month, day), hour, minute);
    }

    /** Tomohiko Sakamoto's method, 1992, with Monday as 0. */
    private static int weekday(int year, int month, int day) {
        int[] offset = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
        int y = month < 3 ? year - 1 : year;
        return Math.floorMod(y + y / 4 - y / 100 + y / 400 + offset[month - 1] + day - 1, 7);
    }
}
