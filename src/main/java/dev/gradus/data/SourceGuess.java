package dev.gradus.data;

import dev.gradus.data.csv.PlainText;
import dev.gradus.data.image.ImageFormats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out by its content what a file or a folder is. */
public final class SourceGuess {

    private SourceGuess() {
    }

    /** @throws DataException when it is nothing that Gradus can learn from, saying what is expected */
    public static DataSource of(Path place) throws DataException {
        Path path = place.toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new DataException(path.getFileName() + " was not found in " + path.getParent() + ". Choose it again.");
        }
        Optional<DataSource> images = ImageFormats.recognise(path);
        if (images.isPresent()) {
            return images.get();
        }
        return PlainText.prose(path) ? new TextFile(path.toString(), PlainText.charset(path))
                : new TableFile(path.toString(), CsvFormat.guess(path));
    }
}
