package dev.gradus.io;

import java.nio.file.Path;

/**
 * {@code *.model.json}: a trained model, open to any reader. Weights are decimal numbers that read back as the very same
 * doubles; equal models give equal bytes.
 */
public final class ModelFile {

    private ModelFile() {}

    /** @throws FileProblem in one sentence; nothing has changed then */
    public static Model read(Path file) throws FileProblem {
        return FileKind.MODEL.read(file, ModelFormat.MODEL);
    }

    /** The same with another limit on the file's size. */
    static Model read(Path file, long mostBytes) throws FileProblem {
        return FileKind.MODEL.read(file, ModelFormat.MODEL, mostBytes);
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
