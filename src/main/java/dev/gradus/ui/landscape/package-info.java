/**
 * The loss landscape: a plane through the numbers of the network, the loss over it as contours or as a surface, the way
 * of the run and a ball where the network is now.
 */
package dev.gradus.ui.landscape;
