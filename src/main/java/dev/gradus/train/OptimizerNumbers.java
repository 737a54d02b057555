package dev.gradus.train;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.nn.Optimizer;
import dev.gradus.nn.OptimizerStep;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import java.util.ArrayList;
import java.util.List;

/** The last part of a recorded step: from the gradient to the new weight. Numbers by their place in the flat array. */
final class OptimizerNumbers {

    /** As in {@link Segments}. */
    private static final double CLIP_EPSILON = 1e-6;

    private final StepRecord record;
    private final StepRecord.Change change;
    private final boolean ownDecay;

    OptimizerNumbers(StepRecord record) {
        this.record = record;
        change = record.change();
        ownDecay = record.optimizer().type().hypers().stream().anyMatch(hyper -> hyper.id().equals("weightDecay"));
    }

    /** A learned number of the flat array as its layer knows it. */
    record Owner(int place, Compiled layer, Parameter parameter, int index) {}

    static Owner owner(StepRecord record, int flat) {
        List<Compiled> layers = record.network().layers();
        for (int i = 0; i < layers.size(); i++) {
            for (Parameter parameter : layers.get(i).parameters()) {
                if (parameter.learned() && flat >= parameter.offset() && flat < parameter.offset() + parameter.size()) {
                    return new Owner(i, layers.get(i), parameter, flat - parameter.offset());
                }
            }
        }
        throw new IllegalArgumentException("The network has no number " + flat + ".");
    }

    Place origin(Spot spot) {
        if (spot instanceof Spot.OldValue old) {
            Owner owner = owner(record, old.index());
            return new Place(owner.place(), new Spot.Value(owner.parameter().index(), owner.index()));
        } else if (spot instanceof Spot.UsedGradient used
                && change.usedGradient()[used.index()] == change.gradient()[used.index()]) {
            return raw(used);
        }
        return Place.optimizer(spot);
    }

    /** The gradient as back-propagation left it, of one that was changed before it was used. */
    Place raw(Spot used) {
        Owner owner = owner(record, ((Spot.UsedGradient) used).index());
        return new Place(owner.place(), new Spot.Gradient(owner.parameter().index(), owner.index()));
    }

    double number(Spot spot) {
        if (spot instanceof Spot.UsedGradient used) {
            return change.usedGradient()[used.index()];
        } else if (spot instanceof Spot.OldValue old) {
            return change.before()[old.index()];
        } else if (spot instanceof Spot.NewValue now) {
            return change.after()[now.index()];
        } else if (spot instanceof Spot.Moment moment) {
            return moment(change.momentsBefore(), moment.state(), moment.index());
        } else if (spot instanceof Spot.NewMoment moment) {
            return moment(change.momentsAfter(), moment.state(), moment.index());
        }
        throw new IllegalArgumentException("The optimiser has no number at " + spot + ".");
    }

    private static double moment(List<Optimizer.State> states, String name, int index) {
        return states.stream().filter(state -> state.name().equals(name)).findFirst().orElseThrow().values()[index];
    }

    Explanation explain(Spot spot) {
        if (spot instanceof Spot.UsedGradient used) {
            return used(used.index());
        } else if (spot instanceof Spot.Moment moment) {
            Term.Given given = new Term.Given("\\text{" + moment.state() + "}_{t-1}", number(spot), spot);
            return new Explanation(spot, given.symbol(), given.symbol(), given, given.value(), Sentence.of("step.moment",
                    "The optimiser remembered this from the steps before."));
        }
        return record.optimizer().explain(stepOf(index(spot)), spot);
    }

    private static int index(Spot spot) {
        return spot instanceof Spot.NewValue value ? value.index()
                : spot instanceof Spot.NewMoment moment ? moment.index() : -1;
    }

    /** What the optimiser saw where this number stands: a decay beside the gradient comes before it, a bound after it. */
    private OptimizerStep stepOf(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("The optimiser has no such number.");
        }
        Owner owner = owner(record, index);
        Regularisation kept = record.settings().regularisation();
        boolean decays = owner.parameter().spec().decays() || kept.everywhere();
        double rate = record.moment().learningRate() * owner.layer().node().rateFactor();
        double[] before = change.before();
        if (!ownDecay && decays && kept.weightDecay() != 0) {
            before = before.clone();
            before[index] *= 1 - rate * kept.weightDecay();
        }
        return new OptimizerStep(before, change.moved(), change.usedGradient(), change.momentsBefore(),
                change.momentsAfter(), record.counted(), rate, decays);
    }

    /** Clipping, then penalties. */
    private Explanation used(int index) {
        Owner owner = owner(record, index);
        String w = Symbols.element(owner.parameter().name().substring(0, 1), owner.parameter().shape(), owner.index());
        Term.Given raw = new Term.Given(Symbols.slope(w), change.gradient()[index], new Spot.UsedGradient(index));
        Regularisation kept = record.settings().regularisation();
        boolean decays = owner.parameter().spec().decays() || kept.everywhere();
        List<Term> parts = new ArrayList<>();
        double clipped = clipped(owner, index);
        StringBuilder formula = new StringBuilder();
        if (clipped == raw.value()) {
            parts.add(raw);
            formula.append(raw.symbol());
        } else {
            parts.add(Term.product(raw, new Term.Constant("c", clipped / raw.value())));
            formula.append("c \\cdot ").append(raw.symbol());
        }
        Term.Given weight = new Term.Given(w, change.before()[index], new Spot.OldValue(index));
        if (decays && kept.l2() != 0) {
            parts.add(Term.product(new Term.Constant("\\lambda", kept.l2()), weight));
            formula.append(" + \\lambda\\, ").append(w);
        }
        if (decays && kept.l1() != 0) {
            parts.add(Term.product(new Term.Constant("\\lambda_1", kept.l1()),
                    new Term.Applied("\\operatorname{sign}", Math::signum, weight)));
            formula.append(" + \\lambda_1 \\operatorname{sign} ").append(w);
        }
        return new Explanation(new Spot.UsedGradient(index), "g_t", formula.toString(),
                parts.size() == 1 ? parts.get(0) : new Term.Sum(parts), change.usedGradient()[index],
                clipped == raw.value()
                        ? Sentence.of("step.penalty", "To the gradient of the loss comes that of the penalty, which pulls the "
                                + "weight towards 0.")
                        : Sentence.of("step.clipped", "The gradient was too long and was shortened; penalties, if any, come on "
                                + "top."));
    }

    private double clipped(Owner owner, int index) {
        Clipping clipping = record.settings().clipping();
        double raw = change.gradient()[index];
        if (!clipping.on()) {
            return raw;
        }
        int from = clipping.kind() == Clipping.Kind.NORM ? owner.parameter().offset() : 0;
        int to = clipping.kind() == Clipping.Kind.NORM ? from + owner.parameter().size() : change.gradient().length;
        return switch (clipping.kind()) {
            case VALUE -> Math.max(-clipping.limit(), Math.min(clipping.limit(), raw));
            case GLOBAL_NORM, NORM -> raw * Math.min(1, clipping.limit()
                    / (Math.sqrt(Squares.sum(change.gradient(), from, to)) + CLIP_EPSILON));
        };
    }
}
