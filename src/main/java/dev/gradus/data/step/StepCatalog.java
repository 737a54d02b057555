package dev.gradus.data.step;

import java.util.List;
import java.util.Optional;

/** All kinds of step, in the order they are offered. */
public final class StepCatalog {

    private static final List<StepType<?>> ALL = List.of(
            LeaveOut.TYPE, DropRows.TYPE, FillMissing.TYPE, MissingFlag.TYPE,
            Clip.TYPE, Log.TYPE, Standardise.TYPE, MinMax.TYPE, Robust.TYPE, Quantile.TYPE,
            OneHot.TYPE, Ordinal.TYPE, Hashing.TYPE, DateParts.TYPE, Tokens.TYPE,
            Bin.TYPE, Polynomial.TYPE, PcaWhitening.TYPE, TargetScale.TYPE);

    private StepCatalog() {
    }

    public static List<StepType<?>> all() {
        return ALL;
    }

    public static Optional<StepType<?>> find(String id) {
        return ALL.stream().filter(type -> type.id().equals(id)).findFirst();
    }
}
