package dev.gradus.cli;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.PreparedData;
import dev.gradus.data.TableFile;
import dev.gradus.edit.Document;
import dev.gradus.io.FileProblem;
import dev.gradus.io.Project;
import dev.gradus.io.ProjectFile;
import java.nio.file.Path;

/**
 * A project in hand.
 *
 * @param name   of its file, for messages
 * @param folder that relative paths of data are meant from
 */
record OpenProject(String name, Path folder, Project project) {

    static OpenProject read(Path file) throws FileProblem {
        return new OpenProject(file.getFileName().toString(), folderOf(file), ProjectFile.read(file));
    }

    Document document() {
        return project.document();
    }

    OpenProject withDocument(Document value) {
        return new OpenProject(name, folder, project.withDocument(value));
    }

    OpenProject withProject(Project value) {
        return new OpenProject(name, folder, value);
    }

    /** With another table, whose format is guessed; what each column is stays as it was. */
    OpenProject withTable(Path csv) throws DataException {
        return withDocument(document().withData(setup().withSource(Tables.source(csv))));
    }

    DataSetup setup() {
        return document().data().orElseThrow(() -> new CommandFailure(
                name + " has no data. Give it some with --data CSV, or choose data in the window."));
    }

    PreparedData prepare() throws DataException {
        return new DataLoader(folder).prepare(setup());
    }

    /** Writes it; the table's path is written relative to the file where they lie together. */
    void write(Path file) throws FileProblem {
        Document document = document();
        if (document.data().isPresent() && document.data().get().source() instanceof TableFile table) {
            Path csv = folder.resolve(table.path()).toAbsolutePath().normalize();
            Path target = folderOf(file).toAbsolutePath().normalize();
            String path = csv.startsWith(target) ? target.relativize(csv).toString() : csv.toString();
            document = document.withData(document.data().get().withSource(new TableFile(path, table.format())));
        }
        ProjectFile.write(file, project.withDocument(document));
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }
}
