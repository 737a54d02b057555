/** The palette of layers. It knows the canvas only as a {@link dev.gradus.ui.palette.LayerDrag}. */
package dev.gradus.ui.palette;
