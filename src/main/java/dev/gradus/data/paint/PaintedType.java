package dev.gradus.data.paint;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DataException;
import dev.gradus.data.InputPlan;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import dev.gradus.data.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Points that were painted. What was painted is in the project file; windows and files have forms of their own for it. */
public final class PaintedType implements SourceType<PaintedPoints> {

    public static final PaintedType TYPE = new PaintedType();

    private static final String X = "x";
    private static final String Y = "y";
    private static final String CLASS = "class";

    private PaintedType() {
    }

    @Override
    public String id() {
        return "painted";
    }

    @Override
    public String name() {
        return "Painted points";
    }

    @Override
    public PaintedPoints blank() {
        return PaintedPoints.ofClasses();
    }

    @Override
    public List<SourceSetting<PaintedPoints, ?>> settings() {
        return List.of();
    }

    @Override
    public Optional<PaintedPoints> recognise(Path place) {
        return Optional.empty();
    }

    @Override
    public Table read(PaintedPoints source, Path folder) throws DataException {
        int count = source.count();
        if (count == 0) {
            throw new DataException("Nothing is painted yet. Paint " + (source.curve() ? "a curve" : "points of two classes")
                    + ", then press Space.");
        }
        if (count < PaintedPoints.LEAST_POINTS) {
            throw new DataException("Only " + count + " points are painted; expected at least " + PaintedPoints.LEAST_POINTS
                    + ". Paint more.");
        }
        int[] painted = IntStream.range(0, source.classes().size()).filter(kind -> source.count(kind) > 0).toArray();
        if (painted.length == 1) {
            throw new DataException("Only class " + source.classes().get(painted[0])
                    + " is painted so far. Choose another class and paint it too.");
        }
        double[][] columns = new double[source.curve() ? 2 : 3][count];
        int row = 0;
        for (Stroke stroke : source.strokes()) {
            for (Dot dot : stroke.dots()) {
                columns[0][row] = dot.x();
                columns[1][row] = dot.y();
                if (!source.curve()) {
                    columns[2][row] = stroke.kind();
                }
                row++;
            }
        }
        return source.curve() ? Table.generated("Painted curve", List.of(X), Y, columns, List.of())
                : Table.generated("Painted points", List.of(X, Y), CLASS, columns, source.classes());
    }

    @Override
    public Optional<InputPlan> plan(PaintedPoints source) {
        ColumnPlan x = ColumnPlan.numeric(X, ColumnPlan.Role.FEATURE);
        return Optional.of(new InputPlan.Columns(source.curve() ? List.of(x, ColumnPlan.numeric(Y, ColumnPlan.Role.TARGET))
                : List.of(x, ColumnPlan.numeric(Y, ColumnPlan.Role.FEATURE), ColumnPlan.category(CLASS, ColumnPlan.Role.TARGET))));
    }
}
