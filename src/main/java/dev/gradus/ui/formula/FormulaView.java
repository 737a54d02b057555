package dev.gradus.ui.formula;

import dev.gradus.ui.theme.Theme;
import dev.gradus.ui.theme.ThemeModel;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/**
 * A formula in TeX, drawn as outlines in the colour of the text. Typesetting needs half a second for its first formula,
 * so it happens beside the window's thread: a canvas may be drawn anywhere until it is part of a scene.
 */
public final class FormulaView extends StackPane {

    private static final Logger LOG = Logger.getLogger(FormulaView.class.getName());

    private final ThemeModel theme;
    private final float size;
    private final double widest;
    private final Typesetting typesetting = new Typesetting();
    private final ChangeListener<Theme> themeChanged = (property, before, now) -> draw();
    private String tex = "";

    /**
     * @param size   of the letters, in pixels
     * @param widest the formula is made smaller where it would be wider than this
     */
    public FormulaView(ThemeModel theme, float size, double widest) {
        this.theme = theme;
        this.size = size;
        this.widest = widest;
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(size * 1.6);
        setMinWidth(0);
        theme.themeProperty().addListener(new WeakChangeListener<>(themeChanged));
        typesetting.setOnSucceeded(event -> getChildren().setAll(typesetting.getValue()));
        typesetting.setOnFailed(event -> {
            LOG.log(Level.WARNING, "Cannot typeset " + tex, typesetting.getException());
            getChildren().clear();
        });
    }

    /** @param words what a screen reader says for it */
    public void show(String newTex, String words) {
        setAccessibleText(words);
        if (!newTex.equals(tex)) {
            tex = newTex;
            draw();
        }
    }

    /** True once the formula is to be seen. */
    public boolean drawn() {
        return !getChildren().isEmpty();
    }

    private void draw() {
        if (!tex.isEmpty()) {
            typesetting.restart();
        }
    }

    private final class Typesetting extends Service<Canvas> {
        @Override
        protected Task<Canvas> createTask() {
            String wanted = tex;
            Color colour = theme.palette().get("fg");
            return new Task<>() {
                @Override
                protected Canvas call() {
                    return TexDrawing.of(wanted, size, widest, colour);
                }
            };
        }
    }
}
