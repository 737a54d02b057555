package dev.gradus.nn.layer;

/** What a sliding window sees beyond the border. */
enum Padding {
    VALID("valid", "Valid", "No padding: the window stays inside."),
    SAME("same", "Same", "Zeros around, so that the output has ceil(size / stride) places; an odd one goes right and below."),
    EXPLICIT("explicit", "Given", "As many zeros on each side as Padding says.");

    private final String id;
    private final String label;
    private final String help;

    Padding(String id, String label, String help) {
        this.id = id;
        this.label = label;
        this.help = help;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    String help() {
        return help;
    }

    static Padding of(String id) {
        for (Padding padding : values()) {
            if (padding.id.equals(id)) {
                return padding;
            }
        }
        throw new IllegalArgumentException("Padding is one of valid, same, explicit. It was “" + id + "”.");
    }
}
