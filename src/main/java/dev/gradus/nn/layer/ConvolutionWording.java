package dev.gradus.nn.layer;

import dev.gradus.math.Convolution;
import dev.gradus.math.Window;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Symbols;

/** How a convolution speaks of its sums: of patches, places and the one weight that works at all of them. Names are in TeX. */
record ConvolutionWording(ConvolutionWiring wiring, WeightedSums sums, String inputName, String sumName)
        implements SumsWording {

    private Convolution shape() {
        return wiring.shape();
    }

    private Window window() {
        return wiring.shape().window;
    }

    @Override
    public String sumFormula(int sum) {
        int filter = wiring.filterOf(sum);
        String channel = shape().groupChannels() == 1 ? "" + (filter / shape().groupFilters() + 1)
                : TexIndex.line("c", 1, filter / shape().groupFilters() * shape().groupChannels());
        String over = (shape().groupChannels() == 1 ? "" : "c,") + (shape().channelsLast ? "j" : "i,j");
        return "\\sum_{" + over + "} " + weight("" + (filter + 1), shape().groupChannels() == 1 ? "1" : "c", "i", "j") + " \\, "
                + wiring.patch(inputName, channel, sum) + (sums.bias() == null ? "" : " + b_{" + (filter + 1) + "}");
    }

    @Override
    public Sentence sum(int sum) {
        int filter = wiring.filterOf(sum) + 1;
        boolean over = wiring.overBorder(sum);
        String rows = wiring.rows(sum);
        String columns = wiring.columns(sum);
        if (shape().channelsLast) {
            return over ? Sentence.of("conv.sum.steps.border", "Filter {0} lies over an end of the sequence and sees steps {1}; beyond "
                    + "lie zeros. Each number under it times the weight on it, all added up.", filter, columns)
                    : Sentence.of("conv.sum.steps", "Filter {0} lies on steps {1}: each number under it times the weight on it, all "
                            + "added up. Every other place gets the same weights.", filter, columns);
        }
        return over ? Sentence.of("conv.sum.border", "Filter {0} lies over the border and sees rows {1} and columns {2}; beyond lie "
                + "zeros. Each number under it times the weight on it, all added up.", filter, rows, columns)
                : Sentence.of("conv.sum", "Filter {0} lies on rows {1} and columns {2}: each number under it times the weight on it, "
                        + "all added up. Every other place of the image gets the same weights.", filter, rows, columns);
    }

    @Override
    public String gradInputFormula(int unit) {
        int channel = wiring.channelOf(unit) % shape().groupChannels() + 1;
        int row = wiring.cellOf(unit) / shape().width;
        int column = wiring.cellOf(unit) % shape().width;
        boolean steady = window().strideHeight() == 1 && window().strideWidth() == 1 && window().dilationHeight() == 1
                && window().dilationWidth() == 1;
        if (steady) {
            String down = row + window().padTop() + 2 + "-i";
            String across = column + window().padLeft() + 2 + "-j";
            return "\\sum_{o," + taps() + "} " + weight("o", "" + channel, "i", "j") + " \\, "
                    + Symbols.slope(wiring.image(sumName, "o", down, across));
        }
        return "\\sum_{o," + taps() + "} " + weight("o", "" + channel, "i", "j") + " \\, "
                + Symbols.slope(wiring.image(sumName, "o", "u", "v")) + ", \\quad " + wiring.covering(unit);
    }

    @Override
    public Sentence gradInput(int unit) {
        int[] count = {0};
        wiring.ofInput(unit, (sum, weight) -> count[0]++);
        if (count[0] == 0) {
            return Sentence.of("conv.back.none", "No window ever lay on this number: it has no say in the loss, so its gradient is 0.");
        }
        return count[0] == 1
                ? Sentence.of("conv.back.one", "This number went into one sum only, whose gradient comes back through the weight "
                        + "that lay here.")
                : Sentence.of("conv.back", "This number went into {0} sums. Each sends its gradient back through the weight that lay "
                        + "here, and all are added up.", count[0]);
    }

    @Override
    public String shareFormula(Parameter parameter, int index) {
        String over = shape().channelsLast ? "\\sum_{v} " : "\\sum_{u,v} ";
        if (parameter == sums.bias()) {
            return over + Symbols.slope(wiring.image(sumName, "" + (index + 1), "u", "v"));
        }
        int filter = index / shape().depth();
        int tap = index % window().area();
        int channel = filter / shape().groupFilters() * shape().groupChannels() + index / window().area() % shape().groupChannels();
        return over + wiring.underTap(inputName, "" + (channel + 1), tap) + " \\, "
                + Symbols.slope(wiring.image(sumName, "" + (filter + 1), "u", "v"));
    }

    @Override
    public Sentence share(Parameter parameter, int index, int example) {
        int places = sums.uses(parameter, index);
        return parameter == sums.bias()
                ? Sentence.of("conv.share.bias", "The filter adds its bias at each of the {0} places it visits, so the gradients of "
                        + "all their sums add up.", places)
                : Sentence.of("conv.share.weight", "This one weight works at {0} places: at each, its pull is the number it lay on "
                        + "times the gradient of the sum there. All these pulls add up.", places);
    }

    private String taps() {
        return shape().channelsLast ? "j" : "i,j";
    }

    private String weight(String filter, String channel, String down, String across) {
        return sums.weightName() + "_{" + filter + "," + channel + "," + (shape().channelsLast ? "" : down + ",") + across + "}";
    }
}
