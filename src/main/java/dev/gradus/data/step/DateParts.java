package dev.gradus.data.step;

import dev.gradus.data.row.DateValue;
import dev.gradus.data.row.Strip;
import dev.gradus.data.row.WordOperation;
import dev.gradus.data.row.WordOperation.DateParts.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Year, month and so on of a date.
 *
 * @param cyclic months, days, weekdays and hours as sine and cosine, so that December lies beside January
 */
public record DateParts(Order order, boolean year, boolean month, boolean day, boolean weekday, boolean hour, boolean cyclic)
        implements Treatment {

    /** Of day and month, where the year does not come first. */
    public enum Order { FROM_THE_DATES, DAY_FIRST, MONTH_FIRST }

    public static final StepType<DateParts> TYPE = new StepType<>("date-parts", "Date parts",
            "A date becomes year, month, day, weekday and hour, as numbers or as places on a circle.",
            "When a column holds dates or times: a network cannot read them as they are.",
            "Month and weekday; the hour where there are times.",
            "(\\sin\\tfrac{2\\pi m}{12}, \\cos\\tfrac{2\\pi m}{12})",
            StepType.Takes.WORDS, DateParts::dates, new DateParts(Order.FROM_THE_DATES, true, true, true, true, false, false), List.of(
            Setting.choice("order", "Order", "What 3/4/2024 means. Read from the dates where one of them can be only one of both.",
                    Order.class, List.of("from the dates", "day first", "month first"), Setting.always(), DateParts::order,
                    (each, value) -> new DateParts(value, each.year, each.month, each.day, each.weekday, each.hour, each.cyclic)),
            new Setting.Flag<>("year", "Year", "The year as a number.", Setting.always(), DateParts::year,
                    (each, value) -> new DateParts(each.order, value, each.month, each.day, each.weekday, each.hour, each.cyclic)),
            new Setting.Flag<>("month", "Month", "1 to 12.", Setting.always(), DateParts::month,
                    (each, value) -> new DateParts(each.order, each.year, value, each.day, each.weekday, each.hour, each.cyclic)),
            new Setting.Flag<>("day", "Day", "1 to 31.", Setting.always(), DateParts::day,
                    (each, value) -> new DateParts(each.order, each.year, each.month, value, each.weekday, each.hour, each.cyclic)),
            new Setting.Flag<>("weekday", "Weekday", "0 for Monday to 6 for Sunday.", Setting.always(), DateParts::weekday,
                    (each, value) -> new DateParts(each.order, each.year, each.month, each.day, value, each.hour, each.cyclic)),
            new Setting.Flag<>("hour", "Hour", "0 to 23.", Setting.always(), DateParts::hour,
                    (each, value) -> new DateParts(each.order, each.year, each.month, each.day, each.weekday, value, each.cyclic)),
            new Setting.Flag<>("cyclic", "On a circle",
                    "Two columns, sine and cosine, for each but the year: Sunday lies beside Monday, December beside January.",
                    Setting.always(), DateParts::cyclic,
                    (each, value) -> new DateParts(each.order, each.year, each.month, each.day, each.weekday, each.hour, value))));

    /** So many words are looked at to see whether a column holds dates. */
    private static final int LOOKED_AT = 200;

    @Override
    public StepType<?> type() {
        return TYPE;
    }

    @Override
    public boolean learns() {
        return false;
    }

    @Override
    public boolean settles() {
        return true;
    }

    @Override
    public Stage stage() {
        return Stage.FIRST;
    }

    @Override
    public void fit(StepFit fit) throws StepProblem {
        List<Part> parts = parts();
        if (parts.isEmpty()) {
            throw new StepProblem("No part of the dates is wanted. Choose at least one, or leave the columns out.");
        }
        for (String column : fit.columns()) {
            List<String> words = Stats.categories(fit.words(column));
            boolean dayFirst = dayFirst(column, words);
            long unread = words.stream().filter(word -> DateValue.parse(word, dayFirst) == null).count();
            if (unread * 2 > words.size()) {
                throw new StepProblem(column + " holds no dates: expected such as 2024-01-31 or 31.12.2024 11:42, found “"
                        + words.stream().filter(word -> DateValue.parse(word, dayFirst) == null).findFirst().orElse("")
                        + "”. Leave " + column + " out of this step.");
            }
            if (unread > 0) {
                fit.note(column + " holds " + Said.count((int) unread, "word") + " that cannot be read as a date, such as “"
                        + words.stream().filter(word -> DateValue.parse(word, dayFirst) == null).findFirst().orElse("")
                        + "”. They count as missing.");
            }
            List<String> names = parts.stream()
                    .map(part -> fit.fresh(column + " " + part.name().toLowerCase(Locale.ROOT).replace('_', ' '))).toList();
            fit.apply(new WordOperation.DateParts(column, dayFirst, parts, names));
            fit.say(column + " → " + String.join(", ", parts.stream()
                    .map(part -> part.name().toLowerCase(Locale.ROOT).replace('_', ' ')).toList()));
        }
    }

    private boolean dayFirst(String column, List<String> words) throws StepProblem {
        if (order != Order.FROM_THE_DATES) {
            return order == Order.DAY_FIRST;
        }
        boolean onlyDay = false;
        boolean onlyMonth = false;
        boolean both = false;
        for (String word : words) {
            boolean asDay = DateValue.parse(word, true) != null;
            boolean asMonth = DateValue.parse(word, false) != null;
            onlyDay |= asDay && !asMonth;
            onlyMonth |= asMonth && !asDay;
            both |= asDay && asMonth && !DateValue.parse(word, true).equals(DateValue.parse(word, false));
        }
        if (onlyDay == onlyMonth && (onlyDay || both)) {
            String example = words.stream().filter(word -> DateValue.parse(word, true) != null
                    && !DateValue.parse(word, true).equals(DateValue.parse(word, false))).findFirst().orElse(words.get(0));
            throw new StepProblem(column + (onlyDay ? " has dates with the day first and dates with the month first"
                    : " does not tell whether day or month comes first") + ", such as “" + example
                    + "”. Choose day first or month first.");
        }
        return onlyDay || !onlyMonth;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (year) {
            parts.add(Part.YEAR);
        }
        add(parts, month, Part.MONTH, Part.MONTH_SINE, Part.MONTH_COSINE);
        add(parts, day, Part.DAY, Part.DAY_SINE, Part.DAY_COSINE);
        add(parts, weekday, Part.WEEKDAY, Part.WEEKDAY_SINE, Part.WEEKDAY_COSINE);
        add(parts, hour, Part.HOUR, Part.HOUR_SINE, Part.HOUR_COSINE);
        return parts;
    }

    private void add(List<Part> parts, boolean wanted, Part number, Part sine, Part cosine) {
        if (wanted) {
            parts.addAll(cyclic ? List.of(sine, cosine) : List.of(number));
        }
    }

    private static boolean dates(Strip strip) {
        if (!(strip instanceof Strip.Words words) || words.words().isEmpty()) {
            return false;
        }
        List<String> some = words.words().subList(0, Math.min(LOOKED_AT, words.words().size()));
        long read = some.stream().filter(word -> DateValue.parse(word, true) != null || DateValue.parse(word, false) != null).count();
        return read * 2 > some.size();
    }
}
