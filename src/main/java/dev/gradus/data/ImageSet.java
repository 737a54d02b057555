package dev.gradus.data;

import java.util.List;

/**
 * Images of one size with a class each, at rest as bytes: 60,000 digits of 28 x 28 take 47 MB.
 *
 * @param files    that they were read from
 * @param pixels   0..255, image after image, each as channels x height x width (all of the first channel first)
 * @param labels   for each image its class, from 0
 * @param testFrom the first image of a test part that came with them; {@link #count} where none did
 */
public record ImageSet(String name, List<FileHash> files, int channels, int height, int width, byte[] pixels, int[] labels,
                       List<String> classNames, int testFrom) implements Content {

    public ImageSet {
        files = List.copyOf(files);
        classNames = List.copyOf(classNames);
        long size = (long) channels * height * width;
        if (channels < 1 || height < 1 || width < 1 || pixels.length != size * labels.length) {
            throw new IllegalArgumentException(pixels.length + " bytes are not " + labels.length + " images of " + channels
                    + " x " + height + " x " + width + ".");
        }
        if (testFrom < 0 || testFrom > labels.length) {
            throw new IllegalArgumentException("The test part begins at image " + testFrom + " of " + labels.length + ".");
        }
        for (int label : labels) {
            if (label < 0 || label >= classNames.size()) {
                throw new IllegalArgumentException("A label is " + label + "; expected 0 to " + (classNames.size() - 1) + ".");
            }
        }
    }

    /** Images that were made, without a test part of their own. */
    public static ImageSet of(String name, int channels, int height, int width, byte[] pixels, int[] labels,
                              List<String> classNames) {
        return new ImageSet(name, List.of(), channels, height, width, pixels, labels, classNames, labels.length);
    }

    /**
     * The same images with their classes in the order that a network knows them in.
     *
     * @throws DataException when an image is of a class that it does not know
     */
    public ImageSet withClasses(List<String> known) throws DataException {
        if (classNames.equals(known)) {
            return this;
        }
        int[] changed = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            changed[i] = known.indexOf(classNames.get(labels[i]));
            if (changed[i] < 0) {
                throw new DataException(name + " holds the class " + classNames.get(labels[i]) + ", which is not one of the "
                        + known.size() + " the network was trained on: " + String.join(", ", known) + ".");
            }
        }
        return new ImageSet(name, files, channels, height, width, pixels, changed, known, testFrom);
    }

    /** The same images after these steps. */
    public ImageSet after(List<ImageStep> steps) throws DataException {
        if (steps.isEmpty()) {
            return this;
        }
        ImageSize size = ImageStep.after(steps, ImageSize.of(this));
        return new ImageSet(name, files, size.channels(), size.height(), size.width(),
                ImageStep.apply(steps, pixels, labels.length, ImageSize.of(this)), labels, classNames, testFrom);
    }

    @Override
    public int count() {
        return labels.length;
    }

    @Override
    public String kind() {
        return "images";
    }

    /** Bytes of one image. */
    public int size() {
        return channels * height * width;
    }

    public boolean hasTestPart() {
        return testFrom < labels.length;
    }

    /** One value, 0..255. */
    public int pixel(int image, int channel, int row, int column) {
        return pixels[image * size() + (channel * height + row) * width + column] & 0xff;
    }
}
