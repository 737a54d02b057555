package dev.gradus.ui.inspector;

import dev.gradus.edit.Edit;
import dev.gradus.edit.Edits;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.InitializerScale;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.activation.Activations;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.loss.Losses;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Phrases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of one layer, or those that several layers of one kind share. */
final class NodeSettings {

    private final Workbench workbench;
    private final List<NodeId> ids;

    NodeSettings(Workbench workbench, Collection<NodeId> ids) {
        this.workbench = workbench;
        this.ids = List.copyOf(ids);
    }

    List<Setting<?>> all() {
        List<Setting<?>> settings = new ArrayList<>();
        List<LayerType<?>> types = nodes().stream().<LayerType<?>>map(node -> node.layer().type()).distinct().toList();
        if (types.size() == 1) {
            for (Hyper<?, ?> hyper : types.get(0).hypers()) {
                settings.add(of(hyper));
            }
        }
        settings.add(rateFactor());
        settings.add(freeze());
        return settings;
    }

    @SuppressWarnings("unchecked")
    private <S extends LayerSpec, T> Setting<T> of(Hyper<?, T> raw) {
        Hyper<S, T> hyper = (Hyper<S, T>) raw;
        Setting<T> setting = Setting.of(hyper, () -> common(nodes().stream()
                .map(node -> hyper.get((S) node.layer())).collect(Collectors.toSet())), value -> change(hyper, value));
        if (hyper.id().equals("alpha")) {
            return setting.onlyIf(() -> nodes().stream().allMatch(node ->
                    !(node.layer() instanceof ActivationLayer layer) || Activations.hasAlpha(layer.function())));
        }
        if (hyper.id().equals(InitializerScale.ID)) {
            return setting.onlyIf(() -> nodes().stream().allMatch(node ->
                    node.layer() instanceof Dense dense && Initializer.isScaled(dense.initializer())));
        }
        if (hyper.id().equals("loss")) {
            return (Setting<T>) loss((Setting<String>) setting);
        }
        return setting;
    }

    @SuppressWarnings("unchecked")
    private <S extends LayerSpec, T> Edit change(Hyper<S, T> hyper, T value) {
        String label = Phrases.of(hyper.label());
        List<Edit> edits = nodes().stream()
                .map(node -> Edits.change(node.id(), label, hyper.with((S) node.layer(), value))).toList();
        return edits.size() == 1 ? edits.get(0) : Edits.all("change " + label.toLowerCase(Locale.ROOT), edits);
    }

    /** The loss that the task implies is one choice, whatever its settings. */
    private Setting<String> loss(Setting<String> plain) {
        Setting<String> setting = Setting.of(plain.hyper(), () -> common(outputs().map(output ->
                output.chosenLoss().id().equals(Losses.impliedBy(output.task()).id()) ? Output.IMPLIED : output.loss())
                .collect(Collectors.toSet())), plain.edit());
        return setting.offering(() -> fittingLosses(((Hyper.ChoiceHyper<?>) plain.hyper()).options()));
    }

    private Setting<Double> rateFactor() {
        Hyper<Node, Double> hyper = new Hyper.DoubleHyper<>("rateFactor", InspectorTexts.TEXTS.get("factor"),
                InspectorTexts.TEXTS.get("factor.help"), Hyper.Effect.NEW_RUN, 1 / Node.MOST_RATE_FACTOR,
                Node.MOST_RATE_FACTOR, true, Node::rateFactor, Node::withRateFactor);
        return Setting.of(hyper, () -> common(nodes().stream().map(Node::rateFactor).collect(Collectors.toSet())),
                factor -> Edits.rateFactor(ids, factor)).onlyIf(() -> anyLearns() && !nodes().stream().allMatch(Node::frozen));
    }

    private Setting<Boolean> freeze() {
        Hyper<Node, Boolean> hyper = new Hyper.BoolHyper<>("freeze", InspectorTexts.TEXTS.get("freeze"),
                InspectorTexts.TEXTS.get("freeze.help"), Hyper.Effect.NEW_RUN, Node::frozen, Node::withFrozen);
        return Setting.of(hyper, () -> common(nodes().stream().map(Node::frozen).collect(Collectors.toSet())),
                frozen -> Edits.freeze(ids, frozen)).onlyIf(this::anyLearns);
    }

    /** Whether there is anything to freeze; a layer without a shape is given the benefit of the doubt. */
    private boolean anyLearns() {
        return nodes().stream().anyMatch(node -> node.layer().type().arity().max() > 0 && node.layer().type().arity().min() > 0
                && !(node.layer() instanceof Output)
                && workbench.inference().parameters().getOrDefault(node.id(), 0L) > 0);
    }

    /**
     * Losses for this task; the one the task implies goes by its own name, once. The chosen one stays in the list even
     * when it fits no longer.
     */
    private List<Hyper.Option> fittingLosses(List<Hyper.Option> options) {
        List<Hyper.Option> fitting = new ArrayList<>();
        for (Hyper.Option option : options) {
            if (option.id().equals(Output.IMPLIED)) {
                fitting.add(implied(option));
            } else if (outputs().allMatch(output -> output.loss().equals(option.id())
                    && !Losses.impliedBy(output.task()).id().equals(option.id())
                    || Losses.of(option.id()).tasks().contains(output.task())
                    && !Losses.impliedBy(output.task()).id().equals(option.id()))) {
                fitting.add(option);
            }
        }
        return fitting;
    }

    private Hyper.Option implied(Hyper.Option option) {
        List<String> names = outputs().map(output -> Losses.impliedBy(output.task()).name()).distinct().toList();
        return names.size() == 1 ? new Hyper.Option(option.id(), names.get(0), option.help()) : option;
    }

    private Stream<Output> outputs() {
        return nodes().stream().map(Node::layer).filter(Output.class::isInstance).map(Output.class::cast);
    }

    private List<Node> nodes() {
        return ids.stream().flatMap(id -> workbench.document().graph().find(id).stream()).toList();
    }

    private static <T> Optional<T> common(Set<T> values) {
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }
}
