package dev.gradus.cli;

import dev.gradus.io.FileKind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The project in a folder, for who names none: one is made after its data, and the only one there is meant. */
record ProjectHere(Path folder) {

    private static final String ENDING = FileKind.PROJECT.suffix();

    /**
     * The file of a new project.
     *
     * @param data what it is made of: a file, a folder, or the name of a sample
     * @throws CommandFailure if it is there already: nothing is overwritten that nobody named
     */
    Path madeOf(Path data) {
        String name = String.valueOf(data.toAbsolutePath().normalize().getFileName());
        Path file = folder.resolve(name.replaceFirst("(?<=.)\\.[A-Za-z0-9]{1,5}(\\.gz)?$", "") + ENDING);
        if (Files.exists(file)) {
            throw new CommandFailure(file + " is there already. To overwrite it: -o " + file + ". Nothing was written.");
        }
        return file;
    }

    /** @throws CommandFailure where there is none, or more than one */
    Path only() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.toString().isEmpty() ? Path.of(".") : folder, "*" + ENDING)) {
            files.forEach(file -> found.add(folder.resolve(file.getFileName())));
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        found.sort(null);
        throw new CommandFailure(found.isEmpty()
                ? "There is no project here. Expected a file such as iris" + ENDING + "; gradus new makes one."
                : "There are " + found.size() + " projects here. Which one? " + found.get(0) + ", " + found.get(1)
                        + (found.size() > 2 ? ", ..." : "."));
    }
}
