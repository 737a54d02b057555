package dev.gradus.data.download;

import java.util.Objects;

/**
 * One file of a public set. Its length and fingerprint are known beforehand, so nothing else is ever kept.
 *
 * @param name   in every mirror and in the folder
 * @param sha256 of its bytes, in hexadecimal
 */
public record RemoteFile(String name, long bytes, String sha256) {

    public RemoteFile {
        Objects.requireNonNull(sha256);
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || bytes < 1) {
            throw new IllegalArgumentException("A file called '" + name + "' of " + bytes + " bytes; expected a plain name and "
                    + "at least one byte.");
        }
    }
}
