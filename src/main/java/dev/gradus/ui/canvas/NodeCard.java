package dev.gradus.ui.canvas;

import dev.gradus.graph.BlockCard;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.layer.Input;
import dev.gradus.ui.canvas.NodeFace.Status;
import dev.gradus.ui.control.VitalBar;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.LayerIcons;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** A layer on the canvas: closed, with its ports and its badge. Its place is that of its centre. */
final class NodeCard extends Pane {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass FROZEN = PseudoClass.getPseudoClass("frozen");
    private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final double BADGE = 24;
    /** Of an open card: header, settings, and what stands below the inside. */
    private static final double OPEN_HEADER = 36;
    private static final double OPEN_SETTINGS = 15;
    private static final double OPEN_END = 8;
    private static final double OPEN_LINE = 16;
    private static final double OPEN_VITAL = 15;
    /** By how much the sheets of a block's stack stand out. */
    private static final double SHEET = 4;

    private final NodeId id;
    private final VBox box = new VBox();
    private final Region below = new Region();
    private final Region lowest = new Region();
    private final Region stripe = new Region();
    private final HBox header = new HBox(6);
    private final Label name = new Label();
    private final Label settings = new Label();
    private final Label shape = new Label();
    private final Label preview = new Label();
    private final Label lastLine = new Label();
    private final Label value = new Label();
    private final VBox last = new VBox(lastLine, value);
    private final Region gap = new Region();
    private final VitalBar vital = VitalBar.gradient();
    private final Label badge = new Label("!");
    private final Port in;
    private final Port out;
    private final javafx.scene.Node snow = Icons.of(MaterialDesignS.SNOWFLAKE, 14, "forward");
    private NodeFace face;
    private String iconType = "";
    private double centreX;
    private double centreY;
    private Optional<NeuronStack> inside = Optional.empty();
    private double opening;

    NodeCard(NodeId id) {
        this.id = id;
        in = new Port(id, Port.Side.IN);
        out = new Port(id, Port.Side.OUT);
        setId("node-" + id);
        getStyleClass().add("node-card");
        box.getStyleClass().add("node-box");
        stripe.getStyleClass().add("node-stripe");
        name.getStyleClass().add("node-name");
        settings.getStyleClass().add("node-settings");
        shape.getStyleClass().addAll("node-shape");
        lastLine.getStyleClass().add("node-parameters");
        value.getStyleClass().add("node-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        badge.getStyleClass().add("node-badge");
        badge.setMouseTransparent(true);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("node-header");
        preview.getStyleClass().add("node-preview");
        show(preview, false);
        show(gap, false);
        VBox lines = new VBox(settings, shape, preview, gap, last);
        lines.getStyleClass().add("node-lines");
        VBox.setVgrow(lines, Priority.ALWAYS);
        box.getChildren().addAll(stripe, header, lines, vital);
        VBox.setMargin(vital, new javafx.geometry.Insets(0, 12, 5, 12));
        vital.setMouseTransparent(true);
        below.setVisible(false);
        lowest.setVisible(false);
        below.getStyleClass().add("block-sheet");
        lowest.getStyleClass().add("block-sheet");
        getChildren().addAll(lowest, below, box, in, out, badge);
        setAccessibleRole(AccessibleRole.NODE);
        setPickOnBounds(false);
    }

    NodeId id() {
        return id;
    }

    NodeFace face() {
        return face;
    }

    Port in() {
        return in;
    }

    Port out() {
        return out;
    }

    /** Shows what has changed since the last time; nothing is touched when nothing has. */
    void show(NodeFace now, boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
        setAccessibleText(now.spoken());
        if (now.equals(face)) {
            return;
        }
        boolean resized = face == null || face.low() != now.low() || face.width() != now.width()
                || inside.isPresent() && (face.learns() != now.learns() || !face.settings().equals(now.settings()));
        face = now;
        if (!iconType.equals(now.type().id())) {
            iconType = now.type().id();
            header.getChildren().setAll(LayerIcons.of(iconType, 17), name);
            below.setVisible(now.type() == BlockCard.TYPE);
            lowest.setVisible(now.type() == BlockCard.TYPE);
        }
        if (now.frozen() != header.getChildren().contains(snow)) {
            if (now.frozen()) {
                header.getChildren().add(snow);
            } else {
                header.getChildren().remove(snow);
            }
        }
        name.setText(now.name());
        settings.setText(now.settings());
        show(settings, !now.settings().isEmpty());
        shape.setText(now.shape());
        lastLine.setText(now.lastLine());
        value.setText(now.value());
        show(value, !now.value().isEmpty());
        show(last, !now.low());
        show(shape, inside.isEmpty());
        show(vital, now.learns());
        vital.show(now.gradient());
        in.setVisible(!(now.type().id().equals(Input.TYPE.id())));
        out.setVisible(!now.type().id().equals("output"));
        badge.setVisible(now.status() == Status.PROBLEM || now.status() == Status.WARNING);
        pseudoClassStateChanged(FROZEN, now.frozen());
        String colour = "-gradus-" + LayerIcons.colourToken(iconType);
        stripe.setStyle("-fx-background-color: " + (now.frozen()
                ? "linear-gradient(from 0px 0px to 5px 5px, repeat, " + colour + " 50%, transparent 50%)" : colour) + ";");
        for (Status status : Status.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(status.name().toLowerCase(java.util.Locale.ROOT)),
                    status == now.status());
        }
        if (resized) {
            size();
        }
    }

