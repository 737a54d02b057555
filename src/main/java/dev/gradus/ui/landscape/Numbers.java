package dev.gradus.ui.landscape;

import dev.gradus.graph.Network;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.nn.Parameter;
import dev.gradus.train.Keyframe;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The learned numbers of a network by name, so that a person can choose two of them. */
final class Numbers {

    /** So many can still be chosen from a list. */
    static final int MOST = 300;

    /** @param place in {@link Network#values()} */
    record Choice(int place, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Numbers() {}

    /** All of them in order; of very many those that are furthest from zero. */
    static List<Choice> of(Network network, double[] values, Texts texts) {
        List<Choice> choices = new ArrayList<>();
        int[] chosen = values.length <= MOST ? IntStream.range(0, values.length).toArray()
                : IntStream.range(0, values.length).boxed()
                        .sorted(Comparator.comparingDouble(i -> -Math.abs(values[i]))).limit(MOST)
                        .mapToInt(Integer::intValue).sorted().toArray();
        for (int place : chosen) {
            choices.add(new Choice(place, name(network, place, texts)));
        }
        return choices;
    }

    /** "dense 1, weight 3, 2": counted from 1, in the order of the parameter's shape. */
    static String name(Network network, int place, Texts texts) {
        for (Compiled layer : network.layers()) {
            for (Parameter parameter : layer.parameters()) {
                if (parameter.learned() && place >= parameter.offset() && place < parameter.offset() + parameter.size()) {
                    return texts.get("number", layer.node().name(), parameter.name(), index(parameter, place));
                }
            }
        }
        return "";
    }

    private static String index(Parameter parameter, int place) {
        int left = place - parameter.offset();
        List<Integer> dims = parameter.shape().dims();
        String[] index = new String[dims.size()];
        for (int axis = dims.size() - 1; axis >= 0; axis--) {
            index[axis] = String.valueOf(1 + left % dims.get(axis));
            left /= dims.get(axis);
        }
        return String.join(", ", index);
    }

    /**
     * The two weights that moved most between the first and the last frame; without a past, those furthest from zero.
     * Biases only where there are not two weights.
     */
    static int[] moved(Network network, List<Keyframe> past, double[] values) {
        double[] size = new double[values.length];
        for (int i = 0; i < size.length; i++) {
            size[i] = past.size() < 2 || past.get(0).values().length != size.length ? Math.abs(values[i])
                    : Math.abs(past.get(past.size() - 1).values()[i] - past.get(0).values()[i]);
        }
        int[] weights = network.layers().stream().flatMap(layer -> layer.parameters().stream())
                .filter(parameter -> parameter.learned() && parameter.spec().decays())
                .flatMapToInt(parameter -> IntStream.range(parameter.offset(), parameter.offset() + parameter.size()))
                .toArray();
        int[] among = weights.length >= 2 ? weights : IntStream.range(0, size.length).toArray();
        int first = among[0];
        int second = among[among.length > 1 ? 1 : 0];
        for (int i : among) {
            if (size[i] > size[first]) {
                second = first;
                first = i;
            } else if (i != first && (second == first || size[i] > size[second])) {
                second = i;
            }
        }
        return new int[] {first, second};
    }
}
