package dev.gradus.ui.shell;

import dev.gradus.data.download.DownloadCatalog;
import dev.gradus.edit.Document;
import dev.gradus.edit.Sample;
import dev.gradus.edit.SampleProjects;
import dev.gradus.io.BlockFolder;
import dev.gradus.io.GradusHome;
import dev.gradus.math.Kernels;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.ConfirmStrip;
import dev.gradus.ui.control.Toasts;
import dev.gradus.ui.control.UsesSpace;
import dev.gradus.ui.dialog.TextSheet;
import dev.gradus.ui.data.steps.OpenStep;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.BlockShelf;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.Past;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import dev.gradus.ui.time.TimeActions;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The window: builds every region, joins them, and owns the keyboard. */
public final class GradusWindow {

    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;
    /** When the first pictures are drawn and nobody has pressed Space yet. */
    private static final int WARM_UP_SECONDS = 2;

    private final Stage stage;
    private final ThemeModel theme = new ThemeModel();
    private final Background io = new Background("gradus-io");
    private final Workbench workbench = new Workbench(io);
    private final TrainingDesk desk;
    private final LiveNetwork live;
    private final Past past;
    private final Actions actions = new Actions();
    private final Toasts toasts = new Toasts();
    private final TextSheet sheet = new TextSheet("Close", this::focusWork);
    private final KeyCaps keyCaps = new KeyCaps();
    private final UnsavedQuestion unsaved = new UnsavedQuestion();
    private final StackPane root = new StackPane();
    private final Preferences preferences;
    private final SafeKeeping safe;
    private final FileDesk files;
    private final Regions regions;
    private final WindowLayout layout;
    private final TrainingBar bar;
    private final StartPanel start;
    private final BorderPane startFrame = new BorderPane();
    private final ActionSearch search;
    private final Pulse pulse;
    private final CentreStage centre = new CentreStage();
    private final Learning learning;
    private final Downloads downloads;
    private final Runnable closed;

    /**
     * @param threads for training, the window keeps one for itself
     * @param closed  run once when the window is gone
     */
    public GradusWindow(Stage stage, GradusHome home, Path log, int threads, Runnable closed) {
        this.stage = stage;
        this.closed = closed;
        desk = new TrainingDesk(workbench, threads);
        live = new LiveNetwork(workbench, desk);
        past = new Past(workbench, desk, live);
        preferences = new Preferences(home, theme);
        Teller teller = teller();
        VBox strips = new VBox();
        ConfirmStrip question = new ConfirmStrip();
        strips.getChildren().add(question);
        safe = new SafeKeeping(home, workbench, desk, io, question);
        files = new FileDesk(workbench, desk, io, teller, unsaved, this::openTable, this::showFolder,
                safe, preferences);
        registerActions(teller, log);
        downloads = new Downloads(DownloadCatalog.all(), home.downloads(), sheet, teller, actions, this::openTable);
        new StepInside(workbench, desk, theme, centre, teller, io, () -> place(TrainingBar.Place.NETWORK), this::leaveCentre)
                .register(actions);
        learning = new Learning(workbench, desk, actions, theme, io, home, root, teller, files, this::layout, learningRooms());
        BlockShelf shelf = new BlockShelf(new BlockFolder(home), io);
        regions = new Regions(workbench, desk, live, past, actions, theme, io, stage, shelf, centre, teller::say);
        shelf.load(teller::say);
        regions.beforeReplacing(files::whenSafe);
        ProgressLine progress = new ProgressLine(workbench, desk, past, regions::showProblem, () -> place(TrainingBar.Place.DATA));
        bar = new TrainingBar(workbench, desk, past, actions, theme, progress, regions::focusCanvas);
        bar.place().onChosen(this::place);
        strips.getChildren().add(new Remedies(workbench, desk));
        StatusBar status = new StatusBar(workbench);
        MenuRow menus = new MenuRow(workbench, actions);
        files.recentMenu(menus.recent());
        LanguageMenu.fill(menus.language(), preferences, toasts::say);
        menus.recent().visibleProperty().bind(theme.projectorProperty().not());
        learning.menu(menus.lessons());
        VBox top = new VBox(bar, strips);
        layout = new WindowLayout(top, regions, status, theme, centre, bar::compact);
        VBox.setVgrow(layout, Priority.ALWAYS);
        start = new StartPanel(actions, theme, io, this::openSample, this::leaveStart);
        search = new ActionSearch(actions, this::focusWork);
        pulse = new Pulse(desk, live, status::views);
        safe.onKept(status::autosaved);
        startFrame.setCenter(layout);
        VBox frame = new VBox(menus, startFrame);
        VBox.setVgrow(startFrame, Priority.ALWAYS);
        root.getChildren().addAll(frame, toasts, search, sheet, unsaved, keyCaps);
        toasts.visibleProperty().bind(theme.projectorProperty().not());
        theme.projectorProperty().addListener((property, before, now) -> layout.project(now));
        root.addEventHandler(OpenStep.OPEN, asked -> {
            place(TrainingBar.Place.DATA);
            regions.showStep(asked.at());
        });
        root.setId("gradus-window");
    }

