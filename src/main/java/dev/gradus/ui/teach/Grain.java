package dev.gradus.ui.teach;

/** How often the walk stops, from coarse to fine. */
enum Grain {
    LAYER, NEURON, PRODUCT;

    Grain coarser() {
        return this == PRODUCT ? NEURON : LAYER;
    }

    Grain finer() {
        return this == LAYER ? NEURON : PRODUCT;
    }
}
