package dev.gradus.train;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the numbers of a recorded step come from. A number has one {@link Place}, however many name it: what goes into a
 * layer is what its producer gave out, and the gradient that arrives is what its consumers sent back.
 */
public final class Origins {

    private final StepRecord record;
    private final List<Compiled> layers;
    private final int output;
    private final OptimizerNumbers optimizer;

    public Origins(StepRecord record) {
        this.record = record;
        layers = record.network().layers();
        output = record.network().output();
        optimizer = new OptimizerNumbers(record);
    }

    /**
     * The one place of a number.
     *
     * @param reader names it: a layer, the loss or the optimiser
     */
    public Place origin(int reader, Spot spot) {
        if (reader == Place.LOSS) {
            return ofLoss(spot);
        } else if (reader == Place.OPTIMIZER) {
            return optimizer.origin(spot);
        } else if (spot instanceof Spot.Input input) {
            return produced(layers.get(reader).inputs().get(input.input()), input.unit(), input.example());
        } else if (spot instanceof Spot.Output out) {
            return produced(reader, out.unit(), out.example());
        } else if (spot instanceof Spot.GradOutput arrived) {
            return arrived(reader, arrived.unit(), arrived.example());
        }
        return new Place(reader, spot);
    }

    private Place ofLoss(Spot spot) {
        if (spot instanceof Spot.Output out) {
            return produced(output, out.unit(), out.example());
        } else if (spot instanceof Spot.Input in) {
            return produced(output, in.unit(), in.example());
        }
        return Place.loss(spot);
    }

    /** The Output hands on what it gets, so its numbers are those of the layer before it. */
    private Place produced(int layer, int unit, int example) {
        int from = layer == output && layers.get(layer).inputs().size() == 1 ? layers.get(layer).inputs().get(0) : layer;
        return new Place(from, new Spot.Output(unit, example));
    }

    private Place arrived(int layer, int unit, int example) {
        if (layer == output) {
            return Place.loss(new Spot.GradInput(0, unit, example));
        }
        List<Place> senders = senders(layer, unit, example);
        return senders.size() == 1 ? senders.get(0) : new Place(layer, new Spot.GradOutput(unit, example));
    }

