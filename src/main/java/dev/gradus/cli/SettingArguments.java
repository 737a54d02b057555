package dev.gradus.cli;

import dev.gradus.nn.Described;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.DimsHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Hyper.DoublesHyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.train.RateCourse;
import dev.gradus.train.TrainingHypers;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code --set key=value}: the training settings, those of the optimiser and of the schedule, by their ids in files. */
final class SettingArguments {

    /** Choosing one of these gives other settings their usual values. */
    private static final List<String> FIRST = List.of("optimizer", "schedule");

    private SettingArguments() {}

    /**
     * The optimiser and the schedule are taken first wherever they stand, because choosing one also moves the learning
     * rate, or what is counted.
     *
     * @throws IllegalArgumentException in one sentence, for an unknown key or a value it cannot have
     */
    static TrainingSetup apply(TrainingSetup setup, List<String> assignments) {
        List<String> inOrder = new ArrayList<>(assignments);
        inOrder.sort(Comparator.comparing(each -> FIRST.stream().noneMatch(key -> each.startsWith(key + "="))));
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
        RateCourse course = setup.live().course();
        return change(setup.optimizer().type(), setup.optimizer(), key, value).map(setup::withOptimizer)
                .or(() -> change(course.schedule().type(), course.schedule(), key, value)
                        .map(schedule -> setup.withCourse(course.withSchedule(schedule))))
                .orElseThrow(() -> new IllegalArgumentException(unknown(setup, key)));
    }

    private static <S extends B, B> Optional<B> change(Described<S> type, B described, String key, String value) {
        @SuppressWarnings("unchecked") // a thing's type describes it
        S owner = (S) described;
        return type.hypers().stream().filter(hyper -> hyper.id().equals(key)).findFirst()
                .map(hyper -> with(hyper, owner, value));
    }

    private static String unknown(TrainingSetup setup, String key) {
        return "There is no training setting called '" + key + "'. There are: " + ids(TrainingHypers.all()) + "; "
                + of(setup.optimizer().type()) + "; " + of(setup.live().course().schedule().type()) + ".";
    }

    private static String of(Described<?> type) {
        return "of " + type.name() + ": " + (type.hypers().isEmpty() ? "none" : ids(type.hypers()));
    }

    private static String ids(List<? extends Hyper<?, ?>> hypers) {
        return String.join(", ", hypers.stream().map(Hyper::id).toList());
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
            if (hyper instanceof DimsHyper) {
                return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
            }
            if (hyper instanceof DoublesHyper) {
                return Arrays.stream(text.split(",")).filter(part -> !part.isBlank()).map(Double::valueOf).toList();
            }
        } catch (NumberFormatException notANumber) {
            String kind = hyper instanceof IntHyper ? " is a whole number" : hyper instanceof DimsHyper
                    ? " is a row of whole numbers such as 10,20" : hyper instanceof DoublesHyper
                            ? " is a row of numbers such as 1,2.5" : " is a number";
            throw new IllegalArgumentException(hyper.id() + kind + ", but got '" + text + "'.");
        }
        if (hyper instanceof BoolHyper && !text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(hyper.id() + " is true or false, but got '" + text + "'.");
        }
        return hyper instanceof BoolHyper ? Boolean.valueOf(text) : text;
    }
}
