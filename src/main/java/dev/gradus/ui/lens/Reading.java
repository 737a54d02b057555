package dev.gradus.ui.lens;

/**
 * What is under the mouse.
 *
 * @param subject  where it stands, in words
 * @param number   written out
 * @param gradient whether the number is a gradient
 */
public record Reading(String subject, String number, boolean gradient) {}
