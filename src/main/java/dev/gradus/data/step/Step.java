package dev.gradus.data.step;

import java.util.List;
import java.util.Objects;

/**
 * One step of a preparation as the user edits it: what is done, to which columns, learned from which rows.
 *
 * @param fitOn means something only where the treatment {@link Treatment#learns}
 * @param off   kept at its place, but passed over
 */
public record Step(Treatment treatment, StepColumns columns, FitOn fitOn, boolean off) {

    public Step {
        Objects.requireNonNull(treatment);
        Objects.requireNonNull(columns);
        Objects.requireNonNull(fitOn);
    }

    public Step(Treatment treatment, StepColumns columns, FitOn fitOn) {
        this(treatment, columns, fitOn, false);
    }

    /** For all columns that fit, learned from training rows. */
    public static Step of(Treatment treatment) {
        return new Step(treatment, StepColumns.ALL, FitOn.TRAINING);
    }

    public static Step of(Treatment treatment, String... columns) {
        return new Step(treatment, StepColumns.of(columns), FitOn.TRAINING);
    }

    public static Step of(Treatment treatment, List<String> columns) {
        return new Step(treatment, StepColumns.of(columns), FitOn.TRAINING);
    }

    public StepType<?> type() {
        return treatment.type();
    }

    /** True where validation and test rows go into what it learns; never of one that is switched off. */
    public boolean leaks() {
        return fitOn == FitOn.ALL_ROWS && treatment.learns() && !off;
    }

    public Step withTreatment(Treatment value) {
        return new Step(value, columns, fitOn, off);
    }

    public Step withColumns(StepColumns value) {
        return new Step(treatment, value, fitOn, off);
    }

    public Step withFitOn(FitOn value) {
        return new Step(treatment, columns, value, off);
    }

    public Step withOff(boolean value) {
        return new Step(treatment, columns, fitOn, value);
    }

    /** With one of its {@link StepType#settings} changed. */
    @SuppressWarnings("unchecked") // the setting is one of the treatment's own type
    public <T extends Treatment, V> Step with(Setting<T, V> setting, V value) {
        return withTreatment(setting.with((T) treatment, value));
    }

    /** The value of one of its {@link StepType#settings}. */
    @SuppressWarnings("unchecked") // the setting is one of the treatment's own type
    public <T extends Treatment, V> V get(Setting<T, V> setting) {
        return setting.get((T) treatment);
    }

    @SuppressWarnings("unchecked") // the setting is one of the treatment's own type
    public <T extends Treatment> boolean matters(Setting<T, ?> setting) {
        return setting.matters((T) treatment);
    }
}
