package dev.gradus.data;

/** A file or a folder. A relative path is meant from the project's folder. */
public sealed interface FileSource extends DataSource permits TableFile, ImageFiles, ImageFolder, TextFile {

    String path();

    FileSource withPath(String value);
}
