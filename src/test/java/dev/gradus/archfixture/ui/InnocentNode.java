package dev.gradus.archfixture.ui;

import javafx.scene.Node;

/** Keeps every rule. */
final class InnocentNode {
    Node node;
}
