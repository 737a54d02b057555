package dev.gradus.ui.race;

import dev.gradus.data.PreparedData;
import dev.gradus.edit.Contender;
import dev.gradus.edit.Document;
import dev.gradus.graph.ShapeInference;
import dev.gradus.io.FileProblem;
import dev.gradus.io.ProjectFile;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.OptimizerType;
import dev.gradus.nn.optimizer.Adam;
import dev.gradus.nn.optimizer.Sgd;
import dev.gradus.train.Race;
import dev.gradus.train.RaceEntry;
import dev.gradus.train.RaceLane;
import dev.gradus.train.RaceResult;
import dev.gradus.ui.control.EmptyState;
import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Contenders on the left, their pictures, curves and ranking on the right; nothing else trains meanwhile. */
public final class RaceView extends BorderPane {

    private static final double PORTRAITS = 8;
    private static final double CALM_PORTRAITS = 2;
    private static final double FORM = 300;

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final ThemeModel theme;
    private final Supplier<Optional<Path>> chooser;
    private final Runnable leave;
    private final Texts texts = Texts.of("race");
    private final RaceHead head;
    private final VBox list = new VBox(4);
    private final FlowPane tiles = new FlowPane(12, 12);
    private final RaceChart chart;
    private final RaceRanking ranking;
    private final EmptyState empty;
    private final Label news = new Label();
    private final SimpleStringProperty full = new SimpleStringProperty("");
    private final List<Contender> contenders = new ArrayList<>();
    private List<String> names = List.of();
    private List<RaceTile> shown = List.of();
    private List<RaceLane> lanes = List.of();
    private Optional<RaceRun> run = Optional.empty();
    private Optional<Document> of = Optional.empty();
    private int chosen = -1;
    private boolean raced;
    private volatile double pace = Double.POSITIVE_INFINITY;

