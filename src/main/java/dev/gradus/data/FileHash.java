package dev.gradus.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file that was read, with what it held.
 *
 * @param name   its path within the folder that was opened, or its name
 * @param sha256 of its bytes, in hexadecimal
 */
public record FileHash(String name, String sha256) {

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Of a whole file. */
    public static FileHash of(Path file, String name) throws DataException {
        MessageDigest digest = digest();
        byte[] piece = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            // No more than there was at the beginning: a file may grow as fast as it is read.
            long left = Files.size(file);
            for (int read = in.read(piece); read > 0 && left > 0; read = in.read(piece)) {
                digest.update(piece, 0, (int) Math.min(read, left));
                left -= read;
            }
        } catch (IOException unreadable) {
            throw FileProblems.of(file, unreadable);
        }
        return of(name, digest);
    }

    public static FileHash of(String name, MessageDigest digest) {
        return new FileHash(name, HexFormat.of().formatHex(digest.digest()));
    }

    static String together(List<FileHash> files) {
        if (files.size() == 1) {
            return files.get(0).sha256();
        }
        if (files.isEmpty()) {
            return "";
        }
        MessageDigest digest = digest();
        for (FileHash file : files) {
            digest.update((file.sha256() + "  " + file.name() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
