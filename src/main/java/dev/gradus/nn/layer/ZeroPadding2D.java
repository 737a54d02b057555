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
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/**
 * Puts zeros around an image.
 *
 * <p>Shapes: [C, H, W] gives [C, top + H + bottom, left + W + right].
 */
public record ZeroPadding2D(int left, int right, int top, int bottom) implements LayerSpec {

    private static final int MOST = 512;

    public static final LayerType<ZeroPadding2D> TYPE = new LayerType<>("zeropadding2d", "ZeroPadding2D", "padding",
            LayerType.Category.IMAGES, LayerType.Arity.ONE, new ZeroPadding2D(1, 1, 1, 1),
            List.of(new IntHyper<>("left", "Left", "Columns of zeros on the left.", Hyper.Effect.NEW_RUN, 0, MOST, false,
                            ZeroPadding2D::left, (p, n) -> new ZeroPadding2D(n, p.right(), p.top(), p.bottom())),
                    new IntHyper<>("right", "Right", "Columns of zeros on the right.", Hyper.Effect.NEW_RUN, 0, MOST,
                            false, ZeroPadding2D::right, (p, n) -> new ZeroPadding2D(p.left(), n, p.top(), p.bottom())),
                    new IntHyper<>("top", "Top", "Rows of zeros above.", Hyper.Effect.NEW_RUN, 0, MOST, false,
                            ZeroPadding2D::top, (p, n) -> new ZeroPadding2D(p.left(), p.right(), n, p.bottom())),
                    new IntHyper<>("bottom", "Bottom", "Rows of zeros below.", Hyper.Effect.NEW_RUN, 0, MOST, false,
                            ZeroPadding2D::bottom, (p, n) -> new ZeroPadding2D(p.left(), p.right(), p.top(), n))),
            new Doc("Puts zeros around an image, so that a window reaches its border or sizes come out even.",
                    "a_{c,i,j} = x_{c,\\, i - t,\\, j - l}\\ \\mathrm{inside},\\quad 0\\ \\mathrm{outside}", ""));

    @Override
    public LayerType<ZeroPadding2D> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape image = Sliding.requireImage(inputs.get(0));
        return Shape.of(image.dim(0), top + image.dim(1) + bottom, left + image.dim(2) + right);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape image = inputs.get(0);
        int height = image.dim(1);
        int width = image.dim(2);
        int outWidth = left + width + right;
        int outPlane = (top + height + bottom) * outWidth;
        return new Layer() {
            @Override
            public void forward(Pass pass) {
                pass.output().fill(0);
                copy(pass.input(0), pass.output(), true);
            }

            @Override
            public void backward(Pass pass) {
                if (pass.gradInput(0) != null) {
                    copy(pass.gradInput(0), pass.gradOutput(), false);
                }
            }

            /** Moves the lines of the image into the padded one, or back. */
            private void copy(Matrix inner, Matrix padded, boolean in) {
                for (int column = 0; column < inner.columns; column++) {
                    int small = inner.offset + column * inner.stride;
                    int large = padded.offset + column * padded.stride + top * outWidth + left;
                    for (int line = 0; line < image.dim(0) * height; line++) {
                        int at = large + line / height * outPlane + line % height * outWidth;
                        if (in) {
                            System.arraycopy(inner.data, small + line * width, padded.data, at, width);
                        } else {
                            System.arraycopy(padded.data, at, inner.data, small + line * width, width);
                        }
                    }
                }
            }

            @Override
            public Explanation explain(Pass pass, Spot of) {
                return ZeroPadding2D.this.explain(new PassNumbers(pass, inputs, outputShape(inputs)), of);
            }

            @Override
            public Ops.Value lower(Ops ops) {
                return ops.pad(ops.pad(ops.input(0), 1, top, bottom, 0), 2, left, right, 0);
            }
        };
    }

    @Override
    public String summary() {
        return left == right && top == bottom && left == top ? "" + left : left + " " + right + " " + top + " " + bottom;
    }

    private Explanation explain(PassNumbers at, Spot of) {
        int height = at.inputs().get(0).dim(1);
        int width = at.inputs().get(0).dim(2);
        int outWidth = left + width + right;
        int outPlane = (top + height + bottom) * outWidth;
        if (of instanceof Spot.Output output) {
            int row = output.unit() % outPlane / outWidth - top;
            int column = output.unit() % outWidth - left;
            Given padded = at.output(output.unit(), output.example());
            if (row < 0 || row >= height || column < 0 || column >= width) {
                return new Derivation("0", Term.number(0), Sentence.of("zeropadding.border",
                        "This place lies in the new border, which is all zeros.")).of(padded);
            }
            Given pixel = at.input(0, (output.unit() / outPlane * height + row) * width + column, output.example());
            return new Derivation(pixel.symbol(), pixel, Sentence.of("zeropadding.inside",
                    "This place lies inside the border: the pixel is handed on as it is.")).of(padded);
        } else if (of instanceof Spot.GradInput input) {
            int line = input.unit() / width;
            Given arrived = at.gradOutput(line / height * outPlane + (top + line % height) * outWidth + left + input.unit() % width,
                    input.example());
            return new Derivation(arrived.symbol(), arrived, Sentence.of("zeropadding.back",
                    "The pixel went on unchanged, so its gradient comes back unchanged. What arrives at the border is dropped."))
                    .of(at.gradInput(0, input.unit(), input.example()));
        }
        throw PassNumbers.unknown(of);
    }
}
