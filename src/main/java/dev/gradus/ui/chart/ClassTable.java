package dev.gradus.ui.chart;

import dev.gradus.nn.metric.Scores;
import dev.gradus.ui.theme.Marker;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Precision, recall, F1 and support of every class. */
public final class ClassTable extends TableView<ClassTable.Line> {

    /** One class. */
    public record Line(int index, String name, Scores scores) {}

    private final Texts texts = Texts.of("chart");
    private final ThemeModel theme;

    public ClassTable(ThemeModel theme) {
        this.theme = theme;
        getStyleClass().addAll("class-table");
        setAccessibleText(texts.get("classes.spoken"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label());
        TableColumn<Line, Line> name = new TableColumn<>(texts.get("classes.name"));
        name.setCellValueFactory(cell -> new javafx.beans.property.ReadOnlyObjectWrapper<>(cell.getValue()));
        name.setCellFactory(column -> new NameCell());
        name.setMinWidth(80);
        name.setSortable(false);
        getColumns().add(name);
        number("classes.precision", line -> NumberText.fixed(line.scores().precision(), 3));
        number("classes.recall", line -> NumberText.fixed(line.scores().recall(), 3));
        number("classes.f1", line -> NumberText.fixed(line.scores().f1(), 3));
        number("classes.support", line -> NumberText.whole(line.scores().support()));
    }

    public void show(List<String> names, List<Scores> scores) {
        List<Line> lines = IntStream.range(0, scores.size())
                .mapToObj(i -> new Line(i, names.get(i), scores.get(i))).toList();
        if (!lines.equals(getItems())) {
            getItems().setAll(lines);
        }
    }

    private void number(String key, Function<Line, String> value) {
        TableColumn<Line, String> column = new TableColumn<>(texts.get(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.getStyleClass().add("number-column");
        column.setSortable(false);
        column.setMinWidth(56);
        getColumns().add(column);
    }

    private final class NameCell extends TableCell<Line, Line> {

        private final Canvas marker = new Canvas(12, 12);

        NameCell() {
            setAlignment(Pos.CENTER_LEFT);
            setGraphicTextGap(6);
        }

        @Override
        protected void updateItem(Line line, boolean none) {
            super.updateItem(line, none);
            setText(none || line == null ? null : line.name());
            setGraphic(none || line == null ? null : marker);
            if (!none && line != null) {
                Palette palette = theme.palette();
                marker.getGraphicsContext2D().clearRect(0, 0, 12, 12);
                Marker.of(line.index()).draw(marker.getGraphicsContext2D(), 6, 6, 4, palette.classColour(line.index()),
                        palette.classOutline(line.index()), false);
            }
        }
    }
}
