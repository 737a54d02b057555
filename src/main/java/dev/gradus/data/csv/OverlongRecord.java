package dev.gradus.data.csv;

import java.io.IOException;

/** A line that no table has: a cell of millions of characters, or a million cells. */
final class OverlongRecord extends IOException {

    private static final long serialVersionUID = 1L;

    OverlongRecord(long line) {
        super("line " + line + " goes on for millions of characters");
    }
}
