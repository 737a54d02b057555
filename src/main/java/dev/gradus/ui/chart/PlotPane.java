package dev.gradus.ui.chart;

import dev.gradus.ui.chart.Plot.Span;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * One chart on the screen. It draws only when it is told to ({@link #show}), resized, zoomed or moved; the cursor lies on
 * a canvas of its own above, so that pointing redraws no curves. Wheel zooms x, Shift and wheel y, Alt and drag pans,
 * double click resets, Left and Right move the cursor, + - and 0 zoom.
 */
public final class PlotPane extends Region {

    private final Canvas canvas = new Canvas();
    private final Canvas overlay = new Canvas();
    private final PlotPainter painter = new PlotPainter(canvas);
    private final CursorPainter reading;
    private final ThemeModel theme;
    private final ChartCursor cursor;
    private final Texts texts = Texts.of("chart");
    private final Window window = new Window();
    private Optional<Plot> plot = Optional.empty();
    private double dragX;
    private double dragY;
    private long drawNanos;
    private long draws;

    public PlotPane(ThemeModel theme, ChartCursor cursor) {
        this.theme = theme;
        this.cursor = cursor;
        reading = new CursorPainter(overlay, painter, theme);
        getStyleClass().addAll("plot-pane", "focusable");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        overlay.setMouseTransparent(true);
        getChildren().addAll(canvas, overlay);
        setMinSize(80, 60);
        cursor.placeProperty().addListener((property, before, now) -> paintCursor());
        theme.themeProperty().addListener((property, before, now) -> paint());
        theme.scaleProperty().addListener((property, before, now) -> paint());
        setOnMouseMoved(this::moved);
        setOnMouseExited(event -> cursor.set(Double.NaN));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseClicked(this::clicked);
        setOnScroll(this::scrolled);
        setOnKeyPressed(this::key);
    }

    /** Draws this; the part that is shown stays, if somebody chose it. */
    public void show(Plot next) {
        if (plot.isPresent() && plot.get().log() != next.log()) {
            window.resetY();
        }
        plot = Optional.of(next);
        paint();
    }

    public Optional<Plot> plot() {
        return plot;
    }

    /** What is not to be seen in the picture, in words: points cut off, places without a number. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        plot.ifPresent(shown -> shown.marks().forEach(mark -> {
            if (mark instanceof Plot.NotANumber none) {
                remarks.add(none.words());
            }
        }));
        if (painter.cutBelow()) {
            remarks.add(texts.get(painter.onlyFirst() ? "remark.firstBelow" : "remark.below", painter.lowLabel()));
        }
        if (painter.cutAbove()) {
            remarks.add(texts.get(painter.onlyFirst() ? "remark.firstAbove" : "remark.above", painter.highLabel()));
        }
        return remarks;
    }

    /** Mean time of a drawing in milliseconds. */
    public double meanDrawMillis() {
        return draws == 0 ? 0 : drawNanos / 1e6 / draws;
    }

    /** Where a point of the chart lies in this pane. */
    public javafx.geometry.Point2D place(double x, double y) {
        return new javafx.geometry.Point2D(painter.toX(x), painter.toY(y));
    }

    /** The part of the x axis that is shown. */
    public Span shown() {
        return window.x(plot.orElseThrow());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            overlay.setWidth(width);
            overlay.setHeight(height);
            paint();
        }
    }

    private void paint() {
        if (plot.isEmpty() || canvas.getWidth() < 80 || canvas.getHeight() < 50) {
            return;
        }
        long begun = System.nanoTime();
        Plot shown = plot.get();
        painter.paint(shown, window.x(shown), window.y(shown), theme.palette(), theme.scale(), theme.chartLine());
        paintCursor();
        drawNanos += System.nanoTime() - begun;
        draws++;
    }

    private void paintCursor() {
        reading.paint(plot, plot.map(window::x), cursor.place());
    }

    private void moved(MouseEvent event) {
        if (plot.isEmpty() || !painter.area().contains(event.getX(), event.getY())) {
            cursor.set(Double.NaN);
            return;
        }
        setCursor(best(event).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        moveTo(painter.fromX(event.getX()));
    }

    /** Epochs are whole; while there are none yet, the place itself. */
    private void moveTo(double x) {
        double nearest = Double.NaN;
        for (Curve curve : plot.orElseThrow().curves()) {
            double candidate = curve.nearest(x);
            if (!curve.name().isEmpty() && !(Math.abs(nearest - x) <= Math.abs(candidate - x))) {
                nearest = candidate;
            }
        }
        cursor.set(nearest);
    }

    private Optional<Plot.Best> best(MouseEvent event) {
        return plot.orElseThrow().marks().stream().filter(Plot.Best.class::isInstance).map(Plot.Best.class::cast)
                .filter(mark -> place(mark.x(), mark.y()).distance(event.getX(), event.getY()) <= 12).findFirst();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        dragY = event.getY();
    }

    private void dragged(MouseEvent event) {
        if (plot.isPresent() && event.isAltDown()) {
            window.pan(plot.get(), (dragX - event.getX()) / painter.area().getWidth(),
                    (event.getY() - dragY) / painter.area().getHeight());
            dragX = event.getX();
            dragY = event.getY();
            paint();
        }
    }

    private void clicked(MouseEvent event) {
        if (plot.isEmpty() || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            resetZoom();
        } else if (event.getClickCount() == 1) {
            best(event).ifPresent(mark -> mark.press().run());
        }
    }

    private void scrolled(ScrollEvent event) {
        double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (plot.isEmpty() || delta == 0) {
            return;
        }
        double factor = Math.pow(1.2, -Math.signum(delta));
        if (event.isShiftDown()) {
            window.zoomY(plot.get(), painter.fromY(event.getY()), factor);
        } else {
            window.zoomX(plot.get(), painter.fromX(event.getX()), factor);
        }
        paint();
        event.consume();
    }

    private void key(KeyEvent event) {
        if (plot.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Span shown = window.x(plot.get());
        KeyCode code = event.getCode();
        String typed = event.getText();
        if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
            step(code == KeyCode.RIGHT ? 1 : -1);
        } else if (code == KeyCode.ADD || code == KeyCode.PLUS || "+".equals(typed)) {
            window.zoomX(plot.get(), middle(shown), 1 / 1.2);
            paint();
        } else if (code == KeyCode.SUBTRACT || code == KeyCode.MINUS || "-".equals(typed)) {
            window.zoomX(plot.get(), middle(shown), 1.2);
            paint();
        } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
            resetZoom();
        } else {
            return;
        }
        event.consume();
    }

    void resetZoom() {
        window.reset();
        paint();
    }

    private double middle(Span shown) {
        return shown.holds(cursor.place()) ? cursor.place() : (shown.from() + shown.to()) / 2;
    }

    /** To the next or the previous point of the longest curve. */
    private void step(int by) {
        Curve longest = null;
        for (Curve curve : plot.orElseThrow().curves()) {
            if (!curve.name().isEmpty() && (longest == null || curve.x().length > longest.x().length)) {
                longest = curve;
            }
        }
        if (longest == null || longest.x().length == 0) {
            return;
        }
        int last = longest.x().length - 1;
        if (Double.isNaN(cursor.place())) {
            cursor.set(longest.x()[last]);
            return;
        }
        int at = java.util.Arrays.binarySearch(longest.x(), cursor.place());
        int next = at >= 0 ? at + by : by > 0 ? -at - 1 : -at - 2;
        cursor.set(longest.x()[Math.max(0, Math.min(last, next))]);
    }
}
