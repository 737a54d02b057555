package dev.gradus.ui.output;

import dev.gradus.nn.metric.ConfusionMatrix;
import dev.gradus.ui.model.Judgement;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The confusion matrix: true classes down, what they were read as across. A click on a cell lists its rows. */
final class MatrixView extends VBox {

    private static final double EDGE = 64;
    private static final int MOST_ROWS = 11;

    private final ThemeModel theme;
    private final Texts texts = Texts.of("output");
    private final Canvas canvas = new Canvas(200, 200);
    private final Pane frame = new Pane(canvas);
    private final Label cell = new Label();
    private Optional<Judgement> judgement = Optional.empty();
    private List<String> names = List.of();
    private int[] rows = new int[0];
    private int actual;
    private int read;

    MatrixView(ThemeModel theme) {
        this.theme = theme;
        setSpacing(8);
        setId("confusion-matrix");
        cell.setWrapText(true);
        cell.getStyleClass().add("small");
        cell.setId("matrix-cell");
        canvas.setAccessibleRole(AccessibleRole.TABLE_VIEW);
        frame.setFocusTraversable(true);
        frame.setAccessibleText(texts.get("page.MATRIX"));
        frame.getStyleClass().add("focusable");
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().addAll(frame, cell);
        frame.setMinSize(120, 120);
        frame.widthProperty().addListener((property, before, now) -> fit());
        frame.heightProperty().addListener((property, before, now) -> fit());
        theme.themeProperty().addListener((property, before, now) -> draw());
        canvas.setOnMouseClicked(event -> {
            frame.requestFocus();
            double side = cellSide();
            say((int) Math.floor((event.getY() - 20) / side), (int) Math.floor((event.getX() - EDGE) / side));
        });
        frame.setOnKeyPressed(event -> {
            int down = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            int across = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
            if (down != 0 || across != 0) {
                say(actual + down, read + across);
                event.consume();
            }
        });
    }

    /** @param dataRows row of the table behind each example */
    void show(Judgement newJudgement, List<String> classNames, int[] dataRows) {
        judgement = Optional.of(newJudgement);
        names = classNames;
        rows = dataRows;
        draw();
    }

    private Optional<ConfusionMatrix> matrix() {
        return judgement.flatMap(Judgement::classes).map(report -> report.confusion());
    }

    private void fit() {
        canvas.setWidth(frame.getWidth());
        canvas.setHeight(frame.getHeight());
        draw();
    }

    private double cellSide() {
        int classes = Math.max(1, names.size());
        return Math.max(6, Math.min((canvas.getWidth() - EDGE) / classes, (canvas.getHeight() - 24) / classes));
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        matrix().ifPresent(matrix -> draw(g, matrix));
    }

    private void draw(GraphicsContext g, ConfusionMatrix matrix) {
        Palette palette = theme.palette();
        ColorMap right = ColorMap.sequential(palette.theme());
        ColorMap wrong = ColorMap.diverging(palette.theme());
        double side = cellSide();
        g.setFont(Fonts.mono(side > 26 ? 12 : 11));
        for (int a = 0; a < matrix.classes(); a++) {
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFill(palette.get("muted"));
            if (side >= 12) {
                g.fillText(shortName(a, 8), EDGE - 6, 20 + a * side + side / 2 + 4);
            }
            for (int p = 0; p < matrix.classes(); p++) {
                long count = matrix.count(a, p);
                double share = matrix.actual(a) == 0 ? 0 : (double) count / matrix.actual(a);
                Color fill = a == p ? right.colour(0.85 * share) : wrong.colour(-0.9 * share);
                g.setFill(count == 0 ? palette.get("subtle") : fill);
                g.fillRect(EDGE + p * side, 20 + a * side, side - 1, side - 1);
                if (count > 0 && side >= 16) {
                    g.setTextAlign(TextAlignment.CENTER);
                    g.setFill(readable(fill));
                    g.fillText(NumberText.whole(count), EDGE + p * side + side / 2, 20 + a * side + side / 2 + 4);
                }
            }
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(palette.get("muted"));
        for (int p = 0; p < matrix.classes() && side >= 20; p++) {
            g.fillText(shortName(p, (int) Math.max(1, side / 8)), EDGE + p * side + side / 2, 14);
        }
        g.setStroke(palette.get("accent"));
        g.setLineWidth(2);
        if (!cell.getText().isEmpty() && actual < matrix.classes() && read < matrix.classes()) {
            g.strokeRect(EDGE + read * side, 20 + actual * side, side - 1, side - 1);
        }
    }

    private static Color readable(Color fill) {
        double light = 0.2126 * fill.getRed() + 0.7152 * fill.getGreen() + 0.0722 * fill.getBlue();
        return light > 0.45 ? Color.web("#0B0F14") : Color.WHITE;
    }

    private String shortName(int k, int most) {
        String name = names.get(k);
        return name.length() <= most ? name : name.substring(0, Math.max(1, most - 1)) + "…";
    }

    private void say(int newActual, int newRead) {
        Optional<ConfusionMatrix> matrix = matrix();
        if (matrix.isEmpty() || newActual < 0 || newRead < 0 || newActual >= names.size() || newRead >= names.size()) {
            return;
        }
        actual = newActual;
        read = newRead;
        List<String> found = new ArrayList<>();
        Judgement now = judgement.orElseThrow();
        for (int i = 0; i < now.count() && found.size() < MOST_ROWS; i++) {
            if ((int) now.targets().get(0, i) == actual && now.read(i) == read && i < rows.length) {
                found.add(String.valueOf(rows[i] + 1));
            }
        }
        long count = matrix.get().count(actual, read);
        cell.setText(texts.get(actual == read ? "matrix.right" : "matrix.wrong", NumberText.whole(count),
                names.get(actual), names.get(read)) + (found.isEmpty() ? "" : " " + texts.get("matrix.rows", String.join(", ", found))));
        canvas.setAccessibleText(texts.get("matrix.spoken", names.get(actual), names.get(read), count));
        draw();
    }
}
