package dev.gradus.ui.canvas;

import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.edit.Point;
import dev.gradus.graph.Edge;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.CubicCurve;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.util.Duration;

/** The drawn network in its own units: wires below, cards above, marks and ghosts on top. */
final class Sheet extends Group {

    private static final Duration LAYOUT = Duration.millis(220);
    /** Shorter moves are not animated: they follow a key or a mouse. */
    private static final double JUMP = 40;

    private final Workbench workbench;
    private final ThemeModel theme;
    private final NodeFaces faces;
    private final Texts texts;
    private final Map<NodeId, NodeCard> cards = new LinkedHashMap<>();
    private final Map<Edge, WireView> wires = new LinkedHashMap<>();
    private final BlockFrames frames;
    private final DataCard data;
    private final CubicCurve dataWire = new CubicCurve();
    private final Group wireLayer = new Group();
    private final Group cardLayer = new Group();
    private final Group content = new Group();
    private final Group marks = new Group();
    private Map<NodeId, Double> aside = Map.of();
    private Runnable redrawn = () -> { };
    private Transition moving;

    Sheet(Workbench workbench, ThemeModel theme, NodeFaces faces, Texts texts, Camera camera) {
        this.workbench = workbench;
        this.theme = theme;
        this.faces = faces;
        this.texts = texts;
        data = new DataCard(texts);
        dataWire.setFill(null);
        dataWire.setStrokeWidth(2);
        dataWire.setMouseTransparent(true);
        frames = new BlockFrames(workbench, faces, texts);
        content.getChildren().addAll(frames, dataWire, wireLayer, data, cardLayer);
        getChildren().addAll(content, marks);
        data.heightProperty().addListener((property, before, now) -> redraw());
        data.widthProperty().addListener((property, before, now) -> redraw());
        Translate translate = new Translate();
        Scale scale = new Scale();
        translate.xProperty().bind(camera.xProperty());
        translate.yProperty().bind(camera.yProperty());
        scale.xProperty().bind(camera.scaleProperty());
        scale.yProperty().bind(camera.scaleProperty());
        getTransforms().addAll(translate, scale);
        setManaged(false);
    }

    /** Called whenever cards have moved. */
    void onRedraw(Runnable action) {
        redrawn = action;
    }

    /** What the button in the head of a block does. */
    void onCollapse(Consumer<NodeId> action) {
        frames.onCollapse(action);
    }

    BlockFrames frames() {
        return frames;
    }

    /** What a card, or the frame of an expanded block, takes up. */
    Optional<Bounds> area(NodeId id) {
        return card(id).<Bounds>map(card -> new BoundingBox(card.getLayoutX(), card.getLayoutY(), card.getWidth(),
                card.getHeight())).or(() -> frames.header(id).map(BlockHeader::area));
    }

    /** Where gestures draw what they are doing. */
    Group marks() {
        return marks;
    }

    /** The network itself, without marks, in units of the sheet. */
    Group content() {
        return content;
    }

    DataCard data() {
        return data;
    }

    Optional<NodeCard> card(NodeId id) {
        return Optional.ofNullable(cards.get(id));
    }

    Collection<NodeCard> cards() {
        return cards.values();
    }

    Optional<WireView> wire(Edge edge) {
        return Optional.ofNullable(wires.get(edge));
    }

    Collection<WireView> wires() {
        return wires.values();
    }

    /** Brings cards and wires in line with the document; cards that jump glide to their new places. */
    void update() {
        Document document = workbench.document().withGraph(workbench.document().graph().folded());
        settle();
        frames.update();
        cards.keySet().removeIf(id -> {
            boolean gone = document.graph().find(id).isEmpty();
            if (gone) {
                cardLayer.getChildren().remove(cards.get(id));
            }
            return gone;
        });
        wires.keySet().removeIf(edge -> {
            boolean gone = !document.graph().edges().contains(edge);
            if (gone) {
                wireLayer.getChildren().remove(wires.get(edge));
            }
            return gone;
        });
        Map<NodeCard, Point> jumps = new HashMap<>();
        for (Node node : document.graph().nodes()) {
            Point place = placeOf(node.id());
            NodeCard card = cards.get(node.id());
            boolean known = card != null;
            if (!known) {
                card = new NodeCard(node.id());
                cards.put(node.id(), card);
                cardLayer.getChildren().add(card);
            }
            if (known && Math.hypot(place.x() - card.centreX(), place.y() - card.centreY()) > JUMP
                    && !theme.reducedMotionProperty().get()) {
                jumps.put(card, place);
            } else {
                card.place(place.x(), place.y());
            }
        }
        for (Edge edge : document.graph().edges()) {
            if (!wires.containsKey(edge)) {
                WireView wire = new WireView(edge);
                wires.put(edge, wire);
                wireLayer.getChildren().add(wire);
            }
        }
        updateFaces();
        cards.values().forEach(this::speak);
        wires.values().forEach(wire -> wire.setAccessibleText(
                texts.get("spoken.wire", name(wire.edge().from()), name(wire.edge().to()))));
        redraw();
        if (!jumps.isEmpty()) {
            glide(jumps);
        }
    }

