package dev.gradus.data;

/** What a text is a row of. */
public enum TextUnit { CHARACTERS, WORDS }
