package dev.gradus.train;

import dev.gradus.graph.Network;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.nn.Parameter;
import dev.gradus.train.TrainingEvent.Ending;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Trains a network: plain synchronous code, no threads of its own beyond the kernel's. One trainer serves one run. */
public final class Trainer {

    private static final long EVENT_NANOS = 16_000_000L;

    private final TrainingPlan plan;
    private final RunControl control;
    private final Consumer<TrainingEvent> sink;
    private final Network network;
    private final Steps steps;
    private final Stepper stepper;
    private final Evaluation validation;
    private final StepReport report;
    private final long begun = System.nanoTime();
    private final Here here = new Here();
    private final Optional<StepRecorder> recorder;
    private final Kernel exact;
    private Optional<Checkpoint.Best> best = Optional.empty();
    private LiveSettings settings;
    private boolean bestNow;

    private Trainer(TrainingPlan plan, RunControl control, Consumer<TrainingEvent> sink, Kernel kernel, Kernel exact,
            Optional<StepRecorder> recorder) {
        this.plan = plan;
        this.control = control;
        this.sink = sink;
        this.recorder = recorder;
        this.exact = exact;
        TrainingSetup setup = plan.setup();
        MemoryNeed.check(plan.graph(), Signature.of(plan.data()), setup);
        network = Network.compile(plan.graph(), Signature.of(plan.data()));
        initialise(network, setup);
        recorder.ifPresent(each -> each.check(plan.graph(), network, setup));
        steps = new Steps(network, plan.data().feed(setup.seed()), setup, recorder.isPresent() ? exact : kernel, recorder,
                BatchFeed.Ahead.WHEN_WORTH);
        stepper = steps.stepper();
        validation = new Evaluation(network, plan.data().validation(), exact);
        report = new StepReport(network, steps);
        settings = control.live();
        plan.start().ifPresent(this::resume);
    }

    /**
     * Runs until the plan is done, somebody stops it, or the loss is no longer a number. Exceptions become
     * {@link TrainingEvent.Failed}.
     *
     * @param threads that the kernel may use, the caller's among them; the result has the same bits for any number
     */
    public static void run(TrainingPlan plan, RunControl control, Consumer<TrainingEvent> sink, int threads) {
        run(plan, control, sink, Kernels.available().get(0), threads);
    }

    /** As above, with a kernel by name. */
    public static void run(TrainingPlan plan, RunControl control, Consumer<TrainingEvent> sink, String kernelName,
            int threads) {
        run(plan, control, sink, kernelName, threads, Optional.empty());
    }

    /**
     * Records the first step while taking it: in exact arithmetic, whatever the settings say.
     *
     * @param recorder has its record when {@link TrainingEvent.Finished} is sent
     */
    public static void run(TrainingPlan plan, RunControl control, Consumer<TrainingEvent> sink, int threads,
            Optional<StepRecorder> recorder) {
        run(plan, control, sink, Kernels.available().get(0), threads, recorder);
    }

    private static void run(TrainingPlan plan, RunControl control, Consumer<TrainingEvent> sink, String kernelName,
            int threads, Optional<StepRecorder> recorder) {
        control.begin();
        try (Kernel kernel = Kernels.named(kernelName, plan.setup().precision(), threads);
                Kernel exact = Kernels.named(kernelName, Precision.EXACT, threads)) {
            Trainer trainer = new Trainer(plan, control, sink, kernel, exact, recorder);
            try (trainer.steps) {
                trainer.train();
            }
        } catch (RuntimeException | OutOfMemoryError failure) {
            sink.accept(new TrainingEvent.Failed(failure));
        }
    }

    /** The weights that a seed and a setup give a network. */
    public static void initialise(Network network, TrainingSetup setup) {
        network.initialise(setup.seed(), setup.chosenInitializer());
    }

    private void resume(Checkpoint start) {
        start.loadInto(network);
        boolean sameRun = start.seed() == plan.setup().seed();
        steps.resume(sameRun ? start.step() : 0, start.tally(), plan.setup().live(),
                sameRun ? start.rate() : RateState.NONE);
        if (sameRun && start.optimizer().equals(plan.setup().optimizer().type().id())
                && start.loadInto(network, stepper.optimizer())) {
            stepper.optimizer().resume(start.step());
        }
        best = start.best();
    }

    private void train() {
        validation.measure();
        List<String> names = network.learningLayers().stream().map(layer -> layer.node().name()).toList();
        sink.accept(new TrainingEvent.Started(names, steps.perEpoch(), steps.examplesPerEpoch(), checkpoint(),
                validation.loss()));
        settings = control.live();
        control.recorder().begun(here);
        Ending ending = null;
        while (ending == null) {
            if (control.stopped()) {
                ending = new TrainingEvent.Stopped();
            } else if (steps.taken() >= (long) control.live().epochs() * steps.perEpoch()) {
                ending = completed();
            } else if (control.paused()) {
                rest();
            } else if (control.due()) {
                ending = takeStep();
            }
        }
        emit();
        Checkpoint last = checkpoint();
        recorder.ifPresent(each -> each.finish(exact));
        sink.accept(new TrainingEvent.Finished(ending, last));
    }

