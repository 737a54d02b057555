package dev.gradus.graph;

import dev.gradus.graph.Problem.Kind;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoublesHyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.activation.Activations;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Output;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a loss gets what it takes: as many weights as outputs, probabilities only where it asks for them. */
final class LossCheck {

    private static final Set<String> SHARES = Set.of("sigmoid", "softmax", "hard_sigmoid");
    private static final Set<String> POSITIVE = Set.of("softplus", "relu", "relu6", "sigmoid", "softmax", "hard_sigmoid");

    private LossCheck() {}

    /** @param outputs how many the target has */
    static Optional<Problem> settings(Loss loss, Node end, int outputs) {
        return loss.misfit(outputs).map(why -> {
            Task task = ((Output) end.layer()).task();
            Loss plain = unweighted(loss);
            Fix fix = plain.misfit(outputs).isEmpty()
                    ? new Fix.Change(end.id(), new Output(task, Optional.of(plain)), "Remove the weights")
                    : new Fix.Change(end.id(), new Output(task, Output.IMPLIED), "Use the usual loss");
            return new Problem(Kind.WRONG_LOSS, Optional.of(end.id()), why, "wrong loss", List.of(fix));
        });
    }

    private static Loss unweighted(Loss loss) {
        Loss plain = loss;
        for (Hyper<Loss, ?> hyper : loss.hypers()) {
            plain = hyper instanceof DoublesHyper<?> ? emptied(hyper, plain) : plain;
        }
        return plain;
    }

    @SuppressWarnings("unchecked") // such a setting holds a list
    private static <T> Loss emptied(Hyper<Loss, T> hyper, Loss loss) {
        return hyper.with(loss, (T) List.of());
    }

    /** @param last what feeds the output */
    static Optional<Problem> form(Loss loss, Task task, Node end, Node last) {
        return switch (loss.form()) {
            case LOGITS -> twice(last, task == Task.MULTI_LABEL ? "sigmoid" : "softmax");
            case PROBABILITIES -> lacking(loss, end, last, "probabilities", "sigmoid", SHARES);
            case LOG_PROBABILITIES ->
                    lacking(loss, end, last, "log probabilities", "log_softmax", Set.of("log_softmax"));
            case RATES -> lacking(loss, end, last, "rates above 0", "softplus", POSITIVE);
            case NUMBERS, SCORES, LOG_RATES -> Optional.empty();
        };
    }

    private static Optional<Problem> lacking(Loss loss, Node end, Node last, String wanted, String function,
            Set<String> allowed) {
        if (allowed.contains(function(last))) {
            return Optional.empty();
        }
        String label = Activations.of(function).label();
        return Optional.of(new Problem(Kind.WRONG_LOSS, Optional.of(end.id()),
                loss.name() + " is set to take " + wanted + ", but " + last.name() + " gives other numbers. Put a "
                        + label + " in front of " + end.name() + ".",
                "needs " + label,
                List.of(new Fix.InsertBefore(end.id(),
                        new ActivationLayer(function, Activations.DEFAULT_SLOPE), "Insert " + label))));
    }

    private static Optional<Problem> twice(Node last, String function) {
        if (!function(last).equals(function)) {
            return Optional.empty();
        }
        Fix fix = last.layer() instanceof Dense dense
                ? new Fix.Change(last.id(), dense.withActivation("linear"), "Make " + last.name() + " linear")
                : new Fix.Remove(last.id(), "Remove " + last.name());
        return Optional.of(new Problem(Kind.DOUBLE_SOFTMAX, Optional.of(last.id()),
                last.name() + " applies " + function
                        + ", and the loss applies it again. The loss wants the plain sums.",
                function + " twice", List.of(fix)));
    }

    /** The bend at the end of a layer; empty where there is none. */
    private static String function(Node node) {
        return node.layer() instanceof ActivationLayer layer ? layer.function()
                : node.layer() instanceof Dense dense ? dense.activation() : "";
    }
}
