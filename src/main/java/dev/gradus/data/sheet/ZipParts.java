package dev.gradus.data.sheet;

import dev.gradus.data.DataException;
import dev.gradus.data.FreeMemory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * The parts of a zip file, none of which may unpack to much more than such parts do: what a zip bomb asks for is refused
 * at once where it says its size, else when it has unpacked too much.
 */
public final class ZipParts implements AutoCloseable {

    private static final int MOST_ENTRIES = 100_000;
    private static final long MOST_BYTES = 8L << 30;
    /** Deflate packs at most 1,032 bytes into one; sheets of equal rows come to some 100. */
    private static final long MOST_PACKED = 1_032;
    private static final long MOST_RATIO = 250;
    private static final long ALWAYS_ALLOWED = 16L << 20;

    /** What a part could not be unpacked for. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    private final String name;
    private final ZipFile zip;

    private ZipParts(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
    }

    public static ZipParts open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        String name = String.valueOf(file.getFileName());
        if (zip.size() > MOST_ENTRIES) {
            int size = zip.size();
            zip.close();
            throw new Refused(name + " holds " + size + " files; expected at most " + MOST_ENTRIES + ". Get the file again.");
        }
        return new ZipParts(name, zip);
    }

    public List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    public boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** @throws IOException when there is no such part */
    public InputStream part(String part) throws IOException {
        ZipEntry entry = entry(part);
        long most = Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED, MOST_RATIO * Math.max(1, entry.getCompressedSize())));
        if (entry.getSize() > most) {
            throw tooLarge(name, most);
        }
        return new Counted(zip.getInputStream(entry), name, most);
    }

    /** For readers who know how much they want before they read it: arrays of zeros pack as well as deflate can. */
    public InputStream numbers(String part) throws IOException {
        return zip.getInputStream(entry(part));
    }

    /** More bytes than these cannot be in a part. */
    public long mostBytes(String part) throws IOException {
        return MOST_PACKED * Math.max(1, entry(part).getCompressedSize());
    }

    private ZipEntry entry(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null || entry.isDirectory()) {
            throw new Refused(name + " lacks its part " + part + ". Get the file again.");
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The sentence for whatever went wrong in unpacking. */
    public static DataException unreadable(String name, Exception cause) {
        for (Throwable each = cause; each != null; each = each instanceof XMLStreamException parser
                && parser.getNestedException() != null ? parser.getNestedException() : each.getCause()) {
            if (each instanceof Refused) {
                return new DataException(each.getMessage(), cause);
            }
        }
        if (cause instanceof java.nio.file.NoSuchFileException || cause instanceof java.io.FileNotFoundException) {
            return new DataException(name + " was not found or may not be read. Choose it again.", cause);
        }
        return new DataException(name + " is damaged: it cannot be read. Get the file again.", cause);
    }

    private static Refused tooLarge(String name, long most) {
        return new Refused(name + " unpacks to more than " + FreeMemory.readable(most) + ", far more than its size "
                + "allows for real data. It is not read; get the file from somebody you trust.");
    }

    private static final class Counted extends FilterInputStream {
        private final String name;
        private final long most;
        private long count;

        Counted(InputStream in, String name, long most) {
            super(in);
            this.name = name;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            count += read;
            if (count > most) {
                throw tooLarge(name, most);
            }
        }
    }
}
