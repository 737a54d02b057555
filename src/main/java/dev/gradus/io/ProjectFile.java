package dev.gradus.io;

import dev.gradus.data.DataSetup;
import dev.gradus.edit.Document;
import dev.gradus.edit.Layout;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.RunRecord;
import dev.gradus.train.TrainingSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code *.gradus.json}: the project. Weights and optimiser state are exact, so a project read back equals the one
 * written, and equal projects give equal bytes.
 */
public final class ProjectFile {

    static final Codec<Project> CODEC = codec();

    private ProjectFile() {}

    /** @throws FileProblem in one sentence; nothing has changed then */
    public static Project read(Path file) throws FileProblem {
        return FileKind.PROJECT.read(file, CODEC);
    }

    /** The same with another limit on the file's size. */
    static Project read(Path file, long mostBytes) throws FileProblem {
        return FileKind.PROJECT.read(file, CODEC, mostBytes);
    }

    /**
     * Writes the whole file or nothing, and reads it back first: what could not be opened again is not put in the place
     * of what can.
     */
    public static void write(Path file, Project project) throws FileProblem {
        String name = FileKind.nameOf(file);
        byte[] bytes = bytes(name, project);
        if (!FileKind.PROJECT.read(name, bytes, CODEC).equals(project)) {
            throw new FileProblem(name + " was not saved: read back, it would not be the project that is open. "
                    + "Save under another name, and send the log to the makers of Gradus.");
        }
        AtomicFile.write(file, bytes);
    }

    static byte[] bytes(String name, Project project) throws FileProblem {
        try {
            return JsonOut.bytes(CODEC, project);
        } catch (IllegalArgumentException notFinite) {
            throw new FileProblem(name + " was not saved. " + notFinite.getMessage(), notFinite);
        }
    }

    private static Codec<Project> codec() {
        Field<Project, String> format = FileKind.PROJECT.formatField();
        Field<Project, Integer> version = FileKind.PROJECT.versionField();
        Field<Project, NetworkGraph> graph =
                Field.of("graph", GraphFormat.GRAPH, project -> project.document().graph());
        Field<Project, Layout> layout =
                Field.of("layout", GraphFormat.LAYOUT, project -> project.document().layout());
        Field<Project, Optional<DataSetup>> data =
                Field.optional("data", DataFormat.SETUP, project -> project.document().data());
        Field<Project, TrainingSetup> training =
                Field.of("training", TrainingFormat.SETUP, project -> project.document().training());
        Field<Project, Optional<Checkpoint>> weights =
                Field.optional("weights", CheckpointFormat.CHECKPOINT, project -> project.document().checkpoint());
        Field<Project, List<RunRecord>> runs = Field.of("runs", RunFormat.RUNS, Project::runs);
        Field<Project, String> notes = Field.of("notes", Plain.TEXT, Project::notes);
        return new ObjectCodec<>(List.of(format, version, notes, graph, layout, data, training, weights, runs),
                parts -> new Project(new Document(parts.get(graph), parts.get(layout), parts.get(data),
                        parts.get(training), parts.get(weights)), parts.get(runs), parts.get(notes)));
    }
}
