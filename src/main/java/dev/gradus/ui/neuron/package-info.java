/**
 * What single neurons say, for views: {@code HiddenPass} runs a network and keeps the outputs of its hidden layers,
 * {@code ProbeInputs} are what it is run on (a grid over the plane of two inputs, a line, or some validation rows),
 * {@code NeuronReader} reads every tile of the canvas and the weights between open layers in one pass, {@code TilePaint}
 * turns a response into pixels. Everything runs on the views' thread and knows no scene graph.
 */
package dev.gradus.ui.neuron;
