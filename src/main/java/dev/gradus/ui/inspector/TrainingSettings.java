package dev.gradus.ui.inspector;

import dev.gradus.edit.Edits;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.Described;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.InitializerScale;
import dev.gradus.nn.OptimizerType;
import dev.gradus.nn.ScheduleType;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.optimizer.Sgd;
import dev.gradus.nn.schedule.Constant;
import dev.gradus.nn.schedule.ReduceOnPlateau;
import dev.gradus.train.RateCourse;
import dev.gradus.train.Regularisation;
import dev.gradus.train.TrainingHypers;
import dev.gradus.train.TrainingSetup;
import dev.gradus.ui.model.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The settings of the training, of its optimiser, its schedule and its loss. */
final class TrainingSettings {

    /** The parts of the form, with the settings that stand in them in this order. What is in none stands in the last. */
    enum Part {
        FIRST("optimizer", "batchSize", "epochs"),
        RATE("learningRate", "schedule"),
        RATE_TIME("scheduleUnit", "warmUp", "warmUpStart"),
        SMALL("l1", "l2", "weightDecay", "maxNorm", "penaliseAll"),
        GRADIENTS("clipNorm", "clipBy"),
        RUN;

        private final List<String> ids;

        Part(String... ids) {
            this.ids = List.of(ids);
        }
    }

    private final Workbench workbench;

    TrainingSettings(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Those of a part of the form; the seed is in none. */
    List<Setting<?>> of(Part part) {
        return part == Part.RUN ? TrainingHypers.all().stream().filter(this::inNoOther).<Setting<?>>map(this::of).toList()
                : part.ids.stream().flatMap(id -> TrainingHypers.all().stream().filter(hyper -> hyper.id().equals(id)))
                        .<Setting<?>>map(this::of).toList();
    }

    private boolean inNoOther(Hyper<?, ?> hyper) {
        for (Part part : Part.values()) {
            if (part.ids.contains(hyper.id())) {
                return false;
            }
        }
        return true;
    }

    OptimizerType<?> optimizer() {
        return setup().optimizer().type();
    }

    /** Those of the optimiser that is chosen now. */
    List<Setting<?>> ofOptimizer() {
        return described(optimizer(), TrainingSetup::optimizer, TrainingSetup::withOptimizer);
    }

    ScheduleType<?> schedule() {
        return course().schedule().type();
    }

    /** Those of the schedule that is chosen now. */
    List<Setting<?>> ofSchedule() {
        return described(schedule(), setup -> setup.live().course().schedule(),
                (setup, schedule) -> setup.withCourse(setup.live().course().withSchedule(schedule)));
    }

    /** The loss of the output, if there is one, and its settings. */
    List<Setting<?>> loss() {
        return output().map(node -> new NodeSettings(workbench, List.of(node)).all().stream()
                .filter(setting -> setting.hyper().id().equals("loss")).toList()).orElse(List.of());
    }

    Optional<NodeId> output() {
        return workbench.document().graph().first(Output.class::isInstance).map(Node::id);
    }

    TrainingSetup setup() {
        return workbench.document().training();
    }

    private RateCourse course() {
        return setup().live().course();
    }

    private <T> Setting<T> of(Hyper<TrainingSetup, T> hyper) {
        return Setting.of(hyper, () -> Optional.of(hyper.get(setup())),
                value -> Edits.training(hyper.label(), hyper.with(setup(), value))).onlyIf(matters(hyper.id()));
    }

    /** Whether a setting has any effect as things stand. */
    private BooleanSupplier matters(String id) {
        return switch (id) {
            case "patience" -> () -> setup().earlyStopping().enabled();
            case "scheduleUnit" -> () -> course().warmUp() > 0
                    || !(course().schedule() instanceof Constant || course().schedule() instanceof ReduceOnPlateau);
            case "warmUpStart" -> () -> course().warmUp() > 0;
            case "weightDecay" -> () -> !ownDecay();
            case "penaliseAll" -> () -> {
                Regularisation kept = setup().live().regularisation();
                return kept.l1() > 0 || kept.l2() > 0 || kept.weightDecay() > 0 || ownDecay();
            };
            case InitializerScale.ID -> () -> Initializer.isScaled(setup().initializer());
            case "clipBy" -> () -> setup().live().clipping().on();
            default -> () -> true;
        };
    }

    /** An optimiser that decays weights itself takes its own setting. */
    private boolean ownDecay() {
        return optimizer().hypers().stream().anyMatch(hyper -> hyper.id().equals("weightDecay"));
    }

    private <B> List<Setting<?>> described(Described<? extends B> type, Function<TrainingSetup, B> getter,
            BiFunction<TrainingSetup, B, TrainingSetup> wither) {
        return type.hypers().stream().<Setting<?>>map(hyper -> this.<B, B, Object>one(hyper, getter, wither)).toList();
    }

    @SuppressWarnings("unchecked") // the settings of a type are those of what it describes
    private <B, S extends B, T> Setting<T> one(Hyper<?, ?> raw, Function<TrainingSetup, B> getter,
            BiFunction<TrainingSetup, B, TrainingSetup> wither) {
        Hyper<S, T> hyper = (Hyper<S, T>) raw;
        Setting<T> setting = Setting.of(hyper, () -> Optional.of(hyper.get((S) getter.apply(setup()))), value ->
                Edits.training(hyper.label(), wither.apply(setup(), hyper.with((S) getter.apply(setup()), value))));
        return hyper.id().equals("nesterov") || hyper.id().equals("dampening")
                ? setting.onlyIf(() -> setup().optimizer() instanceof Sgd sgd && sgd.momentum() > 0) : setting;
    }
}
