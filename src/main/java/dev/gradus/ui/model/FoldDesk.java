package dev.gradus.ui.model;

import dev.gradus.data.Content;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Fold;
import dev.gradus.edit.Document;
import dev.gradus.train.CrossValidation;
import dev.gradus.train.RunRecord;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * Cross-validation as the window sees it: it trains on a thread of its own, beside everything else, and leaves a run for
 * each fold. The network and its weights stay as they are. Window thread only.
 */
public final class FoldDesk implements AutoCloseable {

    public static final int USUAL = 5;

    /**
     * How far it is.
     *
     * @param fold   the round in hand, from 1
     * @param epoch  epochs of the round that are over
     * @param epochs that a round has at most
     */
    public record Progress(int fold, int folds, int epoch, int epochs) {}

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final IntegerProperty folds = new SimpleIntegerProperty(USUAL);
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> complaint = new ReadOnlyObjectWrapper<>("");
    private final Background background = new Background("gradus-folds");
    private Optional<CrossValidation> running = Optional.empty();

    FoldDesk(Workbench workbench, TrainingDesk desk) {
        this.workbench = workbench;
        this.desk = desk;
    }

    /** How many folds the next one has. */
    public IntegerProperty foldsProperty() {
        return folds;
    }

    /** Empty while none is running. */
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why the last one did not come to its end; empty otherwise. */
    public ReadOnlyObjectProperty<String> complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    public boolean running() {
        return running.isPresent();
    }

    /** Trains the document's network as it is now, once for each fold. Nothing happens while one is running. */
    public void start() {
        Document document = workbench.document();
        if (running() || document.data().isEmpty() || !workbench.inference().complete()) {
            return;
        }
        DataSetup setup = document.data().get();
        int count = Math.max(Fold.FEWEST, Math.min(Fold.MOST, folds.get()));
        CrossValidation validation = new CrossValidation(setup, document.graph(), document.training(), count);
        running = Optional.of(validation);
        complaint.set("");
        progress.set(Optional.of(new Progress(1, count, 0, document.training().live().epochs())));
        Path folder = workbench.fileProperty().get().map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
        Optional<Content> held = workbench.preparedData().map(data -> data.content()).filter(setup.plan()::takes);
        String group = RunRecord.nextCrossValidation(desk.runs().stream().map(Run::record).toList());
        background.run(() -> {
            DataLoader loader = new DataLoader(folder);
            return validation.run(loader, held.isPresent() ? held.get() : loader.load(setup.source()), desk.threads(),
                    new Telling(validation, new RunBasis(document), group));
        }, rounds -> ended(validation, ""), problem -> ended(validation, problem.getMessage()));
    }

    /** Ends it; the folds that are done are kept. */
    public void stop() {
        running.ifPresent(CrossValidation::stop);
    }

    private void ended(CrossValidation validation, String why) {
        if (running.filter(each -> each == validation).isPresent()) {
            running = Optional.empty();
            complaint.set(why);
            progress.set(Optional.empty());
            desk.tell();
        }
    }

    @Override
    public void close() {
        stop();
        background.close();
    }

    /** From the thread that trains to the window's. */
    private final class Telling implements CrossValidation.Watcher {

        private static final long BETWEEN_NANOS = 100_000_000;

        private final CrossValidation validation;
        private final RunBasis basis;
        private final String group;
        private Instant started;
        private long told;
        private int epoch;

        Telling(CrossValidation validation, RunBasis basis, String group) {
            this.validation = validation;
            this.basis = basis;
            this.group = group;
        }

        @Override
        public void begins(int round, TrainingPlan plan) {
            started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            epoch = 0;
            tell(round);
        }

        @Override
        public void happened(int round, TrainingEvent event) {
            if (event instanceof TrainingEvent.Progress now && !now.epochs().isEmpty()) {
                epoch = now.epochs().get(now.epochs().size() - 1).epoch();
                if (System.nanoTime() - told > BETWEEN_NANOS) {
                    tell(round);
                }
            }
        }

        private void tell(int round) {
            told = System.nanoTime();
            Progress now = new Progress(round + 1, validation.folds(), epoch, basis.document().training().live().epochs());
            Platform.runLater(() -> {
                if (running.filter(each -> each == validation).isPresent()) {
                    progress.set(Optional.of(now));
                }
            });
        }

        @Override
        public void ended(CrossValidation.Round round) {
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put(RunRecord.CROSS_VALIDATION, group);
            settings.putAll(basis.settings(Optional.empty()));
            RunRecord record = RunRecord.begin("Fold " + (round.index() + 1) + " of " + validation.folds(), round.index(), started,
                    settings, Optional.of(round.plan().data().provenance()), round.plan().setup().seed(), round.layers())
                    .withCurves(round.epochs(), java.util.List.of(), java.util.List.of())
                    .withEnding(Optional.of(round.end().ending())).withWeights(Optional.of(round.end().checkpoint()));
            dev.gradus.nn.Task task = dev.gradus.nn.Task.valueOf(round.plan().data().task().name());
            Platform.runLater(() -> desk.keep(record, task));
        }
    }
}
