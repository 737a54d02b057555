package dev.gradus.train;

/**
 * How long the trainer has waited for its batches.
 *
 * @param share   of the last half second or so, from 0 to 1
 * @param seconds since the run began
 * @param ahead   whether another thread prepares batches; else they are cheap enough to be filled on the spot
 */
public record DataWait(double share, double seconds, boolean ahead) {
}
