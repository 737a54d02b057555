package dev.gradus.ui.canvas;

import dev.gradus.ui.model.WatchedNeuron.Neuron;
import dev.gradus.ui.neuron.NeuronReading;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.Optional;

/** Neurons and weights in words: for the readout, the cards, and whoever listens instead of looking. */
final class NeuronWords {

    private final Board board;
    private final NeuronLive live;
    private final Texts texts;

    NeuronWords(Board board, NeuronLive live) {
        this.board = board;
        this.live = live;
        this.texts = board.texts();
    }

    /** "dense 1, neuron 3", or "Input, x₁". */
    String name(Neuron neuron) {
        List<String> names = board.sheet().card(neuron.layer()).flatMap(NodeCard::inside).map(NeuronStack::names).orElse(List.of());
        return names.isEmpty() ? texts.get("neuron.name", board.name(neuron.layer()), neuron.unit() + 1)
                : texts.get("neuron.input", board.name(neuron.layer()), names.get(neuron.unit()));
    }

    /** "activation between −0.98 and 0.99"; empty while nothing was read. */
    String range(Neuron neuron) {
        return read(neuron).map(read -> texts.get("neuron.range", NumberText.three(read.layer.low()[read.tile]),
                NumberText.three(read.layer.high()[read.tile]))).orElse("");
    }

    Optional<Double> bias(Neuron neuron) {
        return read(neuron).flatMap(read -> read.layer.bias(read.tile));
    }

    /** "neuron 5 of 8 in dense 2, bias 0.21, activation between −0.98 and 0.99". */
    String spoken(Neuron neuron) {
        int total = board.sheet().card(neuron.layer()).flatMap(NodeCard::inside).map(NeuronStack::total).orElse(0);
        String bias = bias(neuron).map(value -> ", " + texts.get("neuron.spokenBias", spoken(value))).orElse("");
        String range = range(neuron);
        return texts.get("neuron.spoken", neuron.unit() + 1, total, board.name(neuron.layer())) + bias
                + (range.isEmpty() ? "" : ", " + range.replace("−", "minus "));
    }

    /** "weight plus 1.253 from neuron 3 in dense 1 to neuron 5 in dense 2, gradient minus 0.0014". */
    String spoken(WeightWire wire) {
        return texts.get("weight.spoken", (wire.weight() < 0 ? "" : texts.get("spoken.plus") + " ") + spoken(wire.weight()),
                wire.fromUnit() + 1, board.name(wire.from()), wire.toUnit() + 1, board.name(wire.to()))
                + (Double.isFinite(wire.gradient()) ? ", " + texts.get("weight.spokenGradient", spoken(wire.gradient())) : "");
    }

    String title(WeightWire wire) {
        return texts.get("weight.title", name(new Neuron(wire.from(), wire.fromUnit())), name(new Neuron(wire.to(), wire.toUnit())));
    }

    /** Signs as words. */
    static String spoken(double value) {
        return NumberCard.signed(value).replace("+", "").replace("−", Texts.of("canvas").get("spoken.minus") + " ");
    }

    private record Read(NeuronReading.Layer layer, int tile) {}

    private Optional<Read> read(Neuron neuron) {
        return live.reading().flatMap(reading -> reading.request().layers().stream()
                .filter(shown -> shown.node().equals(neuron.layer())).findFirst()
                .filter(shown -> reading.layers().containsKey(shown.node()) && shown.units().contains(neuron.unit()))
                .map(shown -> new Read(reading.layers().get(shown.node()), shown.units().indexOf(neuron.unit()))));
    }
}
