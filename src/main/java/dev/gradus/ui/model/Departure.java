package dev.gradus.ui.model;

import dev.gradus.train.Checkpoint;
import dev.gradus.train.LiveSettings;
import dev.gradus.train.RunControl;
import java.util.Optional;

/**
 * How a session sets out.
 *
 * @param goesOn with the run in hand; else a run begins
 * @param start  the values it starts from; empty for the first ones
 * @param live   the settings, with as many epochs as the run shall have in the end
 * @param fork   where the run comes off another
 */
record Departure(boolean goesOn, Optional<Checkpoint> start, LiveSettings live, Optional<Fork> fork) {

    /** How far. */
    enum Stretch {
        ON, ONE_BATCH, ONE_EPOCH;

        RunControl control(RunControl control) {
            if (this == ONE_BATCH) {
                control.oneBatch();
            } else if (this == ONE_EPOCH) {
                control.oneEpoch();
            }
            return control;
        }
    }

    /** The run in hand goes on: exactly where it paused, or for as many epochs again when it had them all. */
    static Departure goingOn(Optional<Checkpoint> start, LiveSettings live, boolean paused, int stepsPerEpoch) {
        return new Departure(true, start, paused || start.isEmpty() ? live : further(live, start.get(), stepsPerEpoch),
                Optional.empty());
    }

    /** A run of its own, on the values that are there. */
    static Departure anew(Optional<Checkpoint> start, LiveSettings live) {
        return new Departure(false, start.map(Checkpoint::restarted), live, Optional.empty());
    }

    /** A run that starts at a place in another. */
    static Departure forked(Fork fork, Checkpoint start, LiveSettings live, int stepsPerEpoch) {
        return new Departure(false, Optional.of(start), further(live, start, stepsPerEpoch), Optional.of(fork));
    }

    private static LiveSettings further(LiveSettings live, Checkpoint from, int stepsPerEpoch) {
        int done = (int) (from.step() / Math.max(1, stepsPerEpoch));
        return done < live.epochs() ? live : live.withEpochs(done + live.epochs());
    }
}
