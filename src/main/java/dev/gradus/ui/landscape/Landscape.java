package dev.gradus.ui.landscape;

import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.graph.Network;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.Keyframe;
import dev.gradus.train.LossGrid;
import dev.gradus.train.LossPlane;
import dev.gradus.train.LossSurvey;
import dev.gradus.train.RowSample;
import dev.gradus.train.RunHistory;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.Look;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.ValidationSample;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What the landscape shows: the plane that was laid, what is measured of it so far, the way of the run, and the ball. The
 * plane stays while a network trains; when it rests, a plane that the network has left is laid anew through it. Window
 * thread only.
 */
final class Landscape implements Surveyor.Client {

    private static final double PER_SECOND = 20;
    /** A network further off than this share of its way has left the plane. */
    private static final double OFF = 1e-5;
    /** Of a way that has principal directions. */
    static final int FEWEST_STOPS = 3;

    /**
     * Where the network is now.
     *
     * @param outside distance from the plane; see {@link LossPlane.Spot}
     * @param loss    on the rows of the landscape; NaN until it is measured
     */
    record Ball(double a, double b, double outside, double epoch, double loss) {}

    /** The network as it is seen now; of {@code network} only the structure may be read here. */
    record Seen(Network network, double[] values, double[] state, double epoch, long step) {

        /** While nothing trains, the views are not told where in the run they are. */
        private Seen at(TrainingDesk.Position position) {
            return epoch > 0 ? this : new Seen(network, values, state,
                    (double) position.step() / Math.max(1, position.stepsPerEpoch()), position.step());
        }
    }

    private record Held(Seen from, double a, double b) {}

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final LiveNetwork live;
    private final Runnable changed;
    private final Texts texts = Texts.of("landscape");
    private Optional<Surveyor> surveyor = Optional.empty();
    private Optional<LiveNetwork.Watch<Seen>> watch = Optional.empty();
    private Optional<Seen> seen = Optional.empty();
    private Optional<Lay> lay = Optional.empty();
    private Optional<Relief> relief = Optional.empty();
    private Optional<Ball> ball = Optional.empty();
    private Optional<Held> held = Optional.empty();
    private Optional<Document> surveyed = Optional.empty();
    private Lay.Wish wish = new Lay.Wish(Lay.Kind.RANDOM, -1, -1, 1);
    private String trouble = "";
    private boolean stale = true;
    private boolean measuring;
    private boolean opened;
    private int affordable;
    private long followed = -1;
    private RunHistory past = new RunHistory();

    /** @param changed redraws */
    Landscape(Workbench workbench, TrainingDesk desk, LiveNetwork live, Runnable changed) {
        this.workbench = workbench;
        this.desk = desk;
        this.live = live;
        this.changed = changed;
        workbench.revisionProperty().addListener((property, before, now) -> document());
        desk.stateProperty().addListener((property, before, now) ->
                surveyor.ifPresent(each -> each.setTraining(now.live())));
    }

    /** Begins to look; nothing is computed before. */
    void open() {
        surveyor = Optional.of(new Surveyor());
        surveyor.get().setTraining(desk.state().live());
        surveyed = Optional.empty();
        if (!opened && stops() >= FEWEST_STOPS) {
            wish = new Lay.Wish(Lay.Kind.PATH, wish.first(), wish.second(), wish.seed());
        }
        opened = true;
        document();
        watch = Optional.of(live.watch(PER_SECOND, moment -> new Seen(moment.network(), moment.network().values().clone(),
                moment.network().state().clone(), moment.epoch(), moment.step()), this::now));
    }

    /** Ends all work; a ball that is held goes back. */
    void close() {
        drop();
        watch.ifPresent(LiveNetwork.Watch::close);
        watch = Optional.empty();
        surveyor.ifPresent(Surveyor::close);
        surveyor = Optional.empty();
        forget();
    }

    // What is drawn.

    Optional<Lay> lay() {
        return lay;
    }

