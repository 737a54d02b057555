package dev.gradus.ui.model;

import dev.gradus.data.Batches;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.LiveSettings;
import dev.gradus.train.RunHistory;
import dev.gradus.train.Signature;
import dev.gradus.train.TrainingEvent;
import java.util.Optional;

/** The run that sessions train, one after the other: what it stands on, where it is, its past. Window thread only. */
final class RunInHand {

    private final Workbench workbench;
    private final RunBook book;
    private final Standing standing;
    private RunBasis trained = new RunBasis(Document.EMPTY);
    private Departure setOut = Departure.anew(Optional.empty(), Document.EMPTY.training().live());
    private RunHistory history = new RunHistory();
    private RunHistory past = new RunHistory();
    private int stepsPerEpoch = 1;
    private int rowsPerEpoch;
    private long begunAt;

    RunInHand(Workbench workbench, RunBook book, Standing standing) {
        this.workbench = workbench;
        this.book = book;
        this.standing = standing;
    }

    RunHistory history() {
        return history;
    }

    int stepsPerEpoch() {
        return stepsPerEpoch;
    }

    void forgetPast() {
        history = new RunHistory();
    }

    /** A session is about to start: the run that goes on, one that comes off another, or a new one. */
    Departure depart(Document document, PreparedData data, Optional<Fork> fork) {
        Departure departure = departure(document, data, fork);
        if (!departure.goesOn()) {
            history = departure.fork().isPresent() ? past : new RunHistory();
            past = new RunHistory();
            book.letGo();
            standing.position.set(TrainingDesk.Position.START);
            departure.fork().ifPresent(each -> stand(departure.start().orElseThrow().step()));
        } else if (standing.is(RunState.STOPPED_EARLY)) {
            history.breakHere();
        }
        trained = new RunBasis(document);
        setOut = departure;
        return departure;
    }

    private Departure departure(Document document, PreparedData data, Optional<Fork> fork) {
        LiveSettings live = document.training().live();
        Optional<Checkpoint> start = document.checkpoint();
        if (fork.isPresent() && start.isPresent()) {
            stepsPerEpoch = perEpoch(document, data);
            return Departure.forked(fork.get(), fork.get().placed(start.get(), stepsPerEpoch), live, stepsPerEpoch);
        }
        boolean paused = standing.is(RunState.PAUSED);
        boolean over = standing.is(RunState.FINISHED) || standing.is(RunState.STOPPED_EARLY);
        return book.current().isPresent() && (paused || over && start.isPresent())
                ? Departure.goingOn(start, live, setOut, stepsPerEpoch) : Departure.anew(start, live);
    }

    private static int perEpoch(Document document, PreparedData data) {
        return new Batches(data.feed(document.training().seed()), document.training().batchSize(), document.training().seed()).perEpoch();
    }

    private void stand(long step) {
        int epoch = Math.max(1, stepsPerEpoch);
        standing.position.set(new TrainingDesk.Position(step, (int) (step / epoch), (int) (step % epoch), stepsPerEpoch, 0,
                Double.NaN, Double.NaN, 0));
    }

    /** Where a run would come off this one. */
    Fork fork(Checkpoint from) {
        int perEpoch = workbench.preparedData().map(data -> perEpoch(workbench.document(), data)).orElse(1);
        return new Fork(book.current(), (double) from.step() / Math.max(1, perEpoch));
    }

    /** A branch has changed the document; its past is that of the run before where nothing but live settings differ. */
    void forked(Document before, Checkpoint from) {
        past = new RunBasis(before).carries(workbench.document()) ? history.until(from) : new RunHistory();
    }

    /** The last run of a project that was opened can go on where its weights stand. */
    void takeUp() {
        Document document = workbench.document();
        Run last = book.last();
        Optional<Checkpoint> stands = document.checkpoint()
                .filter(checkpoint -> checkpoint.seed() == document.training().seed());
        if (stands.isEmpty() || last.ending().isPresent() && !(last.ending().get() instanceof TrainingEvent.Completed)) {
            return;
        }
        stepsPerEpoch = perEpoch(document, workbench.preparedData().orElseThrow());
        long step = stands.get().step();
        book.takeUp(last);
        trained = new RunBasis(document);
        setOut = Departure.anew(stands, document.training().live());
        stand(step);
        standing.state.set(step < (long) document.training().live().epochs() * stepsPerEpoch ? RunState.PAUSED
                : RunState.FINISHED);
    }

    void started(TrainingEvent.Started started) {
        stepsPerEpoch = started.stepsPerEpoch();
        rowsPerEpoch = started.trainingRows();
        begunAt = started.initial().step();
        PreparedData data = workbench.preparedData().orElseThrow();
        book.begin(trained, Signature.of(data).task(), started.layers(), Optional.of(data.provenance()), setOut.fork());
        book.tell();
    }

    /** @param epochs that the run shall have */
    void progressed(TrainingEvent.Progress progress, int epochs) {
        book.write(progress);
        double perSecond = progress.samplesPerSecond();
        double left = perSecond > 0 ? ((double) epochs * rowsPerEpoch - progress.step() * (double) rowsPerEpoch / stepsPerEpoch) / perSecond
                : Double.NaN;
        standing.position.set(new TrainingDesk.Position(progress.step(), progress.epoch(), progress.batch(), stepsPerEpoch,
                perSecond, left, progress.learningRate(), progress.waiting().share()));
        book.tell();
    }

    /** Takes the values a session came to; true when it has moved them. */
    boolean arrived(Checkpoint checkpoint) {
        book.current().ifPresent(run -> run.setCheckpoint(checkpoint));
        boolean moved = checkpoint.step() != begunAt;
        if (moved) {
            trained = trained.withCheckpoint(checkpoint);
        }
        return moved;
    }

    /** The step just taken was computed otherwise than the others: nobody can train across it once more. */
    void recorded(Checkpoint checkpoint) {
        history.breakHere();
        history.remember(checkpoint);
    }

    /** True when the run goes on under a changed document; names of layers are taken over. */
    boolean goesOnUnder(Document now) {
        boolean same = trained.carries(now);
        if (same) {
            book.current().ifPresent(run -> trained.renamed(now).forEach(run::renameLayer));
            trained = new RunBasis(trained.document().withGraph(now.graph()));
        }
        return same;
    }

    /** True when somebody has put other values in the place of those that training left. */
    boolean replacedBy(Document now) {
        return !now.checkpoint().equals(trained.document().checkpoint());
    }
}
