/** The race: variants of the network trained in lock-step, side by side, to a finish line. */
package dev.gradus.ui.race;