    /**
     * @param chooser asks for the file of another project
     * @param leave   gives the window back
     */
    public RaceView(Workbench workbench, TrainingDesk desk, ThemeModel theme, Supplier<Optional<Path>> chooser, Runnable leave) {
        this.workbench = workbench;
        this.desk = desk;
        this.theme = theme;
        this.chooser = chooser;
        this.leave = leave;
        setId("race");
        getStyleClass().add("race");
        setFocusTraversable(true);
        setAccessibleText(texts.get("title"));
        chart = new RaceChart(theme);
        ranking = new RaceRanking(theme, this::keep);
        empty = new EmptyState(texts.get("empty"));
        head = new RaceHead(this::prepare, this::toggle, this::stop, leave);
        news.setId("race-news");
        news.getStyleClass().add("small");
        news.setWrapText(true);
        setTop(head);
        setLeft(side());
        setCenter(board());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && event.getTarget() == this) {
                toggle();
                event.consume();
            }
        });
        theme.themeProperty().addListener((property, before, now) -> {
            prepareTiles();
            drawLanes();
        });
        desk.stateProperty().addListener((property, before, now) -> {
            if (now.live()) {
                pause();
            }
        });
    }

    /** To be called when it is shown: two contenders stand ready, the network as it is and one with another optimiser. */
    public void open() {
        if (desk.state().live()) {
            desk.pause();
        }
        Document now = workbench.document();
        boolean same = of.isPresent() && of.get().graph().equals(now.graph()) && of.get().data().equals(now.data())
                && of.get().training().equals(now.training());
        if (!same) {
            of = Optional.of(now);
            OptimizerSpec mine = now.training().optimizer();
            OptimizerType<?> rival = mine.type().id().equals(Sgd.TYPE.id()) ? Adam.TYPE : Sgd.TYPE;
            contenders.clear();
            contenders.add(Contender.of(now));
            contenders.add(Contender.of(now).withSetup(now.training().withOptimizer(rival.defaults())
                    .withLearningRate(rival.learningRate())));
            chosen = -1;
            head.begin(now.training().live().epochs(), accuracy());
            prepare();
        }
        requestFocus();
    }

    /** Pauses the race; it can go on when somebody comes back. */
    public void close() {
        pause();
    }

    private boolean accuracy() {
        return workbench.preparedData().map(data -> data.task() != dev.gradus.data.Task.REGRESSION).orElse(true);
    }

    private ScrollPane side() {
        Button add = new Button(texts.get("add"), Icons.of(MaterialDesignP.PLUS, 16, "muted"));
        add.setId("race-add");
        add.getStyleClass().add("small-button");
        add.setOnAction(event -> {
            contenders.add(contenders.get(contenders.size() - 1));
            chosen = contenders.size() - 1;
            prepare();
        });
        Reasoned.attach(add, texts.get("add.help"), full);
        VBox side = new VBox(10, list, add);
        side.setPadding(new Insets(12, 12, 12, 12));
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(FORM);
        scroll.setMinWidth(FORM);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("region-left");
        return scroll;
    }

    private VBox board() {
        tiles.setPadding(new Insets(0, 0, 8, 0));
        ranking.setMinWidth(USE_PREF_SIZE);
        StackPane curves = new StackPane(chart, empty);
        empty.setMouseTransparent(true);
        HBox below = new HBox(8, curves, ranking);
        HBox.setHgrow(curves, Priority.ALWAYS);
        curves.setMinWidth(200);
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox board = new VBox(8, tiles, news, below);
        board.setPadding(new Insets(12, 16, 12, 16));
        return board;
    }

    // Contenders.

    /** Another field of contenders or another line: what was raced before does not count any more. */
    private void prepare() {
        if (of.isEmpty()) {
            return;
        }
        run.ifPresent(RaceRun::close);
        run = Optional.empty();
        raced = false;
        lanes = List.of();
        names = Names.of(contenders, texts);
        full.set(contenders.size() < Race.MOST_ENTRIES ? "" : texts.get("add.full", Race.MOST_ENTRIES));
        fill();
        prepareTiles();
        chart.choose(head.finish().kind() != dev.gradus.train.RaceFinish.Kind.SCORE);
        drawLanes();
        news.setText("");
        head.state(false, false);
        head.refuse(trouble());
    }

    private String trouble() {
        Document base = of.orElseThrow();
        for (int i = 0; i < contenders.size(); i++) {
            ShapeInference shapes = ShapeInference.of(contenders.get(i).graph(base), workbench.signature());
            if (!shapes.complete()) {
                String why = shapes.firstBlocking().map(problem -> problem.message()).orElse("");
                return texts.get("trouble", names.get(i), why);
            }
        }
        return "";
    }

    private void fill() {
        list.getChildren().clear();
        for (int i = 0; i < contenders.size(); i++) {
            int place = i;
            Button row = new Button(names.get(i), new Circle(5, theme.palette().runColour(i)));
            row.setId("race-entry-" + i);
            row.getStyleClass().addAll("icon-button", i == chosen ? "semi-bold" : "entry");
            row.setMaxWidth(Double.MAX_VALUE);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setTooltip(new Tooltip(texts.get("entry.help", names.get(i))));
            row.setOnAction(event -> {
                chosen = chosen == place ? -1 : place;
                fill();
            });
            Button remove = new Button(null, Icons.of(MaterialDesignC.CLOSE, 16, "muted"));
            remove.getStyleClass().add("icon-button");
            remove.setAccessibleText(texts.get("remove", names.get(i)));
            remove.setOnAction(event -> {
                contenders.remove(place);
                chosen = -1;
                prepare();
            });
            Reasoned.attach(remove, texts.get("remove", names.get(i)),
                    new SimpleStringProperty(contenders.size() > 2 ? "" : texts.get("remove.none")));
            HBox line = new HBox(4, row, remove);
            HBox.setHgrow(row, Priority.ALWAYS);
            line.setAlignment(Pos.CENTER_LEFT);
            list.getChildren().add(line);
            if (i == chosen) {
                list.getChildren().add(new ContenderForm(contenders.get(i), changed -> change(place, changed), () -> browse(place)));
            }
        }
    }

    private void change(int place, Contender changed) {
        contenders.set(place, changed);
        prepare();
    }

    private void browse(int place) {
        chooser.get().ifPresent(file -> {
            try {
                Document other = ProjectFile.read(file).document();
                String name = file.getFileName().toString().replace(".gradus.json", "");
                change(place, contenders.get(place).withOther(Optional.of(
                        new Contender.Other(name, other.graph(), other.layout()))));
            } catch (FileProblem problem) {
                news.setText(problem.getMessage());
            }
        });
    }

    // The race.

    private void toggle() {
        if (run.filter(RaceRun::running).isPresent()) {
            pause();
        } else if (of.isPresent() && trouble().isEmpty()) {
            desk.whenStill(this::go);
        }
    }

    private void go() {
        if (raced || run.isEmpty()) {
            prepare();
            PreparedData data = workbench.preparedData().orElseThrow();
            List<RaceEntry> entries = new ArrayList<>();
            for (int i = 0; i < contenders.size(); i++) {
                entries.add(new RaceEntry(names.get(i), contenders.get(i).graph(of.orElseThrow()), contenders.get(i).setup()));
            }
            run = Optional.of(new RaceRun(entries, data, head.finish(), of.orElseThrow().training().seed(), head.seeds(),
                    desk.threads(), theme.reducedMotionProperty().get() ? CALM_PORTRAITS : PORTRAITS, () -> pace, this::stands,
                    why -> {
                        head.state(false, false);
                        news.setText(why);
                    }));
        }
        pace = desk.epochsPerSecond();
        run.get().go();
        head.state(true, true);
        news.setText(texts.get("news.seed", 1, head.seeds()));
    }

    private void pause() {
        run.filter(RaceRun::running).ifPresent(each -> {
            each.pause();
            head.state(false, true);
        });
    }

    /** Ends it; what was raced stays to be seen. */
    private void stop() {
        run.ifPresent(RaceRun::close);
        run = Optional.empty();
        raced = true;
        head.state(false, false);
        news.setText(texts.get("news.stopped"));
    }

    private void stands(RaceRun.Standing standing) {
        pace = desk.epochsPerSecond();
        lanes = standing.lanes();
        for (int i = 0; i < standing.portraits().size(); i++) {
            RaceTile tile = shown.get(i);
            standing.portraits().get(i).ifPresent(tile::show);
        }
        drawLanes();
        news.setText(texts.get("news.seed", standing.seedsDone() + 1, head.seeds()));
        if (standing.over()) {
            raced = true;
            head.state(false, false);
            RaceResult first = RaceResult.ranking(lanes, contenders.size()).get(0);
            news.setText(first.crossed() == 0 ? texts.get("news.nobody")
                    : texts.get("news.winner", names.get(first.entry()), Names.plain(first.epochs())));
        }
    }

    private void keep(int place) {
        workbench.apply(contenders.get(place).keep(texts.get("edit.keep", names.get(place))));
        leave.run();
    }

    // What is seen.

    private void prepareTiles() {
        List<RaceTile> made = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            made.add(new RaceTile(names.get(i), i, theme, accuracy()));
        }
        shown = made;
        tiles.getChildren().setAll(made);
    }

    private void drawLanes() {
        if (of.isEmpty()) {
            return;
        }
        for (int i = 0; i < shown.size(); i++) {
            int entry = i;
            shown.get(i).show(lanes.stream().filter(lane -> lane.entry() == entry).reduce((first, last) -> last));
        }
        empty.setVisible(lanes.stream().allMatch(lane -> lane.epochs().isEmpty()));
        chart.setVisible(!empty.isVisible());
        chart.show(lanes, names, head.finish(), accuracy());
        ranking.setVisible(!lanes.isEmpty());
        ranking.setManaged(!lanes.isEmpty());
        if (!lanes.isEmpty()) {
            ranking.show(RaceResult.ranking(lanes, contenders.size()), names);
        }
    }
}
