package dev.gradus.ui.data.paint;

import dev.gradus.data.paint.PaintedPoints;
import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.control.SliderField;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Marker;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What the brush paints: the class, its size and density, or the noise of a curve; the eraser. */
final class PointTools extends VBox {

    private static final double MARK = 18;
    private static final String CHOSEN = "-fx-background-color: -gradus-accent-tint; -fx-border-color: -gradus-accent-text;"
            + " -fx-border-radius: 4;";

    private final Easel easel;
    private final ThemeModel theme;
    private final boolean curve;
    private final Brush brush;
    private final VBox classes = new VBox(2);
    private final ToggleButton eraser;
    private final SimpleStringProperty noMore = new SimpleStringProperty("");
    private final SimpleStringProperty nothing = new SimpleStringProperty("");
    private List<Object> shown = List.of();
    private Runnable sheet = () -> { };

    PointTools(Easel easel, ThemeModel theme, boolean curve, Brush brush) {
        super(8);
        this.easel = easel;
        this.theme = theme;
        this.curve = curve;
        this.brush = brush;
        if (!curve) {
            Button add = Reasoned.attach(new Button(Easel.TEXTS.get("class.add"), Icons.of(MaterialDesignP.PLUS, 16)),
                    Easel.TEXTS.get("class.add.tip"), noMore);
            add.setId("paint-add-class");
            add.getStyleClass().add("small-button");
            add.setOnAction(event -> addClass());
            getChildren().addAll(caption("classes"), classes, add,
                    slider("size", 0.02, 0.5, brush.radius(), brush::setRadius), slider("density", 1, 20, brush.density(), brush::setDensity));
        } else {
            getChildren().addAll(slider("noise", 0, 0.5, brush.noise(), brush::setNoise),
                    slider("density", 1, 20, brush.density(), brush::setDensity),
                    slider("eraser.size", 0.02, 0.5, brush.radius(), brush::setRadius));
        }
        eraser = new ToggleButton(Easel.TEXTS.get("eraser"), Icons.of(MaterialDesignE.ERASER, 16));
        eraser.setId("paint-eraser");
        eraser.getStyleClass().add("small-button");
        eraser.setTooltip(new Tooltip(Easel.TEXTS.get("eraser.tip")));
        Button clear = Reasoned.attach(new Button(Easel.TEXTS.get("clear")), Easel.TEXTS.get("clear.tip"), nothing);
        clear.setId("paint-clear");
        clear.getStyleClass().add("small-button");
        clear.setOnAction(event -> easel.points(Easel.TEXTS.get("edit.clear"), curve, PaintedPoints::cleared));
        getChildren().add(new HBox(8, eraser, clear));
        theme.themeProperty().addListener((property, before, now) -> {
            shown = List.of();
            update();
        });
    }

    /** @param back gives the keyboard to the sheet */
    void onChosen(Runnable back) {
        sheet = back;
    }

    ToggleButton eraser() {
        return eraser;
    }

    void update() {
        PaintedPoints now = easel.points(curve);
        nothing.set(now.count() == 0 ? Easel.TEXTS.get("clear.none") : "");
        noMore.set(now.classes().size() < PaintedPoints.MOST_CLASSES ? "" : Easel.TEXTS.get("class.add.none", PaintedPoints.MOST_CLASSES));
        if (brush.kind() >= Math.max(1, now.classes().size())) {
            brush.setKind(0);
        }
        List<Object> wanted = List.of(now, brush.kind());
        if (curve || wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        classes.getChildren().clear();
        for (int kind = 0; kind < now.classes().size(); kind++) {
            classes.getChildren().add(line(now, kind));
        }
    }

    private HBox line(PaintedPoints now, int kind) {
        String name = now.classes().get(kind);
        Palette palette = theme.palette();
        Canvas mark = new Canvas(MARK, MARK);
        Marker.of(kind).draw(mark.getGraphicsContext2D(), MARK / 2, MARK / 2, 5.5, palette.classColour(kind), palette.classOutline(kind),
                false);
        ToggleButton choose = new ToggleButton("", mark);
        choose.setId("paint-class-" + (kind + 1));
        choose.setSelected(kind == brush.kind());
        choose.setMinWidth(44);
        choose.setMaxWidth(44);
        choose.setStyle(kind == brush.kind() ? CHOSEN : "");
        choose.setAccessibleText(Easel.TEXTS.get("class.choose", name, now.count(kind)));
        choose.setTooltip(new Tooltip(Easel.TEXTS.get("class.choose.tip", name, kind + 1)));
        choose.setOnAction(event -> choose(kind));
        TextField field = new TextField(name);
        field.setId("paint-name-" + (kind + 1));
        field.setPrefColumnCount(6);
        field.setAccessibleText(Easel.TEXTS.get("class.name", name));
        field.setTooltip(new Tooltip(Easel.TEXTS.get("class.name.tip")));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(event -> {
            rename(kind, field);
            sheet.run();
        });
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                rename(kind, field);
            }
        });
        Label count = new Label(Integer.toString(now.count(kind)));
        count.getStyleClass().addAll("small", "mono", "muted");
        count.setMinWidth(36);
        count.setAlignment(Pos.CENTER_RIGHT);
        HBox line = new HBox(6, choose, field, count);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void choose(int kind) {
        brush.setKind(kind);
        eraser.setSelected(false);
        shown = List.of();
        update();
        sheet.run();
    }

    private void addClass() {
        PaintedPoints now = easel.points(false);
        int next = now.classes().size();
        String name = "ABCDEFGHIJ".substring(next, next + 1);
        String free = now.classes().contains(name) ? name + (next + 1) : name;
        brush.setKind(next);
        easel.points(Easel.TEXTS.get("edit.class", free), false, sheetNow -> sheetNow.withClass(free));
        update();
        sheet.run();
    }

    private void rename(int kind, TextField field) {
        PaintedPoints now = easel.points(false);
        String name = field.getText().strip();
        if (kind >= now.classes().size() || name.equals(now.classes().get(kind))) {
            return;
        }
        if (name.isEmpty() || now.classes().contains(name)) {
            field.setText(now.classes().get(kind));
            return;
        }
        easel.points(Easel.TEXTS.get("edit.rename", name), false, sheetNow -> sheetNow.renamed(kind, name));
    }

    private VBox slider(String key, double least, double most, double value, DoubleConsumer moved) {
        SliderField slider = new SliderField(Easel.TEXTS.get(key), least, most, SliderField.Scale.LINEAR, key.equals("density"));
        slider.setValue(value);
        slider.onMoved(moved);
        slider.onSettled(moved);
        slider.setId("paint-" + key.replace('.', '-'));
        slider.slider().setTooltip(new Tooltip(Easel.TEXTS.get(key + ".tip")));
        return new VBox(2, caption(key), slider);
    }

    private static Label caption(String key) {
        Label label = new Label(Easel.TEXTS.get(key));
        label.getStyleClass().add("caption");
        return label;
    }
}
