package dev.gradus.data;

import java.util.List;

/**
 * One step of what is done to images before their bytes become numbers. Each makes bytes of bytes, the nearest ones, halves
 * upwards, computed in whole numbers; none learns anything from the images.
 */
public sealed interface ImageStep {

    /** Pixels a side that a person can ask for. */
    int MOST_A_SIDE = ImageFolder.MOST_PIXELS_A_SIDE;

    /** @throws DataException when images of such a size cannot be treated like this; the sentence begins with a verb */
    ImageSize after(ImageSize before) throws DataException;

    /** All of the images, one after the other, as {@link #after} says; the bytes given stay as they are. */
    byte[] apply(byte[] pixels, int count, ImageSize before) throws DataException;

    /** Height and width as given, whatever they were: averages of areas where a side shrinks, bilinear where it grows. */
    record Resize(int height, int width) implements ImageStep {
        public Resize {
            check("resized", height, width);
        }

        @Override
        public ImageSize after(ImageSize before) {
            return new ImageSize(before.channels(), height, width);
        }

        @Override
        public byte[] apply(byte[] pixels, int count, ImageSize before) {
            ImageAxis down = ImageAxis.of(before.height(), height);
            ImageAxis across = ImageAxis.of(before.width(), width);
            long total = down.total() * across.total();
            int plane = before.height() * before.width();
            int planes = count * before.channels();
            byte[] to = new byte[planes * height * width];
            int at = 0;
            for (int each = 0; each < planes; each++) {
                for (int row = 0; row < height; row++) {
                    int from = each * plane + down.first()[row] * before.width();
                    for (int column = 0; column < width; column++) {
                        long sum = sum(pixels, from + across.first()[column], before.width(), down.weights()[row],
                                across.weights()[column]);
                        to[at++] = (byte) ((2 * sum + total) / (2 * total));
                    }
                }
            }
            return to;
        }

        private static long sum(byte[] pixels, int from, int width, long[] down, long[] across) {
            long sum = 0;
            for (int i = 0; i < down.length; i++) {
                long line = 0;
                for (int j = 0; j < across.length; j++) {
                    line += across[j] * (pixels[from + i * width + j] & 0xff);
                }
                sum += down[i] * line;
            }
            return sum;
        }
    }

    /** The middle: from row {@code (h - height) / 2} and column {@code (w - width) / 2}, rounded down. */
    record CentreCrop(int height, int width) implements ImageStep {
        public CentreCrop {
            check("cropped", height, width);
        }

        @Override
        public ImageSize after(ImageSize before) throws DataException {
            if (height > before.height() || width > before.width()) {
                throw new DataException("crops to " + height + " x " + width + ", but the pictures are " + before.height()
                        + " x " + before.width() + " by then. Crop to at most that, or resize them first.");
            }
            return new ImageSize(before.channels(), height, width);
        }

        @Override
        public byte[] apply(byte[] pixels, int count, ImageSize before) throws DataException {
            after(before);
            int top = (before.height() - height) / 2;
            int left = (before.width() - width) / 2;
            int plane = before.height() * before.width();
            int planes = count * before.channels();
            byte[] to = new byte[planes * height * width];
            for (int each = 0; each < planes; each++) {
                for (int row = 0; row < height; row++) {
                    System.arraycopy(pixels, each * plane + (top + row) * before.width() + left, to,
                            (each * height + row) * width, width);
                }
            }
            return to;
        }
    }

    /** One channel, {@code 0.299 red + 0.587 green + 0.114 blue} (luma of ITU-R BT.601); grey images stay as they are. */
    record Greyscale() implements ImageStep {
        @Override
        public ImageSize after(ImageSize before) throws DataException {
            if (before.channels() != 3 && before.channels() != 1) {
                throw new DataException("makes pictures grey, but they have " + before.channels()
                        + " channels; expected 3 (red, green, blue) or 1. Remove the step.");
            }
            return new ImageSize(1, before.height(), before.width());
        }

        @Override
        public byte[] apply(byte[] pixels, int count, ImageSize before) throws DataException {
            after(before);
            if (before.channels() == 1) {
                return pixels.clone();
            }
            int plane = before.height() * before.width();
            byte[] to = new byte[count * plane];
            for (int image = 0; image < count; image++) {
                for (int i = 0; i < plane; i++) {
                    int red = image * 3 * plane + i;
                    to[image * plane + i] = (byte) ((299 * (pixels[red] & 0xff) + 587 * (pixels[red + plane] & 0xff)
                            + 114 * (pixels[red + 2 * plane] & 0xff) + 500) / 1000);
                }
            }
            return to;
        }
    }

    /** The size after all steps, one after the other. */
    static ImageSize after(List<ImageStep> steps, ImageSize given) throws DataException {
        ImageSize size = given;
        for (int i = 0; i < steps.size(); i++) {
            try {
                size = steps.get(i).after(size);
            } catch (DataException impossible) {
                throw new DataException("Step " + (i + 1) + " of the images " + impossible.getMessage());
            }
        }
        return size;
    }

    /** Bytes of all images after all steps, one after the other. */
    static byte[] apply(List<ImageStep> steps, byte[] pixels, int count, ImageSize given) throws DataException {
        byte[] now = pixels;
        ImageSize size = given;
        for (int i = 0; i < steps.size(); i++) {
            ImageSize next = after(steps.subList(0, i + 1), given);
            if ((long) count * next.bytes() > Integer.MAX_VALUE - 8) {
                throw new DataException("Step " + (i + 1) + " of the images makes " + count + " pictures of " + next
                        + ", which is more than 2 billion bytes. Make them smaller.");
            }
            now = steps.get(i).apply(now, count, size);
            size = next;
        }
        return now;
    }

    private static void check(String what, int height, int width) {
        if (height < 1 || width < 1 || height > MOST_A_SIDE || width > MOST_A_SIDE) {
            throw new IllegalArgumentException("Images cannot be " + what + " to " + height + " x " + width
                    + "; expected 1 to " + MOST_A_SIDE + " each.");
        }
    }
}
