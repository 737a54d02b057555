package dev.gradus.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that a Gradus which is no longer running had not saved.
 *
 * @param file     the autosave
 * @param name     what the project was called
 * @param origin   the project file it belongs to; empty for one that was never saved
 * @param saved    when the autosave was written
 * @param project  the work as it was then
 */
public record Recovery(Path file, String name, Optional<Path> origin, Instant saved, Project project) {

    private static final Logger LOG = Logger.getLogger(Recovery.class.getName());

    /** "Gradus closed unexpectedly at 11:42. Restore “titanic” as it was then?" */
    public String question(ZoneId zone) {
        return "Gradus closed unexpectedly at " + DateTimeFormatter.ofPattern("HH:mm").withZone(zone).format(saved)
                + ". Restore “" + name + "” as it was then?";
    }

    /** Throws the autosave away: it was restored, or is not wanted. */
    public void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "The autosave " + file + " could not be deleted.", stays);
        }
    }

    /** What an autosave file holds. */
    record Saved(RunningProcess process, Instant time, String name, Optional<String> origin, Project project) {

        static final Codec<Saved> CODEC = codec();

        private static Codec<Saved> codec() {
            Field<Saved, String> format = FileKind.AUTOSAVE.formatField();
            Field<Saved, Integer> version = FileKind.AUTOSAVE.versionField();
            Field<Saved, RunningProcess> process = Field.of("process", RunningProcess.codec(), Saved::process);
            Field<Saved, Instant> time = Field.of("saved", Plain.TIME, Saved::time);
            Field<Saved, String> name = Field.of("name", Plain.TEXT, Saved::name);
            Field<Saved, Optional<String>> origin = Field.optional("origin", Plain.TEXT, Saved::origin);
            Field<Saved, Project> project = Field.of("project", ProjectFile.CODEC, Saved::project);
            return new ObjectCodec<>(List.of(format, version, process, time, name, origin, project),
                    parts -> new Saved(parts.get(process), parts.get(time), parts.get(name), parts.get(origin),
                            parts.get(project)));
        }
    }
}
