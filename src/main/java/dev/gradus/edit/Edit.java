package dev.gradus.edit;

import java.util.Optional;

/** A change of the document, as the menu names it: "Undo add Dense". */
public interface Edit {

    /** Lower case, to stand behind Undo and Redo: "add Dense". */
    String label();

    Document apply(Document document);

    /**
     * Edits in a row with equal keys become one undo step: the frames of a drag, the values of a moving slider. Empty
     * for an edit that stands alone.
     */
    default Optional<Object> mergeKey() {
        return Optional.empty();
    }
}
