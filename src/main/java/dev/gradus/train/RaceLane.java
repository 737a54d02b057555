package dev.gradus.train;

import java.util.List;
import java.util.Optional;

/**
 * What one entry has done with one seed.
 *
 * @param entry   its place among the entries
 * @param seed    of the weights and of the order of batches
 * @param crossed the epoch that crossed the finish line, with the seconds spent on its own steps until then
 * @param failed  the epoch in which its loss was no longer a number, from 1; 0 while all is well
 */
public record RaceLane(int entry, long seed, List<EpochRecord> epochs, Optional<EpochRecord> crossed, int failed) {

    public RaceLane {
        epochs = List.copyOf(epochs);
    }
}
