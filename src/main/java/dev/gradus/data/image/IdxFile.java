package dev.gradus.data.image;

import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.FreeMemory;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * A file of the IDX format, which MNIST made known: two zero bytes, the type of the numbers (8: unsigned bytes), how many
 * axes there are, the length of each axis in 32 bits with the highest byte first, then the numbers, last axis fastest
 * (http://yann.lecun.com/exdb/mnist/).
 */
record IdxFile(FileHash hash, int count, int height, int width, byte[] values) {

    static final int IMAGES = 0x0803;
    static final int LABELS = 0x0801;
    private static final int MOST_SIDE = 1 << 14;
    private static final int PIECE = 1 << 20;

    /** What stands at its beginning; anything else where it is no IDX file. */
    static int magic(Path file) throws IOException {
        try (Bytes in = new Bytes(file, "")) {
            return in.readInt();
        }
    }

    /** Images of unsigned bytes: count x height x width. */
    static IdxFile images(Path file, String name) throws DataException {
        return read(file, name, IMAGES, "images");
    }

    /** Labels: count numbers from 0 to 255. */
    static IdxFile labels(Path file, String name) throws DataException {
        return read(file, name, LABELS, "labels");
    }

    private static IdxFile read(Path file, String name, int magic, String noun) throws DataException {
        try (Bytes in = new Bytes(file, name)) {
            return Heading.read(in, name, magic, noun).fill(in);
        } catch (IOException e) {
            throw Bytes.unreadable(name, e);
        }
    }

    /** What a file says about itself. */
    private record Heading(String name, String noun, int count, int height, int width) {

        static Heading read(Bytes in, String name, int expected, String noun) throws IOException, DataException {
            boolean images = expected == IMAGES;
            Heading heading;
            try {
                int magic = in.readInt();
                if (magic != expected) {
                    throw new DataException(String.format(Locale.ROOT, "%s is no IDX file of %s: it begins with %08x; expected "
                            + "%08x. Choose another file.", name, noun, magic, expected));
                }
                heading = new Heading(name, noun, in.readInt(), images ? in.readInt() : 1, images ? in.readInt() : 1);
            } catch (EOFException truncated) {
                throw new DataException(name + " ends within its heading. Get the file again.", truncated);
            }
            heading.check(images);
            return heading;
        }

        private void check(boolean images) throws DataException {
            if (count < 1 || height < 1 || width < 1 || height > MOST_SIDE || width > MOST_SIDE) {
                throw new DataException(name + " claims " + Integer.toUnsignedString(count) + " " + noun + (images
                        ? " of " + Integer.toUnsignedString(height) + " x " + Integer.toUnsignedString(width) : "")
                        + ", which cannot be. Get the file again.");
            }
            String what = String.format(Locale.ROOT, images ? "%,d %s of %d x %d" : "%,d %s", count, noun, height, width);
            FreeMemory.check(name, what, size(), "Use fewer images");
            if (size() > FreeMemory.MOST_BYTES) {
                throw new DataException(name + ": " + what + " are " + FreeMemory.readable(size()) + "; expected at most "
                        + FreeMemory.readable(FreeMemory.MOST_BYTES) + ". Use fewer images.");
            }
        }

        private long size() {
            return (long) count * height * width;
        }

        /** Room is made as bytes arrive: a heading alone can ask for any amount. */
        IdxFile fill(Bytes in) throws IOException, DataException {
            int size = (int) size();
            byte[] all = new byte[(int) Math.min(size, Math.max(PIECE, in.mostBytes()))];
            int done = 0;
            while (done < size) {
                if (done == all.length) {
                    all = Arrays.copyOf(all, (int) Math.min(size, 2L * all.length));
                }
                int piece = in.readSome(all, done, Math.min(all.length - done, PIECE));
                if (piece < 0) {
                    throw new DataException(String.format(Locale.ROOT, "%s ends after %,d of %,d %s. Get the file again.", name,
                            done / (height * width), count, noun));
                }
                done += piece;
            }
            if (!in.atEnd()) {
                throw new DataException(String.format(Locale.ROOT, "%s goes on after its %,d %s; expected its end. "
                        + "Get the file again.", name, count, noun));
            }
            return new IdxFile(in.hash(), count, height, width, all);
        }
    }
}
