package dev.gradus.ui.data.paint;

import dev.gradus.data.paint.DrawnImage;
import dev.gradus.data.paint.DrawnImages;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;

/** The drawn pictures with their classes, the newest first; one can be chosen and removed. */
final class DrawnWall extends FlowPane {

    private static final double SIZE = 56;

    private final ThemeModel theme;
    private final Runnable remove;
    private final Runnable picked;
    private final ToggleGroup group = new ToggleGroup();
    private final Label none = new Label(Easel.TEXTS.get("empty.digits"));
    private DrawnImages all = DrawnImages.ofDigits();
    private List<DrawnImage> shown = List.of();

    DrawnWall(ThemeModel theme, Runnable remove, Runnable picked) {
        super(6, 6);
        this.theme = theme;
        this.remove = remove;
        this.picked = picked;
        setId("paint-wall");
        setPadding(new Insets(4, 16, 8, 8));
        none.getStyleClass().addAll("small", "muted");
        none.setWrapText(true);
        getChildren().add(none);
        group.selectedToggleProperty().addListener((property, before, now) -> picked.run());
        theme.themeProperty().addListener((property, before, now) -> {
            shown = List.of();
            show(all);
        });
    }

    /** The place of the chosen picture in the order they were drawn; -1 for none. */
    int chosen() {
        return group.getSelectedToggle() == null ? -1
                : shown.size() - 1 - getChildren().indexOf((Node) group.getSelectedToggle());
    }

    void show(DrawnImages now) {
        all = now;
        List<DrawnImage> images = now.images();
        boolean added = !shown.isEmpty() && images.size() == shown.size() + 1 && images.subList(0, shown.size()).equals(shown);
        if (added) {
            getChildren().add(0, tile(images.get(images.size() - 1)));
        } else if (!images.equals(shown) || images.isEmpty()) {
            getChildren().clear();
            group.selectToggle(null);
            for (int i = images.size() - 1; i >= 0; i--) {
                getChildren().add(tile(images.get(i)));
            }
            if (images.isEmpty()) {
                getChildren().add(none);
            }
        }
        shown = images;
        picked.run();
    }

    private ToggleButton tile(DrawnImage image) {
        String name = all.classes().get(image.kind());
        ToggleButton tile = new ToggleButton(name, new ImageView(picture(image)));
        tile.setMnemonicParsing(false);
        tile.setContentDisplay(ContentDisplay.TOP);
        tile.setStyle("-fx-padding: 3; -fx-font-size: 0.846em;");
        tile.setToggleGroup(group);
        tile.setMaxWidth(SIZE + 24);
        tile.setAccessibleText(Easel.TEXTS.get("tile", name));
        tile.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                tile.setSelected(true);
                remove.run();
                event.consume();
            }
        });
        return tile;
    }

    private WritableImage picture(DrawnImage image) {
        Palette palette = theme.palette();
        Color paper = palette.get("subtle");
        Color ink = palette.get("fg");
        byte[] pixels = image.pixels();
        WritableImage picture = new WritableImage((int) SIZE, (int) SIZE);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int row = (int) (y * DrawnImages.SIDE / SIZE);
                int column = (int) (x * DrawnImages.SIDE / SIZE);
                picture.getPixelWriter().setColor(x, y, paper.interpolate(ink, (pixels[row * DrawnImages.SIDE + column] & 0xff) / 255.0));
            }
        }
        return picture;
    }
}
