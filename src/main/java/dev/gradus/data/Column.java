package dev.gradus.data;

import dev.gradus.data.csv.DateText;
import dev.gradus.math.Randoms;

/** One column of a {@link Table}. Every cell can be read as text; a cell that holds a number also as one. */
public interface Column {

    String name();

    /** The cell as it was written, without blanks around it; empty where there is none. */
    String text(int row);

    /** The number in the cell; NaN when it is missing or is not a number. */
    double number(int row);

    boolean missing(int row);

    /** The date in the cell as seconds since the beginning of 1970; NaN when it is missing or is not a date. */
    default double date(int row) {
        return missing(row) ? Double.NaN : DateText.seconds(text(row), dateOrder());
    }

    /** How dates such as 03/04/2021 are read in this column. */
    default DateOrder dateOrder() {
        return DateOrder.UNCLEAR;
    }

    /** Equal cells have equal keys; the keys of different ones differ, but for a chance of one in 2^64. No text is made. */
    default long key(int row) {
        return Randoms.key(0, text(row));
    }
}
