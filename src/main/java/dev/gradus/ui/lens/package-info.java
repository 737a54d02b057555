/**
 * Lenses: what an open layer does with the chosen example. {@code SightJob} sends that one example through a copy of the
 * network on the views' thread and brings back an {@code ExampleSight}; a {@code LensPanel} for each open layer shows its
 * part of it in a body that suits the layer: the example, filters and feature maps, steps of a sequence, attention, the
 * answer. {@code LensDesk} opens and closes them; where they hang is the canvas's affair.
 */
package dev.gradus.ui.lens;
