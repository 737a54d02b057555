package dev.gradus.ui.data;

import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.Generated;
import dev.gradus.data.InputPlan;
import dev.gradus.data.SampleTable;
import dev.gradus.data.TextBody;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.EmptyState;
import dev.gradus.ui.data.augment.AugmentHost;
import dev.gradus.ui.data.augment.AugmentPanel;
import dev.gradus.ui.data.steps.StepsPanel;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/**
 * The Data place: where rows come from at the left, the rows and what becomes of each column in the middle, how they are
 * divided at the right. A table that is opened is looked at first, and then becomes a project or feeds the network.
 */
public final class DataPlace extends BorderPane {

    private static final double SIDE = 316;
    private static final double RIGHT = 336;
    private static final double RIGHT_SMALL = 330;
    private static final double SMALL_WINDOW = 1_440;
    private static final double BELOW = 262;
    private static final double BELOW_SMALL = 226;
    private static final double LOW_WINDOW = 740;

    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final DataBench bench;
    private final ProfileBook book = new ProfileBook();
    private final Supplier<Optional<Path>> chooser;
    private final Supplier<Optional<Path>> folderChooser;
    private final SourceBar bar;
    private final SourcePane sources;
    private final RemarkList remarks;
    private final RowsPane table;
    private final ExampleWall wall;
    private final SeriesPlot series;
    private final TextSample text;
    private final PlanForm plan;
    private final SplitForm split;
    private final BalanceView balance;
    private final ScatterView scatter;
    private final SuggestedNetwork suggested;
    private final AugmentPanel augmentation;
    private final StepsPanel steps;
    private final ImageStepList imageSteps;
    private final HBox below;
    private final ScrollPane right;
    private final EmptyState empty = new EmptyState(DataTexts.TEXTS.get("empty"));
    private final SimpleStringProperty noTable = new SimpleStringProperty("");
    private final SimpleStringProperty noData = new SimpleStringProperty("");
    private Optional<DataSource> seen = Optional.empty();
    private boolean first = true;

    /**
     * @param chooser       lets a person choose a file; empty when they did not
     * @param folderChooser the same for a folder
     */
    public DataPlace(Workbench workbench, TrainingDesk desk, Actions actions, ThemeModel theme, Background background,
            Supplier<Optional<Path>> chooser, Supplier<Optional<Path>> folderChooser) {
        this.chooser = chooser;
        this.folderChooser = folderChooser;
        setId("data-place");
        setMinSize(0, 0);
        getStylesheets().add(DataPlace.class.getResource("/dev/gradus/ui/data.css").toExternalForm());
        bench = new DataBench(workbench, desk, background);
        bar = new SourceBar(bench, this::replace, this::showSources);
        remarks = new RemarkList(bench, book);
        table = new RowsPane(bench, theme, background, book);
        wall = new ExampleWall(bench, theme, background);
        series = new SeriesPlot(bench, theme);
        text = new TextSample(bench);
        plan = new PlanForm(bench);
        split = new SplitForm(bench, desk.folds(), book, chooser);
        balance = new BalanceView(bench, theme);
        scatter = new ScatterView(bench, theme);
        suggested = new SuggestedNetwork(bench, workbench, desk);
        augmentation = new AugmentPanel(new AugmentHost(bench::setup, () -> bench.reading().flatMap(Reading::prepared),
                bench::change, bench::endMerge), theme, background);
        // A way to bring data in is one line here.
        sources = new SourcePane(bench, theme, SourceChoice.with(actions, List.of(
                new SourceChoice("open", MaterialDesignF.FOLDER_OPEN_OUTLINE, this::choose),
                new SourceChoice("open.folder", MaterialDesignF.FOLDER_IMAGE, this::chooseFolder),
                new SourceChoice("paste", MaterialDesignC.CONTENT_PASTE, this::paste))));
        sources.setPrefWidth(SIDE);
        sources.setMinWidth(SIDE);
        sources.getStyleClass().add("region-left");
        setLeft(sources);
        StackPane rows = new StackPane(table, wall, series, text, empty);
        rows.setMinHeight(96);
        VBox.setVgrow(rows, Priority.ALWAYS);
        ScrollPane divided = new ScrollPane(split);
        divided.setFitToWidth(true);
        divided.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        divided.getStyleClass().add("edge-to-edge");
        below = new HBox(divided, balance, scatter);
        below.getStyleClass().add("bench-below");
        below.setMinHeight(Region.USE_PREF_SIZE);
        for (Region each : List.of(divided, balance, scatter)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setPrefWidth(10);
            each.setMinWidth(0);
        }
        setCenter(new VBox(bar, remarks, rows, below));
        steps = new StepsPanel(new BenchSteps(bench), background, theme);
        imageSteps = new ImageStepList(bench);
        VBox preparation = new VBox(16, steps, imageSteps, plan, augmentation, suggested);
        preparation.getStyleClass().add("panel");
        right = new ScrollPane(preparation);
        right.setFitToWidth(true);
        right.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        right.setFocusTraversable(false);
        right.getStyleClass().add("region-right");
        setRight(right);
        widthProperty().addListener((property, before, now) -> suitWindow());
        heightProperty().addListener((property, before, now) -> suitWindow());
        suitWindow();
        register(actions);
        takeDrops();
        takePastes();
        bench.onChange(this::update);
        bench.onSelection(this::showSelection);
        update();
    }

    private void suitWindow() {
        // A small window has room for two of the three.
        boolean room = getWidth() >= SMALL_WINDOW || !sources.isVisible();
        right.setVisible(room);
        right.setManaged(room);
        right.setPrefWidth(getWidth() < SMALL_WINDOW ? RIGHT_SMALL : RIGHT);
        below.setPrefHeight(getHeight() < LOW_WINDOW ? BELOW_SMALL : BELOW);
    }