    /** Where a card stands: its place in the document, moved aside for open cards. */
    private Point placeOf(NodeId id) {
        return workbench.document().layout().place(id).orElse(new Point(0, 0)).plus(0, aside.getOrDefault(id, 0.0));
    }

    /** @param now by how much cards stand lower than the document says, to make room for open ones */
    void moveAside(Map<NodeId, Double> now) {
        if (!now.equals(aside)) {
            aside = now;
            settle();
            cards.values().forEach(card -> card.place(placeOf(card.id()).x(), placeOf(card.id()).y()));
        }
        redraw();
    }

    /** What the cards say, without their places: numbers, states, selection. */
    void updateFaces() {
        Set<NodeId> selected = workbench.selectionProperty().get();
        NetworkGraph graph = workbench.document().graph();
        for (Node node : graph.folded().nodes()) {
            card(node.id()).ifPresent(card -> card.show(faces.of(node),
                    selected.containsAll(graph.layersOf(node.id()))));
        }
        frames.show();
        data.show(workbench, theme.palette());
        dataWire.setStroke(theme.palette().get("faint"));
    }

    private void speak(NodeCard card) {
        NetworkGraph graph = workbench.document().graph().folded();
        card.in().setAccessibleText(ends("spoken.in", card, graph.inputsOf(card.id())));
        card.out().setAccessibleText(ends("spoken.out", card, graph.consumersOf(card.id())));
    }

    /** "output of conv 1, 8 by 26 by 26, wired to conv 2". */
    private String ends(String key, NodeCard card, List<NodeId> others) {
        String names = others.isEmpty() ? texts.get("spoken.nothing")
                : String.join(", ", others.stream().map(this::name).toList());
        return texts.get(key, card.face().name(), card.face().shape().replace("×", " by "), names);
    }

    private String name(NodeId id) {
        return workbench.document().graph().nameOf(id);
    }

    /** Wires and the data card follow the cards. */
    void redraw() {
        wires.values().forEach(this::draw);
        frames.surround(cards);
        Optional<NodeCard> input = workbench.document().graph().input().flatMap(node -> card(node.id()));
        boolean shown = input.isPresent() && workbench.document().data().isPresent();
        data.setVisible(shown);
        dataWire.setVisible(shown);
        input.ifPresent(card -> {
            double width = Math.max(NodeFace.WIDTH, data.getWidth());
            double left = card.inPoint().getX() - (Edits.STEP - NodeFace.WIDTH) - width;
            data.relocate(left, card.centreY() - data.getHeight() / 2);
            WireView.shape(dataWire, new Point2D(left + width, card.centreY()), card.inPoint());
        });
        redrawn.run();
    }

    private void draw(WireView wire) {
        NodeCard from = cards.get(wire.edge().from());
        NodeCard to = cards.get(wire.edge().to());
        if (from != null && to != null) {
            wire.draw(from.outPoint(), to.inPoint());
        }
    }

    private void glide(Map<NodeCard, Point> goals) {
        Map<NodeCard, Point> starts = new HashMap<>();
        goals.keySet().forEach(card -> starts.put(card, new Point(card.centreX(), card.centreY())));
        moving = new Transition() {
            {
                setCycleDuration(LAYOUT);
                setInterpolator(Interpolator.EASE_BOTH);
            }

            @Override
            protected void interpolate(double share) {
                goals.forEach((card, goal) -> card.place(
                        starts.get(card).x() + share * (goal.x() - starts.get(card).x()),
                        starts.get(card).y() + share * (goal.y() - starts.get(card).y())));
                redraw();
            }
        };
        moving.play();
    }

    /** Ends an animation where it stands. */
    void settle() {
        if (moving != null) {
            moving.stop();
            moving = null;
        }
    }

    /** What the network takes up, data included; empty while there is nothing. */
    Optional<Bounds> extent(Collection<NodeId> nodes, boolean withData) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (NodeId id : nodes) {
            NodeCard card = cards.get(id);
            Point place = placeOf(id);
            if (card == null) {
                continue;
            }
            left = Math.min(left, place.x() - card.getWidth() / 2);
            right = Math.max(right, place.x() + card.getWidth() / 2);
            top = Math.min(top, place.y() - card.getHeight() / 2);
            bottom = Math.max(bottom, place.y() + card.getHeight() / 2);
        }
        if (withData && data.isVisible()) {
            left = Math.min(left, data.getLayoutX());
            top = Math.min(top, data.getLayoutY());
            bottom = Math.max(bottom, data.getLayoutY() + data.getHeight());
            right = Math.max(right, data.getLayoutX() + data.getWidth());
        }
        return left <= right ? Optional.of(new BoundingBox(left, top, right - left, bottom - top)) : Optional.empty();
    }

    List<NodeId> within(Bounds area) {
        return cards.values().stream().filter(card -> area.intersects(card.getLayoutX(), card.getLayoutY(),
                card.getWidth(), card.getHeight())).map(NodeCard::id).toList();
    }

}