    Optional<Relief> relief() {
        return relief;
    }

    Optional<Ball> ball() {
        return ball;
    }

    Optional<Seen> seen() {
        return seen;
    }

    Lay.Wish wish() {
        return wish;
    }

    boolean measuring() {
        return measuring;
    }

    /** Why there is no landscape; empty while there is one, or while it comes. */
    String trouble() {
        return trouble;
    }

    boolean holding() {
        return held.isPresent();
    }

    /** On how many of so many rows the loss is measured. */
    int rows(int all) {
        return Math.min(all, affordable);
    }

    /** How many points of the way are known, for what can be chosen. */
    int stops() {
        return desk.history().frames().size();
    }

    // What a person does.

    void choose(Lay.Wish another) {
        wish = another;
        again();
    }

    /** Lays the plane anew through the network as it is now. */
    void again() {
        lay = Optional.empty();
        relief = Optional.empty();
        trouble = "";
        stale = true;
        survey();
        changed.run();
    }

    /**
     * Takes the ball, if the network is at rest; a training network is paused first, and the ball can be taken when its
     * last batch is done.
     *
     * @return whether it is held now
     */
    boolean hold() {
        if (held.isEmpty() && desk.state().live()) {
            desk.pause();
        } else if (held.isEmpty() && seen.isPresent() && ball.isPresent() && lay.isPresent()) {
            held = Optional.of(new Held(seen.get(), ball.get().a(), ball.get().b()));
        }
        return held.isPresent();
    }

    /** Moves the ball that is held; every view shows the network there. */
    void move(double a, double b) {
        held.ifPresent(from -> {
            LossGrid.Extent extent = lay.orElseThrow().extent();
            double toA = Math.max(extent.aFrom(), Math.min(extent.aTo(), a));
            double toB = Math.max(extent.bFrom(), Math.min(extent.bTo(), b));
            double[] values = from.from().values().clone();
            lay.get().plane().move(values, toA - from.a(), toB - from.b());
            Seen there = new Seen(from.from().network(), values, from.from().state(), from.from().epoch(),
                    from.from().step());
            seen = Optional.of(there);
            place(there);
            live.look(Optional.of(new Look(values, there.state(), there.epoch(), there.step())));
            changed.run();
        });
    }

    /** Lets go of the ball: the network has the numbers of that place, as one step that can be undone. */
    void release() {
        Optional<Held> was = held;
        held = Optional.empty();
        was.ifPresent(from -> {
            Seen there = seen.orElseThrow();
            if (there != from.from()) {
                Checkpoint checkpoint = Checkpoint.start(there.network(), there.values(), there.state(),
                        workbench.document().training().seed());
                workbench.apply(Edits.weights(texts.get("edit.move"), Optional.of(checkpoint)));
                live.look(Optional.empty());
            }
        });
    }

    /** Lets go of the ball where it was taken. */
    void drop() {
        held.ifPresent(from -> {
            held = Optional.empty();
            seen = Optional.of(from.from());
            live.look(Optional.empty());
            place(from.from());
            changed.run();
        });
    }

    /** A run that begins where the ball is. */
    void trainFromHere() {
        release();
        seen.ifPresent(there -> desk.branch(Checkpoint.start(there.network(), there.values(), there.state(),
                workbench.document().training().seed()), Edits.all("", List.of()), texts.get("edit.train")));
    }

    // What comes in.

    private void document() {
        if (surveyor.isEmpty()) {
            return;
        }
        Document now = workbench.document();
        boolean ready = workbench.inference().complete() && workbench.preparedData().filter(data -> data.training().count() > 0)
                .isPresent();
        boolean same = surveyed.isPresent() && surveyed.get().graph().unrolled().equals(now.graph().unrolled())
                && surveyed.get().data().equals(now.data());
        if (same && ready) {
            return;
        }
        surveyed = ready ? Optional.of(now) : Optional.empty();
        held = Optional.empty();
        forget();
        if (ready) {
            Network network = Network.compile(now.graph(), workbench.signature());
            affordable = LossSurvey.affordableRows(ValidationSample.cost(network));
            surveyor.get().use(network, new RowSample(workbench.preparedData().orElseThrow().training(), affordable));
        } else {
            surveyor.get().cancel();
            trouble = texts.get("empty.network");
        }
        changed.run();
    }

