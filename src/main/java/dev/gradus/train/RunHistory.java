package dev.gradus.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The past of a run: frames to look at, and fewer exact checkpoints to start from, each within a budget of memory. Early
 * steps lie closer together than later ones ({@link Thinning}); the first, the last and the best are always kept.
 * The trainer's thread writes, any thread reads.
 */
public final class RunHistory implements Recorder {

    /** What a history holds. */
    public record Memory(int frames, long frameBytes, int exact, long exactBytes) {}

    public static final long FRAME_BUDGET = 64_000_000;
    public static final long EXACT_BUDGET = 64_000_000;
    /** More than a strip has pixels. */
    private static final int MOST_FRAMES = 1_000;
    /** Between two of them a stretch is trained once more in a moment. */
    private static final int MOST_EXACT = 200;

    private final long frameBudget;
    private final long exactBudget;
    private final List<Keyframe> frames = new ArrayList<>();
    private final List<Checkpoint> exact = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Long> seams = new ArrayList<>();
    private Thinning frameRule = Thinning.FRAMES;
    private Thinning exactRule = Thinning.EXACT;
    private List<Keyframe> shown = List.of();
    private LiveSettings settings;
    private boolean broken;
    private long best = -1;
    private long exactBytes;

    public RunHistory() {
        this(FRAME_BUDGET, EXACT_BUDGET);
    }

    /** @param frameBudget bytes for frames; the first, the last and the best are kept even beyond it */
    public RunHistory(long frameBudget, long exactBudget) {
        this.frameBudget = frameBudget;
        this.exactBudget = exactBudget;
    }

    // What the trainer tells.

    @Override
    public synchronized void begun(Boundary here) {
        frameRule = frameRule.withStepsPerEpoch(here.stepsPerEpoch());
        exactRule = exactRule.withStepsPerEpoch(here.stepsPerEpoch());
        frames.removeIf(frame -> frame.step() >= here.step());
        exact.removeIf(each -> each.step() >= here.step());
        exactBytes = exact.stream().mapToLong(Checkpoint::bytes).sum();
        changes.removeIf(change -> change.step() >= here.step());
        if (broken) {
            seams.add(here.step());
            broken = false;
        }
        changed(here.step(), here.settings());
        add(here);
        addExact(here);
    }

    @Override
    public void stepped(Boundary here) {
        boolean epochEnded = here.step() % here.stepsPerEpoch() == 0;
        if (here.settings() == settings && !epochEnded && here.step() > here.stepsPerEpoch()) {
            return;
        }
        record(here, epochEnded);
    }

    private synchronized void record(Boundary here, boolean epochEnded) {
        if (here.settings() != settings) {
            changed(here.step() - 1, here.settings());
        }
        if (here.best()) {
            long before = best;
            best = here.step();
            forget(before);
        }
        if (frameRule.keeps(here.step()) || here.best()) {
            add(here);
        }
        if (epochEnded && exactRule.keeps(here.step())) {
            addExact(here);
        }
    }

    /** The frame that was the best goes, unless the rule keeps it. It lies near the end, where the run has just been. */
    private void forget(long step) {
        for (int i = frames.size() - 1; i >= 0 && frames.get(i).step() >= step; i--) {
            if (frames.get(i).step() == step && !stays(frames.get(i))) {
                frames.remove(i);
            }
        }
    }

    private void changed(long step, LiveSettings now) {
        settings = now;
        changes.add(new Change(step, now));
    }

    private void add(Boundary here) {
        if (frames.size() > 1 && !stays(frames.get(frames.size() - 1))) {
            frames.remove(frames.size() - 1);
        }
        frames.add(Keyframe.of(here.network(), here.step(), (double) here.step() / here.stepsPerEpoch()));
        long each = frames.get(0).bytes();
        long room = Math.min(MOST_FRAMES, frameBudget / each);
        if (frames.size() > room) {
            Keyframe last = frames.get(frames.size() - 1);
            while (frames.size() > Math.max(3, room * 3 / 4) && frameRule.canBeCoarser()) {
                frameRule = frameRule.coarser(last.epoch());
                frames.removeIf(frame -> frame != last && !stays(frame));
            }
        }
        shown = List.of();
    }

