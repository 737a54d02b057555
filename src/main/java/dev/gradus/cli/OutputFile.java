package dev.gradus.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that will be written at the end; what stands in its way is said at the beginning, not after hours of work. */
record OutputFile(Path path) {

    OutputFile {
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path) || folder == null) {
            throw new CommandFailure(path + " is a folder. Expected the name of a file to write.");
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure("There is no folder " + folder + " to write " + path.getFileName() + " into.");
        }
        if (!Files.isWritable(folder) || Files.exists(path) && !Files.isWritable(path)) {
            throw new CommandFailure("Writing " + path + " is not allowed. Check its permissions.");
        }
    }
}
