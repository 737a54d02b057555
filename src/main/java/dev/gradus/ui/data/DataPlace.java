package dev.gradus.ui.data;

import dev.gradus.data.InputPlan;
import dev.gradus.data.TextBody;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.EmptyState;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The Data place: where rows come from at the left, the rows and what becomes of each column in the middle, how they are
 * divided at the right. A table that is opened is looked at first, and then becomes a project or feeds the network.
 */
public final class DataPlace extends BorderPane {

    private static final double SIDE = 316;
    private static final double RIGHT = 352;

    private final DataBench bench;
    private final Supplier<Optional<Path>> chooser;
    private final Supplier<Optional<Path>> folderChooser;
    private final SourceBar bar;
    private final RemarkList remarks;
    private final PreviewTable table;
    private final ExampleWall wall;
    private final SeriesPlot series;
    private final TextSample text;
    private final PlanForm plan;
    private final SplitForm split;
    private final BalanceView balance;
    private final EmptyState empty = new EmptyState(DataTexts.TEXTS.get("empty"));
    private final SimpleStringProperty noData = new SimpleStringProperty("");

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
        bench = new DataBench(workbench, desk, background);
        bar = new SourceBar(bench);
        remarks = new RemarkList(bench);
        table = new PreviewTable(bench);
        wall = new ExampleWall(bench, theme, background);
        series = new SeriesPlot(bench, theme);
        text = new TextSample(bench);
        plan = new PlanForm(bench);
        split = new SplitForm(bench);
        balance = new BalanceView(bench, theme);
        SourcePane sources = new SourcePane(bench, theme, this::choose, this::chooseFolder);
        sources.setPrefWidth(SIDE);
        sources.getStyleClass().add("region-left");
        setLeft(sources);
        StackPane rows = new StackPane(table, wall, series, text, empty);
        VBox.setVgrow(rows, Priority.ALWAYS);
        setCenter(new VBox(bar, remarks, rows));
        VBox right = new VBox(16, plan, split, balance);
        right.getStyleClass().add("panel");
        ScrollPane rightScroll = new ScrollPane(right);
        rightScroll.setFitToWidth(true);
        rightScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        rightScroll.setFocusTraversable(false);
        rightScroll.setPrefWidth(RIGHT);
        rightScroll.getStyleClass().add("region-right");
        setRight(rightScroll);
        register(actions);
        takeDrops();
        bench.onChange(this::update);
        update();
    }

    /** Reads a file or a folder in the background and offers it: as a project of its own, or for the network as it is. */
    public void open(Path file) {
        bench.open(file);
    }

    /**
     * @param guard runs what it is given as soon as the project may be replaced by another; without one, a person is asked
     *              here when something is not saved
     */
    public void setBeforeReplacing(Consumer<Runnable> guard) {
        bench.setGuard(guard);
    }

    private void choose() {
        chooser.get().ifPresent(this::open);
    }

    private void chooseFolder() {
        folderChooser.get().ifPresent(this::open);
    }

    private void register(Actions actions) {
        actions.add(Action.always("data.open", DataTexts.TEXTS.get("action.open"), DataTexts.TEXTS.get("open.tip"), "",
                this::choose));
        actions.add(Action.always("data.folder", DataTexts.TEXTS.get("action.folder"), DataTexts.TEXTS.get("open.folder.tip"), "",
                this::chooseFolder));
        actions.add(Action.when("data.preview", DataTexts.TEXTS.get("how"), DataTexts.TEXTS.get("how.tip"), "", bar.noFile(),
                () -> bar.showFormat(true)));
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
        Optional<Reading> reading = bench.reading();
        table.setVisible(reading.flatMap(Reading::table).isPresent());
        wall.setVisible(reading.filter(each -> ExampleWall.shows(each.examples())).isPresent());
        text.setVisible(reading.filter(each -> each.content() instanceof TextBody).isPresent());
        series.setVisible(reading.filter(each -> each.setup().plan() instanceof InputPlan.Windows).isPresent());
        empty.setVisible(!there);
        empty.say(bench.progress().isEmpty() ? DataTexts.TEXTS.get("empty") : bench.progress());
        bar.update();
        remarks.update();
        table.update();
        wall.update();
        series.update();
        text.update();
        plan.update();
        split.update();
        balance.update();
    }
}
