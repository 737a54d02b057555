package dev.gradus.data;

/** One column of a {@link Table}. Every cell can be read as text; a cell that holds a number also as one. */
public interface Column {

    String name();

    /** The cell as it was written, without blanks around it; empty where there is none. */
    String text(int row);

    /** The number in the cell; NaN when it is missing or is not a number. */
    double number(int row);

    boolean missing(int row);
}
