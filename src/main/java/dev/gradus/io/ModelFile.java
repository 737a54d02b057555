package dev.gradus.io;

import java.nio.file.Path;
import java.util.Locale;

/**
 * {@code *.model.json}: a trained model, open to any reader. Weights are decimal numbers that read back as the very same
 * doubles; equal models give equal bytes.
 */
public final class ModelFile {

    private ModelFile() {}

    /**
     * Reads a model and lets it predict its own test rows, so that a file whose numbers were changed is found out.
     *
     * @throws FileProblem in one sentence; nothing has changed then
     */
    public static Model read(Path file) throws FileProblem {
        Model model = FileKind.MODEL.read(file, ModelFormat.MODEL);
        double difference = TestRows.largestDifference(model);
        if (!(difference <= ModelExport.TOLERANCE)) {
            throw new FileProblem(FileKind.nameOf(file) + " is damaged: on its test rows the network gives other"
                    + " predictions than the file says (by up to " + String.format(Locale.ROOT, "%.1e", difference)
                    + "). Nothing was opened.");
        }
        return model;
    }

    /** Writes the whole file or nothing. {@link ModelExport} also makes sure that what was written computes the same. */
    public static void write(Path file, Model model) throws FileProblem {
        AtomicFile.write(file, bytes(file, model));
    }

    static byte[] bytes(Path file, Model model) throws FileProblem {
        try {
            return JsonOut.bytes(ModelFormat.MODEL, model);
        } catch (IllegalArgumentException notFinite) {
            throw new FileProblem(FileKind.nameOf(file) + " was not written. " + notFinite.getMessage()
                    + " Rewind, or lower the learning rate, and train again.", notFinite);
        }
    }
}
