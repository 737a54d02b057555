package dev.gradus.nn.optimizer;

import dev.gradus.nn.OptimizerType;
import java.util.List;
import java.util.Optional;

/** The catalog of optimisers. A new one is a class beside this one and a line here. */
public final class Optimizers {

    private static final List<OptimizerType<?>> ALL = List.of(Sgd.TYPE, RmsProp.TYPE, Adam.TYPE, AdamW.TYPE,
            Adagrad.TYPE, Adadelta.TYPE, Adamax.TYPE, NAdam.TYPE, RAdam.TYPE, Lion.TYPE);

    private Optimizers() {}

    public static List<OptimizerType<?>> all() {
        return ALL;
    }

    public static Optional<OptimizerType<?>> find(String id) {
        for (OptimizerType<?> type : ALL) {
            if (type.id().equals(id)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
