package dev.gradus.data;

/** What a network is asked to say about an example. */
public enum Task {
    /** One of several classes. The target is one row holding the class index. */
    CLASSIFICATION,
    /** Any number of labels at once. The target has one row per label, 0 or 1. */
    MULTI_LABEL,
    /** One or more numbers. The target has one row per number, standardised. */
    REGRESSION
}
