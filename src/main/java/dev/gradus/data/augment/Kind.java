package dev.gradus.data.augment;

/** What the numbers of an example stand for, as far as augmentations must know. */
public enum Kind {
    /** Channels of pixels. */
    IMAGE("images"),
    /** Numbers in the order of time, with one answer for the whole of them. */
    SEQUENCE("sequences"),
    /** Numbers in the order of time that are to be continued. */
    WINDOW("windows of a series"),
    /** Numbers without an order. */
    ROW("rows of a table"),
    /** Places in an alphabet. */
    SYMBOLS("symbols");

    private final String plural;

    Kind(String plural) {
        this.plural = plural;
    }

    public String plural() {
        return plural;
    }
}
