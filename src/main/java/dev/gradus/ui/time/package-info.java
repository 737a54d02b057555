/**
 * The strip under the canvas that scrubs through the past of the run: {@link dev.gradus.ui.time.TimeStrip}. What it
 * shows and does is {@link dev.gradus.ui.model.Past}; weights, heat maps, surfaces, matrices and the cursor of the
 * charts move together, because all of them look at {@link dev.gradus.ui.model.LiveNetwork}.
 */
package dev.gradus.ui.time;
