package dev.gradus.ui.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/**
 * Drawings of the kinds of layers, from {@code icons/layers/paths.tsv}, in the colour of their category. A line
 * {@code maxpool2d as pool} lends one kind the drawing and the colour of another.
 */
public final class LayerIcons {

    private record Stroke(String style, String path) {}

    private static final Map<String, String> LENT = new HashMap<>();
    private static final Map<String, List<Stroke>> DRAWINGS = read();
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("dense", "core"), Map.entry("block", "core"),
            Map.entry("embedding", "sequences"), Map.entry("activation", "activation"),
            Map.entry("dropout", "dropout"), Map.entry("gaussiannoise", "dropout"),
            Map.entry("batchnorm", "normalisation"),
            Map.entry("layernorm", "normalisation"), Map.entry("input", "ends"), Map.entry("output", "ends"),
            Map.entry("conv2d", "images"), Map.entry("pool", "images"), Map.entry("upsample", "images"),
            Map.entry("zeropadding2d", "images"),
            Map.entry("rnn", "sequences"), Map.entry("lstm", "sequences"), Map.entry("gru", "sequences"),
            Map.entry("attention", "sequences"));

    private LayerIcons() {}

    /** True when there is a drawing for this kind of layer, its own or a lent one. */
    public static boolean has(String typeId) {
        return DRAWINGS.containsKey(drawing(typeId));
    }

    private static String drawing(String typeId) {
        return LENT.getOrDefault(typeId, typeId);
    }

    /** The name of the colour token of a kind of layer: "category-core". */
    public static String colourToken(String typeId) {
        return "category-" + CATEGORIES.getOrDefault(drawing(typeId), "shape");
    }

    /** A drawing of so many pixels, always in a square of that size so that icons align. */
    public static Node of(String typeId, double size) {
        Pane pane = new Pane();
        pane.setMinSize(size, size);
        pane.setPrefSize(size, size);
        pane.setMaxSize(size, size);
        pane.setMouseTransparent(true);
        String colour = "-gradus-" + colourToken(typeId);
        for (Stroke stroke : DRAWINGS.getOrDefault(drawing(typeId), DRAWINGS.get("dense"))) {
            pane.getChildren().add(path(stroke, colour, size / 24));
        }
        return pane;
    }

    private static SVGPath path(Stroke stroke, String colour, double scale) {
        SVGPath path = new SVGPath();
        path.setContent(stroke.path());
        path.getTransforms().add(new Scale(scale, scale));
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        boolean filled = stroke.style().equals("solid") || stroke.style().equals("tint");
        path.setStrokeWidth(stroke.style().equals("heavy") ? 3 : 1.75);
        path.setOpacity(switch (stroke.style()) {
            case "faint" -> 0.4;
            case "soft" -> 0.55;
            case "tint" -> 0.28;
            default -> 1;
        });
        if (stroke.style().equals("dash")) {
            path.getStrokeDashArray().setAll(2.6, 2.9);
        }
        path.setStyle("-fx-fill: " + (filled ? colour : "transparent") + "; -fx-stroke: "
                + (stroke.style().equals("tint") ? "transparent" : colour) + ";");
        return path;
    }

    private static Map<String, List<Stroke>> read() {
        Map<String, List<Stroke>> drawings = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                LayerIcons.class.getResourceAsStream("/icons/layers/paths.tsv"), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] parts = line.split("\t");
                if (parts.length == 3 && parts[1].equals("as")) {
                    LENT.put(parts[0], parts[2]);
                } else if (parts.length == 3 && !line.startsWith("#")) {
                    List<Stroke> strokes = drawings.computeIfAbsent(parts[0], key -> new ArrayList<>());
                    if (parts[1].equals("tintline")) {
                        strokes.add(new Stroke("tint", parts[2]));
                        strokes.add(new Stroke("line", parts[2]));
                    } else {
                        strokes.add(new Stroke(parts[1], parts[2]));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return drawings;
    }
}
