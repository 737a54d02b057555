package dev.gradus.ui.canvas;

import dev.gradus.graph.Edge;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.canvas.NodeFace.Status;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Gives every wire its colour and width: its state first, else the weights of the layer it enters. */
final class WirePaint {

    private static final double PER_SECOND = 10;

    private final Workbench workbench;
    private final ThemeModel theme;
    private final Sheet sheet;
    private final Legend legend;
    private final ObjectProperty<WireStyle.Shows> shows = new SimpleObjectProperty<>(WireStyle.Shows.WEIGHTS);
    private WireReading reading = WireReading.NONE;
    private Optional<Edge> hovered = Optional.empty();
    private Optional<Edge> taken = Optional.empty();

    WirePaint(Workbench workbench, LiveNetwork live, ThemeModel theme, Sheet sheet, Legend legend) {
        this.workbench = workbench;
        this.theme = theme;
        this.sheet = sheet;
        this.legend = legend;
        shows.addListener((property, before, now) -> repaint());
        live.watch(PER_SECOND, WireReading::of, found -> {
            reading = found.orElse(WireReading.NONE);
            repaint();
        });
    }

    ObjectProperty<WireStyle.Shows> showsProperty() {
        return shows;
    }

    WireReading reading() {
        return reading;
    }

    void hover(Optional<Edge> edge) {
        if (!edge.equals(hovered)) {
            hovered = edge;
            repaint();
        }
    }

    /** The wire that would take what is dragged. */
    void take(Optional<Edge> edge) {
        taken = edge;
        repaint();
    }

    void repaint() {
        Palette palette = theme.palette();
        for (WireView wire : sheet.wires()) {
            NodeId into = wire.edge().to();
            double share = shows.get() == WireStyle.Shows.WEIGHTS ? reading.weightShare(into) : reading.gradientShare(into);
            wire.style(WireStyle.of(state(wire.edge()), shows.get(), reading.into(into).orElse(null), share, palette)
                    .times(theme.wireWidth()));
        }
        legend.show(shows.get(), !reading.layers().isEmpty(), palette);
    }

    private WireStyle.State state(Edge edge) {
        if (taken.equals(Optional.of(edge))) {
            return WireStyle.State.TAKEN;
        }
        if (workbench.selectedWireProperty().get().equals(Optional.of(edge))) {
            return WireStyle.State.SELECTED;
        }
        if (hovered.equals(Optional.of(edge))) {
            return WireStyle.State.HOVERED;
        }
        Optional<NodeFace> to = sheet.card(edge.to()).map(NodeCard::face);
        if (to.filter(face -> face.status() == Status.PROBLEM).isPresent()) {
            return WireStyle.State.PROBLEM;
        }
        return to.filter(NodeFace::frozen).isPresent() ? WireStyle.State.FROZEN : WireStyle.State.PLAIN;
    }
}
