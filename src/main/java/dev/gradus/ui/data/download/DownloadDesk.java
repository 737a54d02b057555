package dev.gradus.ui.data.download;

import dev.gradus.data.DataException;
import dev.gradus.data.download.Download;
import dev.gradus.data.download.DownloadFolder;
import dev.gradus.data.download.Limits;
import dev.gradus.data.download.PublicSet;
import dev.gradus.data.download.Watcher;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.theme.Phrases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Downloads behind the window, one after another: closing the page that shows them does not stop them, closing the window
 * does, and they go on where they were. Window thread only.
 */
public final class DownloadDesk implements AutoCloseable {

    private static final long EVERY = 200_000_000L;

    private final List<PublicSet> sets;
    private final DownloadFolder folder;
    private final Limits limits;
    private final Background background = new Background("gradus-downloads");
    private final Map<String, DownloadState> states = new LinkedHashMap<>();
    private final Map<String, Following> running = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private Consumer<PublicSet> arrived = set -> { };

    public DownloadDesk(List<PublicSet> sets, DownloadFolder folder, Limits limits) {
        this.sets = List.copyOf(sets);
        this.folder = folder;
        this.limits = limits;
        sets.forEach(set -> states.put(set.id(), new DownloadState.Missing(0)));
    }

    public List<PublicSet> sets() {
        return sets;
    }

    public DownloadFolder folder() {
        return folder;
    }

    public DownloadState state(PublicSet set) {
        return states.get(set.id());
    }

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** @param done is told of each set that has just come */
    public void onArrived(Consumer<PublicSet> done) {
        arrived = done;
    }

    /** Looks into the folder, and compares what is whole with what was published: files may have been put there by hand. */
    public void look() {
        for (PublicSet set : sets) {
            background.run(() -> found(set), state -> {
                if (!state(set).busy() && !(state(set) instanceof DownloadState.Failed && state instanceof DownloadState.Missing)) {
                    put(set, state);
                }
            }, failure -> fail(set, failure));
        }
    }

    public void start(PublicSet set) {
        if (state(set).busy()) {
            return;
        }
        Following following = new Following(set);
        running.put(set.id(), following);
        put(set, new DownloadState.Waiting());
        background.run(() -> new Download(folder, limits).run(set, following), place -> {
            running.remove(set.id());
            put(set, new DownloadState.Here());
            arrived.accept(set);
        }, failure -> {
            running.remove(set.id());
            fail(set, failure);
        });
    }

    /** What has arrived stays. */
    public void stop(PublicSet set) {
        Following following = running.get(set.id());
        if (following != null) {
            following.stopped = true;
        }
    }

    public void remove(PublicSet set) {
        background.run(() -> {
            folder.remove(set);
            return found(set);
        }, state -> put(set, state), failure -> fail(set, failure));
    }

    /** Compares the copy with what was published, then hands over where it is. */
    public void use(PublicSet set, Consumer<Path> user) {
        put(set, new DownloadState.Verifying());
        background.run(() -> {
            folder.verify(set);
            return folder.place(set);
        }, place -> {
            put(set, new DownloadState.Here());
            user.accept(place);
        }, failure -> fail(set, failure));
    }

    @Override
    public void close() {
        running.values().forEach(each -> each.stopped = true);
        background.close();
    }

    private DownloadState found(PublicSet set) throws DataException {
        if (folder.state(set) != DownloadFolder.State.HERE) {
            return new DownloadState.Missing(folder.arrived(set));
        }
        folder.verify(set);
        return new DownloadState.Here();
    }

    private void fail(PublicSet set, Exception failure) {
        long there = folder.arrived(set);
        if (failure instanceof CancellationException) {
            put(set, new DownloadState.Missing(there));
        } else {
            String words = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            put(set, new DownloadState.Failed(failure instanceof DataException ? Phrases.of(words) : words, there));
        }
    }

    private void put(PublicSet set, DownloadState state) {
        states.put(set.id(), state);
        listeners.forEach(Runnable::run);
    }

    /** Tells the window five times a second how far it is. */
    private final class Following implements Watcher {

        private final PublicSet set;
        private volatile boolean stopped;
        private long told;

        Following(PublicSet set) {
            this.set = set;
        }

        @Override
        public void arrived(long bytes, long of) {
            long now = System.nanoTime();
            if (told == 0 || now - told >= EVERY) {
                told = now;
                Platform.runLater(() -> {
                    if (running.get(set.id()) == this) {
                        put(set, new DownloadState.Running(bytes, of));
                    }
                });
            }
        }

        @Override
        public boolean stopped() {
            return stopped;
        }
    }
}
