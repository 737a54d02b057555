package dev.gradus.data.generate;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.Generated;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Table;
import dev.gradus.data.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Points of a line or a plane with a class or a number each.
 *
 * @param inputs names of the inputs, one or two
 * @param target name of the target
 * @param names  the classes for given settings; none for regression
 */
public record Points(Task task, List<String> inputs, String target, Function<Generated, List<String>> names, PointSource source)
        implements Making {

    @Override
    public List<String> classNames(Generated settings) {
        return names.apply(settings);
    }

    /** The points as a table: the inputs, then the target. */
    @Override
    public Table content(Generator generator, Generated settings) {
        int size = settings.size();
        double[][] columns = new double[inputs.size() + 1][size];
        double[] point = new double[inputs.size() + 1];
        Draw draw = new Draw(settings, generator);
        for (int i = 0; i < size; i++) {
            source.point(draw.at(i), point);
            for (int column = 0; column < point.length; column++) {
                columns[column][i] = point[column];
            }
        }
        return Table.generated(generator.name(), inputs, target, columns, classNames(settings));
    }

    /** All inputs are features, standardised. */
    @Override
    public InputPlan.Columns plan(Generated settings) {
        List<ColumnPlan> plans = new ArrayList<>();
        inputs.forEach(name -> plans.add(ColumnPlan.numeric(name, ColumnPlan.Role.FEATURE)));
        plans.add(task == Task.REGRESSION ? ColumnPlan.numeric(target, ColumnPlan.Role.TARGET)
                : ColumnPlan.category(target, ColumnPlan.Role.TARGET));
        return new InputPlan.Columns(plans);
    }
}
