package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes an image larger by whole factors: every pixel becomes a block of itself (nearest neighbour), y[c, i, j] =
 * x[c, i / scaleHeight, j / scaleWidth] with whole-number division. The gradient of a pixel is the sum over its block.
 *
 * <p>Shapes: [C, H, W] gives [C, scaleHeight H, scaleWidth W].
 */
public record UpSampling2D(int scaleHeight, int scaleWidth) implements LayerSpec {

    private static final int MOST = 64;

    public static final LayerType<UpSampling2D> TYPE = new LayerType<>("upsampling2d", "UpSampling2D", "up",
            LayerType.Category.IMAGES, LayerType.Arity.ONE, new UpSampling2D(2, 2),
            List.of(new IntHyper<>("scaleHeight", "Times down", "How many rows each row becomes.", Hyper.Effect.NEW_RUN,
                            1, MOST, false, UpSampling2D::scaleHeight, (up, n) -> new UpSampling2D(n, up.scaleWidth())),
                    new IntHyper<>("scaleWidth", "Times across", "How many columns each column becomes.",
                            Hyper.Effect.NEW_RUN, 1, MOST, false, UpSampling2D::scaleWidth,
                            (up, n) -> new UpSampling2D(up.scaleHeight(), n))),
            new Doc("Makes an image larger: each pixel becomes a block of equal ones. The way back up in an autoencoder.",
                    "a_{c,i,j} = x_{c,\\, \\lfloor i / s \\rfloor,\\, \\lfloor j / s \\rfloor}", ""));

    @Override
    public LayerType<UpSampling2D> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape image = Sliding.requireImage(inputs.get(0));
        return Shape.of(image.dim(0), Math.multiplyExact(image.dim(1), scaleHeight),
                Math.multiplyExact(image.dim(2), scaleWidth));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        int lines = inputs.get(0).dim(0) * inputs.get(0).dim(1);
        int width = inputs.get(0).dim(2);
        int outWidth = width * scaleWidth;
        return new Layer() {
            @Override
            public void forward(Pass pass) {
                double[] in = pass.input(0).data;
                Matrix output = pass.output();
                double[] out = output.data;
                for (int column = 0; column < output.columns; column++) {
                    int from = pass.input(0).offset + column * pass.input(0).stride;
                    int to = output.offset + column * output.stride;
                    for (int line = 0; line < lines; line++, from += width) {
                        for (int i = 0; i < width; i++) {
                            Arrays.fill(out, to + i * scaleWidth, to + (i + 1) * scaleWidth, in[from + i]);
                        }
                        for (int copy = 1; copy < scaleHeight; copy++) {
                            System.arraycopy(out, to, out, to + copy * outWidth, outWidth);
                        }
                        to += scaleHeight * outWidth;
                    }
                }
            }

            @Override
            public void backward(Pass pass) {
                Matrix gradInput = pass.gradInput(0);
                if (gradInput == null) {
                    return;
                }
                Matrix gradOutput = pass.gradOutput();
                double[] grad = gradOutput.data;
                for (int column = 0; column < gradOutput.columns; column++) {
                    int to = gradInput.offset + column * gradInput.stride;
                    int from = gradOutput.offset + column * gradOutput.stride;
                    for (int line = 0; line < lines; line++, to += width, from += scaleHeight * outWidth) {
                        for (int i = 0; i < width; i++) {
                            double sum = 0;
                            for (int u = 0; u < scaleHeight; u++) {
                                int block = from + u * outWidth + i * scaleWidth;
                                for (int v = 0; v < scaleWidth; v++) {
                                    sum += grad[block + v];
                                }
                            }
                            gradInput.data[to + i] = sum;
                        }
                    }
                }
            }

            @Override
            public Explanation explain(Pass pass, Spot of) {
                return UpSampling2D.this.explain(new PassNumbers(pass, inputs, outputShape(inputs)), of);
            }

            @Override
            public Ops.Value lower(Ops ops) {
                return ops.repeat(ops.repeat(ops.input(0), 1, scaleHeight), 2, scaleWidth);
            }
        };
    }

    @Override
    public String summary() {
        return scaleHeight == scaleWidth ? "×" + scaleHeight : "×" + scaleHeight + ", ×" + scaleWidth;
    }

    private Explanation explain(PassNumbers at, Spot of) {
        int width = at.inputs().get(0).dim(2);
        int outWidth = width * scaleWidth;
        if (of instanceof Spot.Output output) {
            int line = output.unit() / outWidth / scaleHeight;
            Given pixel = at.input(0, line * width + output.unit() % outWidth / scaleWidth, output.example());
            return new Derivation(pixel.symbol(), pixel, Sentence.of("upsampling.output",
                    "Each pixel becomes a block of {0} equal ones: nothing is added to what was known.", scaleHeight * scaleWidth))
                    .of(at.output(output.unit(), output.example()));
        } else if (of instanceof Spot.GradInput input) {
            List<Term> block = new ArrayList<>();
            int corner = input.unit() / width * scaleHeight * outWidth + input.unit() % width * scaleWidth;
            for (int i = 0; i < scaleHeight * scaleWidth; i++) {
                block.add(at.gradOutput(corner + i / scaleWidth * outWidth + i % scaleWidth, input.example()));
            }
            return new Derivation("\\sum_k " + Symbols.slope("a_k"), new Term.Sum(block), Sentence.of("upsampling.back",
                    "The pixel stands in all {0} places of its block, so the gradients of all of them add up.", block.size()))
                    .of(at.gradInput(0, input.unit(), input.example()));
        }
        throw PassNumbers.unknown(of);
    }
}
