package dev.gradus.ui.teach;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.layer.Dense;
import dev.gradus.train.Place;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The wires behind the cards: all of them faint, those of this stop in teal or purple, with their weights. */
final class WirePicture {

    private static final int MOST_LABELS = 8;
    private static final int MOST_FAINT = 400;
    private static final double LABEL_ROOM = 90;

    private record Wire(double x1, double y1, double x2, double y2, Lit.Way way, String words) {}

    private final ThemeModel theme;
    private final Canvas canvas;
    private final Pane world;
    private final List<double[]> faint = new ArrayList<>();
    private final List<Wire> lit = new ArrayList<>();
    private Optional<Wire> weight = Optional.empty();
    private String weightWords = "";
    private String below = "";

    WirePicture(ThemeModel theme, Canvas canvas, Pane world) {
        this.theme = theme;
        this.canvas = canvas;
        this.world = world;
    }

    void show(Journey journey, Lit parts, Map<Lit.Unit, UnitCard> cards, Map<Integer, double[]> columns, Lit.Unit here) {
        faint.clear();
        lit.clear();
        weight = Optional.empty();
        List<Compiled> layers = journey.record().network().layers();
        for (int layer = 0; layer < layers.size(); layer++) {
            for (int from : layers.get(layer).inputs()) {
                faint(layers, cards, from, layer);
            }
        }
        Set<String> drawn = new HashSet<>();
        List<Lit.Way> ways = new ArrayList<>(parts.ways());
        ways.sort(Comparator.comparing((Lit.Way way) -> !way.direct()).thenComparing(way -> -Math.abs(way.product())));
        int labels = 0;
        for (Lit.Way way : ways) {
            UnitCard a = cards.get(way.from());
            UnitCard b = cards.get(way.to());
            if (a != null && b != null && drawn.add(way.from() + ">" + way.to())) {
                boolean labelled = way.direct() && way.weight().isPresent() && labels < MOST_LABELS
                        && Math.abs(b.getLayoutX() - a.getLayoutX()) - a.getPrefWidth() > LABEL_ROOM
                        && layers.get(way.from().layer()).shape().rank() == 1;
                labels += labelled ? 1 : 0;
                lit.add(wire(a, b, way, labelled ? way.backward() ? Digits.six(way.product()) : words(journey, way) : ""));
            }
        }
        weight(journey, cards, here);
    }

    private static String words(Journey journey, Lit.Way way) {
        return way.weight().map(place -> new Names(journey.record(), Optional.empty()).weight(place.layer(),
                ((Spot.Value) place.spot()).parameter(), ((Spot.Value) place.spot()).index()) + "  ").orElse("")
                + Digits.three(way.value());
    }

    /** The wire of the weight that the stop is about. */
    private void weight(Journey journey, Map<Lit.Unit, UnitCard> cards, Lit.Unit here) {
        Spot spot = journey.stop().place().spot();
        Place place = journey.stop().place();
        int parameter;
        int index;
        if (place.layer() == Place.OPTIMIZER && spot instanceof Spot.NewValue value) {
            place = journey.origins().origin(Place.OPTIMIZER, new Spot.OldValue(value.index()));
            parameter = ((Spot.Value) place.spot()).parameter();
            index = ((Spot.Value) place.spot()).index();
        } else if (spot instanceof Spot.Share share) {
            parameter = share.parameter();
            index = share.index();
        } else if (spot instanceof Spot.Gradient gradient) {
            parameter = gradient.parameter();
            index = gradient.index();
        } else if (spot instanceof Spot.Value value) {
            parameter = value.parameter();
            index = value.index();
        } else {
            return;
        }
        Compiled layer = journey.record().network().layers().get(place.layer());
        if (!(layer.node().layer() instanceof Dense) || layer.parameters().get(parameter).shape().rank() != 2
                || layer.shape().rank() != 1) {
            return;
        }
        int in = layer.parameters().get(parameter).shape().dim(1);
        UnitCard from = cards.get(new Lit.Unit(layer.inputs().get(0), index % in));
        UnitCard to = cards.get(new Lit.Unit(place.layer(), index / in));
        if (from != null && to != null) {
            int flat = layer.parameters().get(parameter).offset() + index;
            weight = Optional.of(wire(from, to, null, ""));
            weightWords = new Names(journey.record(), Optional.empty()).weight(place.layer(), parameter, index) + "  "
                    + Digits.three(journey.record().change().before()[flat]);
            below = spot instanceof Spot.NewValue ? "→ " + Digits.six(journey.record().change().after()[flat])
                    : spot instanceof Spot.Value ? "" : Digits.six(journey.origins().number(journey.stop().place()));
        }
    }

    private static Wire wire(UnitCard a, UnitCard b, Lit.Way way, String words) {
        boolean right = a.getLayoutX() < b.getLayoutX();
        return new Wire(a.getLayoutX() + (right ? a.getPrefWidth() : 0), a.getLayoutY() + middle(a),
                b.getLayoutX() + (right ? 0 : b.getPrefWidth()), b.getLayoutY() + middle(b), way, words);
    }

    private static double middle(UnitCard card) {
        return card.getHeight() / 2;
    }

