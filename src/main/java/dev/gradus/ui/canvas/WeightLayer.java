package dev.gradus.ui.canvas;

import dev.gradus.graph.Edge;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.canvas.WireStyle.Shows;
import dev.gradus.ui.model.WatchedNeuron.Neuron;
import dev.gradus.ui.neuron.NeuronReading;
import dev.gradus.ui.neuron.NeuronRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.StrokeLineCap;

/** The weights between open layers, drawn over the sheet on one canvas, the strongest last. */
final class WeightLayer extends Pane {

    private static final double DIMMED = 0.16;
    private static final int CHORDS = 24;

    private final Board board;
    private final ObservableValue<Shows> shows;
    private final Canvas canvas = new Canvas();
    private List<WeightWire> all = List.of();
    private List<WeightWire> drawn = List.of();
    private long total;
    private Optional<WeightWire> hovered = Optional.empty();
    private Optional<Neuron> lit = Optional.empty();

    WeightLayer(Board board, ObservableValue<Shows> shows) {
        this.board = board;
        this.shows = shows;
        setId("canvas-weights");
        setMouseTransparent(true);
        setManaged(false);
        getChildren().add(canvas);
        board.camera().scaleProperty().addListener((property, before, now) -> requestLayout());
        board.camera().xProperty().addListener((property, before, now) -> requestLayout());
        board.camera().yProperty().addListener((property, before, now) -> requestLayout());
        board.theme().themeProperty().addListener((property, before, now) -> requestLayout());
        shows.addListener((property, before, now) -> choose());
    }

    /** New numbers; an empty reading takes the wires away. */
    void show(Optional<NeuronReading> reading) {
        List<WeightWire> wires = new ArrayList<>();
        Set<Edge> replaced = new HashSet<>();
        total = 0;
        reading.ifPresent(now -> now.wires().forEach(each -> {
            add(each, now.request(), wires);
            replaced.add(new Edge(each.pair().from(), each.pair().to()));
            total += each.weighted() ? each.total() : 0;
        }));
        all = wires;
        board.sheet().wires().forEach(wire -> wire.replaced(replaced.contains(wire.edge())));
        board.sheet().cards().forEach(card -> {
            card.out().threaded(threaded(card.id(), true));
            card.in().threaded(threaded(card.id(), false));
        });
        hovered = hovered.flatMap(old -> wires.stream().filter(old::same).findFirst());
        choose();
    }

    private boolean threaded(NodeId id, boolean out) {
        List<WireView> ends = board.sheet().wires().stream()
                .filter(wire -> (out ? wire.edge().from() : wire.edge().to()).equals(id)).toList();
        return !ends.isEmpty() && ends.stream().allMatch(WireView::replaced);
    }

    private void add(NeuronReading.Wires read, NeuronRequest request, List<WeightWire> wires) {
        List<Integer> from = units(request, read.pair().from());
        List<Integer> to = units(request, read.pair().to());
        boolean frozen = board.document().graph().find(read.pair().to()).filter(dev.gradus.graph.Node::frozen).isPresent();
        for (int b = 0; b < to.size(); b++) {
            for (int a = 0; a < from.size(); a++) {
                double weight = read.weights()[b * from.size() + a];
                if (!Double.isNaN(weight) || read.weighted()) {
                    wires.add(new WeightWire(read.pair().from(), from.get(a), a, read.pair().to(), to.get(b), b,
                            read.weighted(), weight, read.gradients()[b * from.size() + a], frozen));
                }
            }
        }
    }

    private static List<Integer> units(NeuronRequest request, NodeId node) {
        return request.layers().stream().filter(layer -> layer.node().equals(node)).findFirst().orElseThrow().units();
    }

    private void choose() {
        drawn = WeightWire.strongest(all, shows.getValue(), WeightWire.MOST);
        long weighted = drawn.stream().filter(WeightWire::weighted).count();
        board.legend().count(weighted, total);
        requestLayout();
    }

    /** The wires as they are drawn, the weakest first. */
    List<WeightWire> drawn() {
        return drawn;
    }

    /** The value of a weight as it is now. */
    WeightWire now(WeightWire wire) {
        return all.stream().filter(wire::same).findFirst().orElse(wire);
    }

    /** Every weight that leads to a neuron's tile, or away from it. */
    List<WeightWire> of(Neuron neuron, boolean incoming) {
        return all.stream().filter(wire -> wire.weighted() && (incoming
                ? wire.to().equals(neuron.layer()) && wire.toUnit() == neuron.unit()
                : wire.from().equals(neuron.layer()) && wire.fromUnit() == neuron.unit())).toList();
    }

    void hover(Optional<WeightWire> wire) {
        if (!wire.map(each -> hovered.filter(each::same).isPresent()).orElse(hovered.isEmpty())) {
            requestLayout();
        }
        hovered = wire;
    }

    /** The wires of this neuron stand out from the others. */
    void light(Optional<Neuron> neuron) {
        if (!neuron.equals(lit)) {
            lit = neuron;
            requestLayout();
        }
    }

