package dev.gradus.data.generate;

import java.util.List;

/**
 * Makes labelled pictures: picture {@code index} of a seed is always the same, on every machine, and no picture depends on
 * another. A picture is {@code channels x height x width} bytes, 0 to 255, plane after plane, row after row.
 */
public interface PictureMaker {

    int channels();

    int height();

    int width();

    List<String> classNames();

    /** The class of a picture: the classes take turns, so any first rows hold them in equal numbers. */
    default int label(int index) {
        return index % classNames().size();
    }

    /**
     * Writes one picture from {@code offset}; every byte of it.
     *
     * @param noise standard deviation of each byte, as a share of 255
     */
    void draw(long seed, double noise, int index, byte[] pixels, int offset);

    /** Bytes of one picture. */
    default int pixels() {
        return channels() * height() * width();
    }
}
