package dev.gradus.archfixture.data;

/** A number that no seed explains. */
final class DrawsFromNowhere {
    double next() {
        return Math.random();
    }
}
