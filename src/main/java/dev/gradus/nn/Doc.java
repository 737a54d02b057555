package dev.gradus.nn;

/**
 * What a person needs to know about an entry of a catalog.
 *
 * @param summary one or two plain sentences
 * @param formula the definition in TeX
 * @param source  paper or book it is taken from
 */
public record Doc(String summary, String formula, String source) {}
