package dev.gradus.contract;

import dev.gradus.data.sheet.SheetFiles;
import dev.gradus.data.sound.WavFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A small file or folder of every kind of data source, made on the spot. */
final class SourceSamples {

    private interface Maker {
        Path in(Path folder) throws IOException;
    }

    private static final Map<String, Maker> MAKERS = Map.ofEntries(
            Map.entry("table", folder -> Files.writeString(folder.resolve("flowers.csv"), rows())),
            Map.entry("text", folder -> Files.writeString(folder.resolve("poem.txt"),
                    "Shall I compare thee to a summer's day?\nThou art more lovely, and more temperate.\n".repeat(12))),
            Map.entry("spreadsheet", folder -> SheetFiles.small(folder.resolve("sheet.xlsx"))),
            Map.entry("arff", folder -> Files.writeString(folder.resolve("weather.arff"), "% made\n@relation w\n@attribute t real\n"
                    + "@attribute 'the sky' {clear,grey}\n@data\n" + "1.5,clear\n2,grey\n?,clear\n{0 3, 1 grey}\n".repeat(8))),
            Map.entry("json", folder -> Files.writeString(folder.resolve("records.json"), "{\"data\": ["
                    + "{\"a\": 1.5, \"b\": {\"c\": \"x\"}, \"t\": [1, 2]}, {\"a\": null, \"b\": {\"c\": \"y\"}},".repeat(10)
                    + "{\"a\": 2e1, \"b\": {\"c\": \"x\"}}]}")),
            Map.entry("numpy", folder -> resource("/numpy/mnist-like.npz", folder.resolve("digits.npz"))),
            Map.entry("sound-folder", WavFiles::tones),
            Map.entry("image-list", folder -> {
                pictures(folder);
                StringBuilder rows = new StringBuilder("file,animal\n");
                for (int i = 0; i < 16; i++) {
                    rows.append(i % 2 == 0 ? "cats/" + i + ".png,cat\n" : "dogs/" + i + ".png,dog\n");
                }
                return Files.writeString(folder.resolve("list.csv"), rows);
            }),
            Map.entry("images", SourceSamples::digits),
            Map.entry("image-folder", SourceSamples::pictures));

    private SourceSamples() {
    }

    static Path make(String id, Path folder) throws IOException {
        Maker maker = MAKERS.get(id);
        if (maker == null) {
            throw new AssertionError("SourceSamples knows no sample of the new source " + id + ": add one.");
        }
        return maker.in(folder);
    }

    /** A file of a folder that is cut or changed. */
    static Path someFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }

    private static Path resource(String name, Path file) throws IOException {
        return Files.write(file, SourceSamples.class.getResourceAsStream(name).readAllBytes());
    }

    private static String rows() {
        StringBuilder rows = new StringBuilder("length,width,kind\n");
        for (int i = 0; i < 40; i++) {
            rows.append(4 + i * 0.05).append(',').append(i % 7).append(',').append(i < 20 ? "small" : "large").append('\n');
        }
        return rows.toString();
    }

    private static Path digits(Path folder) throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + 30 * 4 * 3).putInt(0x0803).putInt(30).putInt(4).putInt(3);
        ByteBuffer labels = ByteBuffer.allocate(8 + 30).putInt(0x0801).putInt(30);
        for (int i = 0; i < 30; i++) {
            labels.put((byte) (i % 3));
            for (int j = 0; j < 12; j++) {
                images.put((byte) (i * 12 + j));
            }
        }
        Files.write(folder.resolve("made-labels-idx1-ubyte"), labels.array());
        return Files.write(folder.resolve("made-images-idx3-ubyte"), images.array());
    }

    static Path pictures(Path folder) throws IOException {
        for (int i = 0; i < 16; i++) {
            BufferedImage image = new BufferedImage(6, 5, BufferedImage.TYPE_INT_RGB);
            for (int at = 0; at < 30; at++) {
                image.setRGB(at % 6, at / 6, i * 7919 * (at + 1) & 0xffffff);
            }
            Path file = folder.resolve(i % 2 == 0 ? "cats" : "dogs").resolve(i + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        }
        return folder;
    }
}
