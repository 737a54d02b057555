package dev.gradus.data.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Images of 6 x 6 that are easily told apart: class c has bright rows 2c and 2c + 1. */
public final class MadeImages {

    private static final int SIDE = 6;

    private MadeImages() {
    }

    /** IDX files under the usual names; no test part where {@code test} is 0. */
    public static void write(Path folder, int training, int test) throws IOException {
        Files.createDirectories(folder);
        part(folder, "train", training);
        if (test > 0) {
            part(folder, "t10k", test);
        }
    }

    private static void part(Path folder, String name, int count) throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + count * SIDE * SIDE).putInt(0x803).putInt(count).putInt(SIDE).putInt(SIDE);
        ByteBuffer labels = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            labels.put((byte) (i % 3));
            for (int place = 0; place < SIDE * SIDE; place++) {
                boolean bright = place / SIDE / 2 == i % 3;
                images.put((byte) ((bright ? 160 : 20) + (i * 31 + place * 17) % 60));
            }
        }
        Files.write(folder.resolve(name + "-images-idx3-ubyte"), images.array());
        Files.write(folder.resolve(name + "-labels-idx1-ubyte"), labels.array());
    }
}
