package dev.gradus.data;

import java.util.Locale;

/** What is left of Java's memory, asked before something large is read. */
public final class FreeMemory {

    /** An array holds no more, and images rest in one. */
    public static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

    private FreeMemory() {
    }

    /** What is free for so much: what nobody uses any more is given back first where it does not suffice. */
    public static long bytes(long needed) {
        if (needed > now()) {
            Runtime.getRuntime().gc();
        }
        return now();
    }

    private static long now() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /**
     * @param what  as in "60,000 images of 1 x 28 x 28"
     * @param fewer what to do about it, as in "Use fewer images"
     * @throws DataException when so many bytes are not free, with both figures
     */
    public static void check(String name, String what, long bytes, String fewer) throws DataException {
        check(name, what, bytes, fewer, bytes(bytes));
    }

    static void check(String name, String what, long bytes, String fewer, long free) throws DataException {
        if (bytes > free) {
            throw new DataException(name + ": " + what + " need " + readable(bytes) + " of memory, " + readable(free)
                    + " are free. " + fewer + ", or give Java more memory (-Xmx).");
        }
    }

    /** In decimal units, as disks are measured. */
    public static String readable(long bytes) {
        return bytes >= 1_000_000_000L ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
