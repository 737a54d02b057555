package dev.gradus.ui.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;

/**
 * What stands in for a part of the window for a while: the loss landscape in place of the canvas, the microscope and
 * the race in place of everything between training bar and status bar. One at a time; Esc leaves it, unless it uses
 * that key itself.
 */
final class CentreStage {

    /** How much it takes the place of. */
    enum Extent {
        /** Palette and canvas; the charts and the right column stay. */
        CANVAS,
        /** Everything between the training bar and the status bar. */
        WINDOW
    }

    private record Act(Node node, Extent extent, Runnable left) {}

    private final ReadOnlyObjectWrapper<Optional<Act>> act = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param left run once when it has gone, for whatever reason */
    void show(Node node, Extent extent, Runnable left) {
        leave();
        act.set(Optional.of(new Act(node, extent, left)));
        node.requestFocus();
    }

    /** Gives the place back; does nothing when nobody stands there. */
    void leave() {
        Optional<Act> last = act.get();
        act.set(Optional.empty());
        last.ifPresent(each -> each.left().run());
    }

    /** Who stands there now. */
    Optional<Node> node() {
        return act.get().map(Act::node);
    }

    /** Who stands there, if it takes so much. */
    Optional<Node> node(Extent extent) {
        return act.get().filter(each -> each.extent() == extent).map(Act::node);
    }

    /** Runs it whenever somebody enters or leaves. */
    void onChange(Runnable listener) {
        act.addListener((property, before, now) -> listener.run());
    }

    /** Changes with whoever stands there; for the reasons of actions. */
    ReadOnlyObjectProperty<?> changes() {
        return act.getReadOnlyProperty();
    }
}
