package dev.gradus.io;

import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Another Gradus, to be killed: it locks a project, keeps unsaved work, says so, and waits for its end. */
final class UnsavedWork {

    private UnsavedWork() {}

    /** @param args the home, and the project file */
    public static void main(String[] args) throws Exception {
        GradusHome home = new GradusHome(Path.of(args[0]));
        Document document = SampleProjects.find("circles").orElseThrow().document();
        ProjectLock lock = ProjectLock.acquire(home, Path.of(args[1]));
        try (BackgroundWork work = new BackgroundWork(); Autosave autosave = new Autosave(home, work.executor(),
                Duration.ZERO)) {
            autosave.keep("week3", Optional.of(Path.of(args[1])), Project.of(document));
            work.executor().submit(() -> { }).get();
            System.out.println("kept");
            System.in.read();
        }
        lock.close();
    }
}
