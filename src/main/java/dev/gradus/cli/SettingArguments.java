package dev.gradus.cli;

import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.DimsHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.OptimizerType;
import dev.gradus.train.TrainingHypers;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code --set key=value}: the training settings and those of the optimiser, by their ids in files. */
final class SettingArguments {

    private static final String OPTIMIZER = "optimizer";

    private SettingArguments() {}

    /**
     * The optimiser is taken first wherever it stands, because choosing one also moves the learning rate.
     *
     * @throws IllegalArgumentException in one sentence, for an unknown key or a value it cannot have
     */
    static TrainingSetup apply(TrainingSetup setup, List<String> assignments) {
        List<String> inOrder = new ArrayList<>(assignments);
        inOrder.sort(Comparator.comparing(each -> !each.startsWith(OPTIMIZER + "=")));
        TrainingSetup changed = setup;
        for (String assignment : inOrder) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("--set takes key=value, but got '" + assignment + "'.");
            }
            changed = set(changed, assignment.substring(0, equals).strip(), assignment.substring(equals + 1).strip());
        }
        return changed;
    }

    private static TrainingSetup set(TrainingSetup setup, String key, String value) {
        for (Hyper<TrainingSetup, ?> hyper : TrainingHypers.all()) {
            if (hyper.id().equals(key)) {
                return with(hyper, setup, value);
            }
        }
        return change(setup.optimizer().type(), setup.optimizer(), key, value).map(setup::withOptimizer)
                .orElseThrow(() -> new IllegalArgumentException(unknown(setup, key)));
    }

    private static <S extends OptimizerSpec> Optional<OptimizerSpec> change(OptimizerType<S> type,
            OptimizerSpec optimizer, String key, String value) {
        @SuppressWarnings("unchecked")
        S owner = (S) optimizer;
        return type.hypers().stream().filter(hyper -> hyper.id().equals(key)).findFirst()
                .map(hyper -> with(hyper, owner, value));
    }

    private static String unknown(TrainingSetup setup, String key) {
        return "There is no training setting called '" + key + "'. There are: " + String.join(", ",
                TrainingHypers.all().stream().map(Hyper::id).toList()) + "; and of " + setup.optimizer().type().name() + ": "
                + String.join(", ", setup.optimizer().type().hypers().stream().map(Hyper::id).toList()) + ".";
    }

    @SuppressWarnings("unchecked") // the value has the type of its kind of setting
    private static <S, T> S with(Hyper<S, T> hyper, S owner, String text) {
        return hyper.with(owner, (T) value(hyper, text));
    }

    private static Object value(Hyper<?, ?> hyper, String text) {
        try {
            if (hyper instanceof IntHyper) {
                return Integer.valueOf(text);
            }
            if (hyper instanceof DoubleHyper) {
                return Double.valueOf(text);
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(hyper.id() + " is a " + (hyper instanceof IntHyper ? "whole " : "")
                    + "number, but got '" + text + "'.");
        }
        if (hyper instanceof BoolHyper && !text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(hyper.id() + " is true or false, but got '" + text + "'.");
        }
        if (hyper instanceof DimsHyper) {
            throw new IllegalArgumentException(hyper.id() + " cannot be set here; set it in the window.");
        }
        return hyper instanceof BoolHyper ? Boolean.valueOf(text) : text;
    }
}
