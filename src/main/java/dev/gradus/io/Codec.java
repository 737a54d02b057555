package dev.gradus.io;

import java.io.IOException;

/** How one kind of value stands in a file: both directions in one place, so that they cannot drift apart. */
interface Codec<T> {

    T read(StrictJson in) throws IOException, FileProblem;

    void write(JsonOut out, T value) throws IOException;
}
