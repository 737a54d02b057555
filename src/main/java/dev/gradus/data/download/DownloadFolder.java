package dev.gradus.data.download;

import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The user's folder of downloads: a folder for each set. A file is a set's when it has the set's length and fingerprint,
 * whoever put it there.
 */
public record DownloadFolder(Path folder) {

    static final String CLASS_NAMES = "class-names.txt";
    private static final String PART = ".part";
    /** Fingerprints of what was unpacked, as the program sha256sum writes them. */
    private static final String UNPACKED = "unpacked.sha256";

    /** How much of a set is here; by lengths alone, so it is known at once. */
    public enum State {
        ABSENT, PARTLY, HERE
    }

    /** Where a set is, or will be. */
    public Path place(PublicSet set) {
        return folder.resolve(set.id());
    }

    public State state(PublicSet set) {
        return complete(set) ? State.HERE : arrived(set) > 0 ? State.PARTLY : State.ABSENT;
    }

    /** Bytes of the set that are here, whole files and parts. */
    public long arrived(PublicSet set) {
        if (complete(set)) {
            return set.bytes();
        }
        long bytes = 0;
        for (RemoteFile file : set.files()) {
            long there = length(file(set, file));
            bytes += there == file.bytes() ? there : Math.max(0, Math.min(file.bytes(), length(part(set, file))));
        }
        return bytes;
    }

    private boolean complete(PublicSet set) {
        return set.packed() ? Files.isRegularFile(place(set).resolve(UNPACKED))
                && set.members().keySet().stream().allMatch(member -> length(place(set).resolve(member)) > 0)
                : set.files().stream().allMatch(file -> length(file(set, file)) == file.bytes());
    }

    /**
     * Reads everything of a set that is here and compares the fingerprints.
     *
     * @throws DataException naming the file that is not what was published
     */
    public void verify(PublicSet set) throws DataException {
        for (Map.Entry<Path, String> file : expected(set).entrySet()) {
            if (!sha256(file.getKey()).equals(file.getValue())) {
                throw damaged(set, file.getKey());
            }
        }
    }

    private Map<Path, String> expected(PublicSet set) throws DataException {
        Map<Path, String> expected = new LinkedHashMap<>();
        if (!set.packed()) {
            set.files().forEach(file -> expected.put(file(set, file), file.sha256()));
            return expected;
        }
        try {
            for (String line : Files.readAllLines(place(set).resolve(UNPACKED), StandardCharsets.UTF_8)) {
                String[] parts = line.split("  ", 2);
                if (parts.length == 2 && set.members().containsKey(parts[1])) {
                    expected.put(place(set).resolve(parts[1]), parts[0]);
                }
            }
        } catch (IOException unreadable) {
            throw new DataException(set.name() + ": " + UNPACKED + " cannot be read. Remove the set and download it again.",
                    unreadable);
        }
        if (expected.size() != set.members().size()) {
            throw damaged(set, place(set).resolve(UNPACKED));
        }
        return expected;
    }

    private static DataException damaged(PublicSet set, Path file) {
        return new DataException(set.name() + ": " + file.getFileName() + " is not the file that was published. Remove the set and "
                + "download it again.");
    }

    /** Removes a set, whole or in parts; files that are not the set's stay. */
    public void remove(PublicSet set) throws DataException {
        List<Path> ours = new ArrayList<>(List.of(place(set).resolve(UNPACKED), place(set).resolve(CLASS_NAMES)));
        for (RemoteFile file : set.files()) {
            ours.addAll(List.of(file(set, file), part(set, file), Validator.place(part(set, file))));
        }
        set.members().keySet().forEach(member -> ours.add(place(set).resolve(member)));
        try {
            for (Path file : ours) {
                Files.deleteIfExists(file);
            }
            if (Files.isDirectory(place(set))) {
                try (DirectoryStream<Path> others = Files.newDirectoryStream(place(set))) {
                    if (!others.iterator().hasNext()) {
                        Files.delete(place(set));
                    }
                }
            }
        } catch (IOException kept) {
            throw new DataException(set.name() + " could not be removed from " + place(set) + ": " + kept.getMessage() + ".", kept);
        }
    }

    /** What a person who has the files elsewhere can do. */
    public String byHand(PublicSet set) {
        List<String> names = set.files().stream().map(RemoteFile::name).toList();
        return "To add " + set.name() + " by hand, put " + String.join(", ", names) + " into " + place(set) + ".";
    }

    Path file(PublicSet set, RemoteFile file) {
        return place(set).resolve(file.name());
    }

    Path part(PublicSet set, RemoteFile file) {
        return place(set).resolve(file.name() + PART);
    }

    void writeUnpacked(PublicSet set) throws IOException, DataException {
        StringBuilder lines = new StringBuilder();
        for (String member : set.members().keySet().stream().sorted().toList()) {
            lines.append(sha256(place(set).resolve(member))).append("  ").append(member).append('\n');
        }
        Files.writeString(place(set).resolve(UNPACKED), lines, StandardCharsets.UTF_8);
    }

    static String sha256(Path file) throws DataException {
        MessageDigest digest = FileHash.digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), buffer.length)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException unreadable) {
            throw new DataException(file.getFileName() + " cannot be read. Remove the set and download it again.", unreadable);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static long length(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : -1;
        } catch (IOException unreadable) {
            return -1;
        }
    }
}
