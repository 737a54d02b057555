package dev.gradus.train;

/** The loss of one step, at a place on the epoch axis. */
public record LossPoint(double epoch, double loss) {}
