package dev.gradus.nn.schedule;

/** The two ways from one rate to another. */
final class Annealing {

    private Annealing() {}

    /** Half a cosine wave: {@code from} at share 0, {@code to} at share 1; beyond that it swings back. */
    static double cosine(double from, double to, double share) {
        return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
    }

    static double linear(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
