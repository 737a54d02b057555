package dev.gradus.data.step;

import dev.gradus.data.row.NumberOperation;
import java.util.List;

/** Logarithms bring numbers of very different size together. */
public record Log(Form form) implements Treatment {

    public enum Form { ONE_PLUS, SIGNED }

    public static final StepType<Log> TYPE = new StepType<>("log", "Log",
            "Every number becomes the logarithm of 1 and itself.",
            "For prices, counts and populations, where most values are small and a few are huge.",
            "Values from 0 to many thousands become 0 to about 10.",
            "x \\leftarrow \\log(1 + x)",
            StepType.Takes.NUMBERS, StepType::measured, new Log(Form.ONE_PLUS), List.of(
            Setting.choice("form", "Form", "log(1 + x) needs numbers above -1; the signed one takes any.", Form.class,
                    List.of("log(1 + x)", "sign(x) log(1 + |x|)"), Setting.always(), Log::form, (each, value) -> new Log(value))));

    @Override
    public StepType<?> type() {
        return TYPE;
    }

    @Override
    public boolean learns() {
        return false;
    }

    @Override
    public void fit(StepFit fit) throws StepProblem {
        for (String column : fit.columns()) {
            double[] present = fit.present(column);
            if (form == Form.ONE_PLUS && present.length > 0 && present[0] <= -1) {
                throw new StepProblem(column + " goes down to " + Said.number(present[0])
                        + ", but log(1 + x) needs numbers above -1. Use the signed form, or leave " + column + " out of this step.");
            }
            fit.apply(form == Form.ONE_PLUS ? new NumberOperation.Log(column) : new NumberOperation.SignedLog(column));
            fit.say(column + ": " + (form == Form.ONE_PLUS ? "log(1 + x)" : "sign(x) log(1 + |x|)"));
        }
    }
}
