package dev.gradus.data.csv;

import dev.gradus.data.DateOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/**
 * Reads dates and times as they are usually written: 2021-03-04, 4/3/2021, 4.3.21, 4 Mar 2021, March 4, 2021,
 * Thu, 4 Mar 2021, 2021-W09, 20210304T101500, 2021年3月4日, each with a time of the day and a zone, or a time alone.
 */
public final class DateText extends TextCursor {

    /** What a date says about the order of day and month. */
    public enum Evidence { NO_DATE, NO_ORDER, DAY_FIRST, MONTH_FIRST, EITHER }

    /** Two digits below this are of this century. */
    private static final int THIS_CENTURY = 69;
    private static final double DAY = 86_400;
    private static final int LONGEST = 40;

    private boolean timeOnly;
    private boolean compact;
    private Evidence evidence = Evidence.NO_ORDER;

    private DateText(String text) {
        super(text);
    }

    public static boolean matches(String text) {
        return evidence(text) != Evidence.NO_DATE;
    }

    public static Evidence evidence(String text) {
        if (!mayBeOne(text)) {
            return Evidence.NO_DATE;
        }
        DateText date = new DateText(text);
        return Double.isNaN(date.read(DateOrder.DAY_FIRST)) && Double.isNaN(new DateText(text).read(DateOrder.MONTH_FIRST))
                ? Evidence.NO_DATE : date.evidence;
    }

    /**
     * Seconds since the beginning of 1970, without a zone as if it were UTC; of a time alone since midnight. NaN when it is
     * no date, or one that the order leaves open.
     */
    public static double seconds(String text, DateOrder order) {
        return mayBeOne(text) ? new DateText(text).read(order) : Double.NaN;
    }

