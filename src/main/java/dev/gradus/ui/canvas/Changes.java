package dev.gradus.ui.canvas;

import dev.gradus.edit.Edit;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import java.util.List;

/**
 * Makes edits of the network the careful way: a live run first comes to rest, and an edit that costs trained weights is
 * asked about in place.
 */
final class Changes {

    /** Puts the question; exactly one of the two answers follows, or none when another question takes its place. */
    interface Question {
        void ask(List<String> startingAnew, Runnable change, Runnable cancel);
    }

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Question question;

    Changes(Workbench workbench, TrainingDesk desk, Question question) {
        this.workbench = workbench;
        this.desk = desk;
        this.question = question;
    }

    void make(Edit edit) {
        make(edit, () -> { });
    }

    /** @param done runs after the edit was made; not when it is called off */
    void make(Edit edit, Runnable done) {
        // A block that is named or collapsed computes as before: a run goes on.
        boolean structural = !edit.apply(workbench.document()).graph().unrolled()
                .equals(workbench.document().graph().unrolled());
        if (!structural) {
            apply(edit, done);
            return;
        }
        boolean running = desk.state() == RunState.RUNNING;
        desk.whenStill(() -> askThenApply(edit, done, running));
    }

    private void askThenApply(Edit edit, Runnable done, boolean wasRunning) {
        List<String> anew = workbench.startingAnew(edit);
        if (anew.isEmpty()) {
            apply(edit, done);
            return;
        }
        question.ask(anew, () -> apply(edit, done), () -> {
            if (wasRunning && desk.state() == RunState.PAUSED) {
                desk.trainOrPause();
            }
        });
    }

    private void apply(Edit edit, Runnable done) {
        workbench.apply(edit);
        workbench.endMerge();
        done.run();
    }
}
