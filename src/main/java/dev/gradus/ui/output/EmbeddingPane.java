package dev.gradus.ui.output;

import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.RowSelection;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where the rows lie in the eyes of a layer, in two dimensions, moving while the network learns. */
final class EmbeddingPane extends VBox {

    private static final double PER_SECOND = 20;
    private static final double CALM_PER_SECOND = 2;
    private static final double REACH = 12;
    /** The sentence below keeps its height, so that the picture stands still when a row is read instead. */
    private static final int SENTENCE_LINES = 3;
    private static final double LINE = 1.35;

    private final LiveNetwork live;
    private final ThemeModel theme;
    private final Texts texts = Texts.of("output");
    private final ComboBox<Embedding.Choice> layers = new ComboBox<>();
    private final Canvas canvas = new Canvas(200, 200);
    private final Pane frame = new Pane(canvas);
    private final Label sentence = new Label();
    private final VBox legend = new VBox(4);
    private final HBox middle = new HBox(10, frame, legend);
    private final RowSelection rows;
    private final Brush brush = new Brush(canvas, false, this::select, this::draw);
    private EmbeddingJob job = new EmbeddingJob();
    private Optional<LiveNetwork.Watch<Optional<Embedding>>> watch = Optional.empty();
    private Optional<Embedding> shown = Optional.empty();
    private Optional<NodeId> wanted = Optional.empty();
    private int pointed = -1;
    private boolean filling;

