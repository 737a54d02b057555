/**
 * Data made by hand. {@code Easel} is the way to the document; {@code PaintView} stands in the place of the canvas and holds
 * a sheet for each kind: {@code PointSheet}, {@code DigitSheet}, {@code TableSheet}.
 */
package dev.gradus.ui.data.paint;
