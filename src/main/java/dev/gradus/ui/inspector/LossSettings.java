package dev.gradus.ui.inspector;

import dev.gradus.edit.Edits;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.loss.Losses;
import dev.gradus.ui.model.Workbench;
import java.util.List;
import java.util.Optional;

/** The settings of the loss that an Output takes. */
final class LossSettings {

    private final Workbench workbench;
    private final NodeId output;

    LossSettings(Workbench workbench, NodeId output) {
        this.workbench = workbench;
        this.output = output;
    }

    /** Which loss it is: with another the settings are others. */
    String choice() {
        return spec().map(each -> each.chosenLoss().id()).orElse("");
    }

    List<Setting<?>> all() {
        return spec().map(each -> each.chosenLoss().hypers().stream().<Setting<?>>map(this::of).toList())
                .orElse(List.of());
    }

    private <T> Setting<T> of(Hyper<Loss, T> hyper) {
        return Setting.of(hyper, () -> spec().map(each -> hyper.get(each.chosenLoss())), value -> {
            Output now = spec().orElseThrow();
            return Edits.change(output, hyper.label(), with(now, hyper.with(now.chosenLoss(), value)));
        }).ofClasses(new DataClasses(workbench));
    }

    /** The usual loss with its usual settings stays the implied one. */
    private static Output with(Output now, Loss loss) {
        return new Output(now.task(), loss.equals(Losses.impliedBy(now.task())) ? Optional.empty() : Optional.of(loss));
    }

    private Optional<Output> spec() {
        return workbench.document().graph().find(output).map(Node::layer).filter(Output.class::isInstance)
                .map(Output.class::cast);
    }
}
