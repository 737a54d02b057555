package dev.gradus.ui.model;

import dev.gradus.data.DataException;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.nn.Task;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** The model behind the window, without a window; a frame passes when somebody waits. */
public final class Bench implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Background background = new Background("model-test");
    public final Workbench workbench;
    public final TrainingDesk desk;
    public final LiveNetwork live;

    public Bench() {
        workbench = fx(() -> new Workbench(background));
        desk = fx(() -> new TrainingDesk(workbench, 1));
        live = fx(() -> new LiveNetwork(workbench, desk));
    }

    public static Document sample(String id) {
        try {
            return SampleProjects.find(id).orElseThrow().document();
        } catch (DataException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Opens it and waits for its data. */
    public void open(Document document) {
        run(() -> {
            workbench.open(document, "Test", Optional.empty());
            desk.open(List.of(), Task.CLASSIFICATION);
        });
        await("the data are ready", () -> workbench.dataProperty().get() instanceof DataState.Ready);
    }

    public <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }

    public void run(Runnable work) {
        fx(() -> {
            work.run();
            return null;
        });
    }

    /** Lets frames pass until something holds. */
    public void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> fx(() -> {
                desk.pulse();
                live.pulse();
                return condition.call();
            }));
        } catch (TimeoutException never) {
            throw new AssertionError("Waited " + PATIENCE_SECONDS + " s in vain until " + what + "; state " + desk.state(),
                    never);
        }
    }

    public void awaitState(RunState state) {
        await("training is " + state, () -> desk.state() == state);
    }

    /** Trains for one epoch. */
    public void epoch() {
        run(desk::oneEpoch);
        awaitState(RunState.PAUSED);
    }

    @Override
    public void close() {
        boolean[] still = new boolean[1];
        run(() -> desk.whenStill(() -> still[0] = true));
        await("nothing runs", () -> still[0]);
        run(() -> {
            live.close();
            background.close();
        });
    }
}
