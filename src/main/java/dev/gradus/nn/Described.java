package dev.gradus.nn;

import java.util.List;

/** An entry of a catalog: a kind of layer, loss or optimiser with its settings. */
public interface Described<S> {

    /** The name in files: never changes. */
    String id();

    String name();

    /** The one place where default settings stand. */
    S defaults();

    List<Hyper<S, ?>> hypers();

    Doc doc();
}
