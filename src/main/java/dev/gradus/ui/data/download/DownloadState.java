package dev.gradus.ui.data.download;

/** How far a public set is. */
public sealed interface DownloadState {

    /** Not here, or a part of it only. */
    record Missing(long arrived) implements DownloadState {
    }

    /** Will begin when another has ended. */
    record Waiting() implements DownloadState {
    }

    record Running(long arrived, long of) implements DownloadState {
    }

    /** Its copy is compared with what was published. */
    record Verifying() implements DownloadState {
    }

    record Here() implements DownloadState {
    }

    /** @param words what happened and what to do */
    record Failed(String words, long arrived) implements DownloadState {
    }

    /** True while something is being done about it. */
    default boolean busy() {
        return this instanceof Waiting || this instanceof Running || this instanceof Verifying;
    }
}
