package dev.gradus.ui.teach;

import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Previous and Next, and between them a segment for each stop of the walk, gathered by phase. */
final class TrackView extends HBox {

    private static final double HEIGHT = 92;
    private static final double PHASE_GAP = 14;
    private static final double WIDEST = 30;

    private final Texts texts = Texts.of("teach");
    private final ThemeModel theme;
    private final Canvas canvas = new Canvas();
    private final Button previous;
    private final Button next;
    private final SimpleStringProperty atStart = new SimpleStringProperty("");
    private final SimpleStringProperty atEnd = new SimpleStringProperty("");
    private final Label step = new Label();
    private final Pane holder = new Pane(canvas);
    private List<Stop> stops = List.of();
    private double[] from = {};
    private double[] width = {};
    private int index;

    TrackView(ThemeModel theme, Runnable backward, Runnable forward, IntConsumer go) {
        super(20);
        this.theme = theme;
        setId("micro-track");
        getStyleClass().add("micro-track");
        setAlignment(Pos.CENTER);
        setPadding(new Insets(0, 16, 0, 16));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        previous = button("previous", "←", MaterialDesignA.ARROW_LEFT, ContentDisplay.LEFT, atStart);
        previous.setOnAction(event -> backward.run());
        next = button("next", "→", MaterialDesignA.ARROW_RIGHT, ContentDisplay.RIGHT, atEnd);
        next.getStyleClass().add("accent-button");
        next.setOnAction(event -> forward.run());
        holder.setMinWidth(100);
        holder.setMinHeight(HEIGHT);
        holder.setPrefHeight(HEIGHT);
        holder.setMaxHeight(HEIGHT);
        HBox.setHgrow(holder, Priority.ALWAYS);
        step.setId("micro-step");
        step.setManaged(false);
        step.getStyleClass().add("mono");
        step.setVisible(false);
        canvas.widthProperty().bind(holder.widthProperty());
        canvas.setHeight(HEIGHT);
        holder.widthProperty().addListener((property, before, now) -> lay());
        holder.setOnMouseClicked(event -> {
            for (int i = 0; i < from.length; i++) {
                if (event.getX() >= from[i] && event.getX() < from[i] + width[i] + 3) {
                    go.accept(i);
                    return;
                }
            }
        });
        theme.themeProperty().addListener((property, before, now) -> draw());
        getChildren().addAll(previous, holder, next);
    }

    private Button button(String key, String cap, org.kordamp.ikonli.Ikon icon, ContentDisplay side,
            SimpleStringProperty reason) {
        Label keyCap = new Label(cap);
        keyCap.getStyleClass().add("key-cap");
        HBox inside = side == ContentDisplay.LEFT
                ? new HBox(10, Icons.of(icon, 18), new Label(texts.get(key)), keyCap)
                : new HBox(10, new Label(texts.get(key)), Icons.of(icon, 18), keyCap);
        inside.setAlignment(Pos.CENTER);
        Button button = new Button();
        button.setGraphic(inside);
        button.setId("micro-" + key);
        button.getStyleClass().addAll("big-button");
        button.setFocusTraversable(true);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(texts.get(key));
        return Reasoned.attach(button, texts.get(key + ".help"), reason);
    }

    void show(Journey journey) {
        stops = journey.walk().stops();
        index = journey.index();
        atStart.set(journey.atStart() ? texts.get("previous.none") : "");
        atEnd.set(journey.atEnd() ? texts.get("next.none") : "");
        step.setText(texts.get("step", index + 1, stops.size()));
        holder.setAccessibleText(step.getText());
        lay();
    }

