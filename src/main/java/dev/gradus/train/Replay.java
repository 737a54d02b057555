package dev.gradus.train;

import dev.gradus.data.PreparedData;
import dev.gradus.graph.NetworkGraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoublePredicate;

/**
 * A stretch of a run, trained once more to get at a place in it that was not kept. Training is a function of checkpoint
 * and settings, so it comes out with the same bits.
 *
 * @param from    the last exact checkpoint before the place
 * @param to      the step of the place
 * @param changes the settings at {@code from}, and each later change
 */
public record Replay(Checkpoint from, long to, List<Change> changes) {

    public Replay {
        changes = List.copyOf(changes);
    }

    /** True when nothing has to be trained. */
    public boolean isThere() {
        return from.step() == to;
    }

    /**
     * Trains silently up to the place.
     *
     * @param goesOn told after each step which share is done; false ends it
     * @return what the run was there; empty when it was ended
     * @throws IllegalStateException when the trainer failed
     */
    public Optional<Checkpoint> run(NetworkGraph graph, PreparedData data, TrainingSetup setup, int threads,
            DoublePredicate goesOn) {
        if (isThere()) {
            return Optional.of(from);
        }
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Player player = new Player(goesOn);
        Trainer.run(new TrainingPlan(graph, data, setup.withLive(changes.get(0).settings()), Optional.of(from)),
                player.control, event -> {
                    if (event instanceof TrainingEvent.Failed failed) {
                        failure.set(failed.cause());
                    }
                }, threads);
        if (failure.get() != null) {
            throw new IllegalStateException("The run could not be trained once more: " + failure.get().getMessage(),
                    failure.get());
        }
        return player.reached;
    }

    private final class Player implements Recorder {
        private final RunControl control = new RunControl(changes.get(0).settings(), this);
        private final Deque<Change> coming = new ArrayDeque<>(changes);
        private final DoublePredicate goesOn;
        private Optional<Checkpoint> reached = Optional.empty();

        private Player(DoublePredicate goesOn) {
            this.goesOn = goesOn;
        }

        @Override
        public void begun(Boundary here) {
            stepped(here);
        }

        @Override
        public void stepped(Boundary here) {
            if (here.step() == to) {
                reached = Optional.of(here.checkpoint());
                control.stop();
                return;
            }
            while (!coming.isEmpty() && coming.peek().step() <= here.step()) {
                control.live(coming.poll().settings());
            }
            if (!goesOn.test((double) (here.step() - from.step()) / (to - from.step()))) {
                control.stop();
            }
        }
    }
}