    /** While something is dragged: the shape there would be, beside the old one struck through; empty ends it. */
    void preview(String newShape) {
        boolean on = !newShape.isEmpty();
        pseudoClassStateChanged(PREVIEW, on);
        preview.setText(newShape);
        show(preview, on);
        show(settings, !face.settings().isEmpty() && (!on || !face.low()));
        show(last, !on && !face.low());
    }

    /**
     * Opens the card.
     *
     * @param now   its inside; empty closes the card
     * @param share from 0, closed, to 1, open
     */
    void open(Optional<NeuronStack> now, double share) {
        if (!now.equals(inside)) {
            inside.ifPresent(getChildren()::remove);
            inside = now;
            now.ifPresent(stack -> getChildren().add(getChildren().indexOf(box) + 1, stack));
            pseudoClassStateChanged(OPEN, now.isPresent());
            show(gap, now.isPresent());
            show(shape, now.isEmpty());
        }
        opening = share;
        now.ifPresent(stack -> stack.setOpacity(share * share));
        if (face != null) {
            size();
            requestLayout();
        }
    }

    Optional<NeuronStack> inside() {
        return inside;
    }

    /** The height it has, or will have when it is open. */
    double openHeight() {
        return inside.map(stack -> insideTop() + stack.innerHeight() + OPEN_END + (face.low() ? 0 : OPEN_LINE)
                + (face.learns() ? OPEN_VITAL : 0)).orElse(face.height());
    }

    private double insideTop() {
        return OPEN_HEADER + (face.settings().isEmpty() ? 0 : OPEN_SETTINGS);
    }

    /** Where weights end at a tile, in units of the sheet. */
    Point2D edge(int tile, boolean right) {
        NeuronStack stack = inside.orElseThrow();
        return new Point2D(centreX + stack.edgeX(right), getLayoutY() + insideTop() + stack.edgeY(tile));
    }

    private void size() {
        double width = face.width();
        double height = face.height();
        if (inside.isPresent()) {
            width += opening * (face.openWidth(inside.get().innerWidth()) - width);
            height += opening * (openHeight() - height);
            gap.setMinHeight(Math.max(0, height - insideTop() - (face.low() ? 0 : OPEN_LINE) - (face.learns() ? OPEN_VITAL : 0)));
            gap.setMaxHeight(gap.getMinHeight());
        }
        box.resize(width, height);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        resize(width, height);
        place(centreX, centreY);
    }

    private static void show(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }

    void place(double x, double y) {
        centreX = x;
        centreY = y;
        setLayoutX(x - getWidth() / 2);
        setLayoutY(y - getHeight() / 2);
    }

    double centreX() {
        return centreX;
    }

    double centreY() {
        return centreY;
    }

    Point2D inPoint() {
        return new Point2D(centreX - getWidth() / 2, centreY);
    }

    Point2D outPoint() {
        return new Point2D(centreX + getWidth() / 2, centreY);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        box.resizeRelocate(0, 0, width, height);
        inside.ifPresent(stack -> stack.resizeRelocate(0, insideTop(), width, stack.innerHeight()));
        below.resizeRelocate(SHEET, SHEET, width, height);
        lowest.resizeRelocate(2 * SHEET, 2 * SHEET, width, height);
        in.resizeRelocate(-10, height / 2 - 10, 20, 20);
        out.resizeRelocate(width - 10, height / 2 - 10, 20, 20);
        badge.resizeRelocate(width - BADGE / 2, -BADGE / 2, BADGE, BADGE);
    }
}
