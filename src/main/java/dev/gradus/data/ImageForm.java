package dev.gradus.data;

import dev.gradus.math.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Pixels from 0 to 255 as [C, H, W]: {@code (pixel - shift) / scale}, with a shift and a scale for each channel.
 *
 * @param shift one per channel, in units of the bytes
 * @param scale one per channel, not 0
 * @param given the size that images come in, before the steps
 * @param steps what is done to their bytes first, one after the other; they make images of the channels, height and width
 */
public record ImageForm(int channels, int height, int width, List<Double> shift, List<Double> scale, ImageSize given,
                        List<ImageStep> steps) implements InputForm {

    private static final double MOST = 255;

    public ImageForm {
        shift = List.copyOf(shift);
        scale = List.copyOf(scale);
        steps = List.copyOf(steps);
        if (shift.size() != channels || scale.size() != channels || scale.stream().anyMatch(each -> each == 0)) {
            throw new IllegalArgumentException("An image of " + channels + " channels has " + shift.size() + " shifts and "
                    + scale.size() + " scales; expected one of each for every channel, no scale of 0.");
        }
        ImageSize made = made(given, steps);
        if (made.channels() != channels || made.height() != height || made.width() != width) {
            throw new IllegalArgumentException("The steps make images of " + made + " from " + given + "; expected " + height
                    + " x " + width + " x " + channels + ".");
        }
    }

    /** Of images that are taken as they come. */
    public ImageForm(int channels, int height, int width, List<Double> shift, List<Double> scale) {
        this(channels, height, width, shift, scale, new ImageSize(channels, height, width), List.of());
    }

    private static ImageSize made(ImageSize given, List<ImageStep> steps) {
        try {
            return ImageStep.after(steps, given);
        } catch (DataException impossible) {
            throw new IllegalArgumentException(impossible.getMessage(), impossible);
        }
    }

    @Override
    public Shape shape() {
        return Shape.of(channels, height, width);
    }

    /** {@code pixel 3,4}: row and column from 1, with the channel before them where there are several. */
    @Override
    public List<String> names() {
        return names(new ImageSize(channels, height, width));
    }

    private static List<String> names(ImageSize size) {
        List<String> names = new ArrayList<>(size.bytes());
        for (int channel = 1; channel <= size.channels(); channel++) {
            for (int row = 1; row <= size.height(); row++) {
                for (int column = 1; column <= size.width(); column++) {
                    names.add("pixel " + (size.channels() > 1 ? channel + "," : "") + row + "," + column);
                }
            }
        }
        return names;
    }

    @Override
    public List<String> cellNames() {
        return names(given);
    }

    @Override
    public void encode(List<String> cells, double[] into, int offset) throws DataException {
        if (cells.size() != given.bytes()) {
            throw new DataException("The image has " + cells.size() + " pixels; expected " + given.bytes() + ": "
                    + given.channels() + " x " + given.height() + " x " + given.width() + ".");
        }
        double[] pixels = new double[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            double value = CellText.number(cells.get(i), "pixel " + (i + 1));
            if (!(value >= 0 && value <= MOST)) {
                throw new DataException("Pixel " + (i + 1) + ": expected 0 to 255, found " + cells.get(i) + ".");
            }
            pixels[i] = value;
        }
        System.arraycopy(encoded(pixels), 0, into, offset, size());
    }

    /** What the steps make of an image's pixels, 0 to 255, and what the network takes for them; steps take whole numbers. */
    public double[] encoded(double[] pixels) throws DataException {
        double[] encoded = new double[size()];
        if (steps.isEmpty()) {
            for (int i = 0; i < encoded.length; i++) {
                encoded[i] = encode(i, pixels[i]);
            }
            return encoded;
        }
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) Math.floor(pixels[i] + 0.5);
        }
        byte[] made = ImageStep.apply(steps, bytes, 1, given);
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = encode(i, made[i] & 0xff);
        }
        return encoded;
    }

    @Override
    public double decode(int index, double encoded) {
        int channel = index / (height * width);
        return encoded * scale.get(channel) + shift.get(channel);
    }

    @Override
    public double encode(int index, double value) {
        int channel = index / (height * width);
        return (value - shift.get(channel)) / scale.get(channel);
    }

    /** What each of the 256 bytes becomes, channel after channel. */
    public double[] table() {
        double[] table = new double[channels * 256];
        for (int channel = 0; channel < channels; channel++) {
            for (int value = 0; value < 256; value++) {
                table[channel * 256 + value] = (value - shift.get(channel)) / scale.get(channel);
            }
        }
        return table;
    }
}
