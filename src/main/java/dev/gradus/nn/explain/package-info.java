/**
 * How a number of a training step came to be, as values: no layer, no buffer, no window. A layer answers
 * {@link dev.gradus.nn.Layer#explain} for a {@link dev.gradus.nn.explain.Spot} with an
 * {@link dev.gradus.nn.explain.Explanation}: the formula in symbols, the same as a tree of numbers
 * ({@link dev.gradus.nn.explain.Term}) in which each number says where it stands, and a sentence. The numbers are read
 * from the buffers of the step that trains; put together again they give the number that is explained.
 */
package dev.gradus.nn.explain;