    private void showSources(boolean visible) {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        if (!visible && focus != null && sources.lookupAll("*").contains(focus)) {
            // Not whichever button comes next: Space is meant for what was brought in.
            requestFocus();
        }
        sources.setVisible(visible);
        sources.setManaged(visible);
        suitWindow();
    }

    /** The ways to bring data in are at hand while there are none, and while points are made; else they are asked for. */
    private void suitSources() {
        if (bench.offering() && !first) {
            // Nothing moves while somebody looks at one sample after the other; a file that was opened gets the room.
            boolean sample = bench.setup().orElseThrow().source() instanceof SampleTable;
            bar.showSources(sample && bar.sourcesShown());
            return;
        }
        Optional<DataSource> now = bench.setup().map(DataSetup::source);
        boolean kind = seen.map(Object::getClass).equals(now.map(Object::getClass));
        seen = now;
        if (first || !kind) {
            first = false;
            boolean needed = now.isEmpty() || now.get() instanceof Generated;
            bar.showSources(needed);
            showSources(needed);
        }
    }

    private void showSelection() {
        table.showSelection();
        wall.showSelection();
        scatter.draw();
    }

    /** Whether Space is meant for the data on offer: they are shown, and a network for them can be made. */
    public boolean offersProject() {
        return isVisible() && getScene() != null && bench.offering()
                && bench.reading().flatMap(Reading::prepared).isPresent();
    }

    /** Makes the project of the data on offer and trains it as soon as it is ready. */
    public void trainOffer() {
        bench.offers().takeAsProjectAndTrain();
    }

    /** Reads a file or a folder in the background and offers it: as a project of its own, or for the network as it is. */
    public void open(Path file) {
        bench.offers().open(file);
    }

    /**
     * @param guard runs what it is given as soon as the project may be replaced by another; without one, a person is asked
     *              here when something is not saved
     */
    public void setBeforeReplacing(Consumer<Runnable> guard) {
        bench.offers().setGuard(guard);
    }

    /** Opens the card of a step of the preparation. */
    public void showStep(int at) {
        steps.show(at);
    }

    private void choose() {
        chooser.get().ifPresent(this::open);
    }

    /** What is on offer is replaced by another offer, the project's data at once. */
    private void replace() {
        chooser.get().ifPresent(file -> {
            if (bench.offering()) {
                bench.offers().open(file);
            } else {
                bench.replace(file);
            }
        });
    }

    private void chooseFolder() {
        folderChooser.get().ifPresent(this::open);
    }

    /** What a spreadsheet, a page or a file manager copied. */
    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            open(clipboard.getFiles().get(0).toPath());
        } else {
            bench.offers().paste(clipboard.hasString() ? clipboard.getString() : "");
        }
    }

    private void takePastes() {
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (PASTE.match(event)) {
                paste();
                event.consume();
            }
        });
    }

    private void register(Actions actions) {
        actions.add(Action.always("data.paste", DataTexts.TEXTS.get("paste"), DataTexts.TEXTS.get("paste.tip"), "", this::paste));
        actions.add(Action.always("data.open", DataTexts.TEXTS.get("action.open"), DataTexts.TEXTS.get("open.tip"), "",
                this::choose));
        actions.add(Action.always("data.folder", DataTexts.TEXTS.get("action.folder"), DataTexts.TEXTS.get("open.folder.tip"), "",
                this::chooseFolder));
        actions.add(Action.when("data.preview", DataTexts.TEXTS.get("how"), DataTexts.TEXTS.get("how.tip"), "", bar.noFile(),
                () -> bar.showFormat(true)));
        actions.add(Action.when("data.step", DataTexts.TEXTS.get("action.step"), DataTexts.TEXTS.get("action.step.help"), "",
                noTable, steps::showChooser));
        actions.add(Action.when("data.split", DataTexts.TEXTS.get("action.split"), DataTexts.TEXTS.get("action.split.help"), "",
                noData, split::focusFirst));
    }

    private void takeDrops() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            if (event.getDragboard().hasFiles()) {
                open(event.getDragboard().getFiles().get(0).toPath());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private void update() {
        boolean there = bench.reading().isPresent();
        noData.set(bench.setup().isPresent() ? "" : DataTexts.TEXTS.get("action.split.none"));
        noTable.set(bench.setup().filter(each -> each.plan() instanceof InputPlan.Columns).isPresent() ? ""
                : DataTexts.TEXTS.get("action.step.none"));
        Optional<Reading> reading = bench.reading();
        table.setVisible(reading.flatMap(Reading::table).isPresent());
        wall.setVisible(reading.filter(each -> ExampleWall.shows(each.examples())).isPresent());
        text.setVisible(reading.filter(each -> each.content() instanceof TextBody).isPresent());
        series.setVisible(reading.filter(each -> each.setup().plan() instanceof InputPlan.Windows).isPresent());
        empty.setVisible(!there);
        empty.say(bench.notices().progress().isEmpty() ? DataTexts.TEXTS.get("empty") : bench.notices().progress());
        suitSources();
        book.follow(bench.reading());
        bar.update();
        remarks.update();
        table.update();
        wall.update();
        series.update();
        text.update();
        plan.update();
        split.update();
        balance.update();
        scatter.update();
        suggested.update();
        augmentation.update();
        steps.update();
        imageSteps.update();
        boolean points = reading.flatMap(Reading::table).isPresent();
        scatter.setVisible(points);
        scatter.setManaged(points);
        below.setVisible(there);
        below.setManaged(there);
    }
}
