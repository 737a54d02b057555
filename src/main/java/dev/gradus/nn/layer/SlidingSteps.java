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
 * What a person sets for a window that slides along the steps of a sequence: {@link Sliding} with one axis.
 *
 * @param padding id of valid, same or explicit
 * @param pad     steps of zeros before and after when padding is explicit
 */
public record SlidingSteps(int kernel, int stride, int dilation, String padding, int pad) {

    private static final int MOST = 4096;

    public SlidingSteps {
        Padding.of(padding);
    }

    public static SlidingSteps valid(int kernel, int stride) {
        return new SlidingSteps(kernel, stride, 1, Padding.VALID.id(), 0);
    }

    public static SlidingSteps same(int kernel, int stride) {
        return new SlidingSteps(kernel, stride, 1, Padding.SAME.id(), 0);
    }

    public static SlidingSteps padded(int kernel, int stride, int padding) {
        return new SlidingSteps(kernel, stride, 1, Padding.EXPLICIT.id(), padding);
    }

    /** The same on an image of one column whose rows are the steps. */
    Sliding rows() {
        return new Sliding(kernel, 1, stride, 1, dilation, 1, padding, pad, 0);
    }

    /** The window on so many steps, as rows of an image of one column. */
    Window window(int steps) {
        return rows().window(steps, 1);
    }

    /**
     * The steps that are left.
     *
     * @param input a sequence [T, F], for the message
     * @throws ShapeException if it is shorter than the window
     */
    int outputSteps(Shape input) {
        int steps = window(input.dim(0)).outHeight(input.dim(0));
        if (steps < 1) {
            throw new ShapeException("at least " + (dilation * (kernel - 1) + 1) + " steps after padding",
                    input.toString(), "Make the window smaller, or set padding to same.", ShapeException.Remedy.NONE);
        }
        return steps;
    }

    /** The settings of a layer that has such a window, in the order of the inspector. */
    static <S> List<Hyper<S, ?>> hypers(Function<S, SlidingSteps> getter, BiFunction<S, SlidingSteps, S> wither,
            boolean dilation) {
        List<Hyper<S, ?>> hypers = new ArrayList<>();
        hypers.add(number("kernel", "Window", "Steps the window covers.", 1, getter, wither, SlidingSteps::kernel,
                SlidingSteps::withKernel));
        hypers.add(number("stride", "Stride", "Steps from one place of the window to the next.", 1, getter, wither,
                SlidingSteps::stride, SlidingSteps::withStride));
        if (dilation) {
            hypers.add(number("dilation", "Dilation", "Steps from one tap of the window to the next.", 1, getter,
                    wither, SlidingSteps::dilation, SlidingSteps::withDilation));
        }
        List<Option> options = Arrays.stream(Padding.values())
                .map(each -> new Option(each.id(), each.label(), each.help())).toList();
        hypers.add(new ChoiceHyper<>("padding", "Padding", "What the window sees beyond the ends.",
                Hyper.Effect.NEW_RUN, options, owner -> getter.apply(owner).padding(),
                (owner, id) -> wither.apply(owner, getter.apply(owner).withPadding(id))));
        hypers.add(number("pad", "Padding steps", "Steps of zeros before and after, where padding is given.", 0, getter,
                wither, SlidingSteps::pad, SlidingSteps::withPad));
        return hypers;
    }

    String summary() {
        return kernel + (stride == 1 ? "" : " /" + stride);
    }

    SlidingSteps withKernel(int value) {
        return new SlidingSteps(value, stride, dilation, padding, pad);
    }

    SlidingSteps withStride(int value) {
        return new SlidingSteps(kernel, value, dilation, padding, pad);
    }

    SlidingSteps withDilation(int value) {
        return new SlidingSteps(kernel, stride, value, padding, pad);
    }

    SlidingSteps withPadding(String id) {
        return new SlidingSteps(kernel, stride, dilation, id, pad);
    }

    SlidingSteps withPad(int value) {
        return new SlidingSteps(kernel, stride, dilation, padding, value);
    }

    private static <S> Hyper<S, Integer> number(String id, String label, String help, int least,
            Function<S, SlidingSteps> getter, BiFunction<S, SlidingSteps, S> wither, ToIntFunction<SlidingSteps> part,
            BiFunction<SlidingSteps, Integer, SlidingSteps> change) {
        return new IntHyper<>(id, label, help, Hyper.Effect.NEW_RUN, least, MOST, false,
                owner -> part.applyAsInt(getter.apply(owner)),
                (owner, value) -> wither.apply(owner, change.apply(getter.apply(owner), value)));
    }
}
