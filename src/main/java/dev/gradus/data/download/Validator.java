package dev.gradus.data.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server called the version of which a part has arrived: its strong ETag, else the date of its last change (RFC 9110,
 * section 13.1.5). Only a server that still has that version goes on where it was cut.
 */
record Validator(URI from, String value) {

    static Optional<Validator> of(URI from, HttpHeaders headers) {
        return headers.firstValue("ETag").filter(tag -> !tag.startsWith("W/"))
                .or(() -> headers.firstValue("Last-Modified")).map(value -> new Validator(from, value));
    }

    /** Beside the part. */
    static Path place(Path part) {
        return part.resolveSibling(part.getFileName() + ".version");
    }

    static Optional<Validator> read(Path part) {
        try {
            List<String> lines = Files.readAllLines(place(part), StandardCharsets.UTF_8);
            return lines.size() == 2 ? Optional.of(new Validator(URI.create(lines.get(0)), lines.get(1))) : Optional.empty();
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    void write(Path part) throws IOException {
        Files.writeString(place(part), from + "\n" + value.strip() + "\n", StandardCharsets.UTF_8);
    }
}
