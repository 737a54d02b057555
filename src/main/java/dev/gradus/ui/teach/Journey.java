package dev.gradus.ui.teach;

import dev.gradus.nn.explain.Spot;
import dev.gradus.train.Origins;
import dev.gradus.train.Place;
import dev.gradus.train.StepRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Somebody's way through a recorded step: where they stand, which example, how finely, and the way back. */
public final class Journey {

    private record Bookmark(int example, Stop stop) {}

    private final StepRecord record;
    private final Origins origins;
    private final Map<Integer, Integer> chosen = new HashMap<>();
    private final Deque<Bookmark> back = new ArrayDeque<>();
    private Grain grain = Grain.PRODUCT;
    private int example;
    private Walk walk;
    private int index;
    private Optional<Stop> beside = Optional.empty();

    /** Finds the stops, which takes a moment where layers are large. */
    public Journey(StepRecord record) {
        this.record = record;
        origins = new Origins(record);
        walk = walked();
    }

    private Walk walked() {
        return Walk.of(record, origins, new Shown(record, example, chosen), example, grain);
    }

    StepRecord record() {
        return record;
    }

    Origins origins() {
        return origins;
    }

    Walk walk() {
        return walk;
    }

    Shown shown() {
        return walk.shown();
    }

    int example() {
        return example;
    }

    Grain grain() {
        return grain;
    }

    /** The place among the walk's stops; of the last one that was on the way, when standing beside it. */
    int index() {
        return index;
    }

    Stop stop() {
        return beside.orElseGet(() -> walk.stops().get(index));
    }

    boolean atEnd() {
        return beside.isEmpty() && index == walk.stops().size() - 1;
    }

    boolean atStart() {
        return beside.isEmpty() && index == 0;
    }

    void next() {
        stand(Math.min(walk.stops().size() - 1, index + 1));
    }

    void previous() {
        stand(beside.isPresent() ? index : Math.max(0, index - 1));
    }

    void first() {
        stand(0);
    }

    void last() {
        stand(walk.stops().size() - 1);
    }

    /** To a stop of the walk. */
    void stand(int at) {
        index = at;
        beside = Optional.empty();
        back.clear();
    }

    /** To where a number comes from; {@link #back} leads here again. */
    void follow(Place place) {
        back.push(new Bookmark(example, stop()));
        Optional<Integer> other = exampleOf(place.spot());
        if (other.isPresent() && other.get() != example && other.get() >= 0) {
            example = other.get();
            walk = walked();
        }
        go(place, Optional.empty());
    }

    private void go(Place place, Optional<Stop> kept) {
        Optional<Integer> at = walk.at(place);
        beside = at.isPresent() ? Optional.empty()
                : Optional.of(kept.orElseGet(() -> new Stop(phase(place), layer(place), place)));
        at.ifPresent(found -> index = found);
    }

    boolean canGoBack() {
        return !back.isEmpty();
    }

    void back() {
        if (!back.isEmpty()) {
            Bookmark last = back.pop();
            if (last.example() != example) {
                example = last.example();
                walk = walked();
            }
            int of = walk.stops().indexOf(last.stop());
            beside = of >= 0 ? Optional.empty() : Optional.of(last.stop());
            index = of >= 0 ? of : index;
        }
    }

    void grain(Grain finer) {
        if (finer != grain) {
            Stop here = stop();
            grain = finer;
            walk = walked();
            near(here);
        }
    }

    /** The same stop for another example of the batch. */
    void example(int column) {
        if (column != example) {
            Stop here = stop();
            example = column;
            walk = walked();
            near(new Stop(here.phase(), here.layer(), new Place(here.place().layer(), moved(here.place().spot()))));
        }
    }

    /** A unit that is to be among those shown, and to stand for its layer. */
    void choose(int layer, int unit) {
        boolean forward = stop().phase() == Phase.FORWARD || stop().phase() == Phase.LOSS || stop().phase() == Phase.AFTER;
        chosen.put(layer, unit);
        walk = walked();
        Place place = forward || layer == 0 ? new Place(layer, new Spot.Output(unit, example))
                : origins.origin(layer, new Spot.GradOutput(unit, example));
        back.clear();
        go(place, Optional.empty());
    }

    /** The stop itself, else the first of its layer and phase, else of its phase. */
    private void near(Stop here) {
        beside = Optional.empty();
        back.clear();
        int best = 0;
        int score = -1;
        for (int i = 0; i < walk.stops().size(); i++) {
            Stop each = walk.stops().get(i);
            int alike = each.equals(here) ? 3 : each.phase() != here.phase() ? 0 : each.layer() == here.layer() ? 2 : 1;
            if (alike > score) {
                score = alike;
                best = i;
            }
        }
        index = best;
    }

    private Spot moved(Spot spot) {
        if (spot instanceof Spot.Output out) {
            return new Spot.Output(out.unit(), example);
        } else if (spot instanceof Spot.GradOutput out) {
            return new Spot.GradOutput(out.unit(), example);
        } else if (spot instanceof Spot.GradInput in) {
            return new Spot.GradInput(in.input(), in.unit(), example);
        } else if (spot instanceof Spot.Share share) {
            return new Spot.Share(share.parameter(), share.index(), example);
        } else if (spot instanceof Spot.Inner inner && inner.example() >= 0) {
            return new Spot.Inner(inner.name(), inner.index(), example);
        }
        return spot instanceof Spot.ExampleLoss ? new Spot.ExampleLoss(example) : spot;
    }

    private static Optional<Integer> exampleOf(Spot spot) {
        if (spot instanceof Spot.Output out) {
            return Optional.of(out.example());
        } else if (spot instanceof Spot.GradOutput out) {
            return Optional.of(out.example());
        } else if (spot instanceof Spot.GradInput in) {
            return Optional.of(in.example());
        } else if (spot instanceof Spot.Share share) {
            return Optional.of(share.example());
        } else if (spot instanceof Spot.Inner inner) {
            return Optional.of(inner.example());
        } else if (spot instanceof Spot.Target target) {
            return Optional.of(target.example());
        }
        return spot instanceof Spot.ExampleLoss loss ? Optional.of(loss.example()) : Optional.empty();
    }

    private int layer(Place place) {
        return place.layer() >= 0 ? place.layer() : record.network().output();
    }

    /** Which part of the step a number belongs to. */
    static Phase phase(Place place) {
        Spot spot = place.spot();
        if (place.layer() == Place.OPTIMIZER) {
            return Phase.UPDATE;
        }
        boolean back = spot instanceof Spot.GradInput || spot instanceof Spot.GradOutput || spot instanceof Spot.Share
                || spot instanceof Spot.Gradient || spot instanceof Spot.Inner inner && isSlope(inner.name());
        return back ? Phase.BACKWARD : place.layer() == Place.LOSS ? Phase.LOSS : Phase.FORWARD;
    }

    /** Layers call dL/d(z) "dz". */
    private static boolean isSlope(String inner) {
        return inner.length() > 1 && inner.startsWith("d") && !inner.contains(" ") && !inner.equals("drop");
    }
}
