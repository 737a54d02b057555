/**
 * The Data place. {@code DataBench} knows what is shown (the project's data, or a table on offer) and makes the edits;
 * {@code Reading} is what the background finds out about it; the other classes are its controls.
 */
package dev.gradus.ui.data;
