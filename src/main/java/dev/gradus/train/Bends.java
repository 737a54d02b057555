package dev.gradus.train;

import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.LayerSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The activation that a layer ends in, whatever kind of layer it is. */
public final class Bends {

    private static final List<String> SETTINGS = List.of("activation", "function");
    private static final List<String> RECTIFIERS = List.of("relu", "relu6");
    /** The flat ends of activations that have two. */
    private static final Map<String, double[]> ENDS = Map.of("sigmoid", new double[] {0, 1}, "tanh", new double[] {-1, 1},
            "hard_sigmoid", new double[] {0, 1}, "softsign", new double[] {-1, 1});

    private Bends() {}

    /** The id of its activation; empty for layers that have none to choose. */
    public static Optional<String> of(LayerSpec layer) {
        return setting(layer).map(setting -> setting.get(layer));
    }

    /** The same layer with another activation; itself where it has none, or not this one. */
    public static LayerSpec with(LayerSpec layer, String activation) {
        return setting(layer).filter(setting -> setting.options().stream().anyMatch(each -> each.id().equals(activation)))
                .map(setting -> setting.with(layer, activation)).orElse(layer);
    }

    static boolean rectifies(LayerSpec layer) {
        return of(layer).filter(RECTIFIERS::contains).isPresent();
    }

    /** The two values at which its output lies flat; empty for other activations. */
    static Optional<double[]> ends(LayerSpec layer) {
        return of(layer).map(ENDS::get);
    }

    /** True for activations that shrink gradients wherever they are. */
    public static boolean squeezes(LayerSpec layer) {
        return ends(layer).isPresent();
    }

    @SuppressWarnings("unchecked")
    private static Optional<ChoiceHyper<LayerSpec>> setting(LayerSpec layer) {
        for (Hyper<?, ?> hyper : layer.type().hypers()) {
            if (hyper instanceof ChoiceHyper<?> choice && SETTINGS.contains(choice.id())) {
                return Optional.of((ChoiceHyper<LayerSpec>) choice);
            }
        }
        return Optional.empty();
    }
}
