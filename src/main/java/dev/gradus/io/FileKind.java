package dev.gradus.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kinds of file Gradus writes; each says what it is in its first two members, {@code format} and {@code version}. */
public enum FileKind {
    PROJECT("gradus-project", 3, "project", ".gradus.json"),
    MODEL("gradus-model", 3, "trained model", ".model.json"),
    AUTOSAVE("gradus-autosave", 3, "autosave", ".autosave.json"),
    BLOCK("gradus-block", 1, "saved block", ".json"),
    LESSON("gradus-lesson", 1, "lesson", ".lesson.json"),
    LESSON_RESULT("gradus-lesson-result", 1, "result of a lesson", ".result.json"),
    SETTINGS("gradus-settings", 1, "settings file", "settings.json");

    /** Larger files are not even opened: no project comes near, and reading one would take all memory. */
    static final long MOST_BYTES = 1L << 30;

    private final String format;
    private final int version;
    private final String noun;
    private final String suffix;

    FileKind(String format, int version, String noun, String suffix) {
        this.format = format;
        this.version = version;
        this.noun = noun;
        this.suffix = suffix;
    }

    public String format() {
        return format;
    }

    /** The newest version this Gradus reads, and the one it writes. */
    public int version() {
        return version;
    }

    /** What its file names end with. */
    public String suffix() {
        return suffix;
    }

    /** Looks at the beginning of a file. */
    public static FileKind of(Path file) throws FileProblem {
        return open(file, MOST_BYTES, FileKind::header).kind;
    }

    /** The members every file begins with. */
    <T> Field<T, String> formatField() {
        return Field.of("format", Plain.word(java.util.List.of(format)), owner -> format);
    }

    <T> Field<T, Integer> versionField() {
        Codec<Integer> known = Plain.ints(1, version);
        return Field.of("version", Plain.codec(in -> {
            int found = known.read(in);
            in.setOlder(found < version);
            return found;
        }, known::write), owner -> version);
    }

    <T> T read(Path file, Codec<T> codec) throws FileProblem {
        return read(file, codec, MOST_BYTES);
    }

    <T> T read(Path file, Codec<T> codec, long mostBytes) throws FileProblem {
        Header found = open(file, mostBytes, FileKind::header);
        if (found.kind != this) {
            throw new FileProblem(nameOf(file) + " is a " + found.kind.noun + ", not a " + noun + ". Nothing was opened.");
        }
        return open(file, mostBytes, (name, in) -> StrictJson.read(name, in, found.older(), codec));
    }

    /** The same from memory. */
    <T> T read(String name, byte[] bytes, Codec<T> codec) throws FileProblem {
        try {
            boolean older = header(name, new ByteArrayInputStream(bytes)).older();
            return StrictJson.read(name, new ByteArrayInputStream(bytes), older, codec);
        } catch (IOException inMemory) {
            throw new FileProblem(name + " could not be read: " + inMemory.getMessage() + ".", inMemory);
        }
    }

    private interface Reading<T> {
        T from(String name, InputStream in) throws IOException, FileProblem;
    }

    private static <T> T open(Path file, long mostBytes, Reading<T> reading) throws FileProblem {
        String name = nameOf(file);
        if (!Files.exists(file)) {
            throw new FileProblem("There is no file " + file + ". Nothing was opened.");
        }
        if (!Files.isRegularFile(file)) {
            throw new FileProblem(name + " is not a file. Nothing was opened.");
        }
        try {
            long size = Files.size(file);
            if (size > mostBytes) {
                throw new FileProblem(name + " has " + DiskSpace.readable(size) + "; Gradus reads files of up to "
                        + DiskSpace.readable(mostBytes) + ". Nothing was opened.");
            }
            if (size == 0) {
                throw new FileProblem(name + " is empty. Nothing was opened.");
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                return reading.from(name, in);
            }
        } catch (IOException unreadable) {
            throw new FileProblem(name + " cannot be read: " + DiskSpace.reason(unreadable) + ". Nothing was opened.",
                    unreadable);
        } catch (OutOfMemoryError tooLarge) {
            throw new FileProblem(name + " needs more memory than Gradus has. Give Java more (-Xmx) and open it again."
                    + " Nothing was opened.", tooLarge);
        }
    }

    /** How a file begins. */
    private record Header(FileKind kind, long version) {
        boolean older() {
            return version < kind.version;
        }
    }

    private static Header header(String name, InputStream stream) throws IOException, FileProblem {
        String format = null;
        Long version = null;
        try {
            Object[] found = StrictJson.walk(name, stream, FileKind::formatAndVersion);
            format = (String) found[0];
            version = (Long) found[1];
        } catch (FileProblem damaged) {
            if (damaged.getMessage().contains(" deep.")) {
                throw damaged;
            }
            throw new FileProblem(name + " is not a file of Gradus: expected a project (*.gradus.json) or a trained model"
                    + " (*.model.json). Nothing was opened.", damaged);
        }
        for (FileKind kind : values()) {
            if (kind.format.equals(format) && version != null) {
                if (version > kind.version) {
                    throw new FileProblem(name + " was written by a newer Gradus (format " + version
                            + "; this one reads up to " + kind.version + "). Nothing was opened.");
                }
                return new Header(kind, version);
            }
        }
        throw new FileProblem(name + " is not a file of Gradus: expected a project (*.gradus.json) or a trained model"
                + " (*.model.json). Nothing was opened.");
    }

    private static Object[] formatAndVersion(StrictJson in) throws IOException, FileProblem {
        Object[] found = new Object[2];
        in.beginObject();
        while (in.hasNext() && (found[0] == null || found[1] == null)) {
            switch (in.name()) {
                case "format" -> found[0] = in.text();
                case "version" -> found[1] = in.whole(Long.MIN_VALUE, Long.MAX_VALUE);
                default -> in.skip();
            }
        }
        return found;
    }

    static String nameOf(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
