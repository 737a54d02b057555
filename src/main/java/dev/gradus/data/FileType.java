package dev.gradus.data;

import java.nio.file.Path;

/** A kind of file or folder. */
public interface FileType<S extends FileSource> extends SourceType<S> {

    /** @param place the source's own, found from the project's folder */
    Content readAt(S source, Path place) throws DataException;

    @Override
    default Content read(S source, Path folder) throws DataException {
        return readAt(source, folder.resolve(source.path()));
    }
}
