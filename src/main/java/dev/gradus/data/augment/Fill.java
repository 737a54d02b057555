package dev.gradus.data.augment;

/** What comes in from beyond the border of an image. */
public enum Fill {
    /** The pixels of the border go on. */
    EDGE,
    /** Black: pixels of 0. */
    ZERO
}
