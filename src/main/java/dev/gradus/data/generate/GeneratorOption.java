package dev.gradus.data.generate;

/** A further setting of a generator, a whole number. */
public record GeneratorOption(String id, String name, int minimum, int maximum, int standard) {
}
