package dev.gradus.io;

import dev.gradus.io.Recovery.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps the unsaved work of one window on the disk, so that pulling the plug costs seconds. Called from any thread;
 * writes on the caller's executor, never more often than {@code gap}, and always the newest state.
 *
 * <p>There is a file exactly while there is unsaved work: {@link #saved()} and {@link #close()} remove it. Whatever is
 * found after a process has ended is therefore what was lost.
 */
public final class Autosave implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Autosave.class.getName());
    private static final AtomicLong COUNTER = new AtomicLong();

    private final Path file;
    private final ScheduledExecutorService executor;
    private final Duration gap;
    private final Clock clock;
    private final Object writing = new Object();
    // guarded by this
    private Saved waiting;
    private boolean scheduled;
    private boolean closed;
    private Instant lastWrite = Instant.MIN;
    private Optional<String> problem = Optional.empty();

    /** @param executor the io thread; stays the caller's */
    public Autosave(GradusHome home, ScheduledExecutorService executor, Duration gap) {
        this(home, executor, gap, Clock.systemUTC());
    }

    Autosave(GradusHome home, ScheduledExecutorService executor, Duration gap, Clock clock) {
        this.file = home.autosaves().resolve(ProcessHandle.current().pid() + "-" + clock.millis() + "-"
                + COUNTER.incrementAndGet() + FileKind.AUTOSAVE.suffix());
        this.executor = executor;
        this.gap = gap;
        this.clock = clock;
    }

    /**
     * The work as it is now: at an edit, a pause, the end of an epoch. Returns at once.
     *
     * @param name   what to call it when it is offered again
     * @param origin the project file it belongs to
     */
    public synchronized void keep(String name, Optional<Path> origin, Project project) {
        if (closed) {
            return;
        }
        waiting = new Saved(RunningProcess.self(), clock.instant(), name,
                origin.map(path -> path.toAbsolutePath().toString()), project);
        if (!scheduled) {
            Duration since = lastWrite.equals(Instant.MIN) ? gap : Duration.between(lastWrite, clock.instant());
            schedule(Math.max(0, gap.minus(since).toMillis()));
        }
    }

    private void schedule(long millis) {
        try {
            executor.schedule(this::write, millis, TimeUnit.MILLISECONDS);
            scheduled = true;
        } catch (RejectedExecutionException ending) {
            LOG.log(Level.FINE, "The io thread has ended.", ending);
        }
    }

    private void write() {
        synchronized (writing) {
            Saved newest;
            synchronized (this) {
                newest = waiting;
                waiting = null;
                scheduled = false;
                lastWrite = clock.instant();
                if (newest == null || closed) {
                    return;
                }
            }
            Optional<String> failed = Optional.empty();
            try {
                Files.createDirectories(file.getParent());
                AtomicFile.write(file, JsonOut.bytes(Saved.CODEC, newest));
            } catch (FileProblem | IOException | RuntimeException notWritten) {
                LOG.log(Level.WARNING, "The autosave was not written.", notWritten);
                failed = Optional.of("Unsaved work is not being kept: " + notWritten.getMessage());
            }
            synchronized (this) {
                problem = failed;
            }
        }
    }

    /** Why the last autosave was not written; empty when all is well. For the status bar. */
    public synchronized Optional<String> problem() {
        return problem;
    }

    /** The project was saved, or closed without: there is nothing left to lose. Returns at once. */
    public void saved() {
        synchronized (this) {
            waiting = null;
        }
        onExecutor(executor, this::remove);
    }

    private static void onExecutor(Executor executor, Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException ending) {
            work.run();
        }
    }

    private void remove() {
        synchronized (writing) {
            synchronized (this) {
                if (waiting != null && !closed) {
                    return; // edited again already
                }
            }
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                LOG.log(Level.WARNING, "The autosave " + file + " could not be deleted.", stays);
            }
        }
    }

    /** A clean end: waits for a write that is under way and removes the file. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting = null;
        }
        remove();
    }

    /**
     * What was lost: the autosaves of processes that have ended, newest first. One that equals its saved project is no
     * loss and is removed; a damaged one is kept for the curious and noted in the log.
     */
    public static List<Recovery> recoverable(GradusHome home) {
        List<Recovery> found = new ArrayList<>();
        if (!Files.isDirectory(home.autosaves())) {
            return found;
        }
        try (Stream<Path> files = Files.list(home.autosaves())) {
            for (Path file : files.filter(each -> each.toString().endsWith(FileKind.AUTOSAVE.suffix())).toList()) {
                examine(file).ifPresent(found::add);
            }
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "The folder of autosaves cannot be read.", unreadable);
        }
        found.sort(Comparator.comparing(Recovery::saved).reversed());
        return found;
    }

    private static Optional<Recovery> examine(Path file) {
        try {
            Saved saved = FileKind.AUTOSAVE.read(file, Saved.CODEC);
            if (saved.process().alive()) {
                return Optional.empty();
            }
            Optional<Path> origin = saved.origin().map(Path::of);
            Recovery recovery = new Recovery(file, saved.name(), origin, saved.time(), saved.project());
            if (origin.isPresent() && sameAs(origin.get(), saved.project())) {
                recovery.discard();
                return Optional.empty();
            }
            return Optional.of(recovery);
        } catch (FileProblem | InvalidPathException damaged) {
            LOG.log(Level.WARNING, "The autosave " + file + " cannot be offered.", damaged);
            return Optional.empty();
        }
    }

    private static boolean sameAs(Path origin, Project project) {
        try {
            return Files.exists(origin) && ProjectFile.read(origin).equals(project);
        } catch (FileProblem damaged) {
            return false;
        }
    }
}
