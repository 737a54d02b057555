package dev.gradus.data.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes IDX files for tests. */
final class IdxBytes {

    private IdxBytes() {
    }

    /** Image i has the class i modulo {@code classes}; its pixels are (i + place) modulo 256. */
    static byte[] images(int count, int height, int width) {
        ByteBuffer bytes = ByteBuffer.allocate(16 + count * height * width);
        bytes.putInt(0x803).putInt(count).putInt(height).putInt(width);
        for (int i = 0; i < count; i++) {
            for (int place = 0; place < height * width; place++) {
                bytes.put((byte) (i + place));
            }
        }
        return bytes.array();
    }

    static byte[] labels(int count, int classes) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            bytes.put((byte) (i % classes));
        }
        return bytes.array();
    }

    static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A folder with the four usual names. */
    static Path folder(Path folder, int training, int test) throws IOException {
        Files.write(folder.resolve("train-images-idx3-ubyte"), images(training, 4, 3));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), labels(training, 3));
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), packed(images(test, 4, 3)));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), packed(labels(test, 3)));
        return folder;
    }
}
