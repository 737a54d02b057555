package dev.gradus.ui.teach;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.train.Origins;
import dev.gradus.train.Place;
import dev.gradus.train.StepRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stops of one training step in the order in which its numbers are computed: forward layer by layer, the loss, backward
 * layer by layer with the gradient of each weight, the update, the loss after it.
 *
 * @param stops at least one
 */
record Walk(StepRecord record, Origins origins, Shown shown, int example, Grain grain, List<Stop> stops) {

    /** Numbers inside a layer, such as gates of earlier steps, can lead far: so many of a unit get a stop of their own, */
    private static final int MOST_INSIDE = 24;
    /** and so deep. A layer that is shown whole goes to the end. */
    private static final int DEEPEST = 2;

    Walk {
        stops = List.copyOf(stops);
    }

    static Walk of(StepRecord record, Origins origins, Shown shown, int example, Grain grain) {
        return new Walk(record, origins, shown, example, grain, new Course(record, origins, shown, example, grain).stops());
    }

    /** The stop at which a number is computed, or the nearest that tells of the same layer and phase. */
    Optional<Integer> at(Place place) {
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).place().equals(place)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Collects the stops. */
    private static final class Course {

        private final StepRecord record;
        private final Origins origins;
        private final Shown shown;
        private final int example;
        private final Grain grain;
        private final List<Compiled> layers;
        private final int output;
        private final List<Stop> stops = new ArrayList<>();
        private final Set<Place> inside = new LinkedHashSet<>();

        Course(StepRecord record, Origins origins, Shown shown, int example, Grain grain) {
            this.record = record;
            this.origins = origins;
            this.shown = shown;
            this.example = example;
            this.grain = grain;
            layers = record.network().layers();
            output = record.network().output();
        }

        List<Stop> stops() {
            for (int layer = 0; layer < output; layer++) {
                if (!layers.get(layer).inputs().isEmpty()) {
                    forward(layer);
                }
            }
            add(Phase.LOSS, output, Place.loss(new Spot.ExampleLoss(example)));
            if (record.columns() > 1) {
                add(Phase.LOSS, output, Place.loss(new Spot.MeanLoss()));
            }
            lossBack();
            for (int layer = output - 1; layer >= 0; layer--) {
                if (!layers.get(layer).inputs().isEmpty()
                        && record.workspace().outputGradients(record.columns(), layer) != null) {
                    backward(layer);
                }
            }
            for (int layer = 0; layer < output; layer++) {
                update(layer);
            }
            add(Phase.AFTER, output, Place.loss(new Spot.MeanLoss()));
            return stops;
        }

        private void forward(int layer) {
            for (int unit : units(layer)) {
                reach(Phase.FORWARD, layer, new Place(layer, new Spot.Output(unit, example)));
            }
        }

        private void lossBack() {
            for (int unit : units(output)) {
                add(Phase.BACKWARD, output, Place.loss(new Spot.GradInput(0, unit, example)));
            }
        }

        private void backward(int layer) {
            Compiled here = layers.get(layer);
            for (int unit : units(layer)) {
                Place arrived = origins.origin(layer, new Spot.GradOutput(unit, example));
                if (arrived.layer() == layer) {
                    add(Phase.BACKWARD, layer, arrived); // several readers
                }
            }
            boolean shares = here.layer().withoutShares().isEmpty();
            List<Place> weights = new ArrayList<>();
            for (Parameter parameter : here.parameters()) {
                if (parameter.learned() && !here.node().frozen()) {
                    for (int index : indices(layer, parameter)) {
                        weights.add(new Place(layer, shares ? new Spot.Share(parameter.index(), index, example)
                                : new Spot.Gradient(parameter.index(), index)));
                    }
                }
            }
            limited(weights).forEach(place -> reach(Phase.BACKWARD, layer, place));
            if (grain == Grain.LAYER && !weights.isEmpty()) {
                return;
            }
            for (int k = 0; k < here.inputs().size(); k++) {
                int from = here.inputs().get(k);
                boolean wanted = !layers.get(from).inputs().isEmpty()
                        && record.workspace().outputGradients(record.columns(), from) != null;
                for (int unit : wanted ? units(from) : new int[0]) {
                    reach(Phase.BACKWARD, layer, new Place(layer, new Spot.GradInput(k, unit, example)));
                }
            }
        }

