package dev.gradus.data;

/** One of the three parts of a split. */
public enum Part { TRAINING, VALIDATION, TEST }
