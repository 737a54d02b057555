package dev.gradus.data.numpy;

import dev.gradus.data.DataException;
import dev.gradus.data.FreeMemory;
import java.util.List;

/** Images as bytes, channel after channel. Fractions from 0 to 1 are taken for shares of 255, and rounded. */
record Pixels(int channels, int height, int width, byte[] bytes) {

    private static final int FULL = 255;

    /** True where every value is a whole number from 0 to 255. */
    static boolean bytes(NpyArray array) {
        if (array.bytesOnly()) {
            return true;
        }
        for (int i = 0; i < array.count(); i++) {
            double value = array.number(i);
            if (!(value >= 0 && value <= FULL && value == Math.rint(value))) {
                return false;
            }
        }
        return true;
    }

    static Pixels of(String name, List<NpyArray> parts) throws DataException {
        int[] shape = parts.get(0).shape();
        boolean last = shape.length == 4 && (shape[3] == 1 || shape[3] == 3);
        boolean first = shape.length == 4 && !last && (shape[1] == 1 || shape[1] == 3);
        if (shape.length == 4 && !last && !first) {
            throw new DataException(parts.get(0).name() + " has the shape " + parts.get(0).shapeText()
                    + "; expected 1 or 3 channels as its last or second axis.");
        }
        int channels = last ? shape[3] : first ? shape[1] : 1;
        int height = first ? shape[2] : shape[1];
        int width = first ? shape[3] : shape[2];
        int plane = height * width;
        long count = parts.stream().mapToLong(part -> part.shape()[0]).sum();
        FreeMemory.check(name, count + " images of " + channels + " x " + height + " x " + width, count * channels * plane, "Use fewer images");
        byte[] bytes = new byte[Math.toIntExact(count * channels * plane)];
        double scale = scale(parts);
        int at = 0;
        for (NpyArray part : parts) {
            for (int image = 0; image < part.shape()[0]; image++) {
                int from = image * channels * plane;
                for (int channel = 0; channel < channels; channel++) {
                    for (int i = 0; i < plane; i++) {
                        bytes[at++] = (byte) Math.round(scale * part.number(from + (last ? i * channels + channel : channel * plane + i)));
                    }
                }
            }
        }
        return new Pixels(channels, height, width, bytes);
    }

    private static double scale(List<NpyArray> parts) throws DataException {
        double most = 0;
        for (NpyArray part : parts) {
            if (!part.bytesOnly()) {
                for (int i = 0; i < part.count(); i++) {
                    double value = part.number(i);
                    if (!(value >= 0 && value <= FULL)) {
                        throw new DataException(part.name() + " holds the value " + value + " in image " + (i / part.size() + 1)
                                + "; expected pixels from 0 to 255, or from 0 to 1.");
                    }
                    most = Math.max(most, value);
                }
            } else {
                most = FULL;
            }
        }
        return most <= 1 ? FULL : 1;
    }
}
