package dev.gradus.data.generate;

import dev.gradus.data.Generated;
import dev.gradus.math.Randoms;

/**
 * The settings and the random numbers of one point. Each number is a pure function of the seed, the point's index and a
 * slot, so a point keeps its place when the size or the noise changes. Generators use {@code StrictMath}: the points are the
 * same with every Java.
 */
public final class Draw {

    private static final int SLOTS = 8;

    private final Generated settings;
    private final Generator generator;
    private final long key;
    private final long noiseKey;
    private int index;

    Draw(Generated settings, Generator generator) {
        this.settings = settings;
        this.generator = generator;
        long base = Randoms.key(settings.seed(), generator.id());
        this.key = Randoms.key(base, 1);
        this.noiseKey = Randoms.key(base, 2);
    }

    Draw at(int point) {
        index = point;
        return this;
    }

    int index() {
        return index;
    }

    int option(String id) {
        GeneratorOption option = generator.option(id);
        return (int) Math.round(settings.options().getOrDefault(id, (double) option.standard()));
    }

    /** Evenly distributed in [low, high). */
    double uniform(int slot, double low, double high) {
        return low + (high - low) * Randoms.uniform(key, (long) index * SLOTS + slot);
    }

    /** Normal with mean 0 and the generator's noise as standard deviation. */
    double noise(int slot) {
        return settings.noise() == 0 ? 0 : settings.noise() * Randoms.normal(noiseKey, (long) index * SLOTS + slot);
    }
}