    /** Long phases are compressed: every stop has its segment, however thin. */
    private void lay() {
        int count = stops.size();
        from = new double[count];
        width = new double[count];
        double room = holder.getWidth();
        if (count == 0 || room <= 0) {
            return;
        }
        int phases = 1;
        for (int i = 1; i < count; i++) {
            phases += stops.get(i).phase() != stops.get(i - 1).phase() ? 1 : 0;
        }
        double[] least = labels();
        double spare = room - (phases - 1) * PHASE_GAP;
        double unit = Math.min(WIDEST, spare / count);
        // Short phases keep room for their name; long ones share what is left.
        for (int round = 0; round < 12; round++) {
            double taken = 0;
            int rest = 0;
            for (int i = 0; i < count; i = end(i)) {
                int size = end(i) - i;
                boolean tight = size * unit < least[stops.get(i).phase().ordinal()];
                taken += tight ? least[stops.get(i).phase().ordinal()] : 0;
                rest += tight ? 0 : size;
            }
            unit = rest == 0 ? unit : Math.min(WIDEST, Math.max(0.5, (spare - taken) / rest));
        }
        double x = 0;
        for (int i = 0; i < count; i = end(i)) {
            int size = end(i) - i;
            double each = Math.min(WIDEST, unit);
            double block = Math.max(size * each, least[stops.get(i).phase().ordinal()]);
            for (int k = i; k < end(i); k++) {
                double gap = each > 6 ? 3 : each > 2.5 ? 1 : 0;
                from[k] = x + (k - i) * each;
                width[k] = each - gap;
            }
            x += block + PHASE_GAP;
        }
        draw();
    }

    private int end(int start) {
        int end = start;
        while (end < stops.size() && stops.get(end).phase() == stops.get(start).phase()) {
            end++;
        }
        return end;
    }

    private double[] labels() {
        double[] least = new double[Phase.values().length];
        for (Phase phase : Phase.values()) {
            javafx.scene.text.Text text = new javafx.scene.text.Text(texts.get(phase.key()));
            text.setFont(dev.gradus.ui.theme.Fonts.semiBold(12));
            least[phase.ordinal()] = Math.ceil(text.getLayoutBounds().getWidth()) + 4;
        }
        return least;
    }

    private void draw() {
        Palette palette = theme.palette();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), HEIGHT);
        g.setTextBaseline(VPos.CENTER);
        double y = 44;
        for (int i = 0; i < from.length; i++) {
            Phase phase = stops.get(i).phase();
            if (i == 0 || stops.get(i - 1).phase() != phase) {
                g.setFont(dev.gradus.ui.theme.Fonts.semiBold(12));
                g.setTextAlign(TextAlignment.LEFT);
                g.setFill(palette.get(phase.token()));
                g.fillText(texts.get(phase.key()), from[i], 22);
            }
            if (i != index) {
                g.setFill(i < index ? palette.get(phase.token()).deriveColor(0, 1, 1, 0.45) : palette.get("border"));
                g.fillRoundRect(from[i], y, Math.max(0.6, width[i]), 8, width[i] > 8 ? 8 : 0, width[i] > 8 ? 8 : 0);
            }
        }
        if (index < from.length) {
            double wide = Math.max(12, width[index]);
            double x = Math.max(0, Math.min(canvas.getWidth() - wide, from[index] + width[index] / 2 - wide / 2));
            g.setFill(palette.get(stops.get(index).phase().token()));
            g.fillRoundRect(x, y - 4, wide, 16, 8, 8);
            g.setStroke(palette.get("fg"));
            g.setLineWidth(1.2);
            g.strokeRoundRect(x, y - 4, wide, 16, 8, 8);
            g.setFill(palette.get("fg"));
            g.setFont(dev.gradus.ui.theme.Fonts.text(12));
            g.setTextAlign(TextAlignment.CENTER);
            javafx.scene.text.Text words = new javafx.scene.text.Text(step.getText());
            words.setFont(g.getFont());
            double half = words.getLayoutBounds().getWidth() / 2 + 1;
            g.fillText(step.getText(), Math.max(half, Math.min(canvas.getWidth() - half, x + wide / 2)), 74);
        }
    }
}