    /** With early stopping the best weights are kept, however the run ends by itself. */
    private Ending completed() {
        if (!plan.setup().earlyStopping().enabled() || best.isEmpty() || best.get().epoch() >= steps.epoch()) {
            return new TrainingEvent.Completed();
        }
        Checkpoint.load(best.get().blocks(), network);
        return new TrainingEvent.Completed(Optional.of(best.get().epoch()));
    }

    private void rest() {
        emit();
        sink.accept(new TrainingEvent.Paused(checkpoint()));
        while (control.paused()) {
            serveSnapshot();
            if (control.paused()) {
                control.park();
            }
        }
        report.restartClock();
    }

    private Ending takeStep() {
        int columns = steps.size();
        boolean reporting = report.due(EVENT_NANOS) || control.slow();
        if (reporting) {
            report.before();
        }
        settings = control.live();
        bestNow = false;
        double loss = steps.next(settings);
        if (!Double.isFinite(loss)) {
            return notFinite(columns);
        }
        report.add(steps.epochs(), loss, columns);
        if (reporting) {
            report.after(steps.epochs(), steps.learningRate());
        }
        boolean epochEnded = steps.batch() == 0;
        Ending ending = epochEnded ? endEpoch() : null;
        control.recorder().stepped(here);
        if (ending instanceof TrainingEvent.StoppedEarly) {
            Checkpoint.load(best.orElseThrow().blocks(), network);
        }
        if (reporting) {
            emit();
        }
        serveSnapshot();
        if (control.takeCheckpointWish()) {
            emit();
            sink.accept(new TrainingEvent.Kept(checkpoint()));
        }
        control.stepped(epochEnded);
        return ending;
    }

    private Ending endEpoch() {
        validation.measure();
        int epoch = steps.epoch();
        EpochTally tally = steps.tally();
        report.add(new EpochRecord(epoch, steps.taken(), tally.loss(), validation.loss(), tally.score(), validation.score(),
                tally.gradientNorms(), (System.nanoTime() - begun) / 1e9));
        boolean judged = plan.data().validation().count() > 0;
        steps.epochEnded(settings, judged ? validation.loss() : tally.loss());
        EarlyStopping stopping = plan.setup().earlyStopping();
        if (Double.isNaN(validation.loss())) {
            return null;
        }
        if (best.isEmpty() || validation.loss() < best.get().loss()) {
            best = Optional.of(new Checkpoint.Best(epoch, validation.loss(), Checkpoint.values(network)));
            bestNow = true;
            return null;
        }
        if (!stopping.enabled() || epoch - best.get().epoch() < stopping.patience()) {
            return null;
        }
        return new TrainingEvent.StoppedEarly(epoch, best.get().epoch(), stopping.patience());
    }

    /** The step changed nothing; find out where it went wrong. */
    private Ending notFinite(int columns) {
        int place = stepper.workspace().firstNotFinite(columns);
        Compiled guilty = place >= 0 ? learningAtOrBefore(place) : largest();
        double most = 0;
        for (Parameter parameter : guilty.parameters()) {
            for (int i = 0; parameter.learned() && i < parameter.size(); i++) {
                most = Math.max(most, Math.abs(network.values()[parameter.offset() + i]));
            }
        }
        return new TrainingEvent.NotFinite(steps.taken() + 1, steps.epoch() + 1, guilty.node().name(), most);
    }

    private Compiled learningAtOrBefore(int place) {
        for (int i = place; i >= 0; i--) {
            if (network.layers().get(i).parameters().stream().anyMatch(Parameter::learned)) {
                return network.layers().get(i);
            }
        }
        return network.layers().get(place);
    }

    private Compiled largest() {
        Compiled largest = network.layers().get(network.output());
        double most = -1;
        for (Compiled layer : network.learningLayers()) {
            for (Parameter parameter : layer.parameters()) {
                for (int i = 0; parameter.learned() && i < parameter.size(); i++) {
                    double gradient = stepper.workspace().gradients()[parameter.offset() + i];
                    double size = Double.isFinite(gradient) ? Math.abs(gradient) : Double.MAX_VALUE;
                    if (size > most) {
                        most = size;
                        largest = layer;
                    }
                }
            }
        }
        return largest;
    }

    private void serveSnapshot() {
        Snapshot wanted = control.takeWanted();
        if (wanted != null) {
            wanted.fill(network, stepper.workspace().gradients(), steps.taken(), steps.epochs());
        }
    }

    private void emit() {
        sink.accept(report.drain(steps.taken(), steps.epoch(), steps.batch(), steps.learningRate()));
    }

    private Checkpoint checkpoint() {
        boolean between = steps.batch() == 0;
        return Checkpoint.of(network, stepper.optimizer(), plan.setup().optimizer().type().id(), plan.setup().seed(),
                steps.taken(), between ? EpochTally.Sums.NONE : steps.tally().save(), steps.rateState(), best);
    }

    /** What the recorder may see. */
    private final class Here implements Boundary {
        @Override
        public long step() {
            return steps.taken();
        }

        @Override
        public int stepsPerEpoch() {
            return steps.perEpoch();
        }

        @Override
        public LiveSettings settings() {
            return settings;
        }

        @Override
        public boolean best() {
            return bestNow;
        }

        @Override
        public Network network() {
            return network;
        }

        @Override
        public Checkpoint checkpoint() {
            return Trainer.this.checkpoint();
        }
    }
}
