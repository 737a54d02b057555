package dev.gradus.data.step;

/** The rows that a step learns from. */
public enum FitOn {
    TRAINING,
    /** A leak: what validation and test rows say goes into what they are judged by. */
    ALL_ROWS
}
