package dev.gradus.data.step;

/** Where in a chain a kind of step usually belongs. */
public enum Stage {
    /** Takes cells as they were read: before anything else. */
    FIRST,
    BETWEEN,
    /** Brings numbers to one size, whatever was made of them before. */
    LAST
}