    /** @param file to open, or empty for how it was left */
    public void show(Optional<Path> file) {
        Scene scene = new Scene(root);
        Themes.dress(scene, theme);
        keys(scene);
        keyCaps.watch(scene, theme);
        drops(scene);
        learning.on(scene, root, () -> startFrame.getCenter() == layout && !overlaid());
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.getIcons().setAll(Icons.program());
        stage.titleProperty().bind(workbench.nameProperty().concat(" – Gradus"));
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        preferences.place(stage);
        files.window(stage);
        begin(file);
        stage.show();
        pulse.start();
        regions.focusCanvas();
        io.executor().schedule(Kernels::warmUp, WARM_UP_SECONDS, TimeUnit.SECONDS);
    }

    private void begin(Optional<Path> file) {
        Sample circles = SampleProjects.all().get(0);
        if (file.isPresent()) {
            files.loadSample(circles);
            files.open(file.get());
        } else {
            Optional<Path> last = preferences.lastProject();
            files.loadSample(circles);
            bar.watch(true);
            last.ifPresent(files::open);
        }
        safe.offer(files);
    }

    private void registerActions(Teller teller, Path log) {
        ViewActions view = new ViewActions(actions);
        view.add("file.new", "Shortcut+N", files::newProject);
        view.add("file.newFromData", "Shortcut+Shift+N", () -> {
            place(TrainingBar.Place.DATA);
            actions.find("data.open").ifPresent(Action::fire);
        });
        view.add("file.samples", "Shortcut+HOME", this::showStart);
        view.add("file.open", "Shortcut+O", files::chooseAndOpen);
        view.add("file.save", "Shortcut+S", () -> files.save(() -> { }));
        view.add("file.saveAs", "Shortcut+Shift+S", () -> files.saveAs(() -> { }));
        view.add("file.export", "Shortcut+E", files.exportReason(), files::export);
        view.add("file.quit", "Shortcut+Q", this::quit);
        view.add("view.data", "Shortcut+1", () -> place(TrainingBar.Place.DATA));
        view.add("view.network", "Shortcut+2", () -> place(TrainingBar.Place.NETWORK));
        view.add("view.palette", "F9", () -> layout().togglePalette());
        view.add("view.right", "Shift+F9", () -> layout().toggleRight());
        view.add("view.dock", "Shortcut+F9", () -> layout().toggleDock());
        view.add("view.timeStrip", "", () -> regions().strip().toggle());
        view.add("view.resetLayout", "", () -> layout().reset());
        view.add("view.theme", "Shortcut+Shift+L", () -> theme.themeProperty().set(theme.theme().other()));
        view.add("view.contrast", "", () -> theme.contrast(!theme.chosenContrast()));
        view.add("view.projector", "Shortcut+Shift+P",
                () -> theme.projectorProperty().set(!theme.projectorProperty().get()));
        view.add("view.textLarger", "", () -> scaleText(0.1));
        view.add("view.textSmaller", "", () -> scaleText(-0.1));
        view.add("view.reducedMotion", "", () -> theme.reducedMotionProperty().set(!theme.reducedMotionProperty().get()));
        view.add("view.live", "", () -> pulse().toggleViews());
        view.add("view.fullScreen", "F11", () -> stage.setFullScreen(!stage.isFullScreen()));
        view.add("view.search", "Shortcut+K", () -> search().open());
        view.add("view.nextRegion", "F6", () -> regions().focusNext(root.getScene(), 1));
        view.add("view.previousRegion", "Shift+F6", () -> regions().focusNext(root.getScene(), -1));
        new TrainActions(workbench, desk, past, teller, train -> regions().train(train, this::showNetwork)).register(actions);
        new TimeActions(workbench, desk, past).register(actions);
        EditActions.register(actions, workbench, desk);
        HelpSheets sheets = new HelpSheets(sheet, actions, toasts, log);
        sheets.register(view);
        new NetworkActions(workbench, desk, io, sheets, teller).register(view);
        new PaintActions(workbench, desk, theme, centre, () -> place(TrainingBar.Place.NETWORK), actions).register(view);
        new StageActions(workbench, desk, live, theme, centre, () -> place(TrainingBar.Place.NETWORK), stage)
                .register(view);
    }

    // The fields below are set later in the constructor than the actions that use them.

    private WindowLayout layout() {
        return layout;
    }

    private Pulse pulse() {
        return pulse;
    }

    private ActionSearch search() {
        return search;
    }

    Regions regions() {
        return regions;
    }

    private void place(TrainingBar.Place where) {
        leaveStart();
        bar.place().choose(where);
        layout.show(where);
    }

