package dev.gradus.data.profile;

import dev.gradus.data.profile.Warning.Weight;
import dev.gradus.data.step.Clip;
import dev.gradus.data.step.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says what is the matter with one column of many.
 *
 * @param leftOut whether the column was left out for it: the sentence says so then, and it does no harm any more
 */
record ColumnWarning(String column, boolean leftOut) {

    static ColumnWarning of(String column) {
        return new ColumnWarning(column, false);
    }

    Warning identifier(int distinct, int rows) {
        return usual(Fault.IDENTIFIER, (distinct == rows ? column + " differs in every row"
                : column + " has " + distinct + " different values in " + rows + " rows")
                + ": it tells rows apart but teaches nothing.");
    }

    Warning empty() {
        return usual(Fault.EMPTY, column + " is empty in every row.");
    }

    Warning constant(String value) {
        return usual(Fault.CONSTANT, column + " is “" + value + "” wherever it is known: it teaches nothing.");
    }

    /** @param share of the rows that have the value, below 1 */
    Warning nearlyConstant(String value, double share) {
        return usual(Fault.NEARLY_CONSTANT, column + " is “" + value + "” in " + percent(share) + " % of the rows: it teaches little.");
    }

    Warning mostlyMissing(int missing, int rows) {
        return usual(Fault.MOSTLY_MISSING, column + " is missing in " + Math.round(100.0 * missing / rows) + " % of the rows.");
    }

    Warning unclearDecimal() {
        return said(Fault.UNCLEAR_DECIMAL, column + " holds numbers whose decimal sign is not clear. Choose the point or the comma.",
                Weight.WORTH_KNOWING, Answer.decimals(column));
    }

    Warning unclearDates(String example) {
        return said(Fault.UNCLEAR_DATES, column + " holds dates such as " + example
                + ", which may begin with the day or with the month.", weight(Fault.UNCLEAR_DATES), Answer.dateOrders());
    }

    Warning dates() {
        return usual(Fault.DATES, column + " holds dates, which are neither numbers nor categories here.",
                Answer.dateParts(id(Fault.DATES), column));
    }

    Warning manyCategories(int categories) {
        return usual(Fault.MANY_CATEGORIES, column + " has " + categories + " categories, which would become as many inputs.");
    }

    /** @param far numbers further from the quartiles than {@value Outliers#FAR} times their distance */
    Warning farValues(int far, String farthest, String median) {
        return usual(Fault.FAR_VALUES, column + (far == 1 ? " has 1 value" : " has " + far + " values")
                + " far from all others, up to " + farthest + " where the middle is " + median + ". Is that a slip?",
                Answer.step("clip", "Clip outliers", id(Fault.FAR_VALUES), Clip.TYPE.defaults(), column));
    }

    /** @param skewness of the values, {@link NumberSummary#skewness} */
    Warning skewed(double skewness, double minimum) {
        return usual(Fault.SKEWED, column + (skewness > 0 ? ": most values are small and a few are very large"
                : ": most values are large and a few are very small") + " (skewness "
                + String.format(Locale.ROOT, "%.1f", skewness).replace('-', '\u2212') + ").",
                Answer.step("log", "Take the logarithm", id(Fault.SKEWED),
                        new Log(minimum < 0 ? Log.Form.SIGNED : Log.Form.ONE_PLUS), column));
    }

    /** @param values that {@code rows} validation or test rows have and no training row */
    Warning unseen(List<String> values, int rows) {
        return usual(Fault.UNSEEN_CATEGORY, column + ": no training row has “" + values.get(0) + "”"
                + (values.size() == 1 ? "" : " and " + (values.size() - 1) + " more") + ", but " + rows
                + (rows == 1 ? " row" : " rows") + " in validation or test. The network cannot know what it means.");
    }

    /** @param share of rows a rule of this column alone gets right, or of the target's variance it explains */
    Warning leak(String target, double share) {
        return usual(Fault.LEAK, column + " gives " + target + " away (" + percent(share) + " % alone). Is it known before?");
    }

    /** Answered by leaving the column out, or by using it after all; {@code better} answers come before. */
    private Warning usual(Fault fault, String fact, Answer... better) {
        List<Answer> answers = new ArrayList<>(List.of(better));
        answers.addAll(leftOut ? List.of(Answer.useAnyway(id(fault), column), Answer.allRight(id(fault)))
                : List.of(Answer.leaveOut(column), Answer.keep(id(fault))));
        return said(fault, fact, weight(fault), answers);
    }

    private Warning said(Fault fault, String fact, Weight weight, List<Answer> answers) {
        return new Warning(fault, column, List.of(column), leftOut ? fact + " Left out." : fact, weight, answers);
    }

    private Weight weight(Fault fault) {
        return leftOut ? Weight.DONE : fault.weight();
    }

    private String id(Fault fault) {
        return Warning.id(fault, column);
    }

    /** Without a fraction, and never 100 for less than all. */
    private static String percent(double share) {
        double percent = 100 * share;
        return percent > 99.5 && percent < 100 ? String.format(Locale.ROOT, "%.1f", Math.min(99.9, percent))
                : String.format(Locale.ROOT, "%.0f", percent);
    }
}
