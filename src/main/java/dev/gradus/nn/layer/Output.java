package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Task;
import dev.gradus.nn.loss.Losses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where predictions leave and the loss is taken.
 *
 * @param task what is predicted
 * @param loss the id of the loss, or {@link #IMPLIED} for the one the task implies
 */
public record Output(Task task, String loss) implements LayerSpec {

    /** Cross-entropy for classes, binary cross-entropy for labels, mean squared error for numbers. */
    public static final String IMPLIED = "implied";

    public static final LayerType<Output> TYPE = new LayerType<>("output", "Output", "output", LayerType.Category.ENDS,
            LayerType.Arity.ONE, new Output(Task.CLASSIFICATION, IMPLIED),
            List.of(new ChoiceHyper<>("task", "Task", "What the network predicts.", Hyper.Effect.NEW_RUN,
                            Arrays.stream(Task.values()).map(t -> new Hyper.Option(t.id(), t.label(), "")).toList(),
                            output -> output.task().id(), (output, id) -> new Output(Task.of(id), IMPLIED)),
                    new ChoiceHyper<>("loss", "Loss", "What training makes small.", Hyper.Effect.NEW_RUN,
                            lossOptions(), Output::loss, (output, id) -> new Output(output.task(), id))),
            new Doc("Predictions leave here and the loss compares them with the target. For classes the numbers that "
                    + "arrive are logits: the softmax belongs to the loss.", "L = \\ell(\\hat y, y)", ""));

    @Override
    public LayerType<Output> type() {
        return TYPE;
    }

    /** The loss that is taken: the chosen one, or the one the task implies. */
    public Loss chosenLoss() {
        return loss.equals(IMPLIED) ? Losses.impliedBy(task) : Losses.of(loss);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return FlatVector.require(inputs.get(0));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new Flat(outputShape(inputs));
    }

    @Override
    public String summary() {
        return chosenLoss().name();
    }

    private static List<Hyper.Option> lossOptions() {
        List<Hyper.Option> options = new ArrayList<>();
        options.add(new Hyper.Option(IMPLIED, "Implied by the task", "The usual loss for this task."));
        for (Loss loss : Losses.all()) {
            options.add(new Hyper.Option(loss.id(), loss.name(), loss.doc().summary()));
        }
        return options;
    }
}
