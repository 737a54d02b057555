package dev.gradus.ui.canvas;

import dev.gradus.graph.BlockCard;
import dev.gradus.ui.theme.LayerIcons;
import dev.gradus.ui.theme.Palette;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.SVGPath;

/** The network as SVG 1.1: rectangles, paths and text, in the colours of the theme. */
final class NetworkSvg {

    private final Board board;
    private final WeightLayer weights;
    private final Bounds area;
    private final Palette palette;
    private final StringBuilder svg = new StringBuilder();

    NetworkSvg(Board board, WeightLayer weights, Bounds area) {
        this.board = board;
        this.weights = weights;
        this.area = area;
        this.palette = board.theme().palette();
    }

    String text() {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"%s %s %s %s\" "
                        + "font-family=\"Inter, sans-serif\">", area.getWidth(), area.getHeight(), area.getMinX(),
                area.getMinY(), area.getWidth(), area.getHeight());
        add("<title>%s</title>", escape(board.workbench().nameProperty().get()));
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>", area.getMinX(), area.getMinY(),
                area.getWidth(), area.getHeight(), colour("canvas"));
        board.sheet().frames().headers().forEach(this::frame);
        board.sheet().wires().stream().filter(wire -> !wire.replaced()).forEach(this::wire);
        if (board.sheet().data().isVisible()) {
            data(board.sheet().data());
        }
        board.sheet().cards().forEach(this::card);
        weights.curves().forEach(this::weight);
        board.sheet().cards().forEach(this::inside);
        return svg.append("</svg>\n").toString();
    }

    private void wire(WireView wire) {
        NodeCard from = board.sheet().card(wire.edge().from()).orElseThrow();
        NodeCard to = board.sheet().card(wire.edge().to()).orElseThrow();
        WireStyle style = wire.style();
        path(from.outPoint(), to.inPoint(), hex(style.colour()), style.width(), style.dashes());
    }

    private void path(Point2D from, Point2D to, String colour, double width, List<Double> dashes) {
        double pull = WireView.pull(from, to);
        add("<path d=\"M%s %sC%s %s %s %s %s %s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>", from.getX(),
                from.getY(), from.getX() + pull, from.getY(), to.getX() - pull, to.getY(), to.getX(), to.getY(), colour,
                width, dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes.stream().map(this::number)
                        .collect(Collectors.joining(" ")) + "\"");
    }

    private void weight(CubicCurve curve) {
        Color colour = (Color) curve.getStroke();
        add("<path d=\"M%s %sC%s %s %s %s %s %s\" fill=\"none\" stroke=\"%s\" stroke-opacity=\"%s\" stroke-width=\"%s\"%s/>",
                curve.getStartX(), curve.getStartY(), curve.getControlX1(), curve.getControlY1(), curve.getControlX2(),
                curve.getControlY2(), curve.getEndX(), curve.getEndY(), hex(colour), colour.getOpacity(), curve.getStrokeWidth(),
                curve.getStrokeDashArray().isEmpty() ? "" : " stroke-dasharray=\"7 3.5\"");
    }

    /** The tiles of an open card, as pictures. */
    private void inside(NodeCard card) {
        card.inside().ifPresent(stack -> {
            for (int i = 0; i < stack.tiles().size(); i++) {
                NeuronTile tile = stack.tiles().get(i);
                if (tile.png().isPresent()) {
                    add("<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" href=\"data:image/png;base64,%s\"/>",
                            card.edge(i, false).getX(), card.edge(i, false).getY() - stack.side() / 2, stack.side(), stack.side(),
                            tile.png().get());
                }
            }
        });
    }

    private void data(DataCard card) {
        board.document().graph().input().flatMap(node -> board.sheet().card(node.id())).ifPresent(input -> path(
                new Point2D(card.getLayoutX() + card.getWidth(), input.centreY()), input.inPoint(), colour("faint"), 2, List.of()));
        box(card.getLayoutX(), card.getLayoutY(), card.getWidth(), card.getHeight(), colour("category-ends"));
        List<String> lines = card.lines();
        for (int i = 0; i < lines.size(); i++) {
            words(card.getLayoutX() + 14, card.getLayoutY() + 24 + 17 * i, lines.get(i), i == 0 ? 12.5 : 11,
                    i == 0 ? "600" : "400", colour(i == 0 ? "fg" : "muted"), "");
        }
    }

    private void frame(BlockHeader header) {
        Bounds area = header.area();
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\" fill=\"%s\" stroke=\"%s\" "
                        + "stroke-dasharray=\"5 4\"/>", area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight(),
                colour("subtle"), colour("border"));
        icon("block", area.getMinX() + 12, area.getMinY() + 6, colour(LayerIcons.colourToken("block")));
        words(area.getMinX() + 34, area.getMinY() + 19, header.title(), 12.5, "600", colour("fg"), "");
    }

    private void card(NodeCard card) {
        NodeFace face = card.face();
        double x = card.getLayoutX();
        double y = card.getLayoutY();
        if (face.type() == BlockCard.TYPE) {
            box(x + 8, y + 8, card.getWidth(), card.getHeight(), colour("border"));
            box(x + 4, y + 4, card.getWidth(), card.getHeight(), colour("border"));
        }
        String category = colour(LayerIcons.colourToken(face.type().id()));
        box(x, y, card.getWidth(), card.getHeight(), category);
        icon(face.type().id(), x + 13, y + 10, category);
        words(x + 36, y + 24, face.name(), 12.5, "600", colour("fg"), "");
        double line = y + 44;
        if (!face.settings().isEmpty()) {
            words(x + 13, line, face.settings(), 11, "400", colour("muted"), "");
            line += 17;
        }
        if (card.inside().isPresent()) {
            if (!face.lastLine().isEmpty()) {
                words(x + 13, y + card.getHeight() - (face.learns() ? 20 : 8), face.lastLine(), 11, "400", colour("muted"), "");
            }
            return;
        }
        words(x + 13, line, face.shape(), 12, "600", colour("fg"), " font-family=\"JetBrains Mono, monospace\"");
        if (!face.lastLine().isEmpty()) {
            words(x + 13, line + 17, (face.lastLine() + " " + face.value()).strip(), 11, "400", colour("muted"), "");
        }
    }

    private void box(double x, double y, double width, double height, String top) {
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\" fill=\"%s\" stroke=\"%s\"/>", x, y, width, height,
                colour("card"), colour("border"));
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"3\" rx=\"1.5\" fill=\"%s\"/>", x, y, width, top);
    }

    private void icon(String type, double x, double y, String colour) {
        add("<g transform=\"translate(%s %s) scale(%s)\" stroke-linecap=\"round\" stroke-linejoin=\"round\">", x, y, 17.0 / 24);
        for (javafx.scene.Node child : ((Pane) LayerIcons.of(type, 24)).getChildren()) {
            SVGPath path = (SVGPath) child;
            boolean stroked = path.getStyle().contains("-fx-fill: transparent");
            add("<path d=\"%s\" opacity=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>", path.getContent(),
                    path.getOpacity(), stroked ? "none" : colour, stroked ? colour : "none", path.getStrokeWidth());
        }
        svg.append("</g>\n");
    }

    private void words(double x, double y, String words, double size, String weight, String colour, String more) {
        add("<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"%s\" fill=\"%s\"%s>%s</text>", x, y, size, weight,
                colour, more, escape(words));
    }

    private void add(String pattern, Object... values) {
        Object[] written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = values[i] instanceof Double number ? number(number) : values[i];
        }
        svg.append(String.format(Locale.ROOT, pattern, written)).append('\n');
    }

    private String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    private String colour(String token) {
        return hex(palette.get(token));
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255), Math.round(colour.getBlue() * 255));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
