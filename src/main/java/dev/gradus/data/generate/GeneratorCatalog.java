package dev.gradus.data.generate;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.Generated;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Table;
import dev.gradus.data.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every generator. A new one is a file beside this one and a line here. */
public final class GeneratorCatalog {

    private static final List<Generator> ALL = List.of(
            Rings.circles(),
            Moons.moons(),
            Spirals.two(),
            Spirals.three(),
            Boards.xor(),
            Boards.checkerboard(),
            Blobs.blobs(),
            Curves.sine(),
            Curves.step(),
            Curves.polynomial(),
            Landscapes.plane(),
            Landscapes.hills());

    private GeneratorCatalog() {
    }

    public static List<Generator> all() {
        return ALL;
    }

    public static Generator generator(String id) throws DataException {
        return ALL.stream().filter(generator -> generator.id().equals(id)).findFirst()
                .orElseThrow(() -> new DataException("There is no generator called " + id + ". There are: "
                        + String.join(", ", ALL.stream().map(Generator::id).toList()) + "."));
    }

    /** What a generator makes. */
    public static Content content(Generated settings) throws DataException {
        return generate(settings);
    }

    /** What becomes of it. */
    public static InputPlan plan(Generated settings) throws DataException {
        return new InputPlan.Columns(plans(settings));
    }

    /** The points as a table: the inputs, then the target. */
    public static Table generate(Generated settings) throws DataException {
        Generator generator = generator(settings.generator());
        check(generator, settings);
        int size = settings.size();
        int inputs = generator.inputs().size();
        double[][] columns = new double[inputs + 1][size];
        double[] point = new double[inputs + 1];
        Draw draw = new Draw(settings, generator);
        for (int i = 0; i < size; i++) {
            generator.source().point(draw.at(i), point);
            for (int column = 0; column <= inputs; column++) {
                columns[column][i] = point[column];
            }
        }
        return Table.generated(generator.name(), generator.inputs(), generator.target(), columns,
                generator.classNames().apply(settings));
    }

    /** All inputs are features, standardised. */
    public static List<ColumnPlan> plans(Generated settings) throws DataException {
        Generator generator = generator(settings.generator());
        List<ColumnPlan> plans = new ArrayList<>();
        generator.inputs().forEach(name -> plans.add(ColumnPlan.numeric(name, ColumnPlan.Role.FEATURE)));
        plans.add(generator.task() == Task.REGRESSION ? ColumnPlan.numeric(generator.target(), ColumnPlan.Role.TARGET)
                : ColumnPlan.category(generator.target(), ColumnPlan.Role.TARGET));
        return plans;
    }

    private static void check(Generator generator, Generated settings) throws DataException {
        if (settings.size() < Generator.LEAST_SIZE || settings.size() > Generator.MOST_SIZE) {
            throw new DataException(generator.name() + ": expected " + Generator.LEAST_SIZE + " to " + Generator.MOST_SIZE
                    + " points, but got " + settings.size() + ".");
        }
        if (!(settings.noise() >= 0 && settings.noise() <= generator.mostNoise())) {
            throw new DataException(generator.name() + ": expected a noise of 0 to " + generator.mostNoise() + ", but got "
                    + settings.noise() + ".");
        }
        for (Map.Entry<String, Double> entry : settings.options().entrySet()) {
            GeneratorOption option = generator.options().stream().filter(candidate -> candidate.id().equals(entry.getKey()))
                    .findFirst().orElseThrow(() -> new DataException(generator.name() + " has no setting called "
                            + entry.getKey() + "."));
            if (!(entry.getValue() >= option.minimum() && entry.getValue() <= option.maximum())) {
                throw new DataException(generator.name() + ": expected " + option.name().toLowerCase(java.util.Locale.ROOT)
                        + " of " + option.minimum() + " to " + option.maximum() + ", but got " + entry.getValue() + ".");
            }
        }
    }
}
