package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.math.Window;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Hyper.Option;
import dev.gradus.nn.ShapeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What a person sets for a window that slides over an image: convolutions and pools share it.
 *
 * @param padding id of valid, same or explicit
 * @param padHeight rows of zeros above and below when padding is explicit; {@code padWidth} columns left and right
 */
public record Sliding(int kernelHeight, int kernelWidth, int strideHeight, int strideWidth, int dilationHeight,
        int dilationWidth, String padding, int padHeight, int padWidth) {

    private static final int MOST = 512;

    public Sliding {
        Padding.of(padding);
    }

    /** A square window without padding or dilation. */
    public static Sliding valid(int kernel, int stride) {
        return new Sliding(kernel, kernel, stride, stride, 1, 1, Padding.VALID.id(), 0, 0);
    }

    /** A square window whose output has ceil(size / stride) places. */
    public static Sliding same(int kernel, int stride) {
        return new Sliding(kernel, kernel, stride, stride, 1, 1, Padding.SAME.id(), 0, 0);
    }

    /** A square window with the same padding on all sides. */
    public static Sliding padded(int kernel, int stride, int padding) {
        return new Sliding(kernel, kernel, stride, stride, 1, 1, Padding.EXPLICIT.id(), padding, padding);
    }

    /** The window on an image of this size. */
    public Window window(int height, int width) {
        int top = before(height, kernelHeight, strideHeight, dilationHeight, padHeight);
        int left = before(width, kernelWidth, strideWidth, dilationWidth, padWidth);
        int bottom = isSame() ? total(height, kernelHeight, strideHeight, dilationHeight) - top : top;
        int right = isSame() ? total(width, kernelWidth, strideWidth, dilationWidth) - left : left;
        return new Window(kernelHeight, kernelWidth, strideHeight, strideWidth, dilationHeight, dilationWidth, top,
                bottom, left, right);
    }

    /**
     * An image {@code [channels, height, width]} after the window.
     *
     * @throws ShapeException if the input is no image, or smaller than the window
     */
    public Shape outputShape(Shape input, int channels) {
        requireImage(input);
        Window window = window(input.dim(1), input.dim(2));
        int height = window.outHeight(input.dim(1));
        int width = window.outWidth(input.dim(2));
        if (height < 1 || width < 1) {
            throw new ShapeException("an image of at least " + (dilationHeight * (kernelHeight - 1) + 1) + "×"
                    + (dilationWidth * (kernelWidth - 1) + 1) + " after padding", input.toString(),
                    "Make the window smaller, or set padding to same.", ShapeException.Remedy.NONE);
        }
        return Shape.of(channels, height, width);
    }

    /** @throws ShapeException if the input is not {@code [channels, height, width]} */
    static Shape requireImage(Shape input) {
        if (input.rank() != 3) {
            throw new ShapeException("an image, channels×height×width", input.toString(),
                    input.rank() == 1 ? "Put a Reshape in front, or use image data." : "", ShapeException.Remedy.NONE);
        }
        return input;
    }

    /** The settings of a layer that has such a window, in the order of the inspector. */
    static <S> List<Hyper<S, ?>> hypers(Function<S, Sliding> getter, BiFunction<S, Sliding, S> wither,
            boolean dilation) {
        List<Hyper<S, ?>> hypers = new ArrayList<>();
        hypers.add(number("kernelHeight", "Window height", "Rows the window covers.", 1, getter, wither,
                Sliding::kernelHeight, Sliding::withKernelHeight));
        hypers.add(number("kernelWidth", "Window width", "Columns the window covers.", 1, getter, wither,
                Sliding::kernelWidth, Sliding::withKernelWidth));
        hypers.add(number("strideHeight", "Stride down", "Rows from one place of the window to the next.", 1, getter,
                wither, Sliding::strideHeight, Sliding::withStrideHeight));
        hypers.add(number("strideWidth", "Stride across", "Columns from one place of the window to the next.", 1,
                getter, wither, Sliding::strideWidth, Sliding::withStrideWidth));
        if (dilation) {
            hypers.add(number("dilationHeight", "Dilation down", "Rows from one tap of the window to the next.", 1,
                    getter, wither, Sliding::dilationHeight, Sliding::withDilationHeight));
            hypers.add(number("dilationWidth", "Dilation across", "Columns from one tap of the window to the next.", 1,
                    getter, wither, Sliding::dilationWidth, Sliding::withDilationWidth));
        }
        List<Option> options = Arrays.stream(Padding.values())
                .map(each -> new Option(each.id(), each.label(), each.help())).toList();
        hypers.add(new ChoiceHyper<>("padding", "Padding", "What the window sees beyond the border.",
                Hyper.Effect.NEW_RUN, options, owner -> getter.apply(owner).padding(),
                (owner, id) -> wither.apply(owner, getter.apply(owner).withPadding(id))));
        hypers.add(number("padHeight", "Padding rows", "Rows of zeros above and below, where padding is given.", 0,
                getter, wither, Sliding::padHeight, Sliding::withPadHeight));
        hypers.add(number("padWidth", "Padding columns", "Columns of zeros left and right, where padding is given.", 0,
                getter, wither, Sliding::padWidth, Sliding::withPadWidth));
        return hypers;
    }

    /** The window in a few characters: {@code 3×3}, {@code 5×5 /2}. */
    String summary() {
        String kernel = kernelHeight + "×" + kernelWidth;
        return strideHeight == 1 && strideWidth == 1 ? kernel
                : kernel + " /" + (strideHeight == strideWidth ? "" + strideHeight : strideHeight + "×" + strideWidth);
    }

    Sliding withKernelHeight(int value) {
        return new Sliding(value, kernelWidth, strideHeight, strideWidth, dilationHeight, dilationWidth, padding,
                padHeight, padWidth);
    }

    Sliding withKernelWidth(int value) {
        return new Sliding(kernelHeight, value, strideHeight, strideWidth, dilationHeight, dilationWidth, padding,
                padHeight, padWidth);
    }

    Sliding withStrideHeight(int value) {
        return new Sliding(kernelHeight, kernelWidth, value, strideWidth, dilationHeight, dilationWidth, padding,
                padHeight, padWidth);
    }

    Sliding withStrideWidth(int value) {
        return new Sliding(kernelHeight, kernelWidth, strideHeight, value, dilationHeight, dilationWidth, padding,
                padHeight, padWidth);
    }

    Sliding withDilationHeight(int value) {
        return new Sliding(kernelHeight, kernelWidth, strideHeight, strideWidth, value, dilationWidth, padding,
                padHeight, padWidth);
    }

    Sliding withDilationWidth(int value) {
        return new Sliding(kernelHeight, kernelWidth, strideHeight, strideWidth, dilationHeight, value, padding,
                padHeight, padWidth);
    }

    Sliding withPadding(String id) {
        return new Sliding(kernelHeight, kernelWidth, strideHeight, strideWidth, dilationHeight, dilationWidth, id,
                padHeight, padWidth);
    }

    Sliding withPadHeight(int value) {
        return new Sliding(kernelHeight, kernelWidth, strideHeight, strideWidth, dilationHeight, dilationWidth, padding,
                value, padWidth);
    }

    Sliding withPadWidth(int value) {
        return new Sliding(kernelHeight, kernelWidth, strideHeight, strideWidth, dilationHeight, dilationWidth, padding,
                padHeight, value);
    }

    private boolean isSame() {
        return padding.equals(Padding.SAME.id());
    }

    private int before(int size, int kernel, int stride, int dilation, int given) {
        return switch (Padding.of(padding)) {
            case VALID -> 0;
            case SAME -> total(size, kernel, stride, dilation) / 2;
            case EXPLICIT -> given;
        };
    }

    /** TensorFlow's rule: as little padding as gives ceil(size / stride) places. */
    private static int total(int size, int kernel, int stride, int dilation) {
        int places = (size + stride - 1) / stride;
        return Math.max(0, (places - 1) * stride + dilation * (kernel - 1) + 1 - size);
    }

    private static <S> Hyper<S, Integer> number(String id, String label, String help, int least,
            Function<S, Sliding> getter, BiFunction<S, Sliding, S> wither, ToIntFunction<Sliding> part,
            BiFunction<Sliding, Integer, Sliding> change) {
        return new IntHyper<>(id, label, help, Hyper.Effect.NEW_RUN, least, MOST, false,
                owner -> part.applyAsInt(getter.apply(owner)),
                (owner, value) -> wither.apply(owner, change.apply(getter.apply(owner), value)));
    }
}
