package dev.gradus.edit.lesson;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.graph.Node;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.LayerPoint;
import dev.gradus.train.LossPoint;
import dev.gradus.train.RunControl;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A lesson played without a window: its steps in order, and what a learner does in them, computed by the engine. */
final class PlayedLesson {

    private final Lesson lesson;
    private final List<RunFacts> runs = new ArrayList<>();
    private final Set<String> fired = new HashSet<>();
    private Set<String> selected = Set.of();
    private Document document;
    private int at;
    private int runsThen;

    PlayedLesson(Lesson lesson) throws DataException {
        this.lesson = lesson;
        document = lesson.start().document().orElseThrow();
    }

    LessonStep step() {
        return lesson.steps().get(at);
    }

    Situation situation() {
        return new Situation(document, runs, runsThen, fired, selected);
    }

    List<Condition> missing() {
        return step().missing(situation());
    }

    void next() {
        at++;
        runsThen = runs.size();
        fired.clear();
    }

    boolean over() {
        return at == lesson.steps().size();
    }

    void edit(UnaryOperator<Document> change) {
        document = change.apply(document);
    }

    void fire(String action) {
        fired.add(action);
    }

    void select(String layer) {
        selected = Set.of(layer);
    }

    Document document() {
        return document;
    }

    /** A run of its own with the project as it stands, from its first weights. */
    void train(int epochs) throws DataException {
        train(epochs, run -> false);
    }

    /** The same until something holds after an epoch; then it is paused. */
    void train(int epochs, Predicate<Situation> enough) throws DataException {
        PreparedData data = new DataLoader().prepare(document.data().orElseThrow());
        List<EpochRecord> ended = new ArrayList<>();
        List<LayerPoint> points = new ArrayList<>();
        List<LossPoint> losses = new ArrayList<>();
        boolean[] diverged = new boolean[1];
        List<String> layers = new ArrayList<>();
        RunControl control = new RunControl(document.training().withEpochs(epochs).live());
        int place = runs.size();
        Trainer.run(new TrainingPlan(document.graph(), data, document.training().withEpochs(epochs),
                lesson.start().document().orElseThrow().checkpoint()), control, event -> {
            if (event instanceof TrainingEvent.Started started) {
                layers.addAll(started.layers());
            } else if (event instanceof TrainingEvent.Progress progress) {
                ended.addAll(progress.epochs());
                progress.layers().ifPresent(points::add);
                losses.addAll(progress.losses());
            } else if (event instanceof TrainingEvent.Finished finished) {
                diverged[0] = finished.ending() instanceof TrainingEvent.NotFinite;
                document = document.withCheckpoint(Optional.of(finished.checkpoint()));
            } else if (event instanceof TrainingEvent.Failed failed) {
                throw new IllegalStateException(failed.cause());
            }
        }, 1);
        // What a learner sees after each epoch: pausing the moment the condition holds.
        for (int epoch = 1; epoch <= ended.size(); epoch++) {
            List<EpochRecord> so = ended.subList(0, epoch);
            RunFacts facts = new RunFacts(layers, so, so.get(epoch - 1).gradientNorms(),
                    List.of(losses.get(0).loss(), losses.get(losses.size() - 1).loss()), diverged[0]);
            if (runs.size() > place) {
                runs.remove(place);
            }
            runs.add(facts);
            if (enough.test(situation())) {
                return;
            }
        }
    }

    /** Trains until nothing of the step is missing. */
    void trainUntilDone(int epochs) throws DataException {
        train(epochs, situation -> step().missing(situation).isEmpty());
    }

    /** One batch from the first weights. */
    void batch() throws DataException {
        train(1);
    }

    static UnaryOperator<Document> everyHidden(UnaryOperator<dev.gradus.nn.layer.Dense> change) {
        return document -> {
            Document changed = document;
            for (Node node : Hidden.dense(document.graph())) {
                changed = changed.withGraph(changed.graph().replace(
                        node.withLayer(change.apply((dev.gradus.nn.layer.Dense) node.layer()))));
            }
            return changed.withCheckpoint(Optional.<Checkpoint>empty());
        };
    }

    String missingWords() {
        return step().title() + ": " + missing().stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
