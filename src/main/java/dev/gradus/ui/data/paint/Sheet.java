package dev.gradus.ui.data.paint;

import javafx.scene.Node;

/** One kind of data by hand. */
interface Sheet {

    Node node();

    /** Shows what the document holds now. */
    void update();

    /** True when the project's data are of this kind. */
    boolean holds();

    /** What is there, in a sentence. */
    String facts();

    void focus();
}
