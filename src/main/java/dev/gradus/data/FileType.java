package dev.gradus.data;

import java.nio.file.Path;

/** A kind of file or folder. */
public interface FileType<S extends FileSource> extends SourceType<S> {

    /** @param place the source's own, found from the project's folder */
    Content readAt(S source, Path place) throws DataException;

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
