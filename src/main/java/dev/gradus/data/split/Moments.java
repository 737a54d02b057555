package dev.gradus.data.split;

import dev.gradus.data.Column;
import dev.gradus.data.DataException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a row was: its number, where a column holds numbers; else its date and time as seconds since 1970. Days and months
 * written as {@code 3/4/2021} are told apart by the whole column; where it does not say, the day comes first.
 */
final class Moments {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2,4})");
    private static final Pattern NAMED_MIDDLE = Pattern.compile("(\\d{1,2})[- ]?(\\p{L}{3,9})\\.?[- ,]*(\\d{2,4})");
    private static final Pattern NAMED_FIRST = Pattern.compile("(\\p{L}{3,9})\\.?[- ]*(?:(\\d{1,2}),?[- ]+)?(\\d{4})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-[Ww](\\d{2})");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?(?: ?([AaPp])[Mm])?(?: ?(Z|UTC|[+-]\\d{2}:?\\d{2}))?");
    private static final double DAY = 86_400;

    private Moments() {
    }

    /** @throws DataException for a cell that is neither a number nor a date */
    static double[] of(Column column, int[] rows) throws DataException {
        boolean numbers = Arrays.stream(rows).noneMatch(row -> Double.isNaN(column.number(row)));
        if (numbers) {
            return Arrays.stream(rows).mapToDouble(column::number).toArray();
        }
        boolean monthFirst = monthFirst(column, rows);
        double[] moments = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            String text = column.text(rows[i]);
            moments[i] = seconds(text, monthFirst).orElseThrow(() -> new DataException("The time " + column.name()
                    + " is “" + text + "” in a row; expected a number, or a date such as 2024-03-31. Choose another column for"
                    + " the time, or another way to split."));
        }
        return moments;
    }

    private static boolean monthFirst(Column column, int[] rows) {
        boolean monthFirst = false;
        for (int row : rows) {
            Matcher numbers = YEAR_LAST.matcher(day(column.text(row)));
            if (numbers.matches()) {
                if (Integer.parseInt(numbers.group(1)) > 12) {
                    return false;
                }
                monthFirst |= Integer.parseInt(numbers.group(2)) > 12;
            }
        }
        return monthFirst;
    }

    private static String day(String text) {
        Matcher clock = CLOCK.matcher(text);
        return clock.find() ? text.substring(0, clock.start()).replaceFirst("[T ]+$", "") : text;
    }

    static Optional<Double> seconds(String text, boolean monthFirst) {
        try {
            Matcher packed = PACKED.matcher(text);
            if (packed.matches()) {
                return Optional.of(date(packed.group(1), packed.group(2), packed.group(3)) + clock(packed.group(4),
                        packed.group(5), packed.group(6), null, null));
            }
            Matcher clock = CLOCK.matcher(text);
            double time = 0;
            if (clock.find()) {
                time = clock(clock.group(1), clock.group(2), clock.group(3), clock.group(4), clock.group(5)) - zone(clock.group(6));
                if (clock.start() == 0) {
                    return Optional.of(time);
                }
            }
            double at = time;
            return day(day(text), monthFirst).map(date -> date + at);
        } catch (DateTimeException | NumberFormatException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<Double> day(String text, boolean monthFirst) {
        Matcher found = YEAR_FIRST.matcher(text);
        if (found.matches()) {
            return Optional.of(date(found.group(1), found.group(2), found.group(3) == null ? "1" : found.group(3)));
        }
        found = YEAR_LAST.matcher(text);
        if (found.matches()) {
            return Optional.of(monthFirst ? date(found.group(3), found.group(1), found.group(2))
                    : date(found.group(3), found.group(2), found.group(1)));
        }
        found = NAMED_MIDDLE.matcher(text);
        if (found.matches()) {
            return Optional.of(date(found.group(3), month(found.group(2)), found.group(1)));
        }
        found = NAMED_FIRST.matcher(text);
        if (found.matches()) {
            return Optional.of(date(found.group(3), month(found.group(1)), found.group(2) == null ? "1" : found.group(2)));
        }
        found = WEEK.matcher(text);
        return !found.matches() ? Optional.empty() : Optional.of(DAY * LocalDate.of(Integer.parseInt(found.group(1)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(found.group(2)))
                .with(java.time.DayOfWeek.MONDAY).toEpochDay());
    }

    private static double date(String year, String month, String day) {
        int number = Integer.parseInt(year);
        int full = year.length() > 2 ? number : number < 70 ? 2000 + number : 1900 + number;
        return DAY * LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)).toEpochDay();
    }

    private static String month(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        return String.valueOf(Arrays.stream(Month.values()).filter(month -> month.name().startsWith(start)).findFirst()
                .orElseThrow(() -> new DateTimeException(name)).getValue());
    }

    private static double clock(String hour, String minute, String second, String fraction, String half) {
        int hours = Integer.parseInt(hour);
        int counted = half == null ? hours : hours % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        return LocalTime.of(counted, Integer.parseInt(minute), second == null ? 0 : Integer.parseInt(second)).toSecondOfDay()
                + (fraction == null ? 0 : Double.parseDouble("0." + fraction));
    }

    private static double zone(String zone) {
        return zone == null || !zone.matches("[+-].*") ? 0 : ZoneOffset.of(zone).getTotalSeconds();
    }
}
