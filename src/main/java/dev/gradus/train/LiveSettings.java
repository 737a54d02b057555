package dev.gradus.train;

/**
 * The settings that a running training takes over with its next batch.
 *
 * @param epochs   after how many epochs the run ends
 * @param l1       penalty l1 |w| on weights that decay: its gradient is l1 sign(w)
 * @param l2       penalty l2/2 |w|^2 on weights that decay: its gradient is l2 w (PyTorch's weight_decay)
 * @param clipNorm largest L2 norm of the whole gradient; 0 for no clipping
 */
public record LiveSettings(double learningRate, int epochs, double l1, double l2, double clipNorm) {}
