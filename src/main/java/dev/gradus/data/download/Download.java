package dev.gradus.data.download;

import dev.gradus.data.DataException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/**
 * Brings a public set into the folder of downloads. Each file arrives beside its place, is compared with its fingerprint and
 * only then moved there; what was cut goes on where it was cut, and what is there already is not brought again. Runs on the
 * thread of its caller.
 */
public final class Download {

    private final DownloadFolder folder;
    private final Limits limits;

    public Download(DownloadFolder folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * @return the folder that holds the set, every file of it verified
     * @throws DownloadException     when it could not be brought; says what to do
     * @throws CancellationException when the watcher stopped it; what has arrived stays
     */
    public Path run(PublicSet set, Watcher watcher) throws DataException {
        try {
            if (folder.state(set) == DownloadFolder.State.HERE) {
                if (intact(set)) {
                    watcher.arrived(set.bytes(), set.bytes());
                    return folder.place(set);
                }
                if (set.packed()) {
                    folder.remove(set);
                }
            }
            Files.createDirectories(folder.place(set));
            checkSpace(set);
            HttpClient client = HttpClient.newBuilder().connectTimeout(limits.connect())
                    .followRedirects(HttpClient.Redirect.NORMAL).build();
            Transfer transfer = new Transfer(client, limits, watcher::stopped);
            long before = 0;
            for (RemoteFile file : set.files()) {
                bring(set, file, transfer, before, watcher);
                before += file.bytes();
            }
            finish(set, watcher);
            return folder.place(set);
        } catch (IOException disk) {
            throw new DownloadException(set.name() + " could not be written to " + folder.place(set) + ": "
                    + DiskWords.of(disk) + ". What has arrived is kept.", false, disk);
        }
    }

    private boolean intact(PublicSet set) {
        try {
            folder.verify(set);
            return true;
        } catch (DataException damaged) {
            return false;
        }
    }

    private void checkSpace(PublicSet set) throws IOException, DownloadException {
        long needed = set.mostBytes() - folder.arrived(set);
        long free = Files.getFileStore(folder.place(set)).getUsableSpace();
        if (free < needed) {
            throw new DownloadException(String.format(Locale.ROOT, "%s needs %s in %s; %s are free. Make room, or remove another set.",
                    set.name(), DiskWords.size(needed), folder.place(set), DiskWords.size(free)), false, null);
        }
    }

    private void bring(PublicSet set, RemoteFile file, Transfer transfer, long before, Watcher watcher)
            throws IOException, DataException {
        Path goal = folder.file(set, file);
        if (Files.isRegularFile(goal) && Files.size(goal) == file.bytes() && DownloadFolder.sha256(goal).equals(file.sha256())) {
            watcher.arrived(before + file.bytes(), set.bytes());
            return;
        }
        Path part = folder.part(set, file);
        List<BrokenTransfer> failures = new ArrayList<>();
        for (URI mirror : set.mirrors()) {
            if (fetched(mirror, file, part, transfer, bytes -> watcher.arrived(before + bytes, set.bytes()), failures)) {
                Files.deleteIfExists(Validator.place(part));
                Files.move(part, goal, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                return;
            }
        }
        throw failed(set, failures);
    }

    /** True once the part holds what was published. */
    private boolean fetched(URI mirror, RemoteFile file, Path part, Transfer transfer, LongConsumer arrived,
                            List<BrokenTransfer> failures) throws IOException, DataException {
        for (int attempt = 0; attempt < limits.attempts(); attempt++) {
            try {
                if (!Files.exists(part) || Files.size(part) != file.bytes()) {
                    transfer.fetch(mirror, file, part, arrived);
                }
                if (DownloadFolder.sha256(part).equals(file.sha256())) {
                    return true;
                }
                discard(part);
                failures.add(new BrokenTransfer(BrokenTransfer.Kind.WRONG, mirror.getHost() + " sent another " + file.name()
                        + " than was published: its checksum differs", null));
                return false;
            } catch (BrokenTransfer broken) {
                failures.add(broken);
                if (broken.kind() == BrokenTransfer.Kind.WRONG) {
                    discard(part);
                }
                if (broken.kind() != BrokenTransfer.Kind.CUT) {
                    return false;
                }
            }
        }
        return false;
    }

    private static void discard(Path part) throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(Validator.place(part));
    }

    private DownloadException failed(PublicSet set, List<BrokenTransfer> failures) {
        boolean offline = failures.stream().allMatch(each -> each.kind() == BrokenTransfer.Kind.UNREACHABLE);
        BrokenTransfer last = failures.get(failures.size() - 1);
        BrokenTransfer told = failures.stream().filter(each -> each.kind() == BrokenTransfer.Kind.WRONG).findFirst().orElse(last);
        String what = offline ? set.name() + " was not downloaded: no connection to " + String.join(" or ",
                set.mirrors().stream().map(URI::getHost).distinct().toList()) + ". Connect to the network and try again."
                : set.name() + " was not downloaded: " + told.getMessage() + ". "
                + (told.kind() == BrokenTransfer.Kind.CUT ? "What has arrived is kept; try again to go on." : "Try again later.");
        return new DownloadException(what + " " + folder.byHand(set), offline, told);
    }

    private void finish(PublicSet set, Watcher watcher) throws IOException, DataException {
        Path place = folder.place(set);
        if (!set.classNames().isEmpty()) {
            Files.write(place.resolve(DownloadFolder.CLASS_NAMES), set.classNames(), StandardCharsets.UTF_8);
        }
        if (set.packed()) {
            Path archive = folder.file(set, set.files().get(0));
            new TarArchive(archive).unpack(place, set.members(), watcher::stopped);
            folder.writeUnpacked(set);
            Files.delete(archive);
        }
    }
}
