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

    /**
     * The run in hand goes on: exactly where it paused, or for as many epochs again when it had them all.
     *
     * @param before how the run set out last: a run that trains on has more epochs than the settings say
     */
    static Departure goingOn(Optional<Checkpoint> start, LiveSettings live, Departure before, int stepsPerEpoch) {
        int done = start.map(each -> (int) (each.step() / Math.max(1, stepsPerEpoch))).orElse(0);
        LiveSettings enough = done < live.epochs() ? live
                : live.withEpochs(done < before.live().epochs() ? before.live().epochs() : done + live.epochs());
        return new Departure(true, start, enough, Optional.empty());
    }

    /** A run of its own, on the values that are there. */
    static Departure anew(Optional<Checkpoint> start, LiveSettings live) {
        return new Departure(false, start.map(Checkpoint::restarted), live, Optional.empty());
    }

    /** A run that starts at a place in another, for as many epochs again when that had them all. */
    static Departure forked(Fork fork, Checkpoint start, LiveSettings live, int stepsPerEpoch) {
        int done = (int) (start.step() / Math.max(1, stepsPerEpoch));
        return new Departure(false, Optional.of(start),
                done < live.epochs() ? live : live.withEpochs(done + live.epochs()), Optional.of(fork));
    }
}
