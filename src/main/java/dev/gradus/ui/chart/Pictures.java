package dev.gradus.ui.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Pictures of views: on the clipboard, or as PNG at twice the size; and their numbers as text. */
public final class Pictures {

    private static final double SCALE = 2;

    private Pictures() {}

    public static WritableImage of(Node node, Color background) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(background);
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        return node.snapshot(parameters, null);
    }

    public static void copy(Node node, Color background) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(of(node, background));
        Clipboard.getSystemClipboard().setContent(content);
    }

    public static void save(Node node, Color background, Path file) throws IOException {
        if (!ImageIO.write(SwingFXUtils.fromFXImage(of(node, background), null), "png", file.toFile())) {
            throw new IOException("this Java cannot write PNG files");
        }
        if (ImageIO.read(file.toFile()) == null) {
            throw new IOException("it cannot be read back");
        }
    }

    /** Writes a text and reads it back before anybody says that it is saved. */
    public static void saveText(String text, Path file) throws IOException {
        Files.writeString(file, text);
        if (!Files.readString(file).equals(text)) {
            throw new IOException("it reads back differently");
        }
    }
}