        /** At a layer one weight stands for all: the one with the largest gradient. */
        private List<Place> limited(List<Place> weights) {
            return grain != Grain.LAYER || weights.isEmpty() ? weights : List.of(weights.stream()
                    .max(java.util.Comparator.comparingDouble(each -> Math.abs(gradientOf(each)))).orElseThrow());
        }

        private double gradientOf(Place weight) {
            Parameter parameter = layers.get(weight.layer()).parameters().get(parameter(weight.spot()));
            return record.change().gradient()[parameter.offset() + index(weight.spot())];
        }

        private void update(int layer) {
            Compiled here = layers.get(layer);
            List<Place> weights = new ArrayList<>();
            for (Parameter parameter : here.parameters()) {
                if (parameter.learned() && !here.node().frozen()) {
                    for (int index : indices(layer, parameter)) {
                        weights.add(new Place(layer, new Spot.Gradient(parameter.index(), index)));
                    }
                }
            }
            for (Place weight : limited(weights)) {
                int flat = here.parameters().get(parameter(weight.spot())).offset() + index(weight.spot());
                Place used = origins.origin(Place.OPTIMIZER, new Spot.UsedGradient(flat));
                if (grain == Grain.PRODUCT && used.layer() == Place.OPTIMIZER) {
                    add(Phase.UPDATE, layer, used);
                }
                reach(Phase.UPDATE, layer, Place.optimizer(new Spot.NewValue(flat)));
            }
        }

        private int[] units(int layer) {
            return grain == Grain.LAYER ? new int[] {shown.first(layer)} : shown.units(layer);
        }

        /** Between layers and products: of each unit the weight with the largest gradient. */
        private int[] indices(int layer, Parameter parameter) {
            int[] all = shown.indices(layer, parameter);
            int rows = parameter.shape().dim(0);
            if (grain != Grain.NEURON || parameter.shape().rank() < 2 || all.length < parameter.size()) {
                return all;
            }
            double[] gradient = record.change().gradient();
            int row = parameter.size() / rows;
            int[] largest = new int[rows];
            for (int unit = 0; unit < rows; unit++) {
                largest[unit] = unit * row;
                for (int i = unit * row; i < (unit + 1) * row; i++) {
                    boolean larger = Math.abs(gradient[parameter.offset() + i])
                            > Math.abs(gradient[parameter.offset() + largest[unit]]);
                    largest[unit] = larger ? i : largest[unit];
                }
            }
            return largest;
        }

        /** At product level first the numbers inside the layer that it is made of, each once. */
        private void reach(Phase phase, int layer, Place place) {
            if (grain == Grain.PRODUCT) {
                inside(phase, layer, place, new int[] {MOST_INSIDE}, shown.wholeParameters(layer) ? MOST_INSIDE : DEEPEST);
            }
            add(phase, layer, place);
        }

        private void inside(Phase phase, int layer, Place place, int[] left, int deep) {
            if (deep > 0) {
                parts(phase, layer, place, origins.explain(place).term(), left, deep);
            }
        }

        /** As far as the term is written out. */
        private void parts(Phase phase, int layer, Place place, Term term, int[] left, int deep) {
            if (!(term instanceof Term.Given given)) {
                Sources.written(term).forEach(part -> parts(phase, layer, place, part, left, deep));
                return;
            }
            boolean own = given.spot() instanceof Spot.Inner || given.spot() instanceof Spot.NewMoment;
            Place part = new Place(place.layer(), given.spot());
            if (own && left[0] > 0 && inside.add(part)) {
                left[0]--;
                inside(phase, layer, part, left, deep - 1);
                add(phase, layer, part);
            }
        }

        private void add(Phase phase, int layer, Place place) {
            stops.add(new Stop(phase, layer, place));
        }

        private static int parameter(Spot spot) {
            return spot instanceof Spot.Share share ? share.parameter() : ((Spot.Gradient) spot).parameter();
        }

        private static int index(Spot spot) {
            return spot instanceof Spot.Share share ? share.index() : ((Spot.Gradient) spot).index();
        }
    }
}
