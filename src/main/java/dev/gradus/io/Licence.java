package dev.gradus.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What Help > Licences shows of one thing Gradus brings along.
 *
 * @param name     as its makers write it
 * @param artifact {@code group:artifact} of a library, or the path of a resource taken unchanged
 * @param licence  its short name
 * @param text     the whole licence with its copyright lines
 */
public record Licence(String name, String artifact, String version, String licence, String text) {

    private static final String FOLDER = "/dev/gradus/licences/";

    /** All of them, by name; the index is a table beside the texts, its versions filled in by the build. */
    public static List<Licence> all() {
        return read("index.tsv").lines().skip(1).map(Licence::parse).toList();
    }

    /** The licence of Gradus itself. */
    public static String ofGradus() {
        return read("apache-2.0.txt");
    }

    private static Licence parse(String row) {
        String[] cells = row.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalStateException("The index of licences must have five cells a row, but has: " + row);
        }
        String text = Arrays.stream(cells[4].split(",")).map(Licence::read).collect(Collectors.joining("\n\n"));
        return new Licence(cells[0], cells[1], cells[2], cells[3], text);
    }

    private static String read(String file) {
        try (InputStream in = Licence.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The licence " + FOLDER + file + " is missing from this build.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
