package dev.gradus.data.profile;

import dev.gradus.data.profile.Warning.Weight;

/** The kinds of what can be the matter with data: first with columns, then with rows and classes. */
public enum Fault {
    /** A value of its own in every row, or nearly: a number of the row, a name. */
    IDENTIFIER("identifier", Weight.WORTH_KNOWING),
    EMPTY("empty", Weight.WORTH_KNOWING),
    /** One value in every row that has one. */
    CONSTANT("constant", Weight.WORTH_KNOWING),
    NEARLY_CONSTANT("nearly-constant", Weight.WORTH_KNOWING),
    MOSTLY_MISSING("mostly-missing", Weight.WORTH_KNOWING),
    /** Numbers such as 1,234 that mean two things. */
    UNCLEAR_DECIMAL("decimal", Weight.WORTH_KNOWING),
    /** Dates as 03/04/2021, of which no row tells the day from the month. */
    UNCLEAR_DATES("date-order", Weight.WORTH_KNOWING),
    DATES("dates", Weight.WORTH_KNOWING),
    MANY_CATEGORIES("many-categories", Weight.WORTH_KNOWING),
    FAR_VALUES("far-values", Weight.WORTH_KNOWING),
    SKEWED("skewed", Weight.WORTH_KNOWING),
    /** Values that validation or test rows have and no training row. */
    UNSEEN_CATEGORY("unseen-category", Weight.SERIOUS),
    /** A column that alone tells the target. */
    LEAK("leak", Weight.SERIOUS),

    /** Rows of a part that equal a training row in everything that is used. */
    DUPLICATES("duplicates", Weight.SERIOUS),
    /** A class of so few rows that it cannot be learned and judged. */
    SMALL_CLASS("small-class", Weight.SERIOUS),
    /** More of them than can be named one by one. */
    SMALL_CLASSES("small-classes", Weight.SERIOUS),
    /** Rows whose class no training row has: they cannot be judged. */
    UNKNOWN_CLASSES("unknown-classes", Weight.SERIOUS),
    /** Validation or test without a row. */
    EMPTY_PART("empty-part", Weight.SERIOUS),
    /** Rows of the file that could not be read. */
    REFUSED_ROWS("refused", Weight.WORTH_KNOWING),
    /** What was not as it should be in the file, though it could be read. */
    REMARKED("remark", Weight.WORTH_KNOWING);

    private final String id;
    private final Weight weight;

    Fault(String id, Weight weight) {
        this.id = id;
        this.weight = weight;
    }

    /** In {@link Warning#id}, for ever: project files keep which ones are settled. */
    String id() {
        return id;
    }

    Weight weight() {
        return weight;
    }
}
