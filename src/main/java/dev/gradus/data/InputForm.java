package dev.gradus.data;

import dev.gradus.math.Shape;
import java.util.List;

/**
 * How raw content becomes the numbers that a network takes: the input half of a {@link Preparation}. Fitted on training
 * examples, kept with the model.
 */
public sealed interface InputForm permits RowForm, ImageForm, SeriesForm, SymbolForm {

    /** Of one example: [features], [C, H, W], [T, F], or [T] for symbols. */
    Shape shape();

    /** Symbols there are, for inputs that are places in an alphabet; 0 for all others. */
    default int vocabulary() {
        return 0;
    }

    /** One name per input number: {@code Age}, {@code Sex=male}, {@code pixel 3,4}. */
    List<String> names();

    /** What a person would have to type for one example, by name: as many cells as {@link #encode} takes. */
    List<String> cellNames();

    /**
     * Encodes one example of cells in the order of {@link #cellNames}, numbers written with a decimal point.
     *
     * @param into receives as many numbers as the shape has from {@code offset}
     */
    void encode(List<String> cells, double[] into, int offset) throws DataException;

    /** An input number in its own units. */
    double decode(int index, double encoded);

    /** A value of one input as the network takes it. */
    double encode(int index, double value);

    /** Numbers of one example. */
    default int size() {
        return shape().size();
    }
}
