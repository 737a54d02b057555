package dev.gradus.data.download;

/** Follows a download, and may stop it. */
public interface Watcher {

    /** Called as bytes arrive, and once for what was there before. */
    void arrived(long bytes, long of);

    /** Asked some twenty times a second. */
    boolean stopped();

    /** Lets it run. */
    static Watcher patient() {
        return new Watcher() {
            @Override
            public void arrived(long bytes, long of) {
                // nobody looks
            }

            @Override
            public boolean stopped() {
                return false;
            }
        };
    }
}
