package dev.gradus.nn;

/** What a network is asked to predict. */
public enum Task {
    /** One of several classes; the last layer gives one logit per class. */
    CLASSIFICATION("classification", "Classification"),
    /** Any number of yes/no labels; one logit per label. */
    MULTI_LABEL("multi-label", "Multi-label"),
    /** Numbers. */
    REGRESSION("regression", "Regression");

    private final String id;
    private final String label;

    Task(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The name in files: never changes. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public static Task of(String id) {
        for (Task task : values()) {
            if (task.id.equals(id)) {
                return task;
            }
        }
        throw new IllegalArgumentException("Unknown task “" + id + "”; expected classification, multi-label or regression.");
    }
}
