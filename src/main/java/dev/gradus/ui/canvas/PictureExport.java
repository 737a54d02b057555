package dev.gradus.ui.canvas;

import dev.gradus.graph.Node;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCombination;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import javax.imageio.ImageIO;

/** Saves the network as a picture: SVG from its geometry, PNG at twice its size. */
final class PictureExport {

    private static final double MARGIN = 24;
    private static final double SCALE = 2;

    private final Board board;
    private final Actions actions;
    private final CanvasView canvas;
    private final WeightLayer weights;

    PictureExport(Board board, Actions actions, CanvasView canvas, WeightLayer weights) {
        this.board = board;
        this.actions = actions;
        this.canvas = canvas;
        this.weights = weights;
    }

    void register() {
        actions.add(new Action("canvas.exportPicture",
                Bindings.createStringBinding(() -> board.texts().get("action.exportPicture")),
                board.texts().get("action.exportPicture.help"),
                Optional.of(KeyCombination.valueOf("Shortcut+Shift+E")), Action.Scope.WINDOW,
                actions.get("canvas.fit").reason(), this::choose));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(board.texts().get("action.exportPicture"));
        chooser.setInitialFileName(board.workbench().nameProperty().get() + ".svg");
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("SVG", "*.svg"),
                new FileChooser.ExtensionFilter("PNG", "*.png"));
        File file = chooser.showSaveDialog(canvas.getScene().getWindow());
        if (file != null) {
            try {
                save(file.toPath());
                canvas.tell(board.texts().get("picture.saved", file.getName()));
            } catch (IOException failed) {
                canvas.tell(board.texts().get("picture.failed", file.getName(), failed.getMessage()));
            }
        }
    }

    /** The ending of the name decides: {@code .png}, else SVG. */
    void save(Path file) throws IOException {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            if (!ImageIO.write(SwingFXUtils.fromFXImage(image(), null), "png", file.toFile())) {
                throw new IOException("this Java cannot write PNG files");
            }
        } else {
            Files.writeString(file, new NetworkSvg(board, weights, area()).text());
        }
    }

    private WritableImage image() {
        Bounds area = area();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(board.theme().palette().get("canvas"));
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        parameters.setViewport(new Rectangle2D(area.getMinX() * SCALE, area.getMinY() * SCALE,
                area.getWidth() * SCALE, area.getHeight() * SCALE));
        Group curves = new Group();
        curves.getChildren().addAll(weights.curves());
        board.sheet().content().getChildren().add(curves);
        WritableImage image = board.sheet().content().snapshot(parameters, null);
        board.sheet().content().getChildren().remove(curves);
        return image;
    }

    private Bounds area() {
        Bounds extent = board.sheet().extent(board.document().graph().nodes().stream().map(Node::id).toList(), true)
                .orElse(new BoundingBox(0, 0, 1, 1));
        return new BoundingBox(extent.getMinX() - MARGIN, extent.getMinY() - MARGIN, extent.getWidth() + 2 * MARGIN,
                extent.getHeight() + 2 * MARGIN);
    }
}
