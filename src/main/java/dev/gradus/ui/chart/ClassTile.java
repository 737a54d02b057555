package dev.gradus.ui.chart;

import dev.gradus.data.Task;
import dev.gradus.nn.metric.Scores;
import dev.gradus.ui.control.EmptyState;
import dev.gradus.ui.model.Judgement;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The scores of every class on the validation rows, now. */
final class ClassTile extends VBox implements Tile {

    private record Result(Task task, List<String> names, List<Scores> scores) {}

    private final Texts texts = Texts.of("chart");
    private final TileHeader header = new TileHeader("classes", Texts.of("chart").get("classes"));
    private final ClassTable table;
    private final EmptyState empty = new EmptyState(Texts.of("chart").get("empty.classes"));
    private final LiveNetwork.Watch<Result> watch;

    ClassTile(LiveNetwork live, ThemeModel theme) {
        setId("tile-classes");
        getStyleClass().add("dock-tile");
        table = new ClassTable(theme);
        table.setVisible(false);
        StackPane body = new StackPane(table, empty);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
        setMinWidth(0);
        theme.themeProperty().addListener((property, before, now) -> table.refresh());
        watch = live.watch(2, moment -> {
            Judgement judgement = live.judgement().of(moment).judgement();
            return new Result(judgement.task(), moment.data().classNames(), judgement.scores());
        }, this::show);
    }

    private void show(Optional<Result> result) {
        boolean some = result.isPresent() && !result.get().scores().isEmpty();
        table.setVisible(some);
        empty.setVisible(!some);
        if (some) {
            table.show(result.get().names(), result.get().scores());
        } else {
            boolean regression = result.filter(each -> each.task() == Task.REGRESSION).isPresent();
            empty.say(texts.get(regression ? "empty.classes.regression"
                    : result.isPresent() ? "empty.classes.rows" : "empty.classes"));
        }
    }

    void close() {
        watch.close();
    }

    @Override
    public String id() {
        return "classes";
    }

    @Override
    public String title() {
        return texts.get("classes");
    }

    @Override
    public Region view() {
        return this;
    }

    @Override
    public Region header() {
        return header;
    }

    @Override
    public MenuButton menu() {
        return header.menu();
    }

    @Override
    public void refresh() {
        header.legend(new ChartSource.Picture(Optional.empty(), List.of(), texts.get("classes.note"), "", ""));
    }
}
