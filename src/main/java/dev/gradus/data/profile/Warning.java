package dev.gradus.data.profile;

import dev.gradus.data.Part;
import dev.gradus.data.step.Clip;
import dev.gradus.data.step.Log;
import java.util.List;
import java.util.Locale;

/** Something about the data that spoils what is learned from them, or seems to. Found by {@link Warnings}. */
public sealed interface Warning {

    /** How much it matters. */
    enum Weight {
        /** The scores may be wrong: leaks, rows in two parts, classes that cannot be learned. */
        SERIOUS,
        /** Something is lost, or waits for an answer. */
        WORTH_KNOWING,
        /** A column was left out for its sake: it does no harm any more. */
        DONE
    }

    /** For ever; the same for the same fault in the same column. */
    String id();

    /** What is the matter, in one sentence or two, as people read it. */
    String sentence();

    Weight weight();

    /** What can be done, the best first. */
    List<Answer> answers();

    /** The columns it is about; none where it is about rows. */
    default List<String> columns() {
        return List.of();
    }

    /** One column of many. Where it was left out for that reason, the sentence says so. */
    sealed interface AboutColumn extends Warning {

        String column();

        boolean leftOut();

        /** The sentence without what was done. */
        String fact();

        /** The kind of fault, in {@link #id}. */
        String fault();

        @Override
        default String id() {
            return fault() + ":" + column();
        }

        @Override
        default List<String> columns() {
            return List.of(column());
        }

        @Override
        default String sentence() {
            return leftOut() ? fact() + " Left out." : fact();
        }

        @Override
        default Weight weight() {
            return leftOut() ? Weight.DONE : Weight.WORTH_KNOWING;
        }

        @Override
        default List<Answer> answers() {
            return leftOut() ? List.of(Answer.useAnyway(this, column()), Answer.allRight(this))
                    : List.of(Answer.leaveOut(column()), Answer.keep(this));
        }
    }

    /** A value of its own in every row, or nearly: a number of the row, a name. */
    record Identifier(String column, int distinct, int rows, boolean leftOut) implements AboutColumn {
        @Override
        public String fault() {
            return "identifier";
        }

        @Override
        public String fact() {
            return (distinct == rows ? column + " differs in every row"
                    : column + " has " + distinct + " different values in " + rows + " rows")
                    + ": it tells rows apart but teaches nothing.";
        }
    }

    record Empty(String column, boolean leftOut) implements AboutColumn {
        @Override
        public String fault() {
            return "empty";
        }

        @Override
        public String fact() {
            return column + " is empty in every row.";
        }
    }

    /** One value in every row that has one. */
    record Constant(String column, String value, boolean leftOut) implements AboutColumn {
        @Override
        public String fault() {
            return "constant";
        }

        @Override
        public String fact() {
            return column + " is “" + value + "” wherever it is known: it teaches nothing.";
        }
    }

    /** @param share of the rows that have the value, below 1 */
    record NearlyConstant(String column, String value, double share, boolean leftOut) implements AboutColumn {
        @Override
        public String fault() {
            return "nearly-constant";
        }

        @Override
        public String fact() {
            return column + " is “" + value + "” in " + percent(share) + " % of the rows: it teaches little.";
        }
    }

    record MostlyMissing(String column, int missing, int rows, boolean leftOut) implements AboutColumn {
        @Override
        public String fault() {
            return "mostly-missing";
        }

        @Override
        public String fact() {
            return column + " is missing in " + Math.round(100.0 * missing / rows) + " % of the rows.";
        }
    }

    /** Numbers such as 1,234 that mean two things. */
    record UnclearDecimal(String column, boolean leftOut) implements AboutColumn {
        @Override
        public String fault() {
            return "decimal";
        }

        @Override
        public String fact() {
            return column + " holds numbers whose decimal sign is not clear. Choose the point or the comma.";
        }

        @Override
        public Weight weight() {
            return Weight.WORTH_KNOWING;
        }

        @Override
        public List<Answer> answers() {
            return Answer.decimals(column);
        }
    }