    private boolean stays(Keyframe frame) {
        return frame == frames.get(0) || frame.step() == best || frameRule.keeps(frame.step());
    }

    private void addExact(Boundary here) {
        addExact(here.checkpoint(), (double) here.step() / here.stepsPerEpoch());
    }

    private void addExact(Checkpoint made, double epoch) {
        int place = exact.size();
        while (place > 0 && exact.get(place - 1).step() >= made.step()) {
            place--;
        }
        if (place < exact.size() && exact.get(place).step() == made.step()) {
            exactBytes -= exact.remove(place).bytes();
        }
        exact.add(place, made);
        exactBytes += made.bytes();
        while ((exactBytes > exactBudget || exact.size() > MOST_EXACT) && exact.size() > 2 && exactRule.canBeCoarser()) {
            exactRule = exactRule.coarser(epoch);
            exact.removeIf(each -> each != exact.get(0) && each != made && !seams.contains(each.step())
                    && !exactRule.keeps(each.step()));
            exactBytes = exact.stream().mapToLong(Checkpoint::bytes).sum();
        }
    }

    // What the window asks.

    /** The weights are others when training goes on: nobody can train across this place once more. */
    public synchronized void breakHere() {
        broken = true;
    }

    /** All frames, the first one first. */
    public synchronized List<Keyframe> frames() {
        if (shown.size() != frames.size()) {
            shown = List.copyOf(frames);
        }
        return shown;
    }

    /** The steps at which training can start exactly without training anything once more. */
    public synchronized List<Long> exactSteps() {
        return exact.stream().map(Checkpoint::step).toList();
    }

    /** The frame with the smallest validation loss, if it is of this run. */
    public synchronized Optional<Keyframe> best() {
        return frames.stream().filter(frame -> frame.step() == best).findFirst();
    }

    /** How to get at an exact checkpoint of a step; empty where none before it is kept. */
    public synchronized Optional<Replay> replay(long step) {
        for (int i = exact.size() - 1; i >= 0; i--) {
            Checkpoint from = exact.get(i);
            if (from.step() <= step) {
                boolean across = seams.stream().anyMatch(seam -> seam > from.step() && seam <= step);
                return across ? Optional.empty() : Optional.of(new Replay(from, step, changesBetween(from.step(), step)));
            }
        }
        return Optional.empty();
    }

    private List<Change> changesBetween(long from, long to) {
        List<Change> found = new ArrayList<>();
        for (Change change : changes) {
            if (change.step() <= from) {
                found.clear();
            }
            if (change.step() < to || found.isEmpty()) {
                found.add(change);
            }
        }
        return found;
    }

    /** Keeps a place that was reached by a {@link #replay}, so that it need not be trained a third time. */
    public synchronized void remember(Checkpoint reached) {
        addExact(reached, frames.isEmpty() ? 0 : frames.get(frames.size() - 1).epoch());
    }

    /** The past of a run that branches off here: empty where this run has never been. */
    public synchronized RunHistory until(Checkpoint from) {
        RunHistory before = new RunHistory(frameBudget, exactBudget);
        long step = from.step();
        if (!exact.contains(from)) {
            return before;
        }
        frames.stream().filter(frame -> frame.step() <= step).forEach(before.frames::add);
        exact.stream().filter(each -> each.step() <= step).forEach(before.exact::add);
        changes.stream().filter(change -> change.step() < step).forEach(before.changes::add);
        seams.stream().filter(seam -> seam <= step).forEach(before.seams::add);
        before.frameRule = frameRule;
        before.exactRule = exactRule;
        before.best = best <= step ? best : -1;
        before.exactBytes = before.exact.stream().mapToLong(Checkpoint::bytes).sum();
        return before;
    }

    public synchronized Memory memory() {
        return new Memory(frames.size(), frames.stream().mapToLong(Keyframe::bytes).sum(), exact.size(), exactBytes);
    }
}
