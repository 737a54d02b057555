package dev.gradus.ui.control;

/** A node that is no control and takes Space for itself at times; at others Space trains. */
public interface UsesSpace {

    /** True while it was reached and is moved by keys. */
    boolean usesSpace();
}
