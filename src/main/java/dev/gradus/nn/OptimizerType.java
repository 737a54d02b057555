package dev.gradus.nn;

import java.util.List;

/**
 * A kind of optimiser.
 *
 * @param learningRate where a person would start
 */
public record OptimizerType<S extends OptimizerSpec>(String id, String name, S defaults, double learningRate,
        List<Hyper<S, ?>> hypers, Doc doc) implements Described<S> {

    public OptimizerType {
        hypers = List.copyOf(hypers);
    }
}
