package dev.gradus.data.augment;

import dev.gradus.data.Examples;
import dev.gradus.data.ImageForm;
import dev.gradus.data.InputForm;
import dev.gradus.data.SeriesForm;
import dev.gradus.data.SymbolForm;
import dev.gradus.math.Matrix;

/** How the numbers of an example lie, and what is usual for them among training examples. Shared by threads. */
public final class ExampleFrame {

    /** Enough to know a mean and a deviation; evenly spread over the training examples. */
    private static final int MOST_LOOKED_AT = 5_000;

    private final Kind kind;
    private final int channels;
    private final int height;
    private final int width;
    private final double[] low;
    private final double[] high;
    private final Examples examples;
    private Statistics statistics;

    /**
     * @param mean     of each channel, feature or column
     * @param spread   standard deviation of each, dividing by n
     * @param measured whether more than two different numbers were met: a one-hot number or a flag is not measured
     */
    record Statistics(double[] mean, double[] spread, boolean[] measured) {
    }

    private ExampleFrame(Kind kind, int channels, int height, int width, double[] low, double[] high, Examples examples) {
        this.kind = kind;
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.low = low;
        this.high = high;
        this.examples = examples;
    }

    /** @param training examples of this form */
    public static ExampleFrame of(InputForm form, Examples training) {
        if (form instanceof ImageForm image) {
            double[] low = new double[image.channels()];
            double[] high = new double[image.channels()];
            for (int i = 0; i < low.length; i++) {
                int place = i * image.height() * image.width();
                low[i] = Math.min(image.encode(place, 0), image.encode(place, 255));
                high[i] = Math.max(image.encode(place, 0), image.encode(place, 255));
            }
            return new ExampleFrame(Kind.IMAGE, image.channels(), image.height(), image.width(), low, high, training);
        }
        if (form instanceof SeriesForm series) {
            return new ExampleFrame(series.horizon() == 0 ? Kind.SEQUENCE : Kind.WINDOW, series.features().size(), 1,
                    series.steps(), null, null, training);
        }
        return new ExampleFrame(kindOf(form), training.inputSize(), 1, 1, null, null, training);
    }

    /** What examples of this form are. */
    public static Kind kindOf(InputForm form) {
        if (form instanceof SeriesForm series) {
            return series.horizon() == 0 ? Kind.SEQUENCE : Kind.WINDOW;
        }
        return form instanceof ImageForm ? Kind.IMAGE : form instanceof SymbolForm ? Kind.SYMBOLS : Kind.ROW;
    }

    public Kind kind() {
        return kind;
    }

    /** Channels of an image, features of a step, or columns of a row. */
    public int channels() {
        return channels;
    }

    public int height() {
        return height;
    }

    /** Pixels in a row, or steps of a sequence. */
    public int width() {
        return width;
    }

    public int size() {
        return channels * height * width;
    }

    /** What a black pixel is to the network. */
    public double low(int channel) {
        return low[channel];
    }

    /** What a full pixel is to the network. */
    public double high(int channel) {
        return high[channel];
    }

    /** The channel, feature or column of a number. */
    int channelOf(int place) {
        return kind == Kind.IMAGE ? place / (height * width) : place % channels;
    }

    /** Looked at once, when somebody asks. */
    synchronized Statistics statistics() {
        if (statistics == null) {
            statistics = look();
        }
        return statistics;
    }

    private Statistics look() {
        double[] mean = new double[channels];
        double[] squares = new double[channels];
        double[] first = new double[channels];
        double[] second = new double[channels];
        boolean[] measured = new boolean[channels];
        java.util.Arrays.fill(first, Double.NaN);
        java.util.Arrays.fill(second, Double.NaN);
        Matrix one = Matrix.zeros(examples.inputSize(), 1);
        int looked = Math.min(MOST_LOOKED_AT, examples.count());
        for (int i = 0; i < looked; i++) {
            examples.copyInput((int) ((long) i * examples.count() / looked), one, 0);
            for (int place = 0; place < one.rows; place++) {
                int channel = channelOf(place);
                double value = one.data[place];
                if (Double.isNaN(first[channel])) {
                    first[channel] = value;
                }
                // About the first number: sums of squares of large numbers would lose the deviation.
                mean[channel] += value - first[channel];
                squares[channel] += (value - first[channel]) * (value - first[channel]);
                if (value != first[channel] && Double.isNaN(second[channel])) {
                    second[channel] = value;
                } else if (value != first[channel] && value != second[channel]) {
                    measured[channel] = true;
                }
            }
        }
        double count = Math.max(1, (double) looked * examples.inputSize() / channels);
        double[] spread = new double[channels];
        for (int channel = 0; channel < channels; channel++) {
            mean[channel] /= count;
            spread[channel] = Math.sqrt(Math.max(0, squares[channel] / count - mean[channel] * mean[channel]));
            mean[channel] += looked == 0 ? 0 : first[channel];
        }
        return new Statistics(mean, spread, measured);
    }
}
