package dev.gradus.ui.teach;

/** The parts of a training step, in the order in which they are computed. */
enum Phase {
    FORWARD, LOSS, BACKWARD, UPDATE, AFTER;

    String key() {
        return "phase." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The colour that belongs to it. */
    String token() {
        return switch (this) {
            case FORWARD -> "forward";
            case BACKWARD -> "gradient";
            case LOSS, AFTER -> "muted";
            case UPDATE -> "accent-text";
        };
    }
}