    /** Dates as 03/04/2021, of which no row tells the day from the month. */
    record UnclearDates(String column, String example, boolean leftOut) implements AboutColumn {
        @Override
        public String fault() {
            return "date-order";
        }

        @Override
        public String fact() {
            return column + " holds dates such as " + example + ", which may begin with the day or with the month.";
        }

        @Override
        public List<Answer> answers() {
            return Answer.dateOrders();
        }
    }

    record Dates(String column, boolean leftOut) implements AboutColumn {
        @Override
        public String fault() {
            return "dates";
        }

        @Override
        public String fact() {
            return column + " holds dates, which are neither numbers nor categories here.";
        }
    }

    record ManyCategories(String column, int categories, boolean leftOut) implements AboutColumn {
        @Override
        public String fault() {
            return "many-categories";
        }

        @Override
        public String fact() {
            return column + " has " + categories + " categories, which would become as many inputs.";
        }
    }

    /** @param far numbers further from the quartiles than {@value Outliers#FAR} times their distance */
    record FarValues(String column, int far, String farthest, String median, boolean leftOut) implements AboutColumn {
        @Override
        public String fault() {
            return "far-values";
        }

        @Override
        public List<Answer> answers() {
            return List.of(Answer.step("clip", "Clip outliers", this, Clip.TYPE.defaults(), column), Answer.leaveOut(column), Answer.keep(this));
        }

        @Override
        public String fact() {
            return column + (far == 1 ? " has 1 value" : " has " + far + " values") + " far from all others, up to " + farthest
                    + " where the middle is " + median + ". Is that a slip?";
        }
    }

    /** @param skewness of the values, {@link NumberSummary#skewness} */
    record Skewed(String column, double skewness, double minimum, boolean leftOut) implements AboutColumn {
        @Override
        public String fault() {
            return "skewed";
        }

        @Override
        public List<Answer> answers() {
            Log log = new Log(minimum < 0 ? Log.Form.SIGNED : Log.Form.ONE_PLUS);
            return List.of(Answer.step("log", "Take the logarithm", this, log, column), Answer.leaveOut(column), Answer.keep(this));
        }

        @Override
        public String fact() {
            return column + (skewness > 0 ? ": most values are small and a few are very large"
                    : ": most values are large and a few are very small") + " (skewness "
                    + String.format(Locale.ROOT, "%.1f", skewness).replace('-', '\u2212') + ").";
        }
    }

    /** @param unseen values that validation or test rows have and no training row; {@code rows} is how many have them */
    record UnseenCategory(String column, List<String> unseen, int rows, boolean leftOut) implements AboutColumn {
        public UnseenCategory {
            unseen = List.copyOf(unseen);
        }

        @Override
        public String fault() {
            return "unseen-category";
        }

        @Override
        public String fact() {
            String values = "“" + unseen.get(0) + "”" + (unseen.size() == 1 ? "" : " and " + (unseen.size() - 1) + " more");
            return column + ": no training row has " + values + ", but " + rows
                    + (rows == 1 ? " row" : " rows") + " in validation or test. The network cannot know what it means.";
        }

        @Override
        public Weight weight() {
            return Weight.SERIOUS;
        }
    }

    /** @param share of rows a rule of this column alone gets right, or of the target's variance it explains */
    record LeakingTarget(String column, String target, double share, boolean leftOut) implements AboutColumn {
        @Override
        public String fault() {
            return "leak";
        }

        @Override
        public String fact() {
            return column + " gives " + target + " away (" + percent(share) + " % alone). Is it known before?";
        }

        @Override
        public Weight weight() {
            return leftOut ? Weight.DONE : Weight.SERIOUS;
        }
    }

    /** Rows of a part that equal a training row in everything that is used. */
    record Duplicates(int count, Part part) implements Warning {
        @Override
        public String id() {
            return "duplicates:" + part.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String sentence() {
            return count + (count == 1 ? " row is" : " rows are") + " in training and in "
                    + (part == Part.VALIDATION ? "validation." : "the test.");
        }

        @Override
        public Weight weight() {
            return Weight.SERIOUS;
        }

        @Override
        public List<Answer> answers() {
            return List.of(Answer.keepInTraining(), Answer.keep(this));
        }
    }

