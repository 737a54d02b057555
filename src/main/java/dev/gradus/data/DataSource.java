package dev.gradus.data;

/** Where examples come from: an immutable record for each {@link SourceType}. */
public interface DataSource {

    SourceType<?> type();

    /** What the record of a run calls it: the file's path as the project has it, or the generator or sample. */
    String origin();
}
