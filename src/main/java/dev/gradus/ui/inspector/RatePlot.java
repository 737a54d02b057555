package dev.gradus.ui.inspector;

import dev.gradus.ui.model.Series;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** The line of {@link RateCard}: from nothing at the foot to the highest rate at the top, one point for each pixel. */
final class RatePlot extends Pane {

    private static final double HEIGHT = 64;
    /** Room for the line's width and the dot. */
    private static final double EDGE = 4;

    /**
     * @param epochs of the whole run
     * @param rate   at a place on the epoch axis
     */
    record Course(int epochs, DoubleUnaryOperator rate) {}

    /** Where the run is, and the rate there. */
    record Place(double epoch, double rate) {}

    private final Line foot = new Line();
    private final Polyline past = new Polyline();
    private final Polyline future = new Polyline();
    private final Line here = new Line();
    private final Circle dot = new Circle(4);
    private Course course = new Course(1, epoch -> 0);
    private Optional<Series> series = Optional.empty();
    private Optional<Place> place = Optional.empty();

    RatePlot() {
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMouseTransparent(true);
        foot.getStyleClass().add("rate-foot");
        here.getStyleClass().add("rate-here");
        past.getStyleClass().add("rate-past");
        future.getStyleClass().add("rate-future");
        dot.setId("rate-dot");
        getChildren().addAll(foot, future, past, here, dot);
    }

    /**
     * @param was  the rates so far; empty before a run
     * @param now  empty before the first step
     * @param runs whether it is under way
     */
    void show(Course planned, Optional<Series> was, Optional<Place> now, boolean runs) {
        course = planned;
        series = was;
        place = now;
        dot.getStyleClass().setAll(runs ? "rate-dot-live" : "rate-dot");
        requestLayout();
    }

    /** The highest rate of the past and the future. */
    double highest() {
        double highest = 0;
        for (int i = 0; i <= 400; i++) {
            highest = Math.max(highest, course.rate.applyAsDouble(course.epochs * i / 400.0));
        }
        for (int i = 0; series.isPresent() && i < series.get().size(); i++) {
            highest = Math.max(highest, Double.isNaN(series.get().y(i)) ? 0 : series.get().y(i));
        }
        return highest;
    }

    double first() {
        return course.rate.applyAsDouble(0);
    }

    double last() {
        return course.rate.applyAsDouble(course.epochs);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double highest = highest();
        double scale = highest > 0 ? (HEIGHT - 2 * EDGE) / highest : 0;
        past.getPoints().clear();
        double lastX = Double.NEGATIVE_INFINITY;
        for (int i = 0; series.isPresent() && i < series.get().size(); i++) {
            double x = x(series.get().x(i), width);
            double rate = series.get().y(i);
            if (!Double.isNaN(rate) && x - lastX >= 0.5) {
                past.getPoints().addAll(x, y(rate, scale));
                lastX = x;
            }
        }
        double nowX = place.map(now -> x(now.epoch, width)).orElse(EDGE);
        future.getPoints().clear();
        dot.setVisible(place.isPresent());
        here.setVisible(place.isPresent());
        place.ifPresent(now -> {
            double nowY = y(now.rate, scale);
            past.getPoints().addAll(nowX, nowY);
            future.getPoints().addAll(nowX, nowY);
            dot.setCenterX(nowX);
            dot.setCenterY(nowY);
            line(here, nowX, EDGE, nowX, HEIGHT - EDGE);
        });
        for (double x = place.isPresent() ? nowX + 1 : EDGE; x <= width - EDGE; x++) {
            future.getPoints().addAll(x,
                    y(course.rate.applyAsDouble((x - EDGE) / Math.max(1, width - 2 * EDGE) * course.epochs), scale));
        }
        line(foot, 0, HEIGHT - EDGE + 0.5, width, HEIGHT - EDGE + 0.5);
    }

    private double x(double epoch, double width) {
        return EDGE + (width - 2 * EDGE) * Math.min(1, epoch / course.epochs);
    }

    private static double y(double rate, double scale) {
        return HEIGHT - EDGE - rate * scale;
    }

    private static void line(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }
}
