package dev.gradus.archfixture.edit;

import javafx.scene.Node;

/** A library outside its room. */
final class UsesJavaFx {
    Node node;
}
