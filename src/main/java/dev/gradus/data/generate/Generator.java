package dev.gradus.data.generate;

import dev.gradus.data.Generated;
import dev.gradus.data.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A kind of generated data.
 *
 * @param id for ever, it is in project files
 * @param standardNoise standard deviation of the noise to begin with, 0 to {@code mostNoise}
 * @param inputs names of the inputs, one or two
 * @param target name of the target
 * @param classNames the classes for given settings; none for regression
 */
public record Generator(String id, String name, String description, Task task, double standardNoise, double mostNoise,
                        int standardSize, List<GeneratorOption> options, List<String> inputs, String target,
                        Function<Generated, List<String>> classNames, PointSource source) {

    public static final int LEAST_SIZE = 20;
    public static final int MOST_SIZE = 20_000;

    static final List<String> PLANE = List.of("x", "y");
    static final List<String> LINE = List.of("x");

    static Generator classes(String id, String name, String description, double noise, double mostNoise,
                             List<GeneratorOption> options, List<String> classes, PointSource source) {
        return new Generator(id, name, description, Task.CLASSIFICATION, noise, mostNoise, 500, options, PLANE, "class",
                settings -> classes, source);
    }

    static Generator numbers(String id, String name, String description, double noise, double mostNoise,
                             List<GeneratorOption> options, List<String> inputs, PointSource source) {
        return new Generator(id, name, description, Task.REGRESSION, noise, mostNoise, inputs.size() == 1 ? 300 : 500,
                options, inputs, inputs.size() == 1 ? "y" : "z", settings -> List.of(), source);
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
