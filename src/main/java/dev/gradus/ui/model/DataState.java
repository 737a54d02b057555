package dev.gradus.ui.model;

import dev.gradus.data.PreparedData;

/** How far the data of the document are. */
public sealed interface DataState {

    /** The document has no data. */
    record None() implements DataState {}

    /** They are being read and prepared in the background; the last good ones may still be shown. */
    record Preparing() implements DataState {}

    record Ready(PreparedData data) implements DataState {}

    /** They cannot be used; the sentence says what is wrong and what to do. */
    record Broken(String message) implements DataState {}
}
