package dev.gradus.data.sheet;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates as spreadsheets store them: days since 1899-12-30 with the time of day as the fraction; on old Macs since
 * 1904-01-01. Excel believes in a 29 February 1900 (day 60), so its days before are one later than here.
 */
final class SerialDate {

    /** The year 10000. */
    static final double END = 2_958_466;

    private static final LocalDateTime START = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime START_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final long SECONDS_A_DAY = 86_400;
    private static final int FALSE_DAY = 60;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private SerialDate() {
    }

    /** 2024-01-31, 2024-01-31 12:30:00, or 12:30:00 for less than a day. */
    static String text(double days, boolean since1904) {
        long seconds = Math.round(days * SECONDS_A_DAY);
        if (seconds < SECONDS_A_DAY && !since1904 && seconds > 0) {
            return LocalTime.ofSecondOfDay(seconds).format(SECONDS);
        }
        LocalDateTime start = since1904 ? START_1904 : days < FALSE_DAY ? START.plusDays(1) : START;
        LocalDateTime time = start.plusSeconds(seconds);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString()
                : time.toLocalDate() + " " + time.format(SECONDS);
    }

    /** The formats that need no code in the file (ECMA-376, part 1, 18.8.30), with those of East Asian Excel. */
    static boolean usual(int format) {
        return format >= 14 && format <= 22 || format >= 27 && format <= 36 || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    /** True for a format code that shows a day or a time: “yyyy-mm-dd”, but not “0.00 "d"” or “[Red]0”. */
    static boolean shows(String code) {
        String first = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "").replaceAll("\\[(?![hmsHMS]+\\])[^\\]]*\\]", "").split(";", -1)[0]
                .toLowerCase(Locale.ROOT);
        return !first.contains("general") && first.chars().anyMatch(c -> "dmyhsg年月日".indexOf(c) >= 0);
    }
}
