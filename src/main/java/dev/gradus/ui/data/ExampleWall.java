package dev.gradus.ui.data;

import dev.gradus.data.Content;
import dev.gradus.data.ImageSet;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.RowEdits;
import dev.gradus.data.SequenceSet;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A page of images or sequences with their answers, of one part or all, of one class or all. */
final class ExampleWall extends VBox {

    private final DataBench bench;
    private final ThemeModel theme;
    private final Background background;
    private final ComboBox<String> parts = new ComboBox<>();
    private final ComboBox<String> classes = new ComboBox<>();
    private final Label place = new Label();
    private final Canvas canvas = new Canvas();
    private final Button back = pager("wall.back", MaterialDesignC.CHEVRON_LEFT);
    private final Button on = pager("wall.on", MaterialDesignC.CHEVRON_RIGHT);
    private final RowBar bar;
    private Optional<Content> shown = Optional.empty();
    private Optional<PreparedData> prepared = Optional.empty();
    private int[] rows = new int[0];
    private int first;
    private long asked;
    private boolean quiet;

    ExampleWall(DataBench bench, ThemeModel theme, Background background) {
        super(8);
        this.bench = bench;
        bar = new RowBar(bench, Optional.empty());
        this.theme = theme;
        this.background = background;
        setId("data-wall");
        getStyleClass().add("panel");
        parts.setId("wall-part");
        parts.setAccessibleText(DataTexts.TEXTS.get("wall.part"));
        classes.setId("wall-class");
        classes.setAccessibleText(DataTexts.TEXTS.get("wall.class"));
        place.setId("wall-place");
        place.getStyleClass().addAll("small", "mono");
        back.setOnAction(event -> turn(-1));
        on.setOnAction(event -> turn(1));
        parts.valueProperty().addListener((property, before, now) -> choose());
        classes.valueProperty().addListener((property, before, now) -> choose());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox line = new HBox(8, parts, classes, between, place, back, on);
        line.setAlignment(Pos.CENTER_LEFT);
        Pane pane = new Pane(canvas);
        pane.setMinSize(0, 0);
        VBox.setVgrow(pane, Priority.ALWAYS);
        canvas.widthProperty().bind(pane.widthProperty());
        canvas.heightProperty().bind(pane.heightProperty());
        canvas.widthProperty().addListener((property, before, now) -> draw());
        canvas.heightProperty().addListener((property, before, now) -> draw());
        canvas.setId("wall-canvas");
        canvas.setFocusTraversable(true);
        canvas.setOnMousePressed(event -> canvas.requestFocus());
        canvas.setOnScroll(event -> turn(event.getDeltaY() < 0 ? 1 : -1));
        canvas.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP) {
                turn(event.getCode() == KeyCode.PAGE_DOWN ? 1 : -1);
                event.consume();
            }
        });
        theme.themeProperty().addListener((property, before, now) -> draw());
        canvas.setOnMouseClicked(event -> pick(event.getX(), event.getY(), event.isShortcutDown() || event.isShiftDown()));
        getChildren().addAll(line, pane, bar);
    }

    /** Selects the example at a place, or lets go of it. */
    private void pick(double x, double y, boolean adds) {
        if (shown.isEmpty()) {
            return;
        }
        int at = page().at(x, y);
        if (at >= 0 && first + at < rows.length) {
            int row = rows[first + at];
            if (adds || bench.rows().count() == 1 && bench.rows().contains(row)) {
                bench.rows().toggle(row);
            } else {
                bench.rows().select(new int[] {row}, false);
            }
        }
    }

    void showSelection() {
        bar.update();
        draw();
    }

    /** True for content that is shown here. */
    static boolean shows(Content content) {
        return content instanceof ImageSet || content instanceof SequenceSet;
    }

    void update() {
        Optional<Content> content = bench.reading().map(Reading::seen).filter(ExampleWall::shows);
        Optional<PreparedData> data = bench.reading().flatMap(Reading::prepared);
        bar.update();
        if (!content.isPresent() || content.equals(shown) && data.equals(prepared)) {
            return;
        }
        boolean other = !content.equals(shown);
        shown = content;
        prepared = data;
        quiet = true;
        List<String> names = names(content.get());
        String part = parts.getValue();
        parts.getItems().setAll(DataTexts.TEXTS.get("wall.parts"));
        data.ifPresent(each -> List.of(Part.values()).forEach(one -> parts.getItems().add(
                DataTexts.TEXTS.get("part." + one.name().toLowerCase(Locale.ROOT)))));
        parts.setValue(!other && parts.getItems().contains(part) ? part : parts.getItems().get(0));
        if (other) {
            classes.getItems().setAll(DataTexts.TEXTS.get("wall.classes"));
            classes.getItems().addAll(names);
            classes.setValue(classes.getItems().get(0));
        }
        classes.setVisible(!names.isEmpty());
        quiet = false;
        int page = first;
        choose();
        if (!other && page < rows.length) {
            first = page;
            draw();
        }
    }

    private static List<String> names(Content content) {
        return content instanceof ImageSet images ? images.classNames() : ((SequenceSet) content).classes();
    }

    private void choose() {
        if (quiet || shown.isEmpty()) {
            return;
        }
        Content content = shown.get();
        int part = parts.getSelectionModel().getSelectedIndex() - 1;
        int wanted = classes.getSelectionModel().getSelectedIndex() - 1;
        IntStream all = part >= 0 && prepared.isPresent() ? IntStream.of(prepared.get().rows(Part.values()[part]))
                : IntStream.range(0, content.count());
        rows = all.filter(row -> wanted < 0 || label(content, row) == wanted).toArray();
        first = 0;
        draw();
    }

    private static int label(Content content, int row) {
        return content instanceof ImageSet images ? images.labels()[row] : (int) ((SequenceSet) content).answers()[row];
    }

    private void turn(int by) {
        int next = first + by * page().count();
        if (next >= 0 && next < rows.length) {
            first = next;
            draw();
        }
    }

    private WallPage page() {
        return WallPage.of(shown.orElseThrow(), canvas.getWidth(), canvas.getHeight());
    }

    private void draw() {
        if (shown.isEmpty() || canvas.getWidth() < 20 || canvas.getHeight() < 20) {
            return;
        }
        WallPage page = page();
        first = first / page.count() * page.count();
        int count = Math.min(page.count(), rows.length - first);
        back.setDisable(first == 0);
        on.setDisable(first + count >= rows.length);
        place.setText(count <= 0 ? DataTexts.TEXTS.get("wall.none") : DataTexts.TEXTS.get("wall.place",
                NumberText.whole(first + 1), NumberText.whole(first + count), NumberText.whole(rows.length)));
        int[] examples = count <= 0 ? new int[0] : IntStream.range(first, first + count).map(i -> rows[i]).toArray();
        canvas.setAccessibleText(place.getText() + ": " + String.join(", ",
                IntStream.of(examples).limit(20).mapToObj(page::answer).toList()));
        long ticket = ++asked;
        var palette = theme.palette();
        background.run(() -> page.pixels(examples, palette), pixels -> {
            if (ticket == asked) {
                page.draw(canvas.getGraphicsContext2D(), examples, pixels, palette, marks());
            }
        }, failed -> place.setText(String.valueOf(failed.getMessage())));
    }

    /** What was decided about examples, and which are selected. */
    private WallPage.Marks marks() {
        RowDecisions decisions = new RowDecisions(bench);
        RowEdits edits = decisions.edits();
        String target = decisions.target().orElse("");
        return new WallPage.Marks(bench.rows()::contains, edits::excludes, row -> edits.label(target, row));
    }

    private static Button pager(String key, Ikon icon) {
        Button button = new Button("", Icons.of(icon, 18));
        button.setId(key.replace('.', '-'));
        button.setAccessibleText(DataTexts.TEXTS.get(key));
        button.setTooltip(new Tooltip(DataTexts.TEXTS.get(key + ".tip")));
        return button;
    }
}
