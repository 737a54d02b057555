package dev.gradus.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A kind of file or folder. */
public interface FileType<S extends FileSource> extends SourceType<S> {

    /** @param place the source's own, found from the project's folder */
    Content readAt(S source, Path place) throws DataException;

    /** True where the name ends as such files usually do. */
    default boolean named(Path place) {
        String name = String.valueOf(place.getFileName()).toLowerCase(Locale.ROOT);
        return endings().stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /** The first bytes of a file, fewer where it is shorter; none of a folder. */
    static byte[] head(Path place, int most) throws DataException {
        if (Files.isDirectory(place)) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(place)) {
            return in.readNBytes(most);
        } catch (IOException unreadable) {
            throw FileProblems.of(place, unreadable);
        }
    }

    @Override
    default Content read(S source, Path folder) throws DataException {
        Path place = folder.resolve(source.path());
        FileState before = FileState.of(place);
        Content content = readAt(source, place);
        if (!FileState.of(place).equals(before)) {
            throw new DataException(place.getFileName() + " changed while it was read. Wait until it is complete and open it "
                    + "again.");
        }
        return content;
    }
}
