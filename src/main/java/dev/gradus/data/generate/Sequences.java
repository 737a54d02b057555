package dev.gradus.data.generate;

import dev.gradus.data.Generated;
import dev.gradus.data.InputPlan;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.Task;
import java.util.List;

/** Sequences with a class or a number each; the option {@code steps} says how long they are. */
public record Sequences(SequenceMaker maker) implements Making {

    static final String STEPS = "steps";

    @Override
    public Task task() {
        return maker.task();
    }

    @Override
    public List<String> classNames(Generated settings) {
        return maker.classNames();
    }

    @Override
    public SequenceSet content(Generator generator, Generated settings) {
        int steps = (int) Math.round(settings.options().getOrDefault(STEPS, (double) generator.option(STEPS).standard()));
        int size = steps * maker.features().size();
        double[] values = new double[settings.size() * size];
        double[] answers = new double[settings.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = maker.draw(settings.seed(), settings.noise(), i, steps, values, i * size);
        }
        return new SequenceSet(generator.name(), List.of(), steps, maker.features(), maker.alphabet(), values, maker.task(),
                maker.target(), answers, maker.classNames(), answers.length);
    }

    @Override
    public InputPlan plan(Generated settings) {
        return new InputPlan.Sequences("", maker.alphabet().isEmpty());
    }
}
