package dev.gradus.data.generate;

import dev.gradus.data.Generated;
import dev.gradus.data.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of generated data.
 *
 * @param id for ever, it is in project files
 * @param standardNoise standard deviation of the noise to begin with, 0 to {@code mostNoise}
 * @param standardSize  points, pictures or sequences to begin with
 */
public record Generator(String id, String name, String description, double standardNoise, double mostNoise,
                        int standardSize, List<GeneratorOption> options, Making making) {

    public static final int LEAST_SIZE = 20;
    public static final int MOST_SIZE = 20_000;

    static final List<String> PLANE = List.of("x", "y");
    static final List<String> LINE = List.of("x");

    static Generator classes(String id, String name, String description, double noise, double mostNoise,
                             List<GeneratorOption> options, List<String> classes, PointSource source) {
        return new Generator(id, name, description, noise, mostNoise, 500, options,
                new Points(Task.CLASSIFICATION, PLANE, "class", settings -> classes, source));
    }

    static Generator numbers(String id, String name, String description, double noise, double mostNoise,
                             List<GeneratorOption> options, List<String> inputs, PointSource source) {
        boolean line = inputs.size() == 1;
        return new Generator(id, name, description, noise, mostNoise, line ? 300 : 500, options,
                new Points(Task.REGRESSION, inputs, line ? "y" : "z", settings -> List.of(), source));
    }

    static Generator pictures(String id, String name, String description, double noise, PictureMaker maker) {
        return new Generator(id, name, description, noise, 0.5, 2_000, List.of(), new Pictures(maker));
    }

    /** @param steps how long a sequence is to begin with, at least 4 */
    static Generator sequences(String id, String name, String description, double noise, double mostNoise, int steps,
                               SequenceMaker maker) {
        return new Generator(id, name, description, noise, mostNoise, 1_000,
                List.of(new GeneratorOption(Sequences.STEPS, "Steps", 4, 200, steps)), new Sequences(maker));
    }

    public Task task() {
        return making.task();
    }

    /** The classes for given settings; none for regression. */
    public List<String> classNames(Generated settings) {
        return making.classNames(settings);
    }

    /** The settings to begin with. */
    public Generated settings(long seed) {
        Map<String, Double> values = new HashMap<>();
        options.forEach(option -> values.put(option.id(), (double) option.standard()));
        return new Generated(id, standardNoise, standardSize, seed, values);
    }

    GeneratorOption option(String option) {
        return options.stream().filter(candidate -> candidate.id().equals(option)).findFirst().orElseThrow();
    }
}