    private void leaveCentre() {
        centre.leave();
        regions.focusCanvas();
    }

    private void showNetwork() {
        place(TrainingBar.Place.NETWORK);
        regions.focusCanvas();
    }

    private void openTable(Path file) {
        place(TrainingBar.Place.DATA);
        regions.openTable(file);
    }

    private void openSample(Sample sample) {
        files.openSample(sample, () -> {
            bar.watch(sample.seconds() <= 2);
            place(TrainingBar.Place.NETWORK);
            regions.focusCanvas();
        });
    }

    /** What lessons open takes the place of the project; the window shows the network. */
    private Learning.Rooms learningRooms() {
        return new Learning.Rooms() {
            @Override
            public void openDocument(Document document, String name, Runnable then) {
                files.openDocument(document, name, () -> {
                    bar.watch(true);
                    place(TrainingBar.Place.NETWORK);
                    then.run();
                });
            }

            @Override
            public void sheet(String heading, Node content) {
                sheet.show(heading, content);
            }

            @Override
            public void closeSheet() {
                sheet.close();
            }

            @Override
            public void focusWork() {
                regions.focusCanvas();
            }
        };
    }

    private void showStart() {
        startFrame.setCenter(start);
        start.recent(theme.projectorProperty().get() ? List.of() : files.recentEntries());
        start.shown();
    }

    private void leaveStart() {
        if (startFrame.getCenter() != layout) {
            startFrame.setCenter(layout);
            regions.focusCanvas();
        }
    }

    /** The keyboard goes to the canvas, or stays with the gallery. */
    private void focusWork() {
        if (startFrame.getCenter() == layout) {
            regions.focusCanvas();
        }
    }

    private void scaleText(double by) {
        double scale = Math.max(1, Math.min(2, Math.round(10 * (theme.textScaleProperty().get() + by)) / 10.0));
        theme.textScaleProperty().set(scale);
    }

    private void showFolder(Path folder) {
        if (!FolderWindow.show(folder)) {
            toasts.say(folder.toString());
        }
    }

    private Teller teller() {
        return new Teller() {
            @Override
            public void say(String words) {
                toasts.say(words);
            }

            @Override
            public void say(String words, String button, Runnable action) {
                toasts.say(words, button, action);
            }

            @Override
            public void refuse(String words) {
                toasts.say(words);
            }
        };
    }

    private void quit() {
        files.whenSafe(() -> desk.whenStill(this::close));
    }

    /** The clean end: nothing unsaved is left behind for the next start. */
    void close() {
        pulse.stop();
        preferences.save(stage);
        safe.close();
        past.close();
        desk.folds().close();
        live.close();
        downloads.close();
        io.close();
        stage.close();
        closed.run();
    }

    // What stands behind the window, for those who drive it without a mouse.

    Workbench workbench() {
        return workbench;
    }

    TrainingDesk desk() {
        return desk;
    }

    LiveNetwork live() {
        return live;
    }

    Past past() {
        return past;
    }

    Actions actions() {
        return actions;
    }

    CentreStage centre() {
        return centre;
    }

    ThemeModel theme() {
        return theme;
    }

    Learning learning() {
        return learning;
    }

    FileDesk files() {
        return files;
    }

    /** Space trains unless a control that uses it has the focus; letters act on the canvas and the charts only. */
    private void keys(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focus = scene.getFocusOwner();
            if (event.getCode() == KeyCode.ESCAPE && startFrame.getCenter() == start && !overlaid()) {
                leaveStart();
                event.consume();
            }
            if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()
                    && !overlaid() && !(focus instanceof Control) && startFrame.getCenter() == layout
                    && !(focus instanceof UsesSpace own && own.usesSpace())
                    && centre.node(CentreStage.Extent.WINDOW).isEmpty()) {
                actions.get("train.toggle").fire();
                event.consume();
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Node focus = scene.getFocusOwner();
            if (event.getCode() == KeyCode.ESCAPE && centre.node().isPresent() && !overlaid()) {
                centre.leave();
                regions.focusCanvas();
                event.consume();
                return;
            }
            Optional<Action> action = actions.forKey(event, Action.Scope.WINDOW);
            if (action.isEmpty() && !(focus instanceof TextInputControl) && !overlaid()
                    && startFrame.getCenter() == layout && regions.onCanvasOrChart(focus)) {
                action = actions.forKey(event, Action.Scope.CANVAS).filter(regions::within);
            }
            action.ifPresent(each -> {
                each.fire();
                event.consume();
            });
        });
    }

    private boolean overlaid() {
        return search.isVisible() || sheet.isVisible() || unsaved.isVisible();
    }

    private void drops(Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.setOnDragDropped(event -> {
            List<File> dropped = event.getDragboard().getFiles();
            if (dropped != null && !dropped.isEmpty()) {
                files.open(dropped.get(0).toPath());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
