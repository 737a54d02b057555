package dev.gradus.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A kind of data source: everything that opening, the project file and the window need. A new one is a file beside the
 * others and a line in {@link SourceCatalog}.
 */
public interface SourceType<S extends DataSource> {

    /** For ever: it is in project files. */
    String id();

    /** As in “Excel workbook”. */
    String name();

    /** How such files usually end, in lower case without the dot; none for folders and what is made here. */
    default List<String> endings() {
        return List.of();
    }

    /** A source with the usual settings and no place: what settings are applied to. */
    S blank();

    /** What a project file keeps of such a source, in the order it is applied in, and what of it can be changed. */
    List<SourceSetting<S, ?>> settings();

    /**
     * The source that a file or a folder is, by its content; empty where it is something else.
     *
     * @throws DataException where it is nearly one of these, saying what to open instead
     */
    Optional<S> recognise(Path place) throws DataException;

    /**
     * @param folder relative paths are meant from it
     * @throws DataException one sentence, whatever the file holds
     */
    Content read(S source, Path folder) throws DataException;

    /** Columns to predict that come with it. */
    default List<String> targets(S source) throws DataException {
        return List.of();
    }

    /** What becomes of it, where that needs no look at its content. */
    default Optional<InputPlan> plan(S source) throws DataException {
        return Optional.empty();
    }
}
