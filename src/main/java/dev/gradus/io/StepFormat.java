package dev.gradus.io;

import dev.gradus.data.step.FitOn;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepCatalog;
import dev.gradus.data.step.StepColumns;
import dev.gradus.data.step.StepType;
import dev.gradus.data.step.Treatment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps before a network, as a person has put them together. */
final class StepFormat {

    static final Codec<List<Step>> STEPS = Plain.list(step(), 1_000);

    private StepFormat() {}

    private static Codec<Step> step() {
        Map<String, Codec<? extends Step>> kinds = new LinkedHashMap<>();
        StepCatalog.all().forEach(type -> kinds.put(type.id(), ofType(type)));
        return new VariantCodec<>("step", step -> step.type().id(), kinds);
    }

    private static <T extends Treatment> Codec<Step> ofType(StepType<T> type) {
        // Absent for all that fit.
        Field<Step, Optional<List<String>>> columns = Field.optional("columns", Plain.list(Plain.TEXT, 100_000),
                step -> step.columns().all() ? Optional.empty() : Optional.of(step.columns().names()));
        Field<Step, FitOn> fitOn = Field.of("fitOn", Plain.constant(FitOn.class), Step::fitOn);
        // Absent for a step that is on, as all were in older files.
        Field<Step, Optional<Boolean>> off = Field.optional("off", Plain.FLAG, step -> step.off() ? Optional.of(true) : Optional.empty());
        Field<Step, T> settings = Field.of("settings", StepSettings.codec(type), step -> StepSettings.of(type, step));
        return new ObjectCodec<>(List.of(columns, fitOn, off, settings), parts -> new Step(parts.get(settings),
                parts.get(columns).map(StepColumns::of).orElse(StepColumns.ALL), parts.get(fitOn), parts.get(off).orElse(false)));
    }
}
