package dev.gradus.train;

import java.util.Objects;

/**
 * How long a gradient may be. Norms are shortened as in PyTorch's {@code clip_grad_norm_}: times
 * min(1, limit / (norm + 1e-6)).
 *
 * @param limit 0 for no clipping
 */
public record Clipping(Kind kind, double limit) {

    /** What is held down. */
    public enum Kind {
        /** The L2 norm of the whole gradient: its direction stays. */
        GLOBAL_NORM("global_norm", "Whole norm", "The whole gradient is shortened; its direction stays."),
        /** The L2 norm of each parameter tensor's gradient. */
        NORM("norm", "Each norm", "The gradient of each weight matrix and bias is shortened on its own."),
        /** Every number, to lie between -limit and limit. */
        VALUE("value", "Values", "Every number of the gradient is kept between −limit and limit.");

        private final String id;
        private final String label;
        private final String help;

        Kind(String id, String label, String help) {
            this.id = id;
            this.label = label;
            this.help = help;
        }

        /** The name in files: never changes. */
        public String id() {
            return id;
        }

        public String label() {
            return label;
        }

        public String help() {
            return help;
        }

        static Kind of(String id) {
            for (Kind kind : values()) {
                if (kind.id.equals(id)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("There is no clipping by “" + id + "”.");
        }
    }

    public static final Clipping OFF = new Clipping(Kind.GLOBAL_NORM, 0);

    public Clipping {
        Objects.requireNonNull(kind);
        if (!(limit >= 0)) {
            throw new IllegalArgumentException("Gradients are clipped at 0 (off) or more. It was " + limit + ".");
        }
    }

    public boolean on() {
        return limit > 0;
    }

    public Clipping withKind(Kind value) {
        return new Clipping(value, limit);
    }

    public Clipping withLimit(double value) {
        return new Clipping(kind, value);
    }
}