    /**
     * A class of so few rows that it cannot be learned and judged.
     *
     * @param rows which, from 0; none where single ones cannot be left out
     */
    record SmallClass(String name, int count, List<Integer> rows) implements Warning {
        public SmallClass {
            rows = List.copyOf(rows);
        }

        @Override
        public String id() {
            return "small-class:" + name;
        }

        @Override
        public String sentence() {
            return "Class " + name.replaceAll("\\s+", " ") + " has " + count + (count == 1 ? " row" : " rows")
                    + ": too few to be in every part.";
        }

        @Override
        public Weight weight() {
            return Weight.SERIOUS;
        }

        @Override
        public List<Answer> answers() {
            return rows.isEmpty() ? List.of(Answer.keep(this)) : List.of(Answer.leaveOut(rows), Answer.keep(this));
        }
    }

    /** More of them than can be named one by one. */
    record SmallClasses(int more, int most) implements Warning {
        @Override
        public String id() {
            return "small-classes";
        }

        @Override
        public String sentence() {
            return more + " more classes have at most " + most + " rows.";
        }

        @Override
        public Weight weight() {
            return Weight.SERIOUS;
        }

        @Override
        public List<Answer> answers() {
            return List.of(Answer.keep(this));
        }
    }

    /** Rows whose class no training row has: they cannot be judged. */
    record UnknownClasses(int count) implements Warning {
        @Override
        public String id() {
            return "unknown-classes";
        }

        @Override
        public String sentence() {
            return count + (count == 1 ? " row has a class" : " rows have classes")
                    + " that no training row has. Left out. A stratified split avoids this.";
        }

        @Override
        public Weight weight() {
            return Weight.SERIOUS;
        }

        @Override
        public List<Answer> answers() {
            return List.of(Answer.stratify(), Answer.keep(this));
        }
    }

    /** Validation or test without a row. */
    record EmptyPart(Part part) implements Warning {
        @Override
        public String id() {
            return "empty-part:" + part.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String sentence() {
            String name = part == Part.VALIDATION ? "validation" : "the test";
            return "No row is left for " + name + ": groups, moments and words are kept whole. Split in another way, or give "
                    + name + " a larger share.";
        }

        @Override
        public Weight weight() {
            return Weight.SERIOUS;
        }

        @Override
        public List<Answer> answers() {
            return List.of(Answer.keep(this));
        }
    }

    /** Rows of the file that could not be read. */
    record RefusedRows(String table, int count, int of, long line, int column, String reason) implements Warning {
        @Override
        public String id() {
            return "refused:" + table;
        }

        @Override
        public String sentence() {
            return table + ": " + count + " of " + of + " rows cannot be read. Left out. The first: line " + line + ", column "
                    + column + ": " + reason + ".";
        }

        @Override
        public Weight weight() {
            return Weight.WORTH_KNOWING;
        }

        @Override
        public List<Answer> answers() {
            return List.of(Answer.allRight(this));
        }
    }

    /** What was not as it should be in the file, though it could be read. @param kind of {@link dev.gradus.data.Table.Remark} */
    record Remarked(String table, String kind, String remark) implements Warning {
        @Override
        public String id() {
            return "remark:" + kind + ":" + table;
        }

        @Override
        public String sentence() {
            return table + ": " + remark;
        }

        @Override
        public Weight weight() {
            return Weight.WORTH_KNOWING;
        }

        @Override
        public List<Answer> answers() {
            return List.of(Answer.allRight(this));
        }
    }

    /** Without a fraction, and never 100 for less than all. */
    private static String percent(double share) {
        double percent = 100 * share;
        return percent > 99.5 && percent < 100 ? String.format(Locale.ROOT, "%.1f", Math.min(99.9, percent))
                : String.format(Locale.ROOT, "%.0f", percent);
    }
}
