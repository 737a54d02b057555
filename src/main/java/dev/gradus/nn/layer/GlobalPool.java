package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Ops;
import dev.gradus.nn.ShapeException;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a pool over whole channels reads: of an image [C, H, W] the H W numbers of each channel, of a sequence [T, F] the
 * T numbers of each feature.
 *
 * @param channels numbers that leave
 * @param count    numbers of one channel
 * @param apart    distance from one number of a channel to the next
 * @param begin    distance from the first number of a channel to that of the next
 */
record GlobalPool(int channels, int count, int apart, int begin) {

    static GlobalPool of(Shape input) {
        if (input.rank() == 3) {
            int plane = input.dim(1) * input.dim(2);
            return new GlobalPool(input.dim(0), plane, 1, plane);
        }
        if (input.rank() == 2) {
            return new GlobalPool(input.dim(1), input.dim(0), input.dim(1), 1);
        }
        throw new ShapeException("an image, channels×height×width, or a sequence, steps×features", input.toString(), "",
                ShapeException.Remedy.NONE);
    }

    /** Where the channel of an input is counted. */
    int channelOf(int unit) {
        return apart == 1 && begin == count ? unit / count : unit % channels;
    }

    /** The numbers of one channel, in their order. */
    List<Given> numbers(PassNumbers at, int channel, int example) {
        return IntStream.range(0, count).mapToObj(i -> at.input(0, channel * begin + i * apart, example)).toList();
    }

    /** The input as [channels, count]. */
    Ops.Value channelByNumber(Ops ops) {
        return apart == 1 ? ops.reshape(ops.input(0), Shape.of(channels, count))
                : ops.transpose(ops.reshape(ops.input(0), Shape.of(count, channels)), 1, 0);
    }
}
