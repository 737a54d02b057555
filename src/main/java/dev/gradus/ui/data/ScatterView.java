package dev.gradus.ui.data;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.RowEdits;
import dev.gradus.data.Table;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** Any two columns against each other; a rectangle that is drawn selects the rows in it, with Shift also those before. */
final class ScatterView extends VBox {

    static final int MOST_POINTS = 5_000;
    private static final double WIDE = 340;
    private static final double CLICK = 3;
    private static final double REACH = 6;

    private final DataBench bench;
    private final ThemeModel theme;
    private final ComboBox<String> across = combo("scatter-x", "scatter.x");
    private final ComboBox<String> up = combo("scatter-y", "scatter.y");
    private final Label note = new Label();
    private final Canvas canvas = new Canvas();
    private final Pane frame = new Pane(canvas);
    private Optional<Table> shown = Optional.empty();
    private List<ColumnPlan> plans = List.of();
    private Optional<ScatterAxis> axisX = Optional.empty();
    private Optional<ScatterAxis> axisY = Optional.empty();
    private final List<ScatterPaint.Point> points = new ArrayList<>();
    private double[] from = new double[0];
    private double[] to = new double[0];
    private boolean filling;

    ScatterView(DataBench bench, ThemeModel theme) {
        super(6);
        this.bench = bench;
        this.theme = theme;
        setId("data-scatter");
        getStyleClass().addAll("bench-panel", "later");
        Label versus = new Label("", Icons.of(MaterialDesignV.VECTOR_LINE, 14, "muted"));
        versus.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label title = new Label(DataTexts.TEXTS.get("scatter"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(0);
        title.visibleProperty().bind(widthProperty().greaterThan(WIDE));
        title.managedProperty().bind(title.visibleProperty());
        HBox line = new HBox(6, title, between, across, versus, up);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMaxHeight(26);
        note.setId("scatter-note");
        note.getStyleClass().addAll("caption");
        note.setMinWidth(0);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        frame.setMinSize(60, 60);
        frame.setFocusTraversable(true);
        frame.setId("scatter-plot");
        frame.getStyleClass().add("focusable");
        frame.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        VBox.setVgrow(frame, Priority.ALWAYS);
        canvas.widthProperty().bind(frame.widthProperty());
        canvas.heightProperty().bind(frame.heightProperty());
        canvas.widthProperty().addListener((property, before, now) -> draw());
        canvas.heightProperty().addListener((property, before, now) -> draw());
        theme.themeProperty().addListener((property, before, now) -> draw());
        across.valueProperty().addListener((property, before, now) -> place());
        up.valueProperty().addListener((property, before, now) -> place());
        frame.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            frame.requestFocus();
            from = new double[] {event.getX(), event.getY()};
            to = from;
        });
        frame.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            to = new double[] {event.getX(), event.getY()};
            draw();
        });
        frame.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> brushed(event.isShiftDown()));
        frame.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !bench.rows().isEmpty()) {
                bench.rows().clear();
                event.consume();
            }
        });
        getChildren().addAll(line, frame, note);
    }

    void update() {
        Optional<Table> table = bench.reading().flatMap(Reading::table);
        if (table.isEmpty() || bench.setup().isEmpty()) {
            shown = Optional.empty();
            return;
        }
        List<ColumnPlan> now = bench.setup().orElseThrow().columns();
        boolean other = !table.equals(shown);
        boolean kinds = !kinds(now).equals(kinds(plans));
        shown = table;
        plans = now;
        if (other || kinds) {
            fill();
        }
        place();
    }

    private static List<String> kinds(List<ColumnPlan> plans) {
        return plans.stream().map(plan -> plan.name() + plan.kind()).toList();
    }

    /** Offers the columns that can be drawn; keeps the two that are, else takes two telling features. */
    private void fill() {
        Table table = shown.orElseThrow();
        List<String> names = plans.stream().filter(plan -> table.indexOf(plan.name()) >= 0)
                .filter(plan -> plan.kind() == ColumnPlan.Kind.NUMERIC || few(table, plan.name())).map(ColumnPlan::name).toList();
        filling = true;
        String x = across.getValue();
        String y = up.getValue();
        across.getItems().setAll(names);
        up.getItems().setAll(names);
        List<String> telling = telling(table, names);
        across.setValue(names.contains(x) && names.contains(y) ? x : telling.isEmpty() ? null : telling.get(Math.min(1, telling.size() - 1)));
        up.setValue(names.contains(x) && names.contains(y) ? y : telling.isEmpty() ? null : telling.get(0));
        filling = false;
    }

    /** Features of the most different numbers first. */
    private List<String> telling(Table table, List<String> names) {
        int[] rows = sample(table.rows(), 500);
        record Told(String name, long different) {}
        return plans.stream().filter(plan -> names.contains(plan.name())).map(plan -> new Told(plan.name(),
                plan.role() == ColumnPlan.Role.IGNORE ? -1 : plan.role() == ColumnPlan.Role.TARGET ? 0
                : plan.kind() == ColumnPlan.Kind.CATEGORY ? 1 : IntStream.of(rows).mapToObj(row ->
                        table.column(table.indexOf(plan.name())).number(row)).distinct().count() + 2))
                .sorted(java.util.Comparator.comparingLong((Told told) -> -told.different())).map(Told::name).toList();
    }

    private static boolean few(Table table, String name) {
        Column column = table.column(table.indexOf(name));
        return IntStream.of(sample(table.rows(), MOST_POINTS)).filter(row -> !column.missing(row)).mapToObj(column::text).distinct()
                .limit(ScatterAxis.MOST_CATEGORIES + 1).count() <= ScatterAxis.MOST_CATEGORIES;
    }

    /** Rows at even distances. */
    private static int[] sample(int rows, int most) {
        return rows <= most ? IntStream.range(0, rows).toArray()
                : IntStream.range(0, most).map(i -> (int) ((long) i * rows / most)).toArray();
    }

    private void place() {
        points.clear();
        if (filling || shown.isEmpty() || across.getValue() == null || up.getValue() == null) {
            axisX = Optional.empty();
            axisY = Optional.empty();
            draw();
            return;
        }
        Table table = shown.get();
        int[] rows = sample(table.rows(), MOST_POINTS);
        ScatterAxis x = axis(table, across.getValue(), rows);
        ScatterAxis y = axis(table, up.getValue(), rows);
        axisX = Optional.of(x);
        axisY = Optional.of(y);
        Colouring colouring = Colouring.of(table, plans, bench.classes(), edits(), rows);
        for (int row : rows) {
            double atX = x.at(row);
            double atY = y.at(row);
            if (!Double.isNaN(atX + atY)) {
                points.add(new ScatterPaint.Point(row, atX, atY, colouring.place(row), colouring.level(row)));
            }
        }
        String drawn = points.size() == table.rows() ? DataTexts.TEXTS.get("scatter.all", NumberText.whole(points.size()))
                : rows.length == table.rows() ? DataTexts.TEXTS.get("scatter.lacking", NumberText.whole(points.size()),
                        NumberText.whole(table.rows()))
                : DataTexts.TEXTS.get("scatter.sampled", NumberText.whole(points.size()), NumberText.whole(table.rows()));
        String logs = x.logarithmic() && y.logarithmic() ? DataTexts.TEXTS.get("scatter.log.both")
                : x.logarithmic() ? DataTexts.TEXTS.get("scatter.log", x.column().name())
                : y.logarithmic() ? DataTexts.TEXTS.get("scatter.log", y.column().name()) : "";
        note.setText(logs.isEmpty() ? drawn : drawn + " " + logs);
        note.setTooltip(new Tooltip(note.getText()));
        frame.setAccessibleText(DataTexts.TEXTS.get("scatter.spoken", y.column().name(), x.column().name(), note.getText()));
        draw();
    }

    private ScatterAxis axis(Table table, String name, int[] rows) {
        ColumnPlan plan = plans.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return ScatterAxis.of(table.column(table.indexOf(name)), plan.kind(), rows, true);
    }

    private RowEdits edits() {
        return bench.setup().map(setup -> setup.rowEdits()).orElse(RowEdits.NONE);
    }

    private ScatterPaint paint() {
        return new ScatterPaint(canvas.getGraphicsContext2D(), theme.palette(), canvas.getWidth(), canvas.getHeight());
    }

    void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        if (axisX.isEmpty() || axisY.isEmpty() || canvas.getWidth() < 80 || canvas.getHeight() < 50) {
            g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            return;
        }
        ScatterPaint paint = paint();
        paint.axes(axisX.get(), axisY.get());
        RowEdits edits = edits();
        paint.points(points, points.size() > 1_500 ? 1.8 : points.size() > 300 ? 2.5 : 3.2, bench.rows()::contains, edits::excludes,
                !bench.rows().isEmpty());
        if (from.length > 0) {
            ScatterPaint.brush(g, theme.palette(), from[0], from[1], to[0], to[1]);
        }
    }

    private void brushed(boolean adds) {
        if (from.length == 0 || axisX.isEmpty() || axisY.isEmpty()) {
            return;
        }
        ScatterPaint paint = paint();
        boolean click = Math.hypot(to[0] - from[0], to[1] - from[1]) < CLICK;
        double around = click ? REACH : 0;
        double left = Math.min(from[0], to[0]) - around;
        double right = Math.max(from[0], to[0]) + around;
        double top = Math.min(from[1], to[1]) - around;
        double bottom = Math.max(from[1], to[1]) + around;
        from = new double[0];
        int rows = shown.orElseThrow().rows();
        ScatterAxis x = axisX.get();
        ScatterAxis y = axisY.get();
        // All rows of the table there, also those that a sample left out.
        IntStream inside = IntStream.range(0, rows).filter(row -> {
            double atX = paint.x(x.at(row));
            double atY = paint.y(y.at(row));
            return atX >= left && atX <= right && atY >= top && atY <= bottom;
        });
        int[] chosen = (click ? inside.boxed().min(java.util.Comparator.comparingDouble(row -> Math.hypot(
                paint.x(x.at(row)) - left - around, paint.y(y.at(row)) - top - around))).map(IntStream::of).orElse(IntStream.empty())
                : inside).toArray();
        bench.rows().select(chosen, adds);
        draw();
    }

    private static ComboBox<String> combo(String id, String key) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(DataTexts.TEXTS.get(key));
        box.setTooltip(new Tooltip(DataTexts.TEXTS.get(key)));
        box.getStyleClass().add("scatter-combo");
        box.setPrefWidth(112);
        box.setMinWidth(60);
        return box;
    }
}
