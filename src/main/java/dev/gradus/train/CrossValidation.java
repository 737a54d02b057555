package dev.gradus.train;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.split.RowParts;
import dev.gradus.graph.NetworkGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One network trained anew for each fold of the rows that are not test, always from the same seed: what it says of rows it
 * has not learned from, as often as there are folds. Everything that preparing learns, each round learns anew from its own
 * training rows. Synchronous, but {@link #stop} may be called from any thread.
 */
public final class CrossValidation {

    /** What a round had and came to. */
    public record Round(int index, TrainingPlan plan, List<String> layers, List<EpochRecord> epochs,
                        TrainingEvent.Finished end) {

        public Round {
            layers = List.copyOf(layers);
            epochs = List.copyOf(epochs);
        }

        /** The epoch whose weights the round ended with: the best, where early stopping brought it back, else the last. */
        public Optional<EpochRecord> last() {
            return RunRecord.kept(epochs, Optional.of(end.ending()));
        }
    }

    /** Follows the rounds, on the thread that runs them. */
    public interface Watcher {

        void begins(int round, TrainingPlan plan);

        void happened(int round, TrainingEvent event);

        void ended(Round round);
    }

    private final DataSetup setup;
    private final NetworkGraph graph;
    private final TrainingSetup training;
    private final List<SplitPlan> rounds;
    private volatile RunControl control;
    private volatile boolean stopped;

    /** @param folds from {@link dev.gradus.data.Fold#FEWEST} to {@link dev.gradus.data.Fold#MOST} */
    public CrossValidation(DataSetup setup, NetworkGraph graph, TrainingSetup training, int folds) {
        this.setup = setup;
        this.graph = graph;
        this.training = training;
        rounds = RowParts.rounds(setup.split(), folds);
    }

    public int folds() {
        return rounds.size();
    }

    /** Ends the round in hand after its batch, and begins no other. */
    public void stop() {
        stopped = true;
        RunControl now = control;
        if (now != null) {
            now.stop();
        }
    }

    public boolean stopped() {
        return stopped;
    }

    /**
     * All rounds, one after another; those that were ended, where somebody stopped it.
     *
     * @param content of the setup's source
     * @throws DataException when the rows cannot be divided into so many folds; before the first round begins
     */
    public List<Round> run(DataLoader loader, Content content, int threads, Watcher watcher) throws DataException {
        List<Round> ended = new ArrayList<>();
        for (int i = 0; i < rounds.size() && !stopped; i++) {
            PreparedData data = loader.prepare(setup.withSplit(rounds.get(i)), content);
            TrainingPlan plan = new TrainingPlan(graph, data, training, Optional.empty());
            Listening listening = new Listening(i, plan, watcher);
            control = new RunControl(training.live());
            if (stopped) {
                break;
            }
            watcher.begins(i, plan);
            Trainer.run(plan, control, listening::take, threads);
            Round round = listening.round();
            if (!stopped) {
                ended.add(round);
                watcher.ended(round);
            }
        }
        return ended;
    }

    private static final class Listening {

        private final int index;
        private final TrainingPlan plan;
        private final Watcher watcher;
        private final List<EpochRecord> epochs = new ArrayList<>();
        private List<String> layers = List.of();
        private TrainingEvent.Finished end;
        private Throwable failure;

        Listening(int index, TrainingPlan plan, Watcher watcher) {
            this.index = index;
            this.plan = plan;
            this.watcher = watcher;
        }

        void take(TrainingEvent event) {
            if (event instanceof TrainingEvent.Started started) {
                layers = started.layers();
            } else if (event instanceof TrainingEvent.Progress progress) {
                epochs.addAll(progress.epochs());
            } else if (event instanceof TrainingEvent.Finished finished) {
                end = finished;
            } else if (event instanceof TrainingEvent.Failed failed) {
                failure = failed.cause();
            }
            watcher.happened(index, event);
        }

        Round round() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (RuntimeException) failure;
            }
            return new Round(index, plan, layers, epochs, end);
        }
    }
}
