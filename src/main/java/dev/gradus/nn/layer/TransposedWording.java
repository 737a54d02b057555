package dev.gradus.nn.layer;

import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Symbols;

/** How a transposed convolution speaks: every pixel paints its window of weights, and paint adds up. */
record TransposedWording(ConvolutionWiring turned, WeightedSums sums) implements SumsWording {

    /** A filter's place in its group. */
    private int filterInGroup(int filter) {
        return filter % turned.shape().groupChannels();
    }

    @Override
    public String sumFormula(int sum) {
        int filter = turned.channelOf(sum);
        return "\\sum_{c,i,j} w_{c," + (filterInGroup(filter) + 1) + ",i,j} \\, x_{c,\\,u,\\,v}"
                + (sums.bias() == null ? "" : " + b_{" + (filter + 1) + "}") + ", \\quad " + turned.covering(sum);
    }

    @Override
    public Sentence sum(int sum) {
        int[] count = {0};
        turned.ofInput(sum, (pixel, weight) -> count[0]++);
        return count[0] == 0
                ? Sentence.of("transposed.sum.none", "No window of any pixel reaches this place, so nothing is painted here but the bias.")
                : Sentence.of("transposed.sum", "Every pixel that comes in paints its window of weights onto the larger image, as strongly "
                        + "as the pixel is. Strokes that meet in this place, added up: {0}.", count[0]);
    }

    @Override
    public String gradInputFormula(int unit) {
        int channel = turned.filterOf(unit);
        int first = channel / turned.shape().groupFilters() * turned.shape().groupChannels();
        return "\\sum_{o,i,j} w_{" + (channel + 1) + ",o,i,j} \\, " + Symbols.slope(turned.patch("z", TexIndex.line("o", 1, first), unit));
    }

    @Override
    public Sentence gradInput(int unit) {
        return Sentence.of("transposed.back", "This pixel painted on rows {0} and columns {1} of what goes out. The gradients there come "
                + "back through the weights that painted, and are added up.", turned.rows(unit), turned.columns(unit));
    }

    @Override
    public String shareFormula(Parameter parameter, int index) {
        if (parameter == sums.bias()) {
            return "\\sum_{u,v} " + Symbols.slope("z_{" + (index + 1) + ",\\,u,\\,v}");
        }
        int area = turned.shape().window.area();
        int channel = index / turned.shape().depth();
        int filter = channel / turned.shape().groupFilters() * turned.shape().groupChannels()
                + index / area % turned.shape().groupChannels();
        return "\\sum_{u,v} x_{" + (channel + 1) + ",\\,u,\\,v} \\, "
                + Symbols.slope(turned.underTap("z", "" + (filter + 1), index % area));
    }

    @Override
    public Sentence share(Parameter parameter, int index, int example) {
        int places = sums.uses(parameter, index);
        return parameter == sums.bias()
                ? Sentence.of("transposed.share.bias", "The bias is added at each of the {0} places of its channel, so the gradients of all "
                        + "their sums add up.", places)
                : Sentence.of("transposed.share.weight", "This one weight paints for {0} pixels: for each, its pull is the pixel times the "
                        + "gradient where it painted. All these pulls add up.", places);
    }
}
