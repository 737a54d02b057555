package dev.gradus.edit.lesson;

import dev.gradus.graph.Node;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.layer.Dense;
import dev.gradus.train.TrainingHypers;
import dev.gradus.train.TrainingSetup;
import java.util.List;
import java.util.Optional;

/**
 * Something the engine checks. Each may bring its own sentence for what is missing; otherwise the window has one for its
 * kind.
 */
public sealed interface Condition {

    boolean holds(Situation situation);

    /** What to say while it does not hold. */
    Optional<String> says();

    /** A number of the current run after its last epoch. */
    record Measured(Quantity quantity, Range range, Optional<String> says) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return range.holds(quantity.of(situation));
        }
    }

    /** Units of all hidden Dense layers together. */
    record Neurons(Range range, Optional<String> says) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return range.holds(count(situation));
        }

        public static int count(Situation situation) {
            return Hidden.dense(situation.document().graph()).stream()
                    .mapToInt(node -> ((Dense) node.layer()).units()).sum();
        }
    }

    /** How many layers of one kind there are. */
    record Layers(String type, Range range, Optional<String> says) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return range.holds(situation.document().graph().nodes().stream()
                    .filter(node -> node.layer().type().id().equals(type)).count());
        }
    }

    /**
     * The size of the gradient of a learning layer.
     *
     * @param layer  counted from 1
     * @param share  divided by that of the last learning layer
     */
    record Gradient(int layer, boolean share, Range range, Optional<String> says) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return range.holds(value(situation));
        }

        /** NaN before the first batch, or without such a layer. */
        public double value(Situation situation) {
            List<Double> norms = situation.current().map(RunFacts::gradientNorms).orElse(List.of());
            if (layer < 1 || layer > norms.size()) {
                return Double.NaN;
            }
            return norms.get(layer - 1) / (share ? norms.get(norms.size() - 1) : 1);
        }
    }

    /** Epochs that the current run has ended. */
    record Epochs(Range range, Optional<String> says) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return range.holds(situation.current().map(run -> run.epochs().size()).orElse(0));
        }
    }

    /** Steps taken with the weights that the project has now. */
    record Steps(Range range, Optional<String> says) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return range.holds(situation.steps());
        }
    }

    /** Runs that there are. */
    record Runs(Range range, Optional<String> says) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return range.holds(situation.runs().size());
        }
    }

    /** The loss stopped being a number, or grew far beyond where it started. */
    record Diverged(Optional<String> says) implements Condition {
        private static final double FAR = 10;

        @Override
        public boolean holds(Situation situation) {
            return situation.current().filter(run -> run.diverged() || run.losses().size() == 2
                    && run.losses().get(1) > FAR * run.losses().get(0)).isPresent();
        }
    }

    /** A training setting by its id; a word, or a number in a range. */
    record Setting(String id, Optional<String> word, Range range, Optional<String> says) implements Condition {
        public Setting {
            if (hyper(id).isEmpty() && !id.equals("seed")) {
                throw new IllegalArgumentException("There is no training setting called “" + id + "”.");
            }
        }

        public static Optional<Hyper<TrainingSetup, ?>> hyper(String id) {
            return TrainingHypers.all().stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public boolean holds(Situation situation) {
            TrainingSetup setup = situation.document().training();
            Object value = hyper(id).<Object>map(each -> each.get(setup)).orElse(setup.seed());
            return Hidden.suits(value, word, range);
        }
    }

    /**
     * A setting of layers by its id.
     *
     * @param layer the name of the layer, or empty for the hidden layers that have such a setting
     * @param every whether all of those must suit, or one is enough
     */
    record LayerSetting(String id, Optional<String> layer, boolean every, Optional<String> word, Range range,
            Optional<String> says) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            List<Object> values = Hidden.layers(situation.document().graph()).stream()
                    .filter(node -> layer.isEmpty()).flatMap(node -> value(node).stream()).toList();
            if (layer.isPresent()) {
                values = situation.document().graph().nodes().stream().filter(node -> node.name().equals(layer.get()))
                        .flatMap(node -> value(node).stream()).toList();
            }
            return !values.isEmpty() && (every ? values.stream().allMatch(value -> Hidden.suits(value, word, range))
                    : values.stream().anyMatch(value -> Hidden.suits(value, word, range)));
        }

        private Optional<Object> value(Node node) {
            return of(node.layer().type(), node.layer());
        }

        @SuppressWarnings("unchecked") // a layer's own type takes it
        private <S extends LayerSpec> Optional<Object> of(LayerType<S> type, LayerSpec spec) {
            return type.hypers().stream().filter(each -> each.id().equals(id)).findFirst().map(each -> each.get((S) spec));
        }
    }

    /** An action that was used since the step began. */
    record Fired(String action, Optional<String> says) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return situation.fired().contains(action);
        }
    }

    /** A layer that is selected, by its name. */
    record Selected(String layer, Optional<String> says) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return situation.selected().contains(layer);
        }
    }
}
