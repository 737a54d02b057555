package dev.gradus.ui.canvas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** Small cards that hang below something on the sheet, at their own size whatever the zoom. One for each slot. */
final class Floating extends Pane {

    enum Slot { PROBLEM, QUESTION, DROP, ADD, FIND, RENAME, NUMBER }

    private static final double GAP = 24;
    private static final double MARGIN = 8;
    private static final double BELOW_TOOLS = 56;

    private record Held(Region card, Line tether, boolean tethered, Supplier<Optional<Bounds>> anchor) {}

    private final Camera camera;
    private final Map<Slot, Held> held = new LinkedHashMap<>();

    Floating(Camera camera) {
        this.camera = camera;
        setPickOnBounds(false);
        camera.scaleProperty().addListener((property, before, now) -> place());
        camera.xProperty().addListener((property, before, now) -> place());
        camera.yProperty().addListener((property, before, now) -> place());
        widthProperty().addListener((property, before, now) -> place());
        heightProperty().addListener((property, before, now) -> place());
    }

    /** @param anchor what it hangs below, in the units of the sheet; empty puts it in the middle of the view, a problem at its top */
    void show(Slot slot, Region card, Supplier<Optional<Bounds>> anchor) {
        hide(slot);
        Line tether = new Line();
        tether.getStyleClass().add("tether");
        tether.setMouseTransparent(true);
        held.put(slot, new Held(card, tether, slot == Slot.PROBLEM || slot == Slot.DROP, anchor));
        getChildren().addAll(tether, card);
        card.heightProperty().addListener((property, before, now) -> place());
        card.widthProperty().addListener((property, before, now) -> place());
        place();
    }

    void hide(Slot slot) {
        Held old = held.remove(slot);
        if (old != null) {
            getChildren().removeAll(old.tether(), old.card());
        }
    }

    boolean shows(Slot slot) {
        return held.containsKey(slot);
    }

    Optional<Region> card(Slot slot) {
        return Optional.ofNullable(held.get(slot)).map(Held::card);
    }

    void place() {
        held.values().forEach(this::place);
    }

    private void place(Held each) {
        Region card = each.card();
        double width = card.getWidth() > 0 ? card.getWidth() : card.prefWidth(-1);
        double height = card.getHeight() > 0 ? card.getHeight() : card.prefHeight(width);
        Optional<Bounds> anchor = each.anchor().get();
        each.tether().setVisible(each.tethered() && anchor.isPresent());
        if (anchor.isEmpty()) {
            double y = each.tethered() ? BELOW_TOOLS : Math.max(MARGIN, getHeight() / 4);
            card.relocate(Math.rint((getWidth() - width) / 2), Math.rint(y));
            return;
        }
        Bounds at = anchor.get();
        Point2D bottom = camera.toView(at.getCenterX(), at.getMaxY());
        Point2D top = camera.toView(at.getCenterX(), at.getMinY());
        boolean below = bottom.getY() + GAP + height <= getHeight() - MARGIN || top.getY() - GAP - height < MARGIN;
        double x = clamp(bottom.getX() - width / 2, getWidth() - width - MARGIN);
        double y = clamp(below ? bottom.getY() + GAP : top.getY() - GAP - height, getHeight() - height - MARGIN);
        card.relocate(Math.rint(x), Math.rint(y));
        Point2D end = below ? bottom : top;
        each.tether().setStartX(end.getX());
        each.tether().setStartY(end.getY());
        each.tether().setEndX(end.getX());
        each.tether().setEndY(below ? y : y + height);
    }

    private static double clamp(double value, double most) {
        return Math.max(MARGIN, Math.min(Math.max(MARGIN, most), value));
    }
}
