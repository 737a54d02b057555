package dev.gradus.ui.output;

import dev.gradus.data.DataException;
import dev.gradus.data.Examples;
import dev.gradus.data.ImageForm;
import dev.gradus.data.ImageSize;
import dev.gradus.data.PreparedData;
import dev.gradus.math.Matrix;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A sheet to draw on, where images are grey; else, and besides, the validation images one after the other. */
final class ImagePad extends VBox implements TryForm {

    private static final double WHITE = 255;

    private final Texts texts = Texts.of("output");
    private final ImageForm form;
    private final Examples examples;
    private final PreparedData data;
    private final Runnable changed;
    private final boolean darkInk;
    private final DrawingPad pad;
    private final PixelView seen;
    private final CheckBox fit = new CheckBox(texts.get("pad.fit"));
    private final Label caption = new Label();
    private final VBox below = new VBox(8);
    private double[] encoded;
    private int shown = -1;

    ImagePad(PreparedData data, ImageForm form, ThemeModel theme, Runnable changed) {
        this.data = data;
        this.form = form;
        this.changed = changed;
        examples = data.validation();
        darkInk = brightness() > WHITE / 2;
        boolean drawable = form.channels() == 1;
        pad = new DrawingPad(texts, theme, this::drawn);
        seen = new PixelView(drawable ? 56 : 147, texts.get("pad.seen"), theme);
        fit.setSelected(true);
        fit.setId("pad-fit");
        fit.setTooltip(new Tooltip(texts.get("pad.fit.help")));
        fit.setOnAction(event -> drawn());
        caption.getStyleClass().addAll("small", "muted");
        caption.setWrapText(true);
        caption.setId("pad-caption");
        Label seenTitle = new Label(texts.get("pad.seen"));
        seenTitle.getStyleClass().add("caption");
        seenTitle.setWrapText(true);
        seenTitle.setMinHeight(USE_PREF_SIZE);
        seenTitle.setMaxWidth(drawable ? 80 : 147);
        FlowPane buttons = new FlowPane(8, 6);
        if (drawable) {
            buttons.getChildren().addAll(button("pad-clear", "pad.clear", pad::clear), button("pad-undo", "pad.undo", pad::undo));
        }
        if (examples.count() > 0) {
            buttons.getChildren().addAll(button("pad-previous", "pad.previous", () -> pick(-1)),
                    button("pad-next", "pad.next", () -> pick(1)));
        }
        setSpacing(8);
        HBox small = new HBox(8, seen, seenTitle);
        small.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(drawable ? List.of(pad, small) : List.of(seenTitle, seen));
        below.getChildren().add(buttons);
        if (drawable) {
            below.getChildren().add(fit);
        }
        below.getChildren().add(caption);
        encoded = new double[form.size()];
        if (!drawable && examples.count() > 0) {
            pick(1);
        } else {
            drawn();
        }
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public Optional<Node> below() {
        return Optional.of(below);
    }

    @Override
    public double[] encoded() {
        return encoded.clone();
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setTooltip(new Tooltip(texts.get(key + ".help")));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void drawn() {
        shown = -1;
        if (form.channels() == 1) {
            encoded = encodedInk();
        }
        caption.setText(texts.get("pad.draw"));
        show();
    }

    /** Drawn at the size that images come in, in all of their channels, and prepared as they are. */
    private double[] encodedInk() {
        ImageSize given = form.given();
        double[] ink = pad.drawing().pixels(given.height(), given.width(), fit.isSelected());
        double[] pixels = new double[given.bytes()];
        for (int i = 0; i < pixels.length; i++) {
            double each = ink[i % ink.length];
            pixels[i] = WHITE * (darkInk ? 1 - each : each);
        }
        try {
            return form.encoded(pixels);
        } catch (DataException impossible) {
            throw new IllegalStateException("The steps of the images were checked with the form.", impossible);
        }
    }

    /** The next validation image, or the one before. */
    private void pick(int step) {
        shown = shown < 0 ? (step > 0 ? 0 : examples.count() - 1) : Math.floorMod(shown + step, examples.count());
        Matrix input = Matrix.zeros(form.size(), 1);
        Matrix target = Matrix.zeros(examples.targetSize(), 1);
        examples.copyInput(shown, input, 0);
        examples.copyTarget(shown, target, 0);
        encoded = input.toArray();
        String truth = data.classNames().isEmpty() ? "" : data.classNames().get((int) target.get(0, 0));
        caption.setText(texts.get("pad.truth", shown + 1, examples.count(), truth));
        show();
    }

    private void show() {
        double[] pixels = new double[encoded.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = form.decode(i, encoded[i]) / WHITE;
        }
        seen.show(pixels, form.channels(), form.height(), form.width());
        changed.run();
    }

    /** Mean of some validation images, 0..255. */
    private double brightness() {
        Matrix input = Matrix.zeros(form.size(), 1);
        double sum = 0;
        int looked = Math.min(50, examples.count());
        for (int i = 0; i < looked; i++) {
            examples.copyInput(i, input, 0);
            for (int k = 0; k < form.size(); k++) {
                sum += form.decode(k, input.data[k]) / form.size() / looked;
            }
        }
        return sum;
    }
}
