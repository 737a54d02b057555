package dev.gradus.nn.layer;

import dev.gradus.math.Kernel.RangeTask;
import dev.gradus.nn.Pass;
import java.util.function.Function;

/**
 * The work of a layer whose examples are independent of each other, shared among threads by ranges of examples. The tasks
 * are kept with the pass, so that a step allocates nothing; a layer that has one of these keeps nothing else there.
 */
final class ByExample {

    /** Work on the examples from..to of a batch. */
    @FunctionalInterface
    interface Work {
        void on(Pass pass, int from, int to);
    }

    private record Tasks(RangeTask forward, RangeTask backward) {}

    private final int cost;
    private final Function<Pass, Tasks> tasks;

    /** @param cost operations for one example, about */
    ByExample(int cost, Work forward, Work backward) {
        this.cost = cost;
        tasks = pass -> new Tasks((from, to) -> forward.on(pass, from, to), (from, to) -> backward.on(pass, from, to));
    }

    void forward(Pass pass) {
        pass.kernel().parallel(pass.columns(), 1, cost, pass.kept(tasks).forward);
    }

    void backward(Pass pass) {
        pass.kernel().parallel(pass.columns(), 1, cost, pass.kept(tasks).backward);
    }
}
