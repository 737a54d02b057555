package dev.gradus.data.generate;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.Generated;
import dev.gradus.data.InputPlan;
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
            Blobs.ring(),
            Curves.sine(),
            Curves.step(),
            Curves.polynomial(),
            Landscapes.plane(),
            Landscapes.hills(),
            Generator.pictures("strokes", "Digits", "Handwritten-looking digits, 28 x 28, drawn by a program in many ways: not "
                    + "real handwriting, but close to it.", 0, StrokePictures.digits()),
            Generator.pictures("letters", "Letters", "Handwritten-looking capital letters, 28 x 28, drawn by a program in several "
                    + "ways: not real handwriting, but close to it.", 0, StrokePictures.letters()),
            Generator.pictures("shapes", "Shapes", "Coloured shapes and patterns, 32 x 32, drawn by a program: ten classes "
                    + "that differ in form alone.", 0.04, new PictureShapes()),
            Generator.sequences("waves", "Waves", "Which of four waves is it? Period, phase and height do not say.", 0.05, 1,
                    40, new Waveforms()),
            Generator.sequences("sines", "Sine mixtures", "Three sines at once: what is the next value?", 0.02, 0.5, 32,
                    new SineMixtures()),
            Generator.sequences("adding", "Adding", "Two steps are marked: what is the sum of their numbers?", 0, 0.5, 16,
                    new AddingProblem()),
            Generator.sequences("brackets", "Brackets", "Do the round and square brackets match? Noise puts dots between "
                    + "them.", 0.3, 0.9, 16, new Brackets()));

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

    /** What a generator makes: a table of points, pictures or sequences. */
    public static Content content(Generated settings) throws DataException {
        Generator generator = generator(settings.generator());
        check(generator, settings);
        return generator.making().content(generator, settings);
    }

    /** What becomes of it, where nobody has said anything else. */
    public static InputPlan plan(Generated settings) throws DataException {
        return generator(settings.generator()).making().plan(settings);
    }

    private static void check(Generator generator, Generated settings) throws DataException {
        if (settings.size() < Generator.LEAST_SIZE || settings.size() > Generator.MOST_SIZE) {
            throw new DataException(generator.name() + ": expected " + Generator.LEAST_SIZE + " to " + Generator.MOST_SIZE
                    + " " + noun(generator) + ", but got " + settings.size() + ".");
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

    private static String noun(Generator generator) {
        return generator.making() instanceof Pictures ? "pictures"
                : generator.making() instanceof Sequences ? "sequences" : "points";
    }
}
