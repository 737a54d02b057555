package dev.gradus.ui.help;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** What the things of the window are called in its help: a key a node was given, else its id. */
public final class What {

    private static final Object KEY = What.class;

    private What() {}

    /** Gives a node its place in the help. */
    public static <N extends Node> N is(N node, String key) {
        node.getProperties().put(KEY, key);
        return node;
    }

    /** The key of this very node. */
    public static Optional<String> key(Node node) {
        Object key = node.hasProperties() ? node.getProperties().get(KEY) : null;
        return key instanceof String given ? Optional.of(given) : Optional.ofNullable(node.getId());
    }

    /** True when the node is what lessons and teachers call so: a key, an id, or the button of an action. */
    public static boolean isCalled(Node node, String name) {
        return key(node).filter(key -> key.equals(name) || key.equals("action-" + name)
                || key.equals("button-" + name.replace('.', '-'))).isPresent();
    }

    /** The first node below this one that is called so and can be seen. */
    public static Optional<Node> find(Node root, String name) {
        if (!root.isVisible()) {
            return Optional.empty();
        }
        if (isCalled(root, name)) {
            return Optional.of(root);
        }
        if (root instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<Node> found = find(child, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
