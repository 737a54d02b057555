package dev.gradus.data;

import java.util.List;

/** What a source holds as it was read, before anything is decided about it. Immutable. */
public sealed interface Content permits Table, ImageSet, SequenceSet, TextBody {

    /** What messages call it: the file's or the folder's name, or the generator's. */
    String name();

    /** The files it was read from, in the order of reading; none where it was made by a formula. */
    List<FileHash> files();

    /** Rows, images, sequences or characters. */
    int count();

    /** Says what it is in two words, such as "a table" or "images". */
    String kind();

    /**
     * One fingerprint of all files: of a single file its SHA-256; of several the SHA-256 of the lines that the program
     * {@code sha256sum} prints of them; empty where there are none.
     */
    default String sha256() {
        return FileHash.together(files());
    }
}
