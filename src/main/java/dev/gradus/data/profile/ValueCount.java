package dev.gradus.data.profile;

/** A value as it is written, and the rows that have it. */
public record ValueCount(String value, int count) {
}
