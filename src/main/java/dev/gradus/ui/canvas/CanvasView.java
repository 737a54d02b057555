package dev.gradus.ui.canvas;

import dev.gradus.edit.BlockEdits;
import dev.gradus.edit.BlockTemplate;
import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.edit.Point;
import dev.gradus.graph.Group;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.LayerType;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.EmptyState;
import dev.gradus.ui.model.BlockShelf;
import dev.gradus.ui.model.Health;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.palette.LayerDrag;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/**
 * The canvas: the network as people build it. The sheet lies in a viewport with its overlays in the four corners; small
 * cards float above. Implements {@link LayerDrag}, through which the palette reaches it.
 */
public final class CanvasView extends StackPane implements LayerDrag {

    /** Numbers on nodes change at most so often. */
    private static final Duration NUMBERS = Duration.millis(200);

    private final Workbench workbench;
    private final Pane viewport = new Pane();
    private final Board board;
    private final Floating floating;
    private final WirePaint paint;
    private final Opened opened;
    private final OpenCards cards;
    private final WeightLayer weights;
    private final NeuronLive neurons;
    private final NeuronHands hands;
    private final Prompts prompts;
    private final NodeFaces faces;
    private final CanvasMouse mouse;
    private final View view;
    private final WholeView whole;
    private final Placing placing;
    private final Minimap minimap;
    private final Lenses lenses;
    private final Readout readout;
    private final PictureExport picture;
    private final BlockActions blocks;
    private final EmptyState empty;
    private final PauseTransition numbers = new PauseTransition(NUMBERS);
    private Consumer<NodeId> firstSetting;
    private Consumer<String> news;
    private Runnable openData = () -> { };
    private Runnable samples = () -> { };
    private NetworkGraph drawn = NetworkGraph.EMPTY;

