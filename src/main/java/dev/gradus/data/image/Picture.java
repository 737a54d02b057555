package dev.gradus.data.image;

import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * One picture of a file: PNG, JPEG, BMP or GIF (the first picture of it). Its size is read before its pixels, so that a
 * small file cannot ask for a large memory; large ones are thinned out while they are read.
 */
final class Picture {

    static final List<String> ENDINGS = List.of("png", "jpg", "jpeg", "bmp", "gif");

    /** Above this a file is no training picture: 8,192 x 8,192. */
    private static final long MOST_PIXELS = 1L << 26;
    private static final long MOST_FILE_BYTES = 1L << 28;
    /** More pixels a side than the network's are thinned out down to so many times as many. */
    private static final int FINER = 4;

    private final FileHash hash;
    private final int height;
    private final int width;
    private final int[] pixels;

    private Picture(FileHash hash, BufferedImage image) {
        this.hash = hash;
        this.height = image.getHeight();
        this.width = image.getWidth();
        this.pixels = pixels(image);
    }

    /**
     * One number a pixel: opacity, red, green, blue. The values of a grey picture are taken as they stand in the file; the
     * platform holds them for linear light and would brighten them on the way to RGB (128 becomes 188).
     */
    private static int[] pixels(BufferedImage image) {
        int height = image.getHeight();
        int width = image.getWidth();
        if (image.getColorModel() instanceof IndexColorModel
                || image.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
            return image.getRGB(0, 0, width, height, null, 0, width);
        }
        Raster raster = image.getRaster();
        int[] pixels = new int[height * width];
        double most = (1 << raster.getSampleModel().getSampleSize(0)) - 1.0;
        boolean transparent = image.getColorModel().hasAlpha();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grey = (int) Math.round(255 * raster.getSample(x, y, 0) / most);
                int opaque = transparent ? (int) Math.round(255 * raster.getSample(x, y, 1) / most) : 255;
                pixels[y * width + x] = opaque << 24 | grey << 16 | grey << 8 | grey;
            }
        }
        return pixels;
    }

    static boolean named(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending)) && !name.startsWith(".");
    }

    /** @param name in messages; @param least the height and width that are needed of it, at most */
    static Picture read(Path file, String name, int least) throws DataException {
        byte[] bytes;
        try {
            if (Files.size(file) > MOST_FILE_BYTES) {
                throw new DataException(name + " has " + Files.size(file) / 1_000_000 + " MB; expected a picture of at most "
                        + MOST_FILE_BYTES / 1_000_000 + " MB. Make it smaller, or take it out of the folder.");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw Bytes.unreadable(name, e);
        }
        var digest = FileHash.digest();
        digest.update(bytes);
        return new Picture(FileHash.of(name, digest), decode(bytes, name, least));
    }

    private static BufferedImage decode(byte[] bytes, String name, int least) throws DataException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new DataException(name + " is no picture. Expected PNG, JPEG, BMP or GIF; take it out of the folder.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > MOST_PIXELS) {
                    throw new DataException(String.format(Locale.ROOT, "%s has %,d x %,d pixels; expected at most %,d in all. "
                            + "Make it smaller, or take it out of the folder.", name, width, height, MOST_PIXELS));
                }
                ImageReadParam param = reader.getDefaultReadParam();
                int thinned = (int) Math.max(1, Math.min(width, height) / ((long) FINER * least));
                param.setSourceSubsampling(thinned, thinned, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // The decoders of the platform answer damage with exceptions of every kind.
            throw new DataException(name + " is damaged: the picture cannot be read. Get the file again, or take it out of the "
                    + "folder.", damaged);
        }
    }

    FileHash hash() {
        return hash;
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    /** True when red, green and blue are the same everywhere. */
    boolean grey() {
        for (int rgb : pixels) {
            if ((rgb >> 16 & 0xff) != (rgb >> 8 & 0xff) || (rgb >> 8 & 0xff) != (rgb & 0xff)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes the picture stretched to a size, channel after channel. Each pixel is the mean over the area it covers;
     * transparent places show white. Grey is 0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601).
     *
     * @param channels 1 for grey, 3 for red, green and blue
     */
    void write(byte[] into, int offset, int channels, int tall, int wide) {
        double[] sums = new double[3];
        for (int row = 0; row < tall; row++) {
            for (int column = 0; column < wide; column++) {
                mean((double) row * height / tall, (double) (row + 1) * height / tall, (double) column * width / wide,
                        (double) (column + 1) * width / wide, sums);
                int at = offset + row * wide + column;
                if (channels == 1) {
                    into[at] = (byte) Math.round(0.299 * sums[0] + 0.587 * sums[1] + 0.114 * sums[2]);
                } else {
                    for (int channel = 0; channel < 3; channel++) {
                        into[at + channel * tall * wide] = (byte) Math.round(sums[channel]);
                    }
                }
            }
        }
    }

    private void mean(double top, double bottom, double left, double right, double[] sums) {
        java.util.Arrays.fill(sums, 0);
        int lastRow = Math.min(height, (int) Math.ceil(bottom - 1e-9));
        int lastColumn = Math.min(width, (int) Math.ceil(right - 1e-9));
        double all = 0;
        for (int y = (int) top; y < lastRow; y++) {
            double tall = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = (int) left; x < lastColumn; x++) {
                double share = tall * (Math.min(right, x + 1) - Math.max(left, x));
                int argb = pixels[y * width + x];
                double opaque = (argb >>> 24) / 255.0;
                for (int channel = 0; channel < 3; channel++) {
                    sums[channel] += share * (opaque * (argb >> 16 - 8 * channel & 0xff) + (1 - opaque) * 255);
                }
                all += share;
            }
        }
        for (int channel = 0; channel < 3; channel++) {
            sums[channel] /= all;
        }
    }
}
