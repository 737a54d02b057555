package dev.gradus.ui.model;

import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.train.Predictor;
import dev.gradus.train.RunControl;
import dev.gradus.train.Snapshot;
import dev.gradus.train.Trainer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The network as it is at this moment, for views: a twin with copied numbers on a thread of its own. Views register a
 * job; it runs there whenever the numbers, the network or the data change, at most as often as it asked for, and its
 * result comes back to the window's thread. {@link #pulse()} is called once a frame.
 */
public final class LiveNetwork implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LiveNetwork.class.getName());

    /**
     * What a job sees, on the views' thread, for the time of its call.
     *
     * @param gradients of the last step that was looked at, laid out like {@link Network#values()}; a paused run keeps
     *                  them; empty without a run
     * @param trained   false while the weights are the first ones
     */
    public record Moment(Network network, Predictor predictor, PreparedData data, Optional<double[]> gradients,
            long step, double epoch, boolean trained) {}

    /** A registered job; closing it ends it. */
    public final class Watch<T> implements AutoCloseable {
        private final Function<Moment, T> job;
        private final Consumer<Optional<T>> done;
        private final long everyNanos;
        private long lastRun;
        /** On the views' thread: how long the job took. */
        private long lastNanos;
        private boolean stale = true;

        private Watch(Function<Moment, T> job, Consumer<Optional<T>> done, long everyNanos) {
            this.job = job;
            this.done = done;
            this.everyNanos = everyNanos;
        }

        /** Asks for another run although nothing has changed: the view has other wishes now. */
        public void again() {
            stale = true;
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }

    /** After work of some time the views rest so many times as long while a network trains, to leave it the machine. */
    private static final double LEAST_REST = 2;
    private static final double FIRST_REST = 8;
    private static final double MOST_REST = 40;
    /** Nanoseconds; the first look at many rows is slow, and resting in proportion would leave its picture for a minute. */
    private static final long LONGEST_REST = 3_000_000_000L;
    /** What the views may cost a training: they rest more above the one, less below the other. */
    private static final double DEAR = 0.07;
    private static final double CHEAP = 0.03;
    /** Nanoseconds; a job that takes longer waits while somebody scrubs. */
    private static final long SLOW = 20_000_000L;

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Background thread = new Background("gradus-views");
    private final SharedJudgement judgement = new SharedJudgement();
    private final List<Watch<?>> watches = new ArrayList<>();
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Predictor> predictor = Optional.empty();
    private Optional<Network> shape = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Look>> look = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<double[]> gradients = Optional.empty();
    private final ChosenExample chosen;
    private boolean networkStale = true;
    private boolean valuesStale = true;
    private boolean busy;
    private boolean enabled = true;
    private long busyNanos;
    private long restUntil;
    private double rest = FIRST_REST;
    private volatile long lookedAt;
    private long lookNanos;

    public LiveNetwork(Workbench workbench, TrainingDesk desk) {
        this.workbench = workbench;
        this.desk = desk;
        workbench.documentProperty().addListener((property, before, now) -> changed(before, now));
        workbench.dataProperty().addListener((property, before, now) -> networkStale = true);
        chosen = new ChosenExample(workbench, this);
    }

    /** The example that views of a single one look at. */
    public ChosenExample chosen() {
        return chosen;
    }

    /**
     * @param perSecond at most so often
     * @param done      gets the result, or empty while there is no complete network
     */
    public <T> Watch<T> watch(double perSecond, Function<Moment, T> job, Consumer<Optional<T>> done) {
        Watch<T> watch = new Watch<>(job, done, (long) (1e9 / perSecond));
        watches.add(watch);
        return watch;
    }

    /**
     * Shows these values until others are asked for, or empty, which brings back the present; training does not change
     * what is seen meanwhile. Values that do not fit the network are not shown; a change of the network ends the look.
     */
    public void look(Optional<Look> values) {
        if (values.isEmpty() && look.get().isEmpty()) {
            return;
        }
        look.set(values);
        lookedAt = System.nanoTime();
        snapshot.ifPresent(Snapshot::reset);
        valuesStale |= values.isEmpty();
        values.ifPresent(each -> {
            showAnew();
            pulse();
        });
    }

    public ReadOnlyObjectProperty<Optional<Look>> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** How long it took from the last {@link #look} until every view had its answer, in nanoseconds. */
    public long lookNanos() {
        return lookNanos;
    }

    /** Views may be switched off to measure what they cost; their last pictures stay. */
    public void setEnabled(boolean on) {
        enabled = on;
    }

    public boolean enabled() {
        return enabled;
    }

    /**
     * Takes in what the views were measured to cost a training, and rests more or less from then on.
     *
     * @param share of its speed
     */
    public void costs(double share) {
        rest = share > DEAR ? Math.min(MOST_REST, 1.6 * rest) : share < CHEAP ? Math.max(LEAST_REST, rest / 1.2) : rest;
    }

    /** So many times as long as they worked the views rest now while a network trains. */
    public double rest() {
        return rest;
    }

    /** Nanoseconds of work on the views' thread since the start. */
    public long busyNanos() {
        return busyNanos;
    }

    /** Once a frame: collects a filled snapshot, asks for the next one, starts jobs that are due. */
    public void pulse() {
        if (!enabled || busy || (look.get().isEmpty() && desk.state().live() && System.nanoTime() < restUntil)) {
            return;
        }
        // What a session leaves in the document is newer than its last snapshot.
        if (networkStale || (valuesStale && look.get().isEmpty() && !desk.state().live())) {
            if (networkStale || desk.currentRun().isEmpty()) {
                gradients = Optional.empty();
            }
            networkStale = false;
            rebuild();
            return;
        }
        if (shape.isEmpty()) {
            return;
        }
        Optional<RunControl> control = desk.control();
        if (control.isPresent() && desk.state().live() && look.get().isEmpty()) {
            collect(control.get());
        }
        long now = System.nanoTime();
        List<Watch<?>> due = watches.stream().filter(watch -> watch.stale && now - watch.lastRun >= watch.everyNanos).toList();
        if (!due.isEmpty()) {
            due.forEach(watch -> {
                watch.stale = false;
                watch.lastRun = now;
            });
            runJobs(due);
        }
    }

    private void changed(Document before, Document now) {
        networkStale |= !before.graph().unrolled().equals(now.graph().unrolled()) || !before.data().equals(now.data());
        valuesStale |= !before.checkpoint().equals(now.checkpoint())
                || before.training().seed() != now.training().seed()
                || !before.training().chosenInitializer().equals(now.training().chosenInitializer());
        if (networkStale) {
            look.set(Optional.empty());
        }
    }

    private void showAnew() {
        watches.forEach(watch -> {
            watch.stale = true;
            watch.lastRun = 0;
        });
    }

    /** Compiles the network of the document with its weights, on the views' thread. */
    private void rebuild() {
        valuesStale = false;
        snapshot = Optional.empty();
        shape = Optional.empty();
        Document document = workbench.document();
        Optional<PreparedData> data = workbench.preparedData();
        if (data.isEmpty() || !workbench.inference().complete()) {
            List.copyOf(watches).forEach(watch -> watch.done.accept(Optional.empty()));
            return;
        }
        DataSignature signature = workbench.signature();
        busy = true;
        thread.run(() -> {
            Network network = Network.compile(document.graph(), signature);
            Trainer.initialise(network, document.training());
            document.checkpoint().ifPresent(checkpoint -> checkpoint.loadInto(network));
            return new Predictor(network, data.get().preparation());
        }, ready -> {
            busy = false;
            predictor.ifPresent(Predictor::close);
            predictor = Optional.of(ready);
            shape = Optional.of(ready.network());
            showAnew();
        }, failed -> busy = false);
    }

    private void collect(RunControl control) {
        if (snapshot.isEmpty()) {
            snapshot = Optional.of(new Snapshot(shape.get()));
            control.want(snapshot.get());
        } else if (snapshot.get().ready()) {
            watches.forEach(watch -> watch.stale = true);
        } else {
            control.want(snapshot.get());
        }
    }

    private void runJobs(List<Watch<?>> due) {
        Predictor using = predictor.orElseThrow();
        PreparedData data = workbench.preparedData().orElseThrow();
        Optional<Look> looked = look.get().filter(each -> each.fits(using.network()));
        Optional<Snapshot> fresh = looked.isPresent() ? Optional.empty() : snapshot.filter(Snapshot::ready);
        boolean trained = looked.map(each -> each.step() > 0)
                .orElse(desk.state().live() || workbench.document().checkpoint().isPresent());
        long asked = lookedAt;
        busy = true;
        thread.run(() -> {
            long begun = System.nanoTime();
            fresh.ifPresent(each -> {
                each.copyTo(using.network());
                keepGradients(each);
            });
            looked.ifPresent(each -> each.copyTo(using.network()));
            Moment moment = new Moment(using.network(), using, data, looked.isPresent() ? Optional.empty() : gradients,
                    looked.map(Look::step).or(() -> fresh.map(Snapshot::step)).orElse(0L),
                    looked.map(Look::epoch).or(() -> fresh.map(Snapshot::epoch)).orElse(0.0), trained);
            List<Runnable> answers = new ArrayList<>();
            List<Watch<?>> order = new ArrayList<>(due);
            order.sort(Comparator.comparingLong(watch -> watch.lastNanos));
            for (Watch<?> watch : order) {
                if (looked.isPresent() && lookedAt != asked && watch.lastNanos > SLOW) {
                    answers.add(() -> watch.stale = true); // somebody looks elsewhere already
                    continue;
                }
                Runnable answer = answer(watch, moment);
                if (looked.isPresent()) {
                    Platform.runLater(answer); // scrubbing: the quick ones move at once, the slow ones when they can
                } else {
                    answers.add(answer);
                }
            }
            long ended = System.nanoTime();
            busyNanos += ended - begun;
            answers.add(() -> restUntil = ended + Math.min(LONGEST_REST, (long) (rest * (ended - begun))));
            return answers;
        }, answers -> {
            busy = false;
            fresh.ifPresent(Snapshot::reset);
            answers.forEach(Runnable::run);
            lookNanos = looked.isPresent() ? System.nanoTime() - asked : lookNanos;
        }, failed -> busy = false);
    }

    private void keepGradients(Snapshot fresh) {
        double[] into = gradients.orElseGet(() -> new double[fresh.gradients().length]);
        System.arraycopy(fresh.gradients(), 0, into, 0, into.length);
        gradients = Optional.of(into);
    }

    /** A view that fails keeps its last picture, and the others do not suffer. */
    private static <T> Runnable answer(Watch<T> watch, Moment moment) {
        long begun = System.nanoTime();
        try {
            T result = watch.job.apply(moment);
            watch.lastNanos = System.nanoTime() - begun;
            return () -> watch.done.accept(Optional.of(result));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A live view failed", failure);
            return () -> { };
        }
    }

    /** The validation sample measured once for all views, for their jobs. */
    public SharedJudgement judgement() {
        return judgement;
    }

    @Override
    public void close() {
        thread.close();
        predictor.ifPresent(Predictor::close);
    }
}
