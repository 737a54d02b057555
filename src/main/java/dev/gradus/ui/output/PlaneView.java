package dev.gradus.ui.output;

import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.Plane;
import dev.gradus.ui.model.RowSelection;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** The decision surface over two inputs, or the fit curve over one, with the points; alive while training. */
final class PlaneView extends VBox {

    private static final int CELLS = 100;
    private static final double PER_SECOND = 20;
    private static final int FEW_ROWS = 20_000;

    /** What a job on the views' thread brings back. */
    private record Picture(PreparedData data, Plane plane, Optional<Surface> surface, double[] curve) {}

    private final ThemeModel theme;
    private final Texts texts = Texts.of("output");
    private final Canvas canvas = new Canvas(200, 200);
    private final Pane frame = new Pane(canvas);
    private final CheckBox training = new CheckBox();
    private final CheckBox validation = new CheckBox();
    private final FlowPane legend = new FlowPane(12, 4);
    private final ComboBox<String> first = new ComboBox<>();
    private final ComboBox<String> second = new ComboBox<>();
    private final VBox chooser;
    private final LiveNetwork.Watch<Optional<Picture>> watch;
    private final RowSelection rows;
    private final Brush brush = new Brush(canvas, true, this::select, this::draw);
    private Optional<Picture> picture = Optional.empty();
    private Optional<PreparedData> data = Optional.empty();
    private volatile Optional<Plane> plane = Optional.empty();
    private Optional<double[]> tried = Optional.empty();
    private BiConsumer<Integer, Double> onTry = (input, value) -> { };
    private boolean filling;

    PlaneView(LiveNetwork live, ThemeModel theme, RowSelection rows) {
        this.rows = rows;
        this.theme = theme;
        setSpacing(8);
        setId("output-plane");
        training.setText(texts.get("training"));
        validation.setText(texts.get("validation"));
        training.setSelected(true);
        validation.setSelected(true);
        training.setOnAction(event -> draw());
        validation.setOnAction(event -> draw());
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        frame.setMinSize(120, 120);
        frame.setId("surface");
        first.setId("surface-x");
        second.setId("surface-y");
        first.setAccessibleText(texts.get("axis.x"));
        second.setAccessibleText(texts.get("axis.y"));
        first.setOnAction(event -> chosen());
        second.setOnAction(event -> chosen());
        chooser = chooser();
        legend.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(chooser, frame, legend);
        watch = live.watch(PER_SECOND, this::look, this::show);
        theme.themeProperty().addListener((property, before, now) -> draw());
        canvas.setAccessibleHelp(texts.get("surface.select"));
        rows.revisionProperty().addListener((property, before, now) -> draw());
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        widthProperty().addListener((property, before, now) -> draw());
        heightProperty().addListener((property, before, now) -> draw());
    }

    /** Told which axis gets which value, in the table's units, when a person points at the surface. */
    void onTry(BiConsumer<Integer, Double> action) {
        onTry = action;
    }

    /** Marks a row that is tried out, in the table's units; empty for none. */
    void tried(Optional<double[]> row) {
        tried = row;
        draw();
    }

    /** Other data, or other columns. */
    void data(Optional<PreparedData> newData) {
        boolean same = data.map(each -> each.axes().names()).equals(newData.map(each -> each.axes().names()));
        data = newData;
        if (!same) {
            List<String> names = newData.map(each -> each.axes().names()).orElse(List.of());
            filling = true;
            first.getItems().setAll(names);
            second.getItems().setAll(names);
            if (names.size() == 1 || names.size() == 2 || newData.filter(PlaneView::beginsWithTwo).isPresent()) {
                first.getSelectionModel().select(0);
                second.getSelectionModel().select(Math.min(2, names.size()) - 1);
            }
            filling = false;
        }
        chosen();
        legend();
    }

    /** A number has no picture but this one; where rows are many, finding their ranges waits until somebody asks. */
    private static boolean beginsWithTwo(PreparedData data) {
        return data.task() == Task.REGRESSION && data.axes().size() > 2 && data.training().count() <= FEW_ROWS;
    }

    private VBox chooser() {
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("small", "muted");
        sentence.setId("surface-needs");
        HBox row = new HBox(8, first, second);
        first.setMaxWidth(150);
        second.setMaxWidth(150);
        VBox box = new VBox(6, sentence, row);
        box.setPadding(new Insets(0, 0, 4, 0));
        return box;
    }

    private void chosen() {
        if (filling) {
            return;
        }
        int x = first.getSelectionModel().getSelectedIndex();
        int y = second.getSelectionModel().getSelectedIndex();
        plane = data.isPresent() && x >= 0 && y >= 0 ? Optional.of(Plane.of(data.get(), x, y)) : Optional.empty();
        int inputs = first.getItems().size();
        boolean many = inputs > 2;
        chooser.setVisible(many);
        chooser.setManaged(many);
        ((Label) chooser.getChildren().get(0)).setText(plane.isPresent() ? texts.get("surface.rest")
                : texts.get("surface.needs", inputs));
        frame.setVisible(plane.isPresent());
        frame.setManaged(plane.isPresent());
        legend.setVisible(plane.isPresent());
        picture = Optional.empty();
        watch.again();
        draw();
    }

