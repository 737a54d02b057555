package dev.gradus.train;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * A run on a thread of its own. Events wait in a queue until somebody drains them; the trainer never waits for that.
 */
public final class TrainingSession {

    private final RunControl control;
    private final ConcurrentLinkedQueue<TrainingEvent> events = new ConcurrentLinkedQueue<>();
    private final Thread thread;

    private TrainingSession(TrainingPlan plan, RunControl control, int threads, Optional<StepRecorder> recorder) {
        this.control = control;
        this.thread = new Thread(() -> Trainer.run(plan, control, events::add, threads, recorder),
                "gradus-trainer");
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY - 1);
    }

    /**
     * @param control  may be paused already, or set to take one batch only
     * @param recorder of the first step
     */
    public static TrainingSession start(TrainingPlan plan, RunControl control, int threads,
            Optional<StepRecorder> recorder) {
        TrainingSession session = new TrainingSession(plan, control, threads, recorder);
        session.thread.start();
        return session;
    }

    public RunControl control() {
        return control;
    }

    /** Hands over the events since the last call, in order. */
    public void drain(Consumer<TrainingEvent> consumer) {
        for (TrainingEvent event = events.poll(); event != null; event = events.poll()) {
            consumer.accept(event);
        }
    }

    public boolean alive() {
        return thread.isAlive();
    }
}
