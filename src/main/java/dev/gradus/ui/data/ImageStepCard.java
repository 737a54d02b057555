package dev.gradus.ui.data;

import dev.gradus.data.ImageStep;
import dev.gradus.ui.control.FormRow;
import dev.gradus.ui.control.IntegerSpinner;
import dev.gradus.ui.theme.Icons;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** One step of what is done to images: its settings, the size before and after, its place among the others. */
final class ImageStepCard extends VBox {

    /** What a person does with a step as a whole. */
    interface Moves {
        void earlier();

        void later();

        void remove();
    }

    private final Class<? extends ImageStep> kind;
    private final Label sizes = new Label();
    private IntegerSpinner height;
    private IntegerSpinner width;
    private ImageStep step;

    /** @param changed told of the step with other settings */
    ImageStepCard(ImageStep given, boolean first, boolean last, Consumer<ImageStep> changed, Moves moves) {
        super(4);
        step = given;
        kind = given.getClass();
        getStyleClass().add("image-step-card");
        String name = name(given);
        Label title = new Label(name);
        title.setStyle("-fx-font-family: 'Inter Semi Bold';");
        title.setTooltip(new Tooltip(DataTexts.TEXTS.get("image." + key(given) + ".help")));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button earlier = button("image-step-earlier", "image.earlier", name, MaterialDesignA.ARROW_UP, moves::earlier);
        Button later = button("image-step-later", "image.later", name, MaterialDesignA.ARROW_DOWN, moves::later);
        earlier.setDisable(first);
        later.setDisable(last);
        HBox head = new HBox(2, title, between, earlier, later,
                button("image-step-remove", "image.remove", name, MaterialDesignC.CLOSE, moves::remove));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        if (given instanceof ImageStep.Resize || given instanceof ImageStep.CentreCrop) {
            height = side("plan.height", now -> sized(now, width.value()), changed);
            width = side("plan.width", now -> sized(height.value(), now), changed);
        }
        sizes.getStyleClass().addAll("small", "muted", "image-step-sizes");
        sizes.setWrapText(true);
        sizes.setMinHeight(USE_PREF_SIZE);
        getChildren().add(sizes);
    }

    static String name(ImageStep step) {
        return DataTexts.TEXTS.get("image." + key(step));
    }

    static String key(ImageStep step) {
        return step instanceof ImageStep.Resize ? "resize" : step instanceof ImageStep.CentreCrop ? "crop" : "grey";
    }

    boolean shows(ImageStep other) {
        return kind == other.getClass();
    }

    /** Shows settings and sizes without telling anybody. */
    void show(ImageStep now, String beforeAndAfter) {
        step = now;
        sizes.setText(beforeAndAfter);
        if (now instanceof ImageStep.Resize resize) {
            show(resize.height(), resize.width());
        } else if (now instanceof ImageStep.CentreCrop crop) {
            show(crop.height(), crop.width());
        }
    }

    private void show(int tall, int wide) {
        height.setValue(tall);
        width.setValue(wide);
    }

    private ImageStep sized(int tall, int wide) {
        return step instanceof ImageStep.Resize ? new ImageStep.Resize(tall, wide) : new ImageStep.CentreCrop(tall, wide);
    }

    private IntegerSpinner side(String key, IntFunction<ImageStep> made, Consumer<ImageStep> changed) {
        IntegerSpinner spinner = new IntegerSpinner(DataTexts.TEXTS.get(key), 1, ImageStep.MOST_A_SIDE, IntegerSpinner.Stride.TEN);
        spinner.onChanged(now -> changed.accept(made.apply(now)));
        spinner.getStyleClass().add(key.replace('.', '-'));
        FormRow row = new FormRow(DataTexts.TEXTS.get(key), spinner, null, DataTexts.TEXTS.get("image." + key(step) + ".help"));
        row.lookup(".form-chip").setManaged(false);
        spinner.onComplaint(row::say);
        getChildren().add(row);
        return spinner;
    }

    private static Button button(String style, String key, String name, Ikon icon, Runnable action) {
        Button button = new Button(null, Icons.of(icon, 14));
        button.getStyleClass().addAll("flat", style);
        button.setAccessibleText(DataTexts.TEXTS.get(key, name));
        button.setTooltip(new Tooltip(DataTexts.TEXTS.get(key, name)));
        button.setOnAction(event -> action.run());
        return button;
    }
}
