package dev.gradus.cli;

import dev.gradus.train.Checkpoint;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.RunControl;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run from the command line: follows its events, writes the log, shows the bar, saves now and then. */
final class TrainingJob {

    /** Keeps what a run has come to. */
    @FunctionalInterface
    interface Keeper {
        void keep(Checkpoint checkpoint, List<String> layers, List<EpochRecord> epochs);
    }

    private final TrainingPlan plan;
    private final RunControl control;
    private final Optional<TrainingLog> log;
    private final Optional<PrintWriter> terminal;
    private final List<EpochRecord> epochs = new ArrayList<>();
    private Optional<Keeper> keeper = Optional.empty();
    private long everyNanos;
    private long kept = System.nanoTime();
    private List<String> layers = List.of();
    private Optional<ProgressBar> bar = Optional.empty();
    private TrainingEvent.Finished finished;
    private Throwable failure;
    private double waited;

    /** @param terminal where to draw a progress bar */
    TrainingJob(TrainingPlan plan, RunControl control, Optional<TrainingLog> log, Optional<PrintWriter> terminal) {
        this.plan = plan;
        this.control = control;
        this.log = log;
        this.terminal = terminal;
    }

    /** Has what the run has come to kept every so often. */
    void keepEvery(Duration every, Keeper newKeeper) {
        everyNanos = every.toNanos();
        keeper = Optional.of(newKeeper);
    }

    /** Trains to the end and returns how it ended; passes on what the trainer failed with. */
    TrainingEvent.Finished run(int threads) {
        Trainer.run(plan, control, this::accept, threads);
        bar.ifPresent(ProgressBar::clear);
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
        return finished;
    }

    /** Names of the learning layers: the order of the gradient norms. */
    List<String> layers() {
        return layers;
    }

    /** The epochs of this run so far. */
    List<EpochRecord> epochs() {
        return epochs;
    }

    /** Seconds that steps have waited for their batches. */
    double waited() {
        return waited;
    }

    private void accept(TrainingEvent event) {
        if (event instanceof TrainingEvent.Started started) {
            layers = started.layers();
            bar = terminal.map(writer -> new ProgressBar(writer, plan.setup().live().epochs(), started.stepsPerEpoch(),
                    started.trainingRows()));
        } else if (event instanceof TrainingEvent.Progress progress) {
            epochs.addAll(progress.epochs());
            waited = progress.waiting().seconds();
            log.ifPresent(file -> progress.epochs().forEach(epoch -> file.write(epoch, layers)));
            bar.ifPresent(line -> line.show(progress));
            if (keeper.isPresent() && System.nanoTime() - kept >= everyNanos) {
                control.pause();
            }
        } else if (event instanceof TrainingEvent.Paused paused) {
            keeper.orElseThrow().keep(paused.checkpoint(), layers, epochs);
            kept = System.nanoTime();
            control.run();
        } else if (event instanceof TrainingEvent.Finished end) {
            finished = end;
        } else if (event instanceof TrainingEvent.Failed failed) {
            failure = failed.cause();
        }
    }
}
