package dev.gradus.io;

import dev.gradus.data.Balance;
import dev.gradus.data.TrainingTreatment;
import dev.gradus.data.augment.Augment;
import dev.gradus.data.augment.AugmentPlan;
import dev.gradus.data.augment.Fill;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is done to training rows alone; absent where nothing is. */
final class TreatmentFormat {

    private static final Codec<AugmentPlan> AUGMENTATION = augmentation();
    private static final Codec<Balance> BALANCE = balance();

    private TreatmentFormat() {}

    static <T> Field<T, Optional<AugmentPlan>> augmentation(Function<T, TrainingTreatment> treatment) {
        return Field.optional("augmentation", AUGMENTATION,
                owner -> Optional.of(treatment.apply(owner).augmentation()).filter(plan -> !plan.equals(AugmentPlan.NONE)));
    }

    static <T> Field<T, Optional<Balance>> balance(Function<T, TrainingTreatment> treatment) {
        return Field.optional("balance", BALANCE,
                owner -> Optional.of(treatment.apply(owner).balance()).filter(balance -> !balance.equals(Balance.NONE)));
    }

    static TrainingTreatment of(Optional<AugmentPlan> augmentation, Optional<Balance> balance) {
        return new TrainingTreatment(augmentation.orElse(AugmentPlan.NONE), balance.orElse(Balance.NONE));
    }

    private static Codec<AugmentPlan> augmentation() {
        Field<Augment, String> type = Field.of("type", Plain.TEXT, Augment::type);
        Field<Augment, Map<String, Double>> settings = Field.of("settings", Plain.map(Plain.NUMBER), Augment::values);
        Codec<Augment> one = new ObjectCodec<>(List.of(type, settings),
                parts -> new Augment(parts.get(type), parts.get(settings)));
        Field<AugmentPlan, List<Augment>> list = Field.of("list", Plain.list(one, 1_000), AugmentPlan::list);
        Field<AugmentPlan, Fill> fill = Field.of("fill", Plain.constant(Fill.class), AugmentPlan::fill);
        return new ObjectCodec<>(List.of(list, fill), parts -> new AugmentPlan(parts.get(list), parts.get(fill)));
    }

    private static Codec<Balance> balance() {
        Field<Balance, Balance.Weighing> weights =
                Field.of("weights", Plain.constant(Balance.Weighing.class), Balance::weighing);
        Field<Balance, Balance.Sampling> sampling =
                Field.of("sampling", Plain.constant(Balance.Sampling.class), Balance::sampling);
        return new ObjectCodec<>(List.of(weights, sampling), parts -> new Balance(parts.get(weights), parts.get(sampling)));
    }
}
