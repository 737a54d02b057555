/**
 * The canvas. {@link dev.gradus.ui.canvas.CanvasView} puts it together; {@code Sheet} draws the network ({@code NodeCard}
 * from {@code NodeFace}s, {@code WireView} in {@code WireStyle}s), {@code Camera} and {@code View} say what is seen of it,
 * {@code CanvasMouse} and {@code CanvasKeys} turn input into {@code Gesture}s and walks, and every change goes through
 * {@code Changes}, which waits for a live run and asks before trained weights are lost.
 * {@code Opened} says which layers are open, {@code OpenCards} opens them, {@code NeuronLive} keeps their tiles alive and
 * {@code WeightLayer} draws the weights between them; {@code NeuronHands} and {@code NeuronKeys} reach into them.
 * {@code DropTrial},
 * {@code WireAim}, {@code Walk} and {@code Snapping} decide and know nothing of JavaFX controls.
 */
package dev.gradus.ui.canvas;