    /** The weight nearest to a point of the view, if it is near. */
    Optional<WeightWire> at(Point2D view, double reach) {
        WeightWire best = null;
        double least = reach;
        for (int i = drawn.size() - 1; i >= 0; i--) {
            WeightWire wire = drawn.get(i);
            if (wire.weighted()) {
                double distance = distance(wire, view);
                if (distance < least) {
                    least = distance;
                    best = wire;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Point2D[]> ends(WeightWire wire) {
        Optional<NodeCard> from = board.sheet().card(wire.from())
                .filter(card -> card.inside().filter(stack -> wire.fromTile() < stack.units().size()).isPresent());
        Optional<NodeCard> to = board.sheet().card(wire.to())
                .filter(card -> card.inside().filter(stack -> wire.toTile() < stack.units().size()).isPresent());
        return from.isEmpty() || to.isEmpty() ? Optional.empty()
                : Optional.of(new Point2D[] {from.get().edge(wire.fromTile(), true), to.get().edge(wire.toTile(), false)});
    }

    private double distance(WeightWire wire, Point2D view) {
        Optional<Point2D[]> ends = ends(wire);
        if (ends.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        Point2D a = board.camera().toView(ends.get()[0].getX(), ends.get()[0].getY());
        Point2D b = board.camera().toView(ends.get()[1].getX(), ends.get()[1].getY());
        double pull = WireView.pull(a, b);
        if (view.getX() < Math.min(a.getX(), b.getX() - pull) - 6 || view.getX() > Math.max(b.getX(), a.getX() + pull) + 6) {
            return Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        double lastX = a.getX();
        double lastY = a.getY();
        for (int i = 1; i <= CHORDS; i++) {
            double t = (double) i / CHORDS;
            double u = 1 - t;
            double x = u * u * u * a.getX() + 3 * u * u * t * (a.getX() + pull) + 3 * u * t * t * (b.getX() - pull) + t * t * t * b.getX();
            double y = (u * u * u + 3 * u * u * t) * a.getY() + (3 * u * t * t + t * t * t) * b.getY();
            least = Math.min(least, toChord(view, lastX, lastY, x, y));
            lastX = x;
            lastY = y;
        }
        return least;
    }

    private static double toChord(Point2D point, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double along = ((point.getX() - x1) * dx + (point.getY() - y1) * dy) / Math.max(1e-9, dx * dx + dy * dy);
        double share = Math.max(0, Math.min(1, along));
        return Math.hypot(point.getX() - x1 - share * dx, point.getY() - y1 - share * dy);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.clearRect(0, 0, getWidth(), getHeight());
        if (drawn.isEmpty()) {
            return;
        }
        paint(g);
    }

    private void paint(GraphicsContext g) {
        Camera camera = board.camera();
        g.setTransform(camera.scale(), 0, 0, camera.scale(), camera.xProperty().get(), camera.yProperty().get());
        g.setLineCap(StrokeLineCap.BUTT);
        double most = drawn.stream().mapToDouble(wire -> wire.strength(shows.getValue())).max().orElse(0);
        for (WeightWire wire : drawn) {
            boolean apart = lit.isPresent() && !(wire.from().equals(lit.get().layer()) && wire.fromUnit() == lit.get().unit())
                    && !(wire.to().equals(lit.get().layer()) && wire.toUnit() == lit.get().unit());
            g.setGlobalAlpha(apart ? DIMMED : 1);
            stroke(g, wire, most);
        }
        g.setGlobalAlpha(1);
        hovered.ifPresent(wire -> {
            WeightStyle style = style(wire, most);
            ends(wire).ifPresent(ends -> {
                g.setLineDashes();
                g.setStroke(board.theme().palette().get("fg"));
                g.setLineWidth(style.width() + 3.5);
                curve(g, ends);
                g.setStroke(board.theme().palette().get("canvas"));
                g.setLineWidth(style.width() + 1.5);
                curve(g, ends);
            });
            stroke(g, wire, most);
        });
    }

    /** The wires as shapes, for a picture that is saved; in units of the sheet, the weakest first. */
    List<CubicCurve> curves() {
        double most = drawn.stream().mapToDouble(wire -> wire.strength(shows.getValue())).max().orElse(0);
        List<CubicCurve> curves = new ArrayList<>();
        drawn.forEach(wire -> ends(wire).ifPresent(ends -> {
            WeightStyle style = style(wire, most);
            CubicCurve curve = new CubicCurve();
            WireView.shape(curve, ends[0], ends[1]);
            curve.setFill(null);
            curve.setStroke(style.colour());
            curve.setStrokeWidth(style.width());
            curve.setStrokeLineCap(StrokeLineCap.BUTT);
            if (style.dashed()) {
                curve.getStrokeDashArray().setAll(7.0, 3.5);
            }
            curves.add(curve);
        }));
        return curves;
    }

    private WeightStyle style(WeightWire wire, double most) {
        return WeightStyle.of(wire, shows.getValue(), most > 0 ? Math.min(1, wire.strength(shows.getValue()) / most) : 0,
                board.theme().palette());
    }

    private void stroke(GraphicsContext g, WeightWire wire, double most) {
        ends(wire).ifPresent(ends -> {
            WeightStyle style = style(wire, most);
            g.setStroke(style.colour());
            g.setLineWidth(style.width() * board.theme().wireWidth());
            if (style.dashed()) {
                g.setLineDashes(7, 3.5);
            } else {
                g.setLineDashes();
            }
            curve(g, ends);
        });
    }

    private static void curve(GraphicsContext g, Point2D[] ends) {
        double pull = WireView.pull(ends[0], ends[1]);
        g.beginPath();
        g.moveTo(ends[0].getX(), ends[0].getY());
        g.bezierCurveTo(ends[0].getX() + pull, ends[0].getY(), ends[1].getX() - pull, ends[1].getY(), ends[1].getX(), ends[1].getY());
        g.stroke();
    }
}
