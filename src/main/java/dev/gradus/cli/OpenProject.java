package dev.gradus.cli;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.FileSource;
import dev.gradus.data.ImageFolder;
import dev.gradus.data.ImageSet;
import dev.gradus.data.InputPlan;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.Table;
import dev.gradus.data.step.FittedChain;
import dev.gradus.edit.Document;
import dev.gradus.edit.Sample;
import dev.gradus.edit.SampleProjects;
import dev.gradus.io.FileProblem;
import dev.gradus.io.Project;
import dev.gradus.io.ProjectFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A project in hand.
 *
 * @param name   of its file, for messages
 * @param folder that relative paths of data are meant from
 * @param loaded the content of its data, where it was read already
 */
record OpenProject(String name, Path folder, Project project, Optional<Content> loaded) {

    OpenProject(String name, Path folder, Project project) {
        this(name, folder, project, Optional.empty());
    }

    /** A project file, or a sample by its name where there is no such file. */
    static OpenProject read(Path file) throws FileProblem, DataException {
        Optional<Sample> sample = SampleProjects.find(file.toString());
        if (sample.isPresent() && Files.notExists(file)) {
            return new OpenProject(sample.get().id(), Path.of(""), Project.of(sample.get().document()));
        }
        return new OpenProject(file.getFileName().toString(), folderOf(file), ProjectFile.read(file));
    }

    Document document() {
        return project.document();
    }

    OpenProject withDocument(Document value) {
        return new OpenProject(name, folder, project.withDocument(value), loaded);
    }

    OpenProject withProject(Project value) {
        return new OpenProject(name, folder, value, loaded);
    }

    /**
     * With other data, recognised by their content. What becomes of them stays as it was where they are of the same kind;
     * otherwise it is guessed. Pictures get the size of the project's own.
     */
    OpenProject withData(Path place, ReadingOptions options) throws DataException {
        Optional<DataSetup> before = document().data();
        DataSource source = options.applied(SourceGuess.of(place));
        if (source instanceof ImageFolder pictures && before.isPresent()) {
            source = sized(pictures, before.get().source());
        }
        DataLoader loader = new DataLoader();
        Tables.Loaded loaded = Tables.load(source, options);
        source = loaded.source();
        Content content = loaded.content();
        DataSetup setup;
        if (before.isPresent() && before.get().plan().takes(content)) {
            setup = before.get().withSource(source);
            if (!(content instanceof Table)) {
                setup = setup.withSplit(loader.propose(source, content, List.of(), setup.split().seed()).split());
            }
        } else {
            setup = loader.propose(source, content, List.of(), before.map(each -> each.split().seed()).orElse(1L));
        }
        return new OpenProject(name, folder, project.withDocument(document().withData(setup)), Optional.of(content));
    }

    private ImageFolder sized(ImageFolder pictures, DataSource before) throws DataException {
        if (before instanceof ImageFolder own) {
            return own.withPath(pictures.path());
        }
        boolean images = document().data().filter(setup -> setup.plan() instanceof InputPlan.Images).isPresent();
        return images && new DataLoader(folder).load(before) instanceof ImageSet own
                ? new ImageFolder(pictures.path(), own.height(), own.width(), own.channels() == 3) : pictures;
    }

    DataSetup setup() {
        return document().data().orElseThrow(() -> new CommandFailure(
                name + " has no data. Give it some with --data DIR|FILE, or choose data in the window."));
    }

    PreparedData prepare() throws DataException {
        DataLoader loader = new DataLoader(folder);
        return loaded.isPresent() ? loader.prepare(setup(), loaded.get()) : loader.prepare(setup());
    }

    /** What each step does with the data; none where they are no rows of a table. */
    Optional<FittedChain> chain() throws DataException {
        DataLoader loader = new DataLoader(folder);
        Content content = loaded.isPresent() ? loaded.get() : loader.load(setup().source());
        return setup().plan() instanceof InputPlan.Columns && content instanceof Table table
                ? Optional.of(loader.chain(setup(), table)) : Optional.empty();
    }

    /** Writes it; the path of its data is written relative to the file where they lie together. */
    void write(Path file) throws FileProblem {
        Document document = document();
        if (document.data().isPresent() && document.data().get().source() instanceof FileSource source) {
            Path target = folderOf(file).toAbsolutePath().normalize();
            FileSource placed = source.withPaths(path -> seenFrom(target, path));
            document = document.withData(document.data().get().withSource(placed));
        }
        ProjectFile.write(file, project.withDocument(document));
    }

    private String seenFrom(Path target, String path) {
        Path data = folder.resolve(path).toAbsolutePath().normalize();
        return data.startsWith(target) && !data.equals(target) ? target.relativize(data).toString() : data.toString();
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }
}
