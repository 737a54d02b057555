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
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.Task;
import dev.gradus.nn.loss.Losses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where predictions leave and the loss is taken.
 *
 * @param task what is predicted
 * @param own  the loss with its settings; empty for the one the task implies, with its usual settings
 */
public record Output(Task task, Optional<Loss> own) implements LayerSpec {

    /** Cross-entropy for classes, binary cross-entropy for labels, mean squared error for numbers. */
    public static final String IMPLIED = "implied";

    public static final LayerType<Output> TYPE = new LayerType<>("output", "Output", "output", LayerType.Category.ENDS,
            LayerType.Arity.ONE, new Output(Task.CLASSIFICATION, IMPLIED),
            List.of(new ChoiceHyper<>("task", "Task", "What the network predicts.", Hyper.Effect.NEW_RUN,
                            Arrays.stream(Task.values()).map(t -> new Hyper.Option(t.id(), t.label(), "")).toList(),
                            output -> output.task().id(), (output, id) -> output.withTask(Task.of(id))),
                    new ChoiceHyper<>("loss", "Loss", "What training makes small.", Hyper.Effect.NEW_RUN,
                            lossOptions(), Output::loss, Output::withLoss)),
            new Doc("Predictions leave here and the loss compares them with the target. For classes the numbers that "
                    + "arrive are logits: the softmax belongs to the loss.", "L = \\ell(\\hat y, y)", ""));

    public Output {
        Objects.requireNonNull(task);
        Objects.requireNonNull(own);
    }

    /** @param loss id of a loss, which gets its usual settings, or {@link #IMPLIED} */
    public Output(Task task, String loss) {
        this(task, loss.equals(IMPLIED) ? Optional.empty() : Optional.of(Losses.of(loss)));
    }

    /** A task brings its usual loss. */
    private Output withTask(Task value) {
        return value == task ? this : new Output(value, IMPLIED);
    }

    private Output withLoss(String id) {
        return id.equals(loss()) ? this : new Output(task, id);
    }

    /** The id of the loss, or {@link #IMPLIED}. */
    public String loss() {
        return own.map(Loss::id).orElse(IMPLIED);
    }

    @Override
    public LayerType<Output> type() {
        return TYPE;
    }

    /** The loss that is taken: the chosen one, or the one the task implies. */
    public Loss chosenLoss() {
        return own.orElseGet(() -> Losses.impliedBy(task));
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return FlatVector.require(inputs.get(0));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new Flat(inputs.get(0), outputShape(inputs),
                Sentence.of("output.output", "A prediction leaves the network here, as it is. The loss "
                        + "compares it with the target."),
                Sentence.of("output.back", "The way back begins here: the loss says how it changes with "
                        + "this prediction."));
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
