package dev.gradus.nn;

import java.util.List;

/**
 * A kind of layer: everything the palette, the inspector, files and help need.
 *
 * @param shortName the stem of automatic names: {@code dense} gives {@code dense 1}, {@code dense 2}
 */
public record LayerType<S extends LayerSpec>(String id, String name, String shortName, Category category, Arity arity,
        S defaults, List<Hyper<S, ?>> hypers, Doc doc) implements Described<S> {

    public LayerType {
        hypers = List.copyOf(hypers);
    }

    /** How many wires may enter. */
    public record Arity(int min, int max) {
        public static final Arity NONE = new Arity(0, 0);
        public static final Arity ONE = new Arity(1, 1);
        public static final Arity MANY = new Arity(2, 64);
    }

    /** The groups of the palette, in its order. */
    public enum Category {
        CORE("Core"), REGULARISE("Regularise"), IMAGES("Images"), SEQUENCES("Sequences"),
        SHAPE("Shape and merge"), ENDS("Ends");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
