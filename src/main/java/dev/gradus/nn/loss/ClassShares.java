package dev.gradus.nn.loss;

import dev.gradus.math.Elementary;
import dev.gradus.math.LogSumExp;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Loss;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Shares of 1 that an example's classes have, from logits or from their logarithms. */
final class ClassShares {

    private static final String LOGITS = "logits";
    private static final String LOG_PROBABILITIES = "log_probabilities";

    private ClassShares() {}

    static void of(Matrix outputs, boolean fromLogits, Matrix shares) {
        for (int column = 0; column < outputs.columns; column++) {
            if (fromLogits) {
                LogSumExp.softmax(LogSumExp.largest(outputs, column), outputs, column, shares);
            } else {
                Elementary.exp(outputs.data, outputs.offset + column * outputs.stride, shares.data,
                        shares.offset + column * shares.stride, outputs.rows);
            }
        }
    }

    /** Which of the two a loss takes, as a setting. */
    static ChoiceHyper<Loss> input(Predicate<Loss> fromLogits, BiFunction<Loss, Boolean, Loss> wither) {
        return new ChoiceHyper<>("input", "Takes", "What the last layer gives; logits unless it is a log-softmax.",
                Hyper.Effect.NEW_RUN,
                List.of(new Hyper.Option(LOGITS, "Logits", "The plain sums of a linear layer: the softmax belongs to the loss."),
                        new Hyper.Option(LOG_PROBABILITIES, "Log probabilities", "What a log-softmax gives.")),
                loss -> fromLogits.test(loss) ? LOGITS : LOG_PROBABILITIES,
                (loss, id) -> wither.apply(loss, id.equals(LOGITS)));
    }
}
