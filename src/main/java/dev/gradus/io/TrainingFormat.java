package dev.gradus.io;

import dev.gradus.nn.Hyper;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.OptimizerType;
import dev.gradus.nn.optimizer.Optimizers;
import dev.gradus.train.TrainingHypers;
import dev.gradus.train.TrainingSetup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a network is trained. */
final class TrainingFormat {

    static final Codec<TrainingSetup> SETUP = setup();

    private TrainingFormat() {}

    private static Codec<TrainingSetup> setup() {
        // The optimiser stands apart, with settings of its own.
        List<Hyper<TrainingSetup, ?>> others =
                TrainingHypers.all().stream().filter(hyper -> !hyper.id().equals("optimizer")).toList();
        Field<TrainingSetup, Long> seed = Field.of("seed", Plain.LONG, TrainingSetup::seed);
        Field<TrainingSetup, OptimizerSpec> optimizer = Field.of("optimizer", optimizer(), TrainingSetup::optimizer);
        Field<TrainingSetup, TrainingSetup> settings =
                Field.of("settings", new SettingsCodec<>(TrainingSetup.DEFAULT, others), setup -> setup);
        return new ObjectCodec<>(List.of(seed, optimizer, settings),
                parts -> parts.get(settings).withSeed(parts.get(seed)).withOptimizer(parts.get(optimizer)));
    }

    private static Codec<OptimizerSpec> optimizer() {
        Map<String, Codec<? extends OptimizerSpec>> kinds = new LinkedHashMap<>();
        for (OptimizerType<?> type : Optimizers.all()) {
            kinds.put(type.id(), settings(type));
        }
        return new VariantCodec<>("optimizer", spec -> spec.type().id(), kinds);
    }

    private static <S extends OptimizerSpec> Codec<S> settings(OptimizerType<S> type) {
        return new SettingsCodec<>(type.defaults(), type.hypers());
    }
}
