package dev.gradus.ui.inspector;

import dev.gradus.edit.Edits;
import dev.gradus.graph.Node;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.InitializerScale;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.optimizer.Sgd;
import dev.gradus.train.TrainingHypers;
import dev.gradus.train.TrainingSetup;
import dev.gradus.ui.model.Workbench;
import java.util.List;
import java.util.Optional;

/** The settings of the training and of its optimiser. */
final class TrainingSettings {

    private final Workbench workbench;

    TrainingSettings(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Those of the training itself; the seed is not among them. */
    List<Setting<?>> training() {
        return TrainingHypers.all().stream().<Setting<?>>map(this::of).toList();
    }

    /** Those of the optimiser that is chosen now. */
    List<Setting<?>> optimizer() {
        return setup().optimizer().type().hypers().stream().<Setting<?>>map(this::ofOptimizer).toList();
    }

    /** The loss of the output, if there is just one. */
    Optional<Setting<?>> loss() {
        return output().flatMap(node -> new NodeSettings(workbench, List.of(node.id())).all().stream()
                .filter(setting -> setting.hyper().id().equals("loss")).findFirst());
    }

    Optional<Node> output() {
        return workbench.document().graph().first(Output.class::isInstance);
    }

    TrainingSetup setup() {
        return workbench.document().training();
    }

    private <T> Setting<T> of(Hyper<TrainingSetup, T> hyper) {
        Setting<T> setting = Setting.of(hyper, () -> Optional.of(hyper.get(setup())),
                value -> Edits.training(hyper.label(), hyper.with(setup(), value)));
        if (hyper.id().equals(InitializerScale.ID)) {
            return setting.onlyIf(() -> Initializer.isScaled(setup().initializer()));
        }
        return hyper.id().equals("patience") ? setting.onlyIf(() -> setup().earlyStopping().enabled()) : setting;
    }

    @SuppressWarnings("unchecked")
    private <S extends OptimizerSpec, T> Setting<T> ofOptimizer(Hyper<?, T> raw) {
        Hyper<S, T> hyper = (Hyper<S, T>) raw;
        Setting<T> setting = Setting.of(hyper, () -> Optional.of(hyper.get((S) setup().optimizer())),
                value -> Edits.training(hyper.label(), setup().withOptimizer(hyper.with((S) setup().optimizer(), value))));
        return hyper.id().equals("nesterov") || hyper.id().equals("dampening")
                ? setting.onlyIf(() -> setup().optimizer() instanceof Sgd sgd && sgd.momentum() > 0) : setting;
    }
}
