package dev.gradus.ui.chart;

import dev.gradus.ui.chart.Plot.Span;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * One chart on the screen. It draws only when it is told to ({@link #show}), resized, zoomed or moved; the cursor lies on
 * a canvas of its own above, so that pointing redraws no curves. Wheel zooms x, Shift and wheel y, Alt and drag pans,
 * double click resets, Left and Right move the cursor, + - and 0 zoom.
 */
public final class PlotPane extends Region {

    private final Canvas canvas = new Canvas();
    private final Canvas overlay = new Canvas();
    private final PlotPainter painter = new PlotPainter(canvas);
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
        getStyleClass().addAll("plot-pane", "focusable");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        overlay.setMouseTransparent(true);
        getChildren().addAll(canvas, overlay);
        setMinSize(80, 60);
        cursor.placeProperty().addListener((property, before, now) -> paintCursor());
        theme.themeProperty().addListener((property, before, now) -> paint());
        theme.textScaleProperty().addListener((property, before, now) -> paint());
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
        painter.paint(shown, window.x(shown), window.y(shown), theme.palette(), theme.textScaleProperty().get());
        paintCursor();
        drawNanos += System.nanoTime() - begun;
        draws++;
    }

    private void paintCursor() {
        GraphicsContext g = overlay.getGraphicsContext2D();
        g.clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
        double place = cursor.place();
        if (plot.isEmpty() || Double.isNaN(place) || !window.x(plot.get()).holds(place)) {
            return;
        }
        Palette palette = theme.palette();
        Rectangle2D area = painter.area();
        double x = painter.toX(place);
        g.setStroke(palette.get("muted"));
        g.setLineWidth(1);
        g.setLineDashes(2, 3);
        g.strokeLine(x, area.getMinY(), x, area.getMaxY());
        g.setLineDashes();
        List<Curve> read = new ArrayList<>();
        for (Curve curve : plot.get().curves()) {
            double value = curve.at(place);
            if (!curve.name().isEmpty() && !Double.isNaN(value)) {
                read.add(curve);
                double y = painter.toY(value);
                if (y >= area.getMinY() && y <= area.getMaxY()) {
                    g.setFill(palette.get("bg"));
                    g.setStroke(curve.colour());
                    g.setLineWidth(1.6);
                    g.fillOval(x - 3.5, y - 3.5, 7, 7);
                    g.strokeOval(x - 3.5, y - 3.5, 7, 7);
                }
            }
        }
        if (!read.isEmpty()) {
            box(g, read, place, x, palette);
        }
    }

    private void box(GraphicsContext g, List<Curve> read, double place, double x, Palette palette) {
        double scale = theme.textScaleProperty().get();
        List<Curve> lines = read.size() > 8 ? read.subList(0, 8) : read;
        double names = lines.stream().mapToDouble(curve -> width(curve.name(), scale)).max().orElse(0);
        double line = 16 * scale;
        double width = names + 72 * scale;
        double height = (lines.size() + 1) * line + 8;
        Rectangle2D area = painter.area();
        double left = x + 10 + width <= area.getMaxX() ? x + 10 : Math.max(0, x - 10 - width);
        double top = area.getMinY() + 2;
        g.setFill(palette.get("card"));
        g.setStroke(palette.get("border"));
        g.setLineWidth(1);
        g.fillRoundRect(left, top, width, height, 8, 8);
        g.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, 8, 8);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(Fonts.semiBold(11 * scale));
        g.setFill(palette.get("fg"));
        g.fillText(placeWords(place), left + 8, top + 4 + line / 2);
        for (int i = 0; i < lines.size(); i++) {
            double y = top + 4 + line * (i + 1.5);
            g.setFill(palette.get("muted"));
            g.setFont(Fonts.text(11 * scale));
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(lines.get(i).name(), left + 8, y);
            g.setFill(palette.get("fg"));
            g.setFont(Fonts.mono(11 * scale));
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(value(lines.get(i).at(place)), left + width - 8, y);
        }
    }

    private String placeWords(double place) {
        String axis = plot.orElseThrow().across();
        return texts.get("cursor.place", axis.equals(texts.get("epoch")) ? texts.get("cursor.epoch") : axis,
                place == Math.rint(place) ? NumberText.whole((long) place) : NumberText.three(place));
    }

    private String value(double value) {
        return plot.orElseThrow().unit() == Plot.Unit.PERCENT ? NumberText.percent(value) : NumberText.three(value);
    }

    private static double width(String words, double scale) {
        Text text = new Text(words);
        text.setFont(Fonts.text(11 * scale));
        return text.getLayoutBounds().getWidth();
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
