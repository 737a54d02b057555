package dev.gradus.data.download;

import dev.gradus.data.DataException;

/** A download that did not come to its end. */
public final class DownloadException extends DataException {

    private static final long serialVersionUID = 1L;

    private final boolean offline;

    DownloadException(String message, boolean offline, Throwable cause) {
        super(message, cause);
        this.offline = offline;
    }

    /** True where no mirror could be reached at all. */
    public boolean offline() {
        return offline;
    }
}
