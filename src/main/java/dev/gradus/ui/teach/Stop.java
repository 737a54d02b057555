package dev.gradus.ui.teach;

import dev.gradus.train.Place;

/**
 * A stop of the walk: one number that is computed here.
 *
 * @param layer among the network's layers; the Output's for the loss
 * @param place of the number
 */
record Stop(Phase phase, int layer, Place place) {}
