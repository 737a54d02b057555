package dev.gradus.data;

/** A file or a folder. A relative path is meant from the project's folder. */
public interface FileSource extends DataSource {

    String path();

    FileSource withPath(String value);

    @Override
    default String origin() {
        return path();
    }
}
