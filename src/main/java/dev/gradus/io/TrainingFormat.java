package dev.gradus.io;

import dev.gradus.nn.Described;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.OptimizerType;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.ScheduleType;
import dev.gradus.nn.optimizer.Optimizers;
import dev.gradus.nn.schedule.Constant;
import dev.gradus.nn.schedule.Schedules;
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
        // The optimiser and the schedule stand apart, with settings of their own.
        List<Hyper<TrainingSetup, ?>> others = TrainingHypers.all().stream()
                .filter(hyper -> !hyper.id().equals("optimizer") && !hyper.id().equals("schedule")).toList();
        Field<TrainingSetup, Long> seed = Field.of("seed", Plain.LONG, TrainingSetup::seed);
        Field<TrainingSetup, OptimizerSpec> optimizer = Field.of("optimizer", optimizer(), TrainingSetup::optimizer);
        Field<TrainingSetup, Schedule> schedule = Field.of("schedule", schedule(),
                (TrainingSetup setup) -> setup.live().course().schedule()).orBefore(new Constant());
        Field<TrainingSetup, TrainingSetup> settings =
                Field.of("settings", HyperSettings.codec(TrainingSetup.DEFAULT, others), setup -> setup);
        return new ObjectCodec<>(List.of(seed, optimizer, schedule, settings), parts -> {
            TrainingSetup setup = parts.get(settings).withSeed(parts.get(seed)).withOptimizer(parts.get(optimizer));
            return setup.withCourse(setup.live().course().withSchedule(parts.get(schedule)));
        });
    }

    private static Codec<Schedule> schedule() {
        Map<String, Codec<? extends Schedule>> kinds = new LinkedHashMap<>();
        for (ScheduleType<?> type : Schedules.all()) {
            kinds.put(type.id(), settings(type));
        }
        return new VariantCodec<>("schedule", schedule -> schedule.type().id(), kinds);
    }

    private static Codec<OptimizerSpec> optimizer() {
        Map<String, Codec<? extends OptimizerSpec>> kinds = new LinkedHashMap<>();
        for (OptimizerType<?> type : Optimizers.all()) {
            kinds.put(type.id(), settings(type));
        }
        return new VariantCodec<>("optimizer", spec -> spec.type().id(), kinds);
    }

    private static <S> Codec<S> settings(Described<S> type) {
        return HyperSettings.codec(type.defaults(), type.hypers());
    }
}
