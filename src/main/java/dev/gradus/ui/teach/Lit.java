package dev.gradus.ui.teach;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Shape;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.train.Origins;
import dev.gradus.train.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What takes part in a stop: the units whose numbers meet there, those further along the way as far as the trail can be
 * followed in a moment, and the ways between them.
 */
final class Lit {

    /** A unit of a layer; of the loss, the Output's. */
    record Unit(int layer, int unit) {}

    /**
     * A way that a number takes.
     *
     * @param from   whose number it is, as the place that reads it stands at {@code to}
     * @param weight the place of the weight on the way, if it has one
     * @param value  of the weight
     * @param product of both
     * @param direct into the number of this stop
     */
    record Way(Unit from, Unit to, boolean backward, Optional<Place> weight, double value, double product, boolean direct) {}

    private static final int MOST_EXPLAINED = 120;
    private static final int LONGEST = 80;

    private final Journey journey;
    private final Origins origins;
    private final List<Compiled> layers;
    private final Set<Unit> units = new HashSet<>();
    private final List<Way> ways = new ArrayList<>();
    private final Map<Integer, Map<Integer, int[]>> patches = new HashMap<>();

    Lit(Journey journey) {
        this.journey = journey;
        origins = journey.origins();
        layers = journey.record().network().layers();
        collect(journey.stop());
    }

    Set<Unit> units() {
        return units;
    }

    List<Way> ways() {
        return ways;
    }

    /** Rectangles {top, left, bottom, right} by channel, of what this stop reads of an image layer. */
    Map<Integer, int[]> patches(int layer) {
        return patches.getOrDefault(layer, Map.of());
    }

    /** The unit of the number that the stop is about. */
    static Unit unit(Journey journey, Place place) {
        List<Compiled> layers = journey.record().network().layers();
        int output = journey.record().network().output();
        Spot spot = place.spot();
        if (place.layer() == Place.LOSS) {
            return spot instanceof Spot.GradInput back ? new Unit(layers.get(output).inputs().get(0), back.unit())
                    : new Unit(output, 0);
        } else if (place.layer() == Place.OPTIMIZER) {
            int index = spot instanceof Spot.NewValue value ? value.index() : spot instanceof Spot.UsedGradient used ? used.index()
                    : spot instanceof Spot.NewMoment now ? now.index() : spot instanceof Spot.Moment old ? old.index() : 0;
            Place weight = journey.origins().origin(Place.OPTIMIZER, new Spot.OldValue(index));
            return unit(journey, weight);
        }
        int size = layers.get(place.layer()).shape().size();
        if (spot instanceof Spot.GradInput in) {
            return new Unit(layers.get(place.layer()).inputs().get(in.input()), in.unit());
        }
        int unit = spot instanceof Spot.Output out ? out.unit() : spot instanceof Spot.GradOutput out ? out.unit()
                : spot instanceof Spot.Inner inner && inner.index() < size ? inner.index()
                : ofParameter(journey, place).orElseGet(() -> journey.shown().first(place.layer()));
        return new Unit(place.layer(), unit);
    }

    /** The unit that a row of a weight belongs to, where there is one row for each. */
    private static Optional<Integer> ofParameter(Journey journey, Place place) {
        Spot spot = place.spot();
        int parameter = spot instanceof Spot.Value value ? value.parameter() : spot instanceof Spot.Share share ? share.parameter()
                : spot instanceof Spot.Gradient gradient ? gradient.parameter() : -1;
        int index = spot instanceof Spot.Value value ? value.index() : spot instanceof Spot.Share share ? share.index()
                : spot instanceof Spot.Gradient gradient ? gradient.index() : -1;
        Compiled layer = journey.record().network().layers().get(place.layer());
        if (parameter < 0) {
            return Optional.empty();
        }
        Shape shape = layer.parameters().get(parameter).shape();
        return shape.dim(0) == layer.shape().size() ? Optional.of(index / (shape.size() / shape.dim(0))) : Optional.empty();
    }

    private void collect(Stop stop) {
        Unit here = unit(journey, stop.place());
        units.add(here);
        Deque<Place> open = new ArrayDeque<>();
        Set<Place> seen = new HashSet<>();
        open.add(stop.place());
        int explained = 0;
        while (!open.isEmpty() && explained < MOST_EXPLAINED && stop.phase() != Phase.AFTER) {
            Place place = open.remove();
            Explanation explanation = origins.explain(place);
            explained++;
            boolean first = place.equals(stop.place());
            List<Place> read = new ArrayList<>();
            read(place, explanation.term(), first, read);
            boolean goesOn = first || read.size() <= LONGEST;
            for (Place each : read) {
                units.add(unit(journey, each));
                boolean along = (Journey.phase(each) == Phase.BACKWARD) == (stop.phase() == Phase.BACKWARD)
                        && stop.phase() != Phase.UPDATE;
                if (goesOn && along && explains(each) && seen.add(each)) {
                    open.add(each);
                }
            }
        }
    }

    private boolean explains(Place place) {
        return !(place.spot() instanceof Spot.Value || place.spot() instanceof Spot.Target)
                && (place.layer() < 0 || !layers.get(place.layer()).inputs().isEmpty());
    }

    private void read(Place at, Term term, boolean first, List<Place> read) {
        if (term instanceof Term.Given given) {
            way(at, given, Optional.empty(), term.value(), first, read);
        } else if (term instanceof Term.Product product && product.parts().size() == 2 && weighted(at, product).isPresent()) {
            Term.Given weight = weighted(at, product).get();
            Term.Given other = (Term.Given) product.parts().get(product.parts().get(0) == weight ? 1 : 0);
            read.add(origins.source(at, weight.spot()));
            way(at, other, Optional.of(weight), term.value(), first, read);
        } else {
            term.parts().forEach(part -> read(at, part, first, read));
        }
    }

    private Optional<Term.Given> weighted(Place at, Term.Product product) {
        Term a = product.parts().get(0);
        Term b = product.parts().get(1);
        if (a instanceof Term.Given one && b instanceof Term.Given other) {
            return one.spot() instanceof Spot.Value ? Optional.of(one)
                    : other.spot() instanceof Spot.Value ? Optional.of(other) : Optional.empty();
        }
        return Optional.empty();
    }

    private void way(Place at, Term.Given given, Optional<Term.Given> weight, double product, boolean first, List<Place> read) {
        Place place = origins.source(at, given.spot());
        if (place.equals(at)) {
            return;
        }
        read.add(place);
        Unit from = unit(journey, place);
        Unit to = unit(journey, at);
        if (first && place.layer() >= 0) {
            patch(from);
        }
        if (from.layer() != to.layer() && ways.size() < 1500) {
            boolean backward = Journey.phase(at) == Phase.BACKWARD && from.layer() > to.layer();
            ways.add(new Way(from, to, backward, weight.map(w -> origins.source(at, w.spot())),
                    weight.map(Term.Given::value).orElse(Double.NaN), product, first));
        }
    }

    private void patch(Unit unit) {
        Shape shape = layers.get(unit.layer()).shape();
        if (shape.rank() != 3) {
            return;
        }
        int plane = shape.dim(1) * shape.dim(2);
        int channel = unit.unit() / plane;
        int row = unit.unit() % plane / shape.dim(2);
        int column = unit.unit() % shape.dim(2);
        patches.computeIfAbsent(unit.layer(), layer -> new HashMap<>()).merge(channel, new int[] {row, column, row, column},
                (a, b) -> new int[] {Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])});
    }
}
