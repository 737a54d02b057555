package dev.gradus.data;

import dev.gradus.data.generate.GeneratedType;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Points made by a formula: equal settings give equal points, on every machine.
 *
 * @param generator the id of a generator of the catalog
 * @param noise standard deviation of the normal noise, in the units of the generator's coordinates
 * @param size number of points
 * @param options further settings by id, such as {@code classes}
 */
public record Generated(String generator, double noise, int size, long seed, Map<String, Double> options)
        implements DataSource {

    public Generated {
        Objects.requireNonNull(generator);
        options = java.util.Collections.unmodifiableMap(new TreeMap<>(options));
    }

    public Generated withNoise(double value) {
        return new Generated(generator, value, size, seed, options);
    }

    public Generated withSize(int value) {
        return new Generated(generator, noise, value, seed, options);
    }

    public Generated withSeed(long value) {
        return new Generated(generator, noise, size, value, options);
    }

    public Generated withOption(String id, double value) {
        TreeMap<String, Double> changed = new TreeMap<>(options);
        changed.put(id, value);
        return new Generated(generator, noise, size, seed, changed);
    }

    @Override
    public SourceType<?> type() {
        return GeneratedType.TYPE;
    }

    @Override
    public String origin() {
        return generator;
    }
}
