package dev.gradus.data.augment;

/**
 * What an augmentation does to one example. It keeps nothing from one example to the next: all it draws comes from the key.
 * It may keep working arrays, so two threads do not share one. Allocates nothing.
 */
public interface Effect {

    /** Turns the map from the pixels of the result to those of the image. */
    default void bend(Affine map, long key) {
    }

    /**
     * Adds to the place that each pixel of the result takes its value from, in pixels.
     *
     * @param across height x width, row after row
     * @return false when nothing was added
     */
    default boolean displace(double[] across, double[] down, long key) {
        return false;
    }

    /** Changes the numbers of an example, which begin at {@code offset}. */
    default void change(double[] numbers, int offset, long key) {
    }

    /** True where {@link #kept} may be less than 1: the answer is then a share of each class. */
    default boolean mixes() {
        return false;
    }

    /** The share of itself that an example keeps when it is mixed with another, 0 to 1. */
    default double kept(long key) {
        return 1;
    }
}
