package dev.gradus.data;

import java.util.function.UnaryOperator;

/** A file or a folder. A relative path is meant from the project's folder. */
public interface FileSource extends DataSource {

    String path();

    FileSource withPath(String value);

    /** With every path changed, where there are several. */
    default FileSource withPaths(UnaryOperator<String> change) {
        return withPath(change.apply(path()));
    }

    @Override
    default String origin() {
        return path();
    }
}
