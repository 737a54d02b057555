package dev.gradus.nn.layer;

import dev.gradus.math.Convolution;
import dev.gradus.math.Window;

/** Which numbers meet in a convolution. Products with the padding are left out: they are 0. */
record ConvolutionWiring(Convolution shape) implements Wiring {

    @Override
    public void ofSum(int sum, Pairs inputAndWeight) {
        int filter = filterOf(sum);
        int place = placeOf(sum);
        for (int c = 0; c < shape.groupChannels(); c++) {
            int channel = filter / shape.groupFilters() * shape.groupChannels() + c;
            for (int tap = 0; tap < shape.window.area(); tap++) {
                int under = under(place, tap);
                if (under >= 0) {
                    inputAndWeight.meet(input(channel, under), (filter * shape.groupChannels() + c) * shape.window.area() + tap);
                }
            }
        }
    }

    @Override
    public void ofInput(int input, Pairs sumAndWeight) {
        int channel = channelOf(input);
        int cell = cellOf(input);
        int group = channel / shape.groupChannels();
        for (int filter = group * shape.groupFilters(); filter < (group + 1) * shape.groupFilters(); filter++) {
            int weights = (filter * shape.groupChannels() + channel % shape.groupChannels()) * shape.window.area();
            for (int tap = 0; tap < shape.window.area(); tap++) {
                int place = over(cell, tap);
                if (place >= 0) {
                    sumAndWeight.meet(sum(filter, place), weights + tap);
                }
            }
        }
    }

    @Override
    public void ofWeight(int weight, Pairs sumAndInput) {
        int tap = weight % shape.window.area();
        int filter = weight / shape.depth();
        int channel = filter / shape.groupFilters() * shape.groupChannels() + weight / shape.window.area() % shape.groupChannels();
        for (int place = 0; place < shape.outArea(); place++) {
            int under = under(place, tap);
            if (under >= 0) {
                sumAndInput.meet(sum(filter, place), input(channel, under));
            }
        }
    }

    @Override
    public int sums() {
        return shape.outputSize();
    }

    @Override
    public int biasOf(int sum) {
        return filterOf(sum);
    }

    int filterOf(int sum) {
        return shape.channelsLast ? sum % shape.filters : sum / shape.outArea();
    }

    /** Row by row. */
    int placeOf(int sum) {
        return shape.channelsLast ? sum / shape.filters : sum % shape.outArea();
    }

    int channelOf(int input) {
        return shape.channelsLast ? input % shape.channels : input / (shape.height * shape.width);
    }

    /** Row by row. */
    int cellOf(int input) {
        return shape.channelsLast ? input / shape.channels : input % (shape.height * shape.width);
    }

    /** A number of an image, or of a sequence, whose steps lie across. */
    String image(String name, String channel, String down, String across) {
        return name + "_{" + (shape.channelsLast ? across + ",\\," + channel : channel + ",\\," + down + ",\\," + across) + "}";
    }

    /** The input under tap i, j of the window at a sum, in TeX: {@code x_{c,i+2,j+1}}. */
    String patch(String name, String channel, int sum) {
        Window window = shape.window;
        return image(name, channel, TexIndex.line("i", window.dilationHeight(), top(sum) - window.dilationHeight() + 1),
                TexIndex.line("j", window.dilationWidth(), left(sum) - window.dilationWidth() + 1));
    }

    /** The places u, v of the window at which tap i, j lies on an input, in TeX: {@code 2u+i = 7, 2v+j = 5}. */
    String covering(int input) {
        Window window = shape.window;
        String across = TexIndex.line("v", window.strideWidth(), 0) + "+" + TexIndex.line("j", window.dilationWidth(), 0) + " = "
                + (cellOf(input) % shape.width + window.padLeft() + window.strideWidth() + window.dilationWidth());
        return shape.channelsLast ? across : TexIndex.line("u", window.strideHeight(), 0) + "+"
                + TexIndex.line("i", window.dilationHeight(), 0) + " = " + (cellOf(input) / shape.width + window.padTop()
                        + window.strideHeight() + window.dilationHeight()) + ",\\ " + across;
    }

    /** The input under one tap of the window at place u, v, in TeX: {@code x_{1,2u+1,v}}. */
    String underTap(String name, String channel, int tap) {
        Window window = shape.window;
        return image(name, channel,
                TexIndex.line("u", window.strideHeight(), tap / window.kernelWidth() * window.dilationHeight() - window.padTop() + 1
                        - window.strideHeight()),
                TexIndex.line("v", window.strideWidth(), tap % window.kernelWidth() * window.dilationWidth() - window.padLeft() + 1
                        - window.strideWidth()));
    }

    /** Whether the window reaches beyond the border. */
    boolean overBorder(int sum) {
        return top(sum) < 0 || left(sum) < 0 || bottom(sum) >= shape.height || right(sum) >= shape.width;
    }

    /** The rows under the window, counted from 1: 2–4. */
    String rows(int sum) {
        return span(top(sum), bottom(sum), shape.height);
    }

    /** The columns under the window, or the steps of a sequence. */
    String columns(int sum) {
        return span(left(sum), right(sum), shape.width);
    }

    private static String span(int first, int last, int size) {
        int begin = Math.max(first, 0) + 1;
        int end = Math.min(last, size - 1) + 1;
        return begin >= end ? "" + begin : begin + "–" + end;
    }

    private int top(int sum) {
        return placeOf(sum) / shape.outWidth * shape.window.strideHeight() - shape.window.padTop();
    }

    private int left(int sum) {
        return placeOf(sum) % shape.outWidth * shape.window.strideWidth() - shape.window.padLeft();
    }

    private int bottom(int sum) {
        return top(sum) + (shape.window.kernelHeight() - 1) * shape.window.dilationHeight();
    }

    private int right(int sum) {
        return left(sum) + (shape.window.kernelWidth() - 1) * shape.window.dilationWidth();
    }

    private int sum(int filter, int place) {
        return shape.channelsLast ? place * shape.filters + filter : filter * shape.outArea() + place;
    }

    private int input(int channel, int cell) {
        return shape.channelsLast ? cell * shape.channels + channel : channel * shape.height * shape.width + cell;
    }

    /** The cell of the input that lies under a tap of the window at a place; -1 beyond the border. */
    private int under(int place, int tap) {
        Window window = shape.window;
        int row = place / shape.outWidth * window.strideHeight() + tap / window.kernelWidth() * window.dilationHeight() - window.padTop();
        int column = place % shape.outWidth * window.strideWidth() + tap % window.kernelWidth() * window.dilationWidth() - window.padLeft();
        return row < 0 || row >= shape.height || column < 0 || column >= shape.width ? -1 : row * shape.width + column;
    }

    /** The place of the window at which a tap lies on a cell of the input; -1 for none. */
    private int over(int cell, int tap) {
        Window window = shape.window;
        int row = along(cell / shape.width + window.padTop() - tap / window.kernelWidth() * window.dilationHeight(),
                window.strideHeight(), shape.outHeight);
        int column = along(cell % shape.width + window.padLeft() - tap % window.kernelWidth() * window.dilationWidth(),
                window.strideWidth(), shape.outWidth);
        return row < 0 || column < 0 ? -1 : row * shape.outWidth + column;
    }

    private static int along(int start, int stride, int places) {
        return start < 0 || start % stride != 0 || start / stride >= places ? -1 : start / stride;
    }
}
