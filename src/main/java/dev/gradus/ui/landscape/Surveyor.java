package dev.gradus.ui.landscape;

import dev.gradus.data.Examples;
import dev.gradus.graph.Network;
import dev.gradus.train.LossGrid;
import dev.gradus.train.LossSurvey;
import dev.gradus.ui.model.Background;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.application.Platform;

/**
 * Measures on a thread of its own. A new plane ends the work on the one before; the loss of single points is measured in
 * between. While a network trains it rests nine times as long as it works.
 */
final class Surveyor implements AutoCloseable {

    private static final int REST = 9;
    private static final long SHORTEST_REST = 50_000;
    /** The finest grid shall not take longer, by what a point takes. */
    private static final double PATIENCE_NANOS = 4e9;
    private static final int TRIALS = 6;
    private static final int FINE = 65;
    private static final int USUAL = 33;

    private record Point(double[] values, double[] state, DoubleConsumer done) {}

    private final Background background = new Background("gradus-landscape");
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Point> point = new AtomicReference<>();
    private volatile boolean training;
    private LossSurvey survey;
    private Network network;

    /** @param now true while a network trains */
    void setTraining(boolean now) {
        training = now;
    }

    /**
     * Another network or other rows.
     *
     * @param another nobody else may use it
     */
    void use(Network another, Examples rows) {
        asked.incrementAndGet();
        point.set(null);
        background.run(() -> {
            close(survey);
            network = another;
            survey = new LossSurvey(network, rows);
            return survey;
        }, done -> { }, failed -> { });
    }

    /** Who asked for a plane; everything is told on the window's thread. */
    interface Client {

        void laid(Lay lay);

        /** A finished grid; finer ones follow. */
        void measured(LossGrid grid);

        /** There is no such plane, for this reason. */
        void refused(String why);

        void done();
    }

    /**
     * Lays a plane through the values and measures it, coarse to fine.
     *
     * @param values the learned numbers
     * @param state  kept state of the network, the same all over the plane
     */
    void survey(Function<Network, Lay> laying, double[] values, double[] state, Client client) {
        int mine = asked.incrementAndGet();
        background.run(() -> {
            if (asked.get() != mine || !fits(values.length, state)) {
                return false;
            }
            System.arraycopy(values, 0, network.values(), 0, values.length);
            System.arraycopy(state, 0, network.state(), 0, state.length);
            Lay lay = laying.apply(network);
            tell(mine, () -> client.laid(lay));
            int finest = pointNanos(values) * (double) FINE * FINE < PATIENCE_NANOS ? FINE : USUAL;
            long[] since = {System.nanoTime()};
            return survey.measure(lay.plane(), lay.extent(), finest, () -> {
                servePoint();
                rest(since);
                return asked.get() != mine;
            }, grid -> tell(mine, () -> client.measured(grid)));
        }, whole -> {
            if (whole && asked.get() == mine) {
                client.done();
            }
        }, failed -> {
            if (asked.get() == mine) {
                client.refused(failed.getMessage());
            }
        });
    }

    /** What a point takes: the shortest counts, because the others were disturbed or not compiled. */
    private long pointNanos(double[] values) {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < TRIALS; i++) {
            long begun = System.nanoTime();
            survey.loss(values);
            shortest = Math.min(shortest, System.nanoTime() - begun);
        }
        return shortest;
    }

    private void tell(int mine, Runnable news) {
        Platform.runLater(() -> {
            if (asked.get() == mine) {
                news.run();
            }
        });
    }

    /** The loss of one point; one that comes before it was measured takes its place. */
    void loss(double[] values, double[] state, DoubleConsumer done) {
        point.set(new Point(values, state, done));
        background.run(() -> {
            servePoint();
            return null;
        }, nothing -> { }, failed -> { });
    }

    /** Ends the work in hand. */
    void cancel() {
        asked.incrementAndGet();
        point.set(null);
    }

    private boolean fits(int values, double[] state) {
        return survey != null && network.values().length == values && network.state().length == state.length;
    }

    private void servePoint() {
        Point wanted = point.getAndSet(null);
        if (wanted == null || !fits(wanted.values().length, wanted.state())) {
            return;
        }
        double[] kept = network.state().clone();
        System.arraycopy(wanted.state(), 0, network.state(), 0, kept.length);
        double loss = survey.loss(wanted.values());
        System.arraycopy(kept, 0, network.state(), 0, kept.length);
        Platform.runLater(() -> wanted.done().accept(loss));
    }

    private void rest(long[] since) {
        long worked = System.nanoTime() - since[0];
        if (training && worked > SHORTEST_REST) {
            LockSupport.parkNanos(REST * worked);
            since[0] = System.nanoTime();
        } else if (!training) {
            since[0] = System.nanoTime();
        }
    }

    private static void close(LossSurvey old) {
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void close() {
        cancel();
        background.run(() -> {
            close(survey);
            return null;
        }, done -> { }, failed -> { });
        background.close();
    }
}
