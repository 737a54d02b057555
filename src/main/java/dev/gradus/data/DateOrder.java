package dev.gradus.data;

/** What comes first in {@code 03/04/2021}. Dates that begin with the year, or name the month, need no order. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Every such date of the file allows both readings: none is read until somebody decides. */
    UNCLEAR
}
