package dev.gradus.data;

import dev.gradus.math.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Pixels from 0 to 255 as [C, H, W]: {@code (pixel - shift) / scale}, with a shift and a scale for each channel.
 *
 * @param shift one per channel, in units of the bytes
 * @param scale one per channel, not 0
 */
public record ImageForm(int channels, int height, int width, List<Double> shift, List<Double> scale) implements InputForm {

    private static final double MOST = 255;

    public ImageForm {
        shift = List.copyOf(shift);
        scale = List.copyOf(scale);
        if (shift.size() != channels || scale.size() != channels || scale.stream().anyMatch(each -> each == 0)) {
            throw new IllegalArgumentException("An image of " + channels + " channels has " + shift.size() + " shifts and "
                    + scale.size() + " scales; expected one of each for every channel, no scale of 0.");
        }
    }

    @Override
    public Shape shape() {
        return Shape.of(channels, height, width);
    }

    /** {@code pixel 3,4}: row and column from 1, with the channel before them where there are several. */
    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(size());
        for (int channel = 1; channel <= channels; channel++) {
            for (int row = 1; row <= height; row++) {
                for (int column = 1; column <= width; column++) {
                    names.add("pixel " + (channels > 1 ? channel + "," : "") + row + "," + column);
                }
            }
        }
        return names;
    }

    @Override
    public List<String> cellNames() {
        return names();
    }

    @Override
    public void encode(List<String> cells, double[] into, int offset) throws DataException {
        if (cells.size() != size()) {
            throw new DataException("The image has " + cells.size() + " pixels; expected " + size() + ": " + channels + " x "
                    + height + " x " + width + ".");
        }
        for (int i = 0; i < cells.size(); i++) {
            double value = CellText.number(cells.get(i), "pixel " + (i + 1));
            if (!(value >= 0 && value <= MOST)) {
                throw new DataException("Pixel " + (i + 1) + ": expected 0 to 255, found " + cells.get(i) + ".");
            }
            into[offset + i] = encode(i, value);
        }
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
