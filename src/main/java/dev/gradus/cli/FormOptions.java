package dev.gradus.cli;

import dev.gradus.data.Content;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.ImageStep;
import dev.gradus.data.InputPlan;
import dev.gradus.data.PlanGuess;
import dev.gradus.data.TableFile;
import dev.gradus.data.TextBody;
import dev.gradus.data.TextFile;
import dev.gradus.data.TextUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options of {@code gradus new} that say in what form images and texts reach the network. */
final class FormOptions {

    private static final Pattern SIZED = Pattern.compile("(resize|crop)=(\\d{1,6})x(\\d{1,6})");

    @Option(names = "--image-steps", split = ",", paramLabel = "STEP",
            description = "Done to images in this order: resize=HEIGHTxWIDTH, crop=HEIGHTxWIDTH (the middle), grey.")
    private List<String> imageSteps = List.of();

    @Option(names = "--words", arity = "0..1", paramLabel = "N", fallbackValue = "" + InputPlan.Characters.USUAL_WORDS,
            description = "Read a text as words, not as characters: the N most frequent ones (without N: ${FALLBACK-VALUE}); all "
                    + "others are one token.")
    private Optional<Integer> words = Optional.empty();

    boolean given() {
        return !imageSteps.isEmpty() || words.isPresent();
    }

    /** A file that looks like a table is a text where words are asked for. */
    DataSource applied(DataSource source) {
        return words.isPresent() && source instanceof TableFile table ? new TextFile(table.path(), table.format().charset()) : source;
    }

    DataSetup applied(DataSetup setup, Content content) {
        DataSetup changed = setup;
        try {
            if (!imageSteps.isEmpty()) {
                if (!(setup.plan() instanceof InputPlan.Images images)) {
                    throw new CommandFailure("--image-steps goes with images; " + content.name() + " holds " + content.kind() + ".");
                }
                List<ImageStep> steps = new ArrayList<>();
                for (String word : imageSteps) {
                    steps.add(step(word));
                }
                changed = changed.withPlan(images.withSteps(steps));
            }
            if (words.isPresent()) {
                if (!(content instanceof TextBody text)) {
                    throw new CommandFailure("--words goes with a text; " + content.name() + " holds " + content.kind() + ".");
                }
                changed = changed.withPlan(PlanGuess.text(text, TextUnit.WORDS, words.get()));
            }
        } catch (IllegalArgumentException outOfRange) {
            throw new CommandFailure(outOfRange.getMessage(), outOfRange);
        }
        return changed;
    }

    private static ImageStep step(String word) {
        Matcher sized = SIZED.matcher(word);
        if (sized.matches()) {
            int height = Integer.parseInt(sized.group(2));
            int width = Integer.parseInt(sized.group(3));
            return sized.group(1).equals("crop") ? new ImageStep.CentreCrop(height, width) : new ImageStep.Resize(height, width);
        }
        if (word.equals("grey") || word.equals("gray")) {
            return new ImageStep.Greyscale();
        }
        throw new CommandFailure("--image-steps takes resize=HEIGHTxWIDTH, crop=HEIGHTxWIDTH and grey, such as "
                + "resize=32x32,grey, but got '" + word + "'.");
    }
}
