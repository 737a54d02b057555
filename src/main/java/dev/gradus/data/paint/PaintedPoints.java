package dev.gradus.data.paint;

import dev.gradus.data.DataSource;
import dev.gradus.data.SourceType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Points of the plane that were painted with a brush: of classes, or along a curve y(x).
 *
 * @param classes names of the classes; none for a curve
 * @param strokes in the order they were painted, which is the order of the rows
 */
public record PaintedPoints(List<String> classes, List<Stroke> strokes) implements DataSource {

    public static final int MOST_POINTS = 10_000;
    public static final int MOST_CLASSES = 10;
    /** Fewer cannot be divided into parts. */
    public static final int LEAST_POINTS = 10;

    public PaintedPoints {
        classes = List.copyOf(classes);
        strokes = strokes.stream().filter(stroke -> !stroke.dots().isEmpty()).toList();
        if (classes.size() > MOST_CLASSES || new HashSet<>(classes).size() < classes.size()) {
            throw new IllegalArgumentException("Classes " + classes + "; expected at most " + MOST_CLASSES + " different ones.");
        }
        int points = 0;
        for (Stroke stroke : strokes) {
            points += stroke.dots().size();
            if (stroke.kind() < 0 || stroke.kind() >= Math.max(1, classes.size())) {
                throw new IllegalArgumentException("A stroke is of class " + stroke.kind() + "; expected 0 to "
                        + (Math.max(1, classes.size()) - 1) + ".");
            }
        }
        if (points > MOST_POINTS) {
            throw new IllegalArgumentException(points + " painted points; expected at most " + MOST_POINTS + ".");
        }
    }

    /** An empty sheet with two classes. */
    public static PaintedPoints ofClasses() {
        return new PaintedPoints(List.of("A", "B"), List.of());
    }

    public static PaintedPoints ofCurve() {
        return new PaintedPoints(List.of(), List.of());
    }

    public boolean curve() {
        return classes.isEmpty();
    }

    public int count() {
        return strokes.stream().mapToInt(stroke -> stroke.dots().size()).sum();
    }

    /** Points of a class. */
    public int count(int kind) {
        return strokes.stream().filter(stroke -> stroke.kind() == kind).mapToInt(stroke -> stroke.dots().size()).sum();
    }

    public PaintedPoints with(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new PaintedPoints(classes, more);
    }

    /** Without the points in a circle; itself where there are none. */
    public PaintedPoints erased(double x, double y, double radius) {
        List<Stroke> left = strokes.stream().map(stroke -> stroke.erased(x, y, radius)).toList();
        return left.equals(strokes) ? this : new PaintedPoints(classes, left);
    }

    public PaintedPoints cleared() {
        return new PaintedPoints(classes, List.of());
    }

    public PaintedPoints withClass(String name) {
        List<String> more = new ArrayList<>(classes);
        more.add(name);
        return new PaintedPoints(more, strokes);
    }

    public PaintedPoints renamed(int kind, String name) {
        List<String> changed = new ArrayList<>(classes);
        changed.set(kind, name);
        return new PaintedPoints(changed, strokes);
    }

    @Override
    public SourceType<?> type() {
        return PaintedType.TYPE;
    }

    @Override
    public String origin() {
        return curve() ? "painted curve" : "painted points";
    }
}
