package dev.gradus.data;

/** Of one image, whose bytes are channels x height x width. */
public record ImageSize(int channels, int height, int width) {

    public ImageSize {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("An image cannot be of " + height + " x " + width + " x " + channels
                    + "; expected at least 1 each.");
        }
        if ((double) channels * height * width > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("An image cannot be of " + height + " x " + width + " x " + channels
                    + "; more than 2 billion numbers cannot enter a network.");
        }
    }

    public static ImageSize of(ImageSet images) {
        return new ImageSize(images.channels(), images.height(), images.width());
    }

    /** Bytes of one image. */
    public int bytes() {
        return channels * height * width;
    }

    /** Height, width and channels, as people say them: {@code 32 x 32 x 3}. */
    @Override
    public String toString() {
        return height + " x " + width + " x " + channels;
    }
}
