package dev.gradus.archfixture.train;

/** Writes to a console nobody may see. */
final class Prints {
    void report() {
        System.out.println("done");
    }
}
