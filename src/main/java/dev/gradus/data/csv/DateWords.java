package dev.gradus.data.csv;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of months and weekdays, short or long. */
final class DateWords {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct",
            "nov", "dec");
    /** Full English names, and how other languages of the same alphabet begin where they differ. */
    private static final List<String> NAMES = List.of("january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december");
    private static final List<List<String>> OTHERS = List.of(List.of("janv", "januar", "ene", "gen"), List.of("fév", "fev", "februar"),
            List.of("mär", "mrz", "mars", "mrt", "marzo"), List.of("avr", "abr", "april"), List.of("mai", "mei", "mag"), List.of("juin", "juni", "giu"),
            List.of("juil", "juli", "lug"), List.of("août", "aou", "ago", "augustus"), List.of("set", "septem"), List.of("okt", "ott", "octo"), List.of("novem"),
            List.of("dez", "déc", "dic", "decem"));
    private static final Set<String> WEEKDAYS = Set.of("mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday", "thu", "thur", "thurs",
            "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday", "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
            "samstag", "sonntag", "mo", "di", "mi", "do", "fr", "sa", "so");

    private DateWords() {
    }

    /** 1 to 12, or 0 for a word that is no month. */
    static int month(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        if (word.length() < 3 || word.length() > 10) {
            return 0;
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            boolean english = word.startsWith(MONTHS.get(i)) && (NAMES.get(i).startsWith(word) || word.equals("sept"));
            if (english || OTHERS.get(i).stream().anyMatch(word::startsWith)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** English, and German. */
    static boolean isWeekday(String name) {
        return WEEKDAYS.contains(name.toLowerCase(Locale.ROOT));
    }
}