    EmbeddingPane(LiveNetwork live, ThemeModel theme, RowSelection rows) {
        super(6);
        this.rows = rows;
        this.live = live;
        this.theme = theme;
        setId("output-embedding");
        layers.setId("embedding-layer");
        layers.setAccessibleText(texts.get("embedding.layer"));
        layers.setTooltip(new Tooltip(texts.get("embedding.layer.help")));
        layers.setOnAction(event -> choose());
        Label of = new Label(texts.get("embedding.layer"));
        of.getStyleClass().addAll("small", "muted");
        HBox top = new HBox(8, of, layers);
        top.setAlignment(Pos.CENTER_LEFT);
        sentence.setId("embedding-sentence");
        sentence.setWrapText(true);
        sentence.setAlignment(Pos.TOP_LEFT);
        sentence.getStyleClass().add("small");
        frame.setId("embedding");
        frame.getStyleClass().add("focusable");
        frame.setFocusTraversable(true);
        frame.setMinSize(120, 120);
        frame.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        frame.setAccessibleText(texts.get("embedding.none"));
        legend.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(top, middle, sentence);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(-1000, -1000));
        rows.revisionProperty().addListener((property, before, now) -> draw());
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (!event.isStillSincePress()) {
                return;
            }
            frame.requestFocus();
            point(event.getX(), event.getY());
            shown.filter(each -> pointed >= 0).ifPresent(each -> live.chosen().choose(each.part(), each.places()[pointed]));
        });
        frame.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
                if (event.getCode() == KeyCode.RIGHT) {
                    live.chosen().next();
                } else {
                    live.chosen().previous();
                }
                event.consume();
            }
        });
        live.chosen().choiceProperty().addListener((property, before, now) -> ask());
        theme.themeProperty().addListener((property, before, now) -> draw());
        theme.reducedMotionProperty().addListener((property, before, now) -> {
            seen(false);
            seen(getScene() != null);
        });
        widthProperty().addListener((property, before, now) -> draw());
        heightProperty().addListener((property, before, now) -> draw());
        sceneProperty().addListener((property, before, now) -> seen(now != null));
    }

    /** Works only while it can be seen. */
    private void seen(boolean now) {
        if (now && watch.isEmpty()) {
            job = new EmbeddingJob();
            watch = Optional.of(live.watch(theme.reducedMotionProperty().get() ? CALM_PER_SECOND : PER_SECOND, job, this::show));
            ask();
        } else if (!now) {
            watch.ifPresent(LiveNetwork.Watch::close);
            watch = Optional.empty();
            job = new EmbeddingJob();
        }
    }

    private void ask() {
        job.wish(wanted, live.chosen().choice());
        watch.ifPresent(LiveNetwork.Watch::again);
    }

    private void choose() {
        if (!filling) {
            wanted = Optional.ofNullable(layers.getValue()).map(Embedding.Choice::id);
            ask();
        }
    }

    private void show(Optional<Optional<Embedding>> result) {
        if (result.isEmpty()) {
            shown = Optional.empty();
            sentence.setText(texts.get("embedding.none"));
            draw();
            return;
        }
        if (result.get().isEmpty()) {
            // Too early; the numbers at the end of a run must not be missed.
            watch.ifPresent(LiveNetwork.Watch::again);
            return;
        }
        Embedding now = result.get().get();
        boolean sameData = shown.filter(each -> each.data() == now.data()).isPresent();
        shown = result.get();
        filling = true;
        if (!layers.getItems().equals(now.layers())) {
            layers.getItems().setAll(now.layers());
        }
        layers.setValue(now.layer());
        filling = false;
        if (!sameData) {
            pointed = -1;
            legend(now.data());
        }
        frame.setAccessibleText(words(now));
        read();
        draw();
    }

    private String words(Embedding now) {
        String words = now.shares().map(shares -> texts.get("embedding.share", NumberText.percent(shares[0] + shares[1]),
                now.layer().name(), NumberText.whole(now.units()))).orElseGet(() -> texts.get("embedding.two", now.layer().name()));
        if (now.grid().isPresent()) {
            words += " " + texts.get("embedding.grid", now.data().axes().names().get(0),
                    now.data().axes().names().get(1));
        }
        int all = now.data().examples(now.part()).count();
        if (now.places().length < all) {
            words += " " + texts.get("embedding.sample", NumberText.whole(now.places().length), NumberText.whole(all));
        }
        return words;
    }

    private void legend(PreparedData data) {
        legend.getChildren().clear();
        List<String> names = data.task() == Task.CLASSIFICATION ? data.classNames() : List.of();
        for (int k = 0; k < Math.min(10, names.size()); k++) {
            legend.getChildren().add(new ClassLabel(names.get(k), k, theme));
        }
    }

    private void point(double x, double y) {
        pointed = shown.map(each -> new EmbeddingPaint(each, theme.palette(), canvas.getWidth()).at(x, y, REACH)).orElse(-1);
        read();
        draw();
    }

    /** The row under the mouse, else what the picture shows. */
    private void read() {
        shown.ifPresent(each -> sentence.setText(pointed >= 0 && pointed < each.places().length ? row(each) : words(each)));
    }

    private String row(Embedding now) {
        double target = now.target(pointed);
        String what = now.data().task() == Task.CLASSIFICATION ? now.data().classNames().get((int) target)
                : NumberText.three(now.targetInUnits(pointed));
        return texts.get("embedding.row", NumberText.whole(now.row(pointed) + 1L), what);
    }

    @Override
    protected void layoutChildren() {
        double line = sentence.getFont().getSize() * LINE;
        sentence.setMinHeight(SENTENCE_LINES * line);
        sentence.setMaxHeight(SENTENCE_LINES * line);
        double beside = legend.getChildren().isEmpty() ? 0 : legend.prefWidth(-1) + middle.getSpacing();
        double rest = getChildren().get(0).prefHeight(getWidth()) + SENTENCE_LINES * line + 2 * getSpacing();
        double side = Math.floor(Math.max(120, Math.min(getWidth() - beside, getHeight() - rest)));
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
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        shown.ifPresent(each -> new EmbeddingPaint(each, theme.palette(), canvas.getWidth())
                .draw(canvas.getGraphicsContext2D(), pointed, rows::contains));
        brush.draw(canvas.getGraphicsContext2D(), theme.palette());
    }

    private void select(double left, double top, double right, double bottom, boolean adds) {
        shown.ifPresent(each -> rows.select(new EmbeddingPaint(each, theme.palette(), canvas.getWidth())
                .within(left, top, right, bottom), adds));
    }
}
