package dev.gradus.data.image;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Examples;
import dev.gradus.data.ImageForm;
import dev.gradus.data.ImageSet;
import dev.gradus.data.ImageSize;
import dev.gradus.data.ImageStep;
import dev.gradus.data.InputPlan;
import dev.gradus.data.PartsOfSet;
import dev.gradus.data.Preparation;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Provenance;
import dev.gradus.data.RowEdits;
import dev.gradus.data.Split;
import dev.gradus.data.TargetCode;
import dev.gradus.data.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Divides images and says what their bytes become. */
public final class PreparingImages {

    private static final String CLASS = RowEdits.OF_IMAGES;

    private PreparingImages() {
    }

    public static PreparedData prepare(DataSetup setup, ImageSet given) throws DataException {
        ImageSet images = setup.rowEdits().applied(given);
        InputPlan.Images plan = (InputPlan.Images) setup.plan();
        PartsOfSet parts = PartsOfSet.of(images.name(), "image", images.labels(), images.classNames(), images.testFrom(),
                setup.split());
        Split split = setup.rowEdits().kept(parts.split(), images.name());
        ImageSet seen = images.after(plan.steps());
        ImageForm form = form(seen, split.training(), plan.scaling(), ImageSize.of(images), plan.steps());
        Preparation preparation = new Preparation(Task.CLASSIFICATION, form,
                List.of(new TargetCode.Classes(CLASS, images.classNames())));
        return new PreparedData(given, split, preparation, new ImageExamples(images, seen, split.training(), form),
                new ImageExamples(images, seen, split.validation(), form), new ImageExamples(images, seen, split.test(), form),
                Provenance.of(setup, given, 0, setup.rowEdits().excludedCount(), notes(setup, parts)));
    }

    private static List<String> notes(DataSetup setup, PartsOfSet parts) {
        List<String> notes = new ArrayList<>(parts.notes());
        notes.addAll(setup.rowEdits().sentences());
        return notes;
    }

    /** Some images, after the steps of a form that was fitted before, and encoded by it. */
    public static Examples examples(ImageSet images, int[] rows, ImageForm form) throws DataException {
        return new ImageExamples(images, images.after(form.steps()), rows, form);
    }

    /** The images as the network sees them, after the steps, with the classes that they came with. */
    public static Content seen(PreparedData data) {
        if (!(data.content() instanceof ImageSet given && data.training() instanceof ImageExamples examples)) {
            return data.content();
        }
        ImageSet seen = examples.seen();
        return new ImageSet(given.name(), given.files(), seen.channels(), seen.height(), seen.width(), seen.pixels(),
                given.labels(), given.classNames(), given.testFrom());
    }

    /** Standardising takes mean and deviation (dividing by n) of all pixels of a channel, over training images. */
    private static ImageForm form(ImageSet images, int[] training, InputPlan.PixelScaling scaling, ImageSize given,
                                  List<ImageStep> steps) {
        int channels = images.channels();
        if (scaling != InputPlan.PixelScaling.STANDARDISE) {
            double scale = scaling == InputPlan.PixelScaling.UNIT ? 255.0 : 1.0;
            return new ImageForm(channels, images.height(), images.width(), Collections.nCopies(channels, 0.0),
                    Collections.nCopies(channels, scale), given, steps);
        }
        List<Double> shift = new ArrayList<>();
        List<Double> scale = new ArrayList<>();
        int plane = images.height() * images.width();
        for (int channel = 0; channel < channels; channel++) {
            long sum = 0;
            long squares = 0;
            for (int row : training) {
                int at = row * images.size() + channel * plane;
                for (int i = 0; i < plane; i++) {
                    long value = images.pixels()[at + i] & 0xff;
                    sum += value;
                    squares += value * value;
                }
            }
            double count = (double) plane * training.length;
            double mean = sum / count;
            double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
            shift.add(mean);
            scale.add(deviation > 0 ? deviation : 1.0);
        }
        return new ImageForm(channels, images.height(), images.width(), shift, scale, given, steps);
    }
}