    private void forget() {
        seen = Optional.empty();
        lay = Optional.empty();
        relief = Optional.empty();
        ball = Optional.empty();
        trouble = "";
        stale = true;
        measuring = false;
    }

    private void now(Optional<Seen> moment) {
        if (held.isPresent() || moment.isEmpty() || surveyed.isEmpty()) {
            return;
        }
        boolean now = live.lookProperty().get().isEmpty();
        Seen there = now ? moment.get().at(desk.position()) : moment.get();
        seen = Optional.of(there);
        follow();
        place(there);
        boolean still = now && !desk.state().live();
        if (stale || still && left(there)) {
            survey();
        }
        changed.run();
    }

    private boolean left(Seen there) {
        return lay.filter(each -> each.plane().size() == there.values().length).map(each -> {
            LossPlane.Spot spot = each.plane().spot(there.values());
            return spot.outside() > OFF * Math.max(1e-3, spot.away()) || !each.extent().holds(spot.a(), spot.b());
        }).orElse(false);
    }

    private void place(Seen there) {
        if (lay.isEmpty() || lay.get().plane().size() != there.values().length) {
            ball = Optional.empty();
            return;
        }
        LossPlane.Spot spot = lay.get().plane().spot(there.values());
        double loss = ball.map(Ball::loss).orElse(Double.NaN);
        ball = Optional.of(new Ball(spot.a(), spot.b(), spot.outside(), there.epoch(), loss));
        surveyor.ifPresent(each -> each.loss(there.values(), there.state(), found -> {
            ball = ball.map(at -> new Ball(at.a(), at.b(), at.outside(), at.epoch(), found));
            changed.run();
        }));
    }

    /** What the run has left behind while the plane lies. */
    private void follow() {
        RunHistory now = desk.history();
        List<Keyframe> frames = now.frames();
        long last = frames.isEmpty() ? -1 : frames.get(frames.size() - 1).step();
        if (lay.isPresent() && last >= 0 && (last != followed || now != past)) {
            boolean anew = now != past || last < followed;
            lay = Optional.of(lay.get().following(frames, anew ? Way.NONE : lay.get().way()));
            followed = last;
            past = now;
        }
    }

    private void survey() {
        if (seen.isEmpty() || surveyor.isEmpty()) {
            return;
        }
        stale = false;
        measuring = true;
        trouble = "";
        Seen there = seen.get();
        List<Keyframe> frames = desk.history().frames();
        if (wish.kind() == Lay.Kind.WEIGHTS && (wish.first() < 0 || wish.first() >= there.values().length
                || wish.second() >= there.values().length)) {
            int[] two = Numbers.moved(there.network(), frames, there.values());
            wish = new Lay.Wish(Lay.Kind.WEIGHTS, two[0], two[1], wish.seed());
        }
        Lay.Wish asked = wish;
        surveyor.get().survey(network -> Lay.of(asked, network, frames), there.values(), there.state(), this);
    }

    @Override
    public void laid(Lay plane) {
        followed = -1;
        lay = Optional.of(plane);
        relief = Optional.empty();
        seen.ifPresent(this::place);
        changed.run();
    }

    @Override
    public void measured(LossGrid grid) {
        relief = Optional.of(Relief.of(grid));
        changed.run();
    }

    @Override
    public void refused(String why) {
        measuring = false;
        lay = Optional.empty();
        relief = Optional.empty();
        trouble = why;
        changed.run();
    }

    @Override
    public void done() {
        measuring = false;
        changed.run();
    }
}
