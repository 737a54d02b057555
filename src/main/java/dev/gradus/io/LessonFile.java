package dev.gradus.io;

import dev.gradus.edit.lesson.Lesson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** {@code *.lesson.json}: a lesson. Those that come with Gradus and those of a teacher are read alike. */
public final class LessonFile {

    /** A lesson is text and perhaps a small project: more is not opened. */
    static final long MOST_BYTES = 32L << 20;

    /** The lessons that come with Gradus, in the order to take them. */
    private static final List<String> PACKAGED = List.of("one-neuron", "learning-rate", "xor", "backprop-by-hand",
            "vanishing-gradients", "overfitting", "optimisers", "convolution-by-hand", "softmax");

    private LessonFile() {}

    /** @throws FileProblem in one sentence; nothing has changed then */
    public static Lesson read(Path file) throws FileProblem {
        return FileKind.LESSON.read(file, LessonFormat.LESSON, MOST_BYTES);
    }

    public static List<String> packaged() {
        return PACKAGED;
    }

    /** One of the lessons that come with Gradus, in English. */
    public static Lesson packaged(String id) throws FileProblem {
        return packaged(id, "");
    }

    /**
     * One of the lessons that come with Gradus.
     *
     * @param language its code; a lesson that is not there in it comes in English
     */
    public static Lesson packaged(String id, String language) throws FileProblem {
        String name = id + FileKind.LESSON.suffix();
        String folder = language.isEmpty() ? "" : language + "/";
        try (InputStream in = LessonFile.class.getResourceAsStream("/samples/lessons/" + folder + name)) {
            if (in == null && !folder.isEmpty()) {
                return packaged(id);
            }
            if (in == null) {
                throw new FileProblem("The lesson " + name + " is missing from this installation. Install Gradus again.");
            }
            return FileKind.LESSON.read(name, in.readAllBytes(), LessonFormat.LESSON);
        } catch (IOException unreadable) {
            throw new FileProblem(name + " cannot be read: " + unreadable.getMessage() + ". Nothing was opened.", unreadable);
        }
    }

    /** Writes the whole file or nothing, and reads it back first. */
    public static void write(Path file, Lesson lesson) throws FileProblem {
        String name = FileKind.nameOf(file);
        byte[] bytes = JsonOut.bytes(LessonFormat.LESSON, lesson);
        if (!FileKind.LESSON.read(name, bytes, LessonFormat.LESSON).equals(lesson)) {
            throw new FileProblem(name + " was not saved: read back, it would not be the lesson that was made.");
        }
        AtomicFile.write(file, bytes);
    }
}