    private static boolean mayBeOne(String text) {
        if (text.length() < 4 || text.length() > LONGEST) {
            return false;
        }
        boolean digit = false;
        boolean other = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            other |= c == '-' || c == '/' || c == ':' || c == '.' && i > 0 || Character.isLetter(c);
        }
        return digit && other;
    }

    private double read(DateOrder order) {
        skipWeekday();
        if (at == text.length()) {
            return Double.NaN;
        }
        double day = Character.isLetter(text.charAt(at)) ? monthFirst() : numbers(order);
        if (Double.isNaN(day)) {
            return Double.NaN;
        }
        if (at < text.length() && timeOnly) {
            return Double.NaN;
        }
        if (timeOnly) {
            return day;
        }
        double time = 0;
        if (at < text.length() && (text.charAt(at) == 'T' || text.charAt(at) == ' ' || text.charAt(at) == ',')) {
            at++;
            skip(" ");
            time = compact ? compactTime() : time();
        }
        time += zone();
        return at == text.length() ? day * DAY + time : Double.NaN;
    }

    /** Thu, 4 Mar 2021. */
    private void skipWeekday() {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end >= 2 && end < text.length() && DateWords.isWeekday(text.substring(0, end))) {
            at = end;
            skip(".,  ");
        }
    }

    private double numbers(DateOrder order) {
        int start = at;
        int first = number(8);
        int digits = at - start;
        if (first < 0 || at == text.length()) {
            return Double.NaN;
        }
        char sign = text.charAt(at);
        if (sign == ':' && digits <= 2) {
            at = start;
            timeOnly = true;
            return time();
        }
        if (digits == 8 && sign == 'T') {
            compact = true;
            return day(first / 10_000, first / 100 % 100, first % 100);
        }
        if (digits == 4 && sign == '-' && at + 1 < text.length() && (text.charAt(at + 1) | 32) == 'w') {
            return week(first);
        }
        if (digits == 4 && sign == '年') {
            at++;
            int month = number(2);
            int day = take('月') ? number(2) : -1;
            return take('日') ? day(first, month, day) : Double.NaN;
        }
        if (digits == 4 && "-/.".indexOf(sign) >= 0) {
            at++;
            int from = at;
            int month = Character.isLetter(at < text.length() ? text.charAt(at) : ' ') ? month() : number(2);
            if (month < 1 || sign == '.' && at - from < 2) {
                return Double.NaN;
            }
            return take(sign) ? day(first, month, number(2)) : sign == '.' ? Double.NaN : day(first, month, 1);
        }
        if (digits > 2) {
            return Double.NaN;
        }
        return "-/.".indexOf(sign) >= 0 && at + 1 < text.length() && text.charAt(at + 1) >= '0' && text.charAt(at + 1) <= '9'
                ? byOrder(first, sign, order) : named(first);
    }

    private double byOrder(int first, char sign, DateOrder order) {
        at++;
        int second = number(2);
        if (second < 0 || !take(sign)) {
            return Double.NaN;
        }
        int year = year();
        if (year < 0) {
            return Double.NaN;
        }
        // Nobody writes the month first with points.
        boolean points = sign == '.';
        evidence = points ? Evidence.NO_ORDER : first > 12 ? Evidence.DAY_FIRST : second > 12 ? Evidence.MONTH_FIRST
                : first == second ? Evidence.NO_ORDER : Evidence.EITHER;
        if (points || first == second) {
            return day(year, second, first);
        }
        // A file that writes the day first does not hold 4/13: it is an error to be told.
        return order == DateOrder.DAY_FIRST ? day(year, second, first) : order == DateOrder.MONTH_FIRST ? day(year, first, second)
                : evidence == Evidence.DAY_FIRST ? day(year, second, first)
                : evidence == Evidence.MONTH_FIRST ? day(year, first, second) : Double.NaN;
    }

    /** 4 March 2021, 4-Mar-21, 4. März 2021. */
    private double named(int day) {
        skip(".- ");
        int month = month();
        if (month < 1) {
            return Double.NaN;
        }
        skip(".- ,");
        int year = year();
        return year < 0 ? Double.NaN : day(year, month, day);
    }

    /** March 4, 2021; Mar 2021. */
    private double monthFirst() {
        int month = month();
        if (month < 1) {
            return Double.NaN;
        }
        skip(".- ,");
        int start = at;
        int first = number(4);
        if (at - start == 4) {
            return day(first, month, 1);
        }
        if (first < 0 || at - start > 2) {
            return Double.NaN;
        }
        if (at == text.length()) {
            // Mar-21.
            return at - start == 2 ? day(century(first), month, 1) : Double.NaN;
        }
        skip(", -");
        int year = year();
        return year < 0 ? Double.NaN : day(year, month, first);
    }

    private double week(int year) {
        at += 2;
        int week = number(2);
        return week < 1 || week > 53 ? Double.NaN
                : LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Math.min(week, 52)).toEpochDay() - 3
                + (week == 53 ? 7 : 0);
    }

    private double day(int year, int month, int day) {
        return year < 1 || month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth() ? Double.NaN
                : LocalDate.of(year, month, day).toEpochDay();
    }

    /** h:mm, h:mm:ss, h:mm:ss.fff, with am or pm. */
    private double time() {
        int hour = number(2);
        if (hour < 0 || !take(':')) {
            return Double.NaN;
        }
        int minute = number(2);
        double second = 0;
        if (minute < 0 || minute > 59) {
            return Double.NaN;
        }
        if (take(':')) {
            second = number(2);
            if (second < 0 || second > 60) {
                return Double.NaN;
            }
            if (at + 1 < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
                at++;
                for (double place = 0.1; at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; place /= 10) {
                    second += place * (text.charAt(at++) - '0');
                }
            }
        }
        int half = half();
        if (half >= 0) {
            hour = hour % 12 + half;
        }
        return hour > 24 ? Double.NaN : hour * 3600.0 + minute * 60 + second;
    }

    private int half() {
        int start = at;
        skip(" ");
        if (at + 1 < text.length() && (text.charAt(at + 1) | 32) == 'm' && ((text.charAt(at) | 32) == 'a' || (text.charAt(at) | 32) == 'p')) {
            int half = (text.charAt(at) | 32) == 'p' ? 12 : 0;
            at += 2;
            return half;
        }
        at = start;
        return -1;
    }

    private double compactTime() {
        int start = at;
        int digits = number(6);
        return at - start != 6 ? Double.NaN : digits / 10_000 * 3600.0 + digits / 100 % 100 * 60 + digits % 100;
    }

    /** Seconds to add for universal time. */
    private double zone() {
        if (at == text.length()) {
            return 0;
        }
        int start = at;
        skip(" ");
        if (text.startsWith("UTC", at) || text.startsWith("GMT", at)) {
            at += 3;
            return 0;
        }
        if (take('Z')) {
            return 0;
        }
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            int sign = text.charAt(at++) == '+' ? -1 : 1;
            int hours = number(2);
            take(':');
            int minutes = at < text.length() ? number(2) : 0;
            if (hours >= 0 && minutes >= 0) {
                return sign * (hours * 3600.0 + minutes * 60);
            }
        }
        at = start;
        return 0;
    }

    private int year() {
        int start = at;
        int year = number(4);
        return at - start == 2 ? century(year) : at - start == 4 ? year : -1;
    }

    private static int century(int two) {
        return two + (two < THIS_CENTURY ? 2000 : 1900);
    }

    /** 1 to 12, or 0 when no name of a month stands here. */
    private int month() {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        int month = DateWords.month(text.substring(at, end));
        at = month > 0 ? end : at;
        return month;
    }
}