    /** On the views' thread. */
    private Optional<Picture> look(LiveNetwork.Moment moment) {
        Optional<Plane> over = plane;
        if (over.isEmpty() || over.get().rest().length != moment.data().preparation().inputSize()) {
            return Optional.empty();
        }
        boolean curve = moment.data().axes().size() == 1;
        return Optional.of(new Picture(moment.data(), over.get(),
                curve ? Optional.empty() : Optional.of(Surface.of(moment.predictor(), moment.data(), over.get(), CELLS)),
                curve ? CurvePaint.curve(moment.predictor(), moment.data(), over.get()) : new double[0]));
    }

    private void show(Optional<Optional<Picture>> result) {
        picture = result.flatMap(each -> each);
        draw();
    }

    @Override
    protected void layoutChildren() {
        double above = chooser.isManaged() ? chooser.prefHeight(getWidth()) + 8 : 0;
        double below = legend.prefHeight(getWidth()) + 8;
        double side = Math.max(120, Math.min(getWidth(), getHeight() - above - below));
        if (side != canvas.getWidth()) {
            canvas.setWidth(side);
            canvas.setHeight(side);
            frame.setPrefSize(side, side);
            frame.setMaxSize(side, side);
            draw();
        }
        super.layoutChildren();
    }

    private void draw() {
        double side = canvas.getWidth();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(theme.palette().get("subtle"));
        g.fillRect(0, 0, side, side);
        if (plane.isEmpty() || data.isEmpty()) {
            return;
        }
        SurfacePaint paint = new SurfacePaint(theme.palette());
        if (picture.isPresent() && picture.get().curve().length > 0) {
            new CurvePaint(theme.palette()).draw(g, picture.get().data(), picture.get().plane(), picture.get().curve(),
                    training.isSelected(), validation.isSelected(), side);
        } else if (picture.isPresent() && picture.get().surface().isPresent()) {
            Surface surface = picture.get().surface().get();
            paint.image(g, surface, paint.colours(surface, picture.get().data()), side);
            if (picture.get().data().task() != dev.gradus.data.Task.REGRESSION) {
                paint.lines(g, surface, side);
            }
        }
        if (picture.isEmpty() || picture.get().curve().length == 0) {
            if (training.isSelected()) {
                paint.points(g, data.get(), plane.get(), Part.TRAINING, side);
            }
            if (validation.isSelected()) {
                paint.points(g, data.get(), plane.get(), Part.VALIDATION, side);
            }
            if (!rows.isEmpty()) {
                shownParts().forEach(part -> paint.selected(g, data.get(), plane.get(), part, side, rows::contains));
            }
            tried.ifPresent(row -> paint.tried(g, plane.get().shareX(row[plane.get().x()]) * side,
                    plane.get().shareY(row[plane.get().y()]) * side));
        }
        brush.draw(g, theme.palette());
    }

    private List<Part> shownParts() {
        return Stream.of(Part.TRAINING, Part.VALIDATION)
                .filter(part -> (part == Part.TRAINING ? training : validation).isSelected()).toList();
    }

    /** Selects the rows whose points lie in a rectangle that was drawn with Shift. */
    private void select(double left, double top, double right, double bottom, boolean adds) {
        if (plane.isEmpty() || data.isEmpty()) {
            return;
        }
        double side = canvas.getWidth();
        Plane over = plane.get();
        int[] chosen = shownParts().stream().flatMapToInt(part -> {
            PreparedData.Points points = data.get().points(part, over.x(), over.y());
            int[] numbers = data.get().rows(part);
            return IntStream.range(0, Math.min(numbers.length, points.x().length)).filter(i -> {
                double x = over.shareX(points.x()[i]) * side;
                double y = over.shareY(points.y()[i]) * side;
                return x >= left && x <= right && y >= top && y <= bottom;
            }).map(i -> numbers[i]);
        }).toArray();
        rows.select(chosen, adds);
    }

    private void point(MouseEvent event) {
        plane.ifPresent(over -> {
            double side = canvas.getWidth();
            onTry.accept(over.x(), over.atX(Math.max(0, Math.min(1, event.getX() / side))));
            if (over.y() != over.x()) {
                onTry.accept(over.y(), over.atY(Math.max(0, Math.min(1, event.getY() / side))));
            }
        });
    }

    private void legend() {
        legend.getChildren().clear();
        data.ifPresent(each -> {
            List<String> names = each.classNames();
            for (int k = 0; k < Math.min(10, names.size()); k++) {
                legend.getChildren().add(new ClassLabel(names.get(k), k, theme));
            }
        });
        legend.getChildren().addAll(training, validation);
    }

    /** What a screen reader says about the picture. */
    void spoken(String words) {
        canvas.setAccessibleText(words);
    }
}