    /** Who sends a gradient back to this number: each consumer, once for each input that it feeds. */
    private List<Place> senders(int layer, int unit, int example) {
        List<Place> senders = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            for (int k = 0; k < layers.get(i).inputs().size(); k++) {
                if (layers.get(i).inputs().get(k) == layer) {
                    senders.add(i == output ? Place.loss(new Spot.GradInput(0, unit, example))
                            : new Place(i, new Spot.GradInput(k, unit, example)));
                }
            }
        }
        return senders;
    }

    /** The number at a place. */
    public double number(Place at) {
        Spot spot = at.spot();
        if (at.layer() == Place.OPTIMIZER) {
            return optimizer.number(spot);
        } else if (at.layer() == Place.LOSS) {
            if (spot instanceof Spot.GradInput back) {
                return record.workspace().number(record.columns(), output, new Spot.GradOutput(back.unit(), back.example()));
            } else if (spot instanceof Spot.MeanLoss) {
                return record.loss();
            } else if (spot instanceof Spot.Target target) {
                return wanted(target);
            }
            return explain(at).value();
        }
        return spot instanceof Spot.Inner || spot instanceof Spot.Share ? explain(at).value()
                : record.workspace().number(record.columns(), at.layer(), spot);
    }

    /** A class index is 1 for its class and 0 for all others. */
    private double wanted(Spot.Target target) {
        boolean index = record.targets().rows == 1 && layers.get(output).shape().size() > 1;
        return !index ? record.targets().get(target.unit(), target.example())
                : record.targets().get(0, target.example()) == target.unit() ? 1 : 0;
    }

    /**
     * How the number at a place came to be; {@link Term.Given}s in it are named as the place's layer names them.
     *
     * @throws IllegalArgumentException if there is no such number
     */
    public Explanation explain(Place at) {
        Spot spot = at.spot();
        if (at.layer() == Place.OPTIMIZER) {
            return optimizer.explain(spot);
        } else if (at.layer() == Place.LOSS) {
            return spot instanceof Spot.Target target ? data(at, "y_{" + (target.unit() + 1) + "}", Sentence.of("step.target",
                    "This is what the network should have said for this example. It comes with the data."))
                    : loss(spot);
        }
        Compiled layer = layers.get(at.layer());
        if (spot instanceof Spot.Output out && layer.inputs().isEmpty()) {
            return data(at, Symbols.element("x", layer.shape(), out.unit()), Sentence.of("step.input",
                    "This number came in with the example. Nothing was computed yet: here the trail ends."));
        } else if (spot instanceof Spot.Value value) {
            Parameter parameter = layer.parameters().get(value.parameter());
            return data(at, Symbols.element(parameter.name().substring(0, 1), parameter.shape(), value.index()),
                    record.moment().step() == 0
                            ? Sentence.of("step.first-weight", "Training has not touched this number yet: this is how it "
                                    + "started.")
                            : Sentence.of("step.weight", "This is the number as the last step left it: {0} steps have shaped "
                                    + "it so far.", record.moment().step()));
        } else if (spot instanceof Spot.GradOutput arrived) {
            return sum(at, arrived);
        }
        return record.workspace().explain(record.columns(), at.layer(), spot);
    }

    private Explanation loss(Spot spot) {
        Matrix predicted = record.workspace().outputs(record.columns(), output);
        Matrix gradient = record.workspace().outputGradients(record.columns(), output);
        return record.network().loss().explain(predicted, record.targets(), gradient, spot);
    }

    /** A number that was there before the step. */
    private Explanation data(Place at, String symbol, Sentence idea) {
        Term.Given given = new Term.Given(symbol, number(at), at.spot());
        return new Explanation(at.spot(), symbol, symbol, given, given.value(), idea);
    }

    /** One number that several layers read: what they send back adds up. */
    private Explanation sum(Place at, Spot.GradOutput arrived) {
        List<Term> parts = new ArrayList<>();
        String own = Symbols.slope(Symbols.element("a", layers.get(at.layer()).shape(), arrived.unit()));
        for (Place sender : senders(at.layer(), arrived.unit(), arrived.example())) {
            String name = sender.layer() == Place.LOSS ? "L" : layers.get(sender.layer()).node().name();
            parts.add(new Term.Given("\\left. " + own + " \\right|_{\\text{" + name + "}}", number(sender),
                    new Spot.GradInput(sender.layer(), arrived.unit(), arrived.example())));
        }
        return new Explanation(at.spot(), own, "\\sum_{\\text{readers}} " + own, new Term.Sum(parts), number(at),
                Sentence.of("step.several", "{0} layers read this number, so it reaches the loss on {0} ways. What it does on "
                        + "each of them adds up.", parts.size()));
    }

    /** The layer's place among the layers of the network that a sum over readers speaks of; empty for other spots. */
    public Optional<Place> sender(Place sum, Spot part) {
        if (sum.spot() instanceof Spot.GradOutput && part instanceof Spot.GradInput sent) {
            return senders(sum.layer(), sent.unit(), sent.example()).stream()
                    .filter(each -> each.layer() == sent.input()).findFirst();
        }
        return Optional.empty();
    }

    /** The place of a number that an explanation mentions. */
    public Place source(Place of, Spot mentioned) {
        if (of.layer() == Place.OPTIMIZER && of.spot().equals(mentioned)) {
            return optimizer.raw(mentioned);
        }
        return sender(of, mentioned).orElseGet(() -> origin(of.layer(), mentioned));
    }

    /** Why no example has a share of its own in this layer's gradients. */
    public Optional<Sentence> withoutShares(int layer) {
        return layer < 0 ? Optional.empty() : layers.get(layer).layer().withoutShares();
    }
}
