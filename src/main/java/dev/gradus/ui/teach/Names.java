package dev.gradus.ui.teach;

import dev.gradus.data.PreparedData;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Shape;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import dev.gradus.train.Place;
import dev.gradus.train.StepRecord;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.Optional;

/** What people call the places of a step. */
final class Names {

    private final Texts texts = Texts.of("teach");
    private final StepRecord record;
    private final Optional<PreparedData> data;

    Names(StepRecord record, Optional<PreparedData> data) {
        this.record = record;
        this.data = data;
    }

    private Compiled layer(int layer) {
        return record.network().layers().get(layer);
    }

    String layerName(int layer) {
        return layer(layer).node().name();
    }

    boolean isInput(int layer) {
        return layer(layer).inputs().isEmpty();
    }

    /** "neuron 3", "channel 2, row 5, column 1", "step 4, feature 2", or the name of an input. */
    String unit(int layer, int unit) {
        Shape shape = layer(layer).shape();
        if (shape.rank() == 3) {
            int below = shape.dim(1) * shape.dim(2);
            return texts.get("unit.image", unit / below + 1, unit % below / shape.dim(2) + 1, unit % shape.dim(2) + 1);
        } else if (shape.rank() == 2) {
            return texts.get("unit.sequence", unit / shape.dim(1) + 1, unit % shape.dim(1) + 1);
        } else if (isInput(layer)) {
            List<String> features = data.map(PreparedData::featureNames).orElse(List.of());
            return features.size() == shape.size() ? features.get(unit) : texts.get("unit.input", unit + 1);
        }
        return texts.get(layer(layer).parameters().isEmpty() ? "unit.unit" : "unit.neuron", unit + 1);
    }

    /** The class that an output stands for, where there are classes. */
    Optional<String> classOf(int unit) {
        List<String> classes = data.map(PreparedData::classNames).orElse(List.of());
        return classes.size() == layer(record.network().output()).shape().size() ? Optional.of(classes.get(unit))
                : Optional.empty();
    }

    /** "example 4 of 16". */
    String example(int column) {
        return texts.get("example", column + 1, record.columns());
    }

    /** The title of a stop. */
    String title(Stop stop, Explanation explanation) {
        if (stop.phase() == Phase.AFTER) {
            return texts.get("title.after");
        }
        Place place = stop.place();
        Spot spot = place.spot();
        String symbol = PlainSymbol.of(explanation.symbol());
        if (place.layer() == Place.LOSS) {
            return spot instanceof Spot.ExampleLoss ? texts.get("title.exampleLoss")
                    : spot instanceof Spot.MeanLoss ? texts.get("title.meanLoss")
                    : spot instanceof Spot.Target ? texts.get("title.target")
                    : spot instanceof Spot.GradInput in ? texts.get("title.lossGradient", in.unit() + 1) : symbol;
        } else if (place.layer() == Place.OPTIMIZER) {
            return spot instanceof Spot.NewValue value ? texts.get("title.newValue", weight(value.index()))
                    : spot instanceof Spot.UsedGradient used ? texts.get("title.used", weight(used.index()))
                    : spot instanceof Spot.NewMoment now ? texts.get("title.moment", now.state(), weight(now.index()))
                    : spot instanceof Spot.Moment old ? texts.get("title.moment", old.state(), weight(old.index())) : symbol;
        }
        return ofLayer(place.layer(), spot, symbol);
    }

    private String ofLayer(int layer, Spot spot, String symbol) {
        if (spot instanceof Spot.Output) {
            return isInput(layer) ? texts.get("title.input", symbol) : texts.get("title.output", symbol);
        } else if (spot instanceof Spot.Share share) {
            return texts.get("title.gradient", parameter(layer, share.parameter()), weight(layer, share.parameter(), share.index()));
        } else if (spot instanceof Spot.Gradient gradient) {
            return texts.get("title.gradient", parameter(layer, gradient.parameter()),
                    weight(layer, gradient.parameter(), gradient.index()));
        } else if (spot instanceof Spot.Value value) {
            return texts.get("title.value", parameter(layer, value.parameter()), weight(layer, value.parameter(), value.index()));
        } else if (spot instanceof Spot.GradInput in) {
            return texts.get("title.back", layerName(layer(layer).inputs().get(in.input())),
                    unit(layer(layer).inputs().get(in.input()), in.unit()));
        } else if (spot instanceof Spot.GradOutput out) {
            return texts.get("title.back", layerName(layer), unit(layer, out.unit()));
        } else if (spot instanceof Spot.Inner inner) {
            return inner.name().equals("z") ? texts.get("title.sum", symbol)
                    : inner.name().equals("dz") ? texts.get("title.sumGradient", symbol)
                    : inner.name().length() > 3 ? texts.get("title.inner", capital(inner.name()), symbol) : symbol;
        }
        return symbol;
    }

    String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    String parameter(int layer, int parameter) {
        return layer(layer).parameters().get(parameter).name();
    }

    /** w₂,₁ */
    String weight(int layer, int parameter, int index) {
        Parameter owner = layer(layer).parameters().get(parameter);
        return PlainSymbol.of(dev.gradus.nn.explain.Symbols.element(owner.name().equals("weight") ? "w"
                : owner.name().substring(0, 1), owner.shape(), index));
    }

    private String weight(int flat) {
        Place place = new dev.gradus.train.Origins(record).origin(Place.OPTIMIZER, new Spot.OldValue(flat));
        Spot.Value value = (Spot.Value) place.spot();
        return weight(place.layer(), value.parameter(), value.index());
    }

    /** One line that says what a source is. */
    String source(Place place, String symbol) {
        Spot spot = place.spot();
        String plain = PlainSymbol.of(symbol);
        if (place.layer() == Place.LOSS) {
            return spot instanceof Spot.Target ? texts.get("source.target")
                    : spot instanceof Spot.ExampleLoss loss ? texts.get("source.exampleLoss", loss.example() + 1)
                    : spot instanceof Spot.GradInput in ? texts.get("source.lossGradient", in.unit() + 1)
                    : texts.get("source.other", plain);
        } else if (place.layer() == Place.OPTIMIZER) {
            return spot instanceof Spot.Moment || spot instanceof Spot.NewMoment ? texts.get("source.moment", plain)
                    : texts.get("source.used", plain);
        }
        String name = layerName(place.layer());
        if (spot instanceof Spot.Output out) {
            return isInput(place.layer()) ? texts.get("source.input", unit(place.layer(), out.unit()))
                    : texts.get("source.output", name, unit(place.layer(), out.unit()));
        } else if (spot instanceof Spot.Value value) {
            return texts.get("source.value", parameter(place.layer(), value.parameter()),
                    weight(place.layer(), value.parameter(), value.index()), name);
        } else if (spot instanceof Spot.Share share) {
            return texts.get("source.share", share.example() + 1);
        } else if (spot instanceof Spot.Gradient) {
            return texts.get("source.gradient", name);
        } else if (spot instanceof Spot.GradInput in) {
            int from = layer(place.layer()).inputs().get(in.input());
            return texts.get("source.back", unit(from, in.unit()), layerName(from));
        } else if (spot instanceof Spot.GradOutput out) {
            return texts.get("source.back", unit(place.layer(), out.unit()), name);
        } else if (spot instanceof Spot.Inner inner) {
            return inner.name().equals("z") ? texts.get("source.sum", name) : inner.name().equals("dz")
                    ? texts.get("source.sumGradient", name)
                    : texts.get("source.inner", inner.name(), name);
        }
        return texts.get("source.other", plain);
    }
}