    public CanvasView(Workbench workbench, TrainingDesk desk, LiveNetwork live, Actions actions, ThemeModel theme) {
        this.workbench = workbench;
        Texts texts = Texts.of("canvas");
        setId("canvas");
        getStyleClass().add("canvas-view");
        getStylesheets().add(CanvasView.class.getResource("/dev/gradus/ui/canvas.css").toExternalForm());
        Camera camera = new Camera();
        faces = new NodeFaces(workbench, desk, texts);
        Sheet sheet = new Sheet(workbench, theme, faces, texts, camera);
        Legend legend = new Legend(texts);
        Changes changes = new Changes(workbench, desk, this::ask);
        board = new Board(workbench, theme, texts, camera, sheet, changes, legend, new SimpleBooleanProperty(true));
        firstSetting = node -> actions.find("inspector.focus").ifPresent(Action::fire);
        news = legend::say;
        floating = new Floating(camera);
        paint = new WirePaint(workbench, live, theme, sheet, legend);
        opened = new Opened(workbench);
        prompts = new Prompts(board, desk, floating, viewport::requestFocus);
        placing = new Placing(workbench);
        view = new View(camera, sheet, viewport, theme);
        whole = new WholeView(board, view, viewport);
        sheet.data().widthProperty().addListener((property, before, now) -> whole.grown(false));
        mouse = new CanvasMouse(board, viewport, paint, floating);
        mouse.onEmptyDoubleClick(world -> prompts.quickAdd(Optional.of(world), type -> addAt(type, world)));
        mouse.onDataDoubleClick(() -> openData.run());
        mouse.onNodeDoubleClick(id -> board.block(id).ifPresentOrElse(
                group -> changes.make(BlockEdits.collapse(id, !group.collapsed())), () -> openOrSet(id)));
        sheet.onCollapse(id -> changes.make(BlockEdits.collapse(id, true)));
        Button start = new Button(texts.get("empty.sample"));
        start.setId("canvas-samples");
        start.setOnAction(event -> samples.run());
        empty = new EmptyState(texts.get("empty"), Optional.of(start));
        empty.setId("canvas-empty");
        empty.setPickOnBounds(false);
        readout = new Readout(board, paint);
        cards = new OpenCards(board, opened, viewport);
        weights = new WeightLayer(board, paint.showsProperty());
        neurons = new NeuronLive(board, live, cards, weights);
        cards.onSettled(() -> whole.grown(!opened.byItself()));
        lenses = new Lenses(board, opened, live, readout::reading);
        view.reserve(lenses::reserved);
        lenses.onResized(whole::roomChanged);
        lenses.onClicked(viewport::requestFocus);
        build(camera, sheet, legend, theme);
        CanvasActions commands = new CanvasActions(board, actions, prompts, view, paint, this);
        commands.register();
        blocks = new BlockActions(board, actions, prompts, this::tell);
        blocks.register();
        new OpenActions(board, opened, actions, viewport).register();
        picture = new PictureExport(board, actions, this, weights);
        picture.register();
        hands = new NeuronHands(board, viewport, weights, neurons, readout, floating, desk, live);
        hands.install();
        NeuronKeys inside = new NeuronKeys(board, viewport, cards, hands, this);
        inside.install(actions);
        new CanvasKeys(board, this, viewport, actions, mouse, prompts, inside).install();
        new CanvasMenus(board, actions, placing, viewport, hands).install();
        minimap = new Minimap(board, view, viewport);
        minimap.register(actions);
        sheet.onRedraw(() -> {
            floating.place();
            lenses.update();
            minimap.update();
            weights.requestLayout();
        });
        corner(minimap, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(minimap, new Insets(12, 12, 52, 12));
        getChildren().add(getChildren().indexOf(floating), minimap);
        getChildren().addAll(new CornerTools(board, actions, paint, minimap).nodes());
        new TrainingPulse(board, desk).install();
        listen(desk, theme);
    }

    /** What Enter on a node, or a double click on one that does not open, does; to begin with the action "inspector.focus". */
    public void setOnFirstSetting(Consumer<NodeId> action) {
        firstSetting = action;
    }

    /** A double click on the data. */
    public void setOnOpenData(Runnable action) {
        openData = action;
    }

    /** The button of the empty canvas. */
    public void setOnSamples(Runnable action) {
        samples = action;
    }

    /** Where blocks are saved to. */
    public void setShelf(BlockShelf shelf) {
        blocks.setShelf(shelf);
    }

    /** Where sentences about what was done go ("Saved circles.svg."); to begin with the lower left corner. */
    public void setOnNews(Consumer<String> action) {
        news = action;
    }

    void tell(String words) {
        news.accept(words);
    }

    /** Which layers are open. */
    public Opened opened() {
        return opened;
    }

    /** A double click opens a layer; one that has nothing to show has settings. */
    private void openOrSet(NodeId id) {
        if (opened.opening(id).isPresent()) {
            opened.toggle(id);
        } else {
            firstSetting.accept(id);
        }
    }

    void openFirstSetting() {
        board.only().or(() -> board.onlyBlock().map(Group::id)).ifPresent(firstSetting);
    }

    /** The percentage the canvas is shown at, 1 for 100 %. */
    public double zoom() {
        return board.camera().scale();
    }

    /** Where a point of the sheet is in the scene: tests and the time strip ask. */
    public Point2D sceneOf(Point world) {
        Point2D at = board.camera().toView(world.x(), world.y());
        return viewport.localToScene(at);
    }

    /** The place on the sheet under a point of the scene. */
    public Point worldOf(double sceneX, double sceneY) {
        Point2D at = viewport.sceneToLocal(sceneX, sceneY);
        Point2D world = board.camera().toWorld(at.getX(), at.getY());
        return new Point(world.getX(), world.getY());
    }

    /**
     * Saves a picture of the network: PNG where the name ends in {@code .png}, else SVG.
     *
     * @throws IOException if the file cannot be written
     */
    public void savePicture(Path file) throws IOException {
        picture.save(file);
    }

    @Override
    public void requestFocus() {
        viewport.requestFocus();
    }

    // What the palette asks for.

    @Override
    public void add(LayerType<?> type) {
        NodeId added = workbench.document().graph().newId();
        board.changes().make(placing.edit(type), () -> {
            workbench.select(added);
            showAdded(added);
        });
    }

    @Override
    public void add(BlockTemplate template) {
        board.changes().make(placing.edit(template), () -> {
            NodeId added = BlockEdits.added(workbench.document()).id();
            workbench.select(added);
            showAdded(added);
        });
    }

    @Override
    public void begin(BlockTemplate template, double sceneX, double sceneY) {
        mouse.begin(new BlockGesture(board, floating, paint, placing, template, this::showAdded));
        move(sceneX, sceneY);
    }

    void addAt(LayerType<?> type, Point2D world) {
        NodeId added = workbench.document().graph().newId();
        board.changes().make(Edits.add(type.defaults(), placing.free(world)), () -> workbench.select(added));
    }

    void showAdded(NodeId added) {
        whole.added(added);
    }

    @Override
    public void begin(LayerType<?> type, double sceneX, double sceneY) {
        mouse.begin(new LayerGesture(board, floating, paint, placing, type, this::showAdded));
        move(sceneX, sceneY);
    }

    @Override
    public void move(double sceneX, double sceneY) {
        Point2D at = mouse.local(sceneX, sceneY);
        mouse.drag(board.camera().toWorld(at.getX(), at.getY()));
    }

    @Override
    public void drop(double sceneX, double sceneY) {
        Point2D at = mouse.local(sceneX, sceneY);
        if (mouse.busy() && viewport.contains(at)) {
            mouse.finish(board.camera().toWorld(at.getX(), at.getY()));
            viewport.requestFocus();
        } else {
            mouse.cancel();
        }
    }

    @Override
    public void cancel() {
        mouse.cancel();
    }

    // Building and listening.

    /** From now on layers that do not learn have a badge, and a card with remedies. */
    public void follow(Health health) {
        faces.follow(health);
        prompts.follow(health);
        health.findingsProperty().addListener((property, before, now) -> board.sheet().updateFaces());
    }

    private void build(Camera camera, Sheet sheet, Legend legend, ThemeModel theme) {
        GridDots dots = new GridDots(camera, theme);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        viewport.setId("canvas-viewport");
        viewport.getChildren().addAll(sheet, weights);
        viewport.layoutBoundsProperty().addListener((property, before, now) ->
                weights.resize(viewport.getWidth(), viewport.getHeight()));
        viewport.setFocusTraversable(true);
        viewport.setAccessibleRole(AccessibleRole.PARENT);
        viewport.setAccessibleText(board.texts().get("canvas.spoken"));
        viewport.setOnMouseMoved(mouse::hover);
        viewport.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_MOVED, event -> readout.over(CanvasMouse.hit(event)));
        corner(legend, Pos.BOTTOM_LEFT);
        corner(readout, Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(empty, Pos.CENTER);
        getChildren().addAll(dots, viewport, lenses, empty, legend, readout, floating);
    }

    static void corner(javafx.scene.layout.Region region, Pos pos) {
        region.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(region, pos);
        StackPane.setMargin(region, new Insets(12));
    }

    private void listen(TrainingDesk desk, ThemeModel theme) {
        workbench.revisionProperty().addListener((property, before, now) -> update());
        workbench.selectionProperty().addListener((property, before, now) -> selected());
        workbench.selectedWireProperty().addListener((property, before, now) -> paint.repaint());
        theme.themeProperty().addListener((property, before, now) -> update());
        numbers.setOnFinished(event -> {
            board.sheet().updateFaces();
            readout.refresh();
        });
        desk.newsProperty().addListener((property, before, now) -> {
            if (numbers.getStatus() != javafx.animation.Animation.Status.RUNNING) {
                numbers.playFromStart();
            }
        });
        update();
    }

    private void update() {
        Document document = workbench.document();
        if (!document.graph().equals(drawn)) {
            drawn = document.graph();
            mouse.cancel();
        }
        board.sheet().update();
        cards.update();
        neurons.check();
        hands.documentChanged();
        paint.repaint();
        prompts.showProblem();
        boolean bare = document.graph().nodes().isEmpty();
        empty.setVisible(bare);
        minimap.update();
        readout.refresh();
        whole.changed();
    }

    private void selected() {
        board.sheet().updateFaces();
        paint.repaint();
        prompts.showProblem();
    }

    private void ask(java.util.List<String> layers, Runnable change, Runnable cancelled) {
        prompts.question(layers, change, cancelled);
    }

    /** The card that has the keyboard, or the only selected one. */
    Optional<NodeId> current() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (owner instanceof NeuronTile tile) {
            return Optional.of(tile.layer());
        }
        return owner instanceof NodeCard card && board.sheet().card(card.id()).isPresent()
                ? Optional.of(card.id()) : board.only();
    }

    /** Gives a node the keyboard, selects it and brings it into view. */
    void goTo(NodeId id, boolean adding) {
        if (adding) {
            Set<NodeId> more = new java.util.LinkedHashSet<>(board.selection());
            more.add(id);
            workbench.select(more);
        } else {
            workbench.select(id);
        }
        board.sheet().card(id).ifPresent(NodeCard::requestFocus);
        view.reveal(id);
    }
}
