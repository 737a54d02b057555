package dev.gradus.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** Is told how far the reading of something large has come, and may end it. */
public interface Progress {

    Progress NONE = (done, all) -> true;

    /**
     * Called now and then by the thread that reads.
     *
     * @param done bytes of {@code all}
     * @return false to end the reading, which then fails with {@link Cancelled}
     */
    boolean at(long done, long all);

    /** Nobody wants the rest. */
    final class Cancelled extends InterruptedIOException {

        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("reading was cancelled");
        }
    }

    /** The same bytes, counted. */
    default InputStream following(InputStream bytes, long all) {
        return new FilterInputStream(bytes) {

            private long done;

            @Override
            public int read() throws IOException {
                int b = super.read();
                count(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                count(Math.max(0, read));
                return read;
            }

            private void count(int more) throws Cancelled {
                done += more;
                if (!at(done, Math.max(all, done))) {
                    throw new Cancelled();
                }
            }
        };
    }
}