    private void faint(List<Compiled> layers, Map<Lit.Unit, UnitCard> cards, int from, int to) {
        List<UnitCard> a = ofLayer(cards, from);
        List<UnitCard> b = ofLayer(cards, to);
        boolean all = layers.get(to).node().layer() instanceof Dense && layers.get(to).shape().rank() == 1
                && layers.get(from).shape().rank() == 1 || layers.get(to).node().layer().type().id().equals("output");
        for (int i = 0; i < a.size() && faint.size() < MOST_FAINT; i++) {
            for (int k = 0; k < b.size(); k++) {
                boolean same = a.get(i).unit().unit() == b.get(k).unit().unit();
                if (all || a.size() == 1 || b.size() == 1 || same) {
                    Wire wire = wire(a.get(i), b.get(k), null, "");
                    faint.add(new double[] {wire.x1, wire.y1, wire.x2, wire.y2});
                }
            }
        }
    }

    private static List<UnitCard> ofLayer(Map<Lit.Unit, UnitCard> cards, int layer) {
        return cards.values().stream().filter(card -> card.unit().layer() == layer)
                .sorted(Comparator.comparingInt(card -> card.unit().unit())).toList();
    }

    void paint(double pan, double width, double height) {
        Palette palette = theme.palette();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        dots(g, palette, pan, width, height);
        g.save();
        g.translate(-pan, 0);
        g.setStroke(palette.get("border"));
        g.setLineWidth(1);
        g.setLineDashes();
        for (double[] line : faint) {
            curve(g, line[0], line[1], line[2], line[3]);
        }
        for (int i = lit.size() - 1; i >= 0; i--) {
            Wire wire = lit.get(i);
            Color colour = palette.get(wire.way.backward() ? "gradient" : "forward");
            g.setStroke(wire.way.direct() ? colour : colour.deriveColor(0, 1, 1, 0.55));
            g.setLineWidth(wire.way.direct() ? 2.2 : 1.3);
            double drop = wire.way.backward() ? 9 : 0;
            curve(g, wire.x1, wire.y1 + drop, wire.x2, wire.y2 + drop);
            if (wire.way.backward()) {
                arrow(g, palette.get("gradient"), wire.x2, wire.y2 + drop);
            }
        }
        weight.ifPresent(wire -> {
            g.setStroke(palette.get("accent-tint"));
            g.setLineWidth(10);
            curve(g, wire.x1, wire.y1, wire.x2, wire.y2);
            g.setStroke(palette.get("forward"));
            g.setLineWidth(2.6);
            curve(g, wire.x1, wire.y1, wire.x2, wire.y2);
        });
        for (Wire wire : lit) {
            if (!wire.words.isEmpty()) {
                // Nearer to the source, where wires that meet are still apart.
                double at = 0.36;
                double[] point = point(wire, at);
                boolean back = wire.way.backward();
                pill(g, palette, wire.words, point[0], point[1] + (back ? 9 : 0), back ? "gradient" : "forward",
                        back ? "gradient-tint" : "card", false);
            }
        }
        weight.ifPresent(wire -> {
            double[] point = point(wire, 0.5);
            pill(g, palette, weightWords, point[0], point[1], "accent-text", "card", true);
            if (!below.isEmpty()) {
                g.setFont(Fonts.mono(11.5));
                g.setFill(palette.get(below.startsWith("→") ? "fg" : "gradient"));
                g.setTextAlign(TextAlignment.CENTER);
                g.setTextBaseline(VPos.CENTER);
                g.fillText(below, point[0], point[1] + 26);
            }
        });
        g.restore();
    }

    private static void dots(GraphicsContext g, Palette palette, double pan, double width, double height) {
        g.setFill(palette.get("grid"));
        for (double x = 10 - pan % 20; x < width; x += 20) {
            for (double y = 10; y < height; y += 20) {
                g.fillRect(x, y, 1.2, 1.2);
            }
        }
    }

    private static void curve(GraphicsContext g, double x1, double y1, double x2, double y2) {
        double bend = (x2 - x1) * 0.45;
        g.beginPath();
        g.moveTo(x1, y1);
        g.bezierCurveTo(x1 + bend, y1, x2 - bend, y2, x2, y2);
        g.stroke();
    }

    private static double[] point(Wire wire, double t) {
        double bend = (wire.x2 - wire.x1) * 0.45;
        double u = 1 - t;
        double x = u * u * u * wire.x1 + 3 * u * u * t * (wire.x1 + bend) + 3 * u * t * t * (wire.x2 - bend) + t * t * t * wire.x2;
        double y = u * u * u * wire.y1 + 3 * u * u * t * wire.y1 + 3 * u * t * t * wire.y2 + t * t * t * wire.y2;
        return new double[] {x, y};
    }

    private static void arrow(GraphicsContext g, Color colour, double x, double y) {
        g.setFill(colour);
        g.fillPolygon(new double[] {x, x + 9, x + 9}, new double[] {y, y - 5, y + 5}, 3);
    }

    private static void pill(GraphicsContext g, Palette palette, String words, double x, double y, String token, String fill,
            boolean strong) {
        Text text = new Text(words);
        text.setFont(strong ? Fonts.monoSemiBold(12) : Fonts.mono(11.5));
        double width = text.getLayoutBounds().getWidth() + 18;
        double height = strong ? 26 : 20;
        g.setFill(palette.get(fill));
        g.fillRoundRect(x - width / 2, y - height / 2, width, height, height, height);
        g.setStroke(palette.get(token));
        g.setLineWidth(strong ? 2 : 1);
        g.strokeRoundRect(x - width / 2, y - height / 2, width, height, height, height);
        g.setFill(palette.get(fill.equals("card") ? "fg" : token));
        g.setFont(text.getFont());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(words, x, y);
    }
}
