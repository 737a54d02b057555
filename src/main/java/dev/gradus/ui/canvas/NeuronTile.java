package dev.gradus.ui.canvas;

import dev.gradus.graph.NodeId;
import dev.gradus.ui.model.WatchedNeuron.Neuron;
import dev.gradus.ui.neuron.NeuronRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;

/** One neuron of an open layer: a piece of the picture that all tiles share. */
final class NeuronTile extends StackPane {

    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

    private final NodeId layer;
    private final int unit;
    private final ImageView picture = new ImageView();

    NeuronTile(NodeId layer, int unit, double side) {
        this.layer = layer;
        this.unit = unit;
        setId("neuron-" + layer + "-" + unit);
        getStyleClass().add("neuron-tile");
        picture.setFitWidth(side);
        picture.setFitHeight(side);
        picture.setSmooth(true);
        picture.setMouseTransparent(true);
        Region frame = new Region();
        frame.getStyleClass().add("frame");
        frame.setMouseTransparent(true);
        getChildren().addAll(picture, frame);
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    NodeId layer() {
        return layer;
    }

    int unit() {
        return unit;
    }

    Neuron neuron() {
        return new Neuron(layer, unit);
    }

    /** @param tile its place in the picture */
    void show(Image all, int tile) {
        if (picture.getImage() != all) {
            int side = NeuronRequest.tileSize();
            picture.setImage(all);
            picture.setViewport(new Rectangle2D(NeuronRequest.left(tile), NeuronRequest.top(tile), side, side));
        }
    }

    /** What it shows as a PNG file in base64; empty before the first picture. */
    Optional<String> png() {
        if (picture.getImage() == null) {
            return Optional.empty();
        }
        Rectangle2D part = picture.getViewport();
        WritableImage cut = new WritableImage(picture.getImage().getPixelReader(), (int) part.getMinX(), (int) part.getMinY(),
                (int) part.getWidth(), (int) part.getHeight());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(cut, null), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Optional.of(Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }

    void pinned(boolean is) {
        pseudoClassStateChanged(PINNED, is);
    }
}
