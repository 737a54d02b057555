package dev.gradus.ui.time;

import dev.gradus.train.Keyframe;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.chart.ChartCursor;
import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.model.Past;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The strip under the canvas: the run, its loss, the playhead, and the way to branch off. */
public final class TimeStrip extends HBox {

    private static final double HEIGHT = 36;
    private static final String LIVE = "live";
    private static final String PAST = "neutral";

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Past past;
    private final ThemeModel theme;
    private final Texts texts = Texts.of("time");
    private final Circle dot = new Circle(4);
    private final Label name = new Label();
    private final Label chip = new Label();
    private final TimeTrack track;

    /** @param news is told how a branch got its start */
    public TimeStrip(Workbench workbench, TrainingDesk desk, Past past, Actions actions, ThemeModel theme, ChartCursor cursor,
            Consumer<String> news) {
        this.workbench = workbench;
        this.desk = desk;
        this.past = past;
        this.theme = theme;
        track = new TimeTrack(desk, past, theme, cursor);
        setId("time-strip");
        getStyleClass().addAll("time-strip", "region-bottom");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(12);
        setPadding(new Insets(0, 12, 0, 12));
        name.setId("time-run");
        name.getStyleClass().addAll("small", "semi-bold");
        name.setMaxWidth(120);
        name.setMinWidth(0);
        name.setTooltip(new Tooltip());
        name.getTooltip().textProperty().bind(name.textProperty());
        chip.setId("time-chip");
        chip.getStyleClass().addAll("chip", LIVE);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setTooltip(new Tooltip());
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().addAll(dot, name, track, chip, branch(actions.get("train.branch")));
        past.placeProperty().addListener((property, before, now) -> {
            cursor.rest(now.map(Keyframe::epoch).orElse(Double.NaN));
            show();
        });
        past.replayedProperty().addListener((property, before, now) -> show());
        past.onBranched((start, run) -> news.accept(texts.get(switch (start) {
            case KEPT -> "branched.kept";
            case TRAINED_AGAIN -> "branched.again";
            case VALUES -> "branched.values";
        }, run.name())));
        desk.newsProperty().addListener((property, before, now) -> show());
        desk.currentRunProperty().addListener((property, before, now) -> show());
        theme.themeProperty().addListener((property, before, now) -> show());
        theme.scaleProperty().addListener((property, before, now) -> scale());
        workbench.revisionProperty().addListener((property, before, now) ->
                track.planned(workbench.document().training().live().epochs()));
        scale();
        show();
    }

    /** Hides it, or shows it again. */
    public void toggle() {
        setVisible(!isVisible());
        setManaged(isVisible());
    }

    private Button branch(Action action) {
        Button button = new Button(texts.get("train.branch"), Icons.of(MaterialDesignS.SOURCE_BRANCH, 16));
        button.setId("action-train.branch");
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(button.getText());
        button.setOnAction(event -> action.fire());
        String key = action.key().map(each -> "   " + each.getDisplayText()).orElse("");
        return Reasoned.attach(button, button.getText() + key + "\n" + action.help(), action.reason());
    }

    private void scale() {
        double height = HEIGHT * theme.scaleProperty().get();
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private void show() {
        Optional<Run> run = desk.currentRun();
        dot.setVisible(run.isPresent());
        dot.setManaged(run.isPresent());
        name.setManaged(run.isPresent());
        name.setVisible(run.isPresent());
        chip.setVisible(run.isPresent());
        chip.setManaged(run.isPresent());
        run.ifPresent(each -> {
            dot.setFill(theme.palette().runColour(each.colour()));
            name.setText(each.name());
        });
        Optional<Double> replayed = past.replayedProperty().get();
        chip.setText(replayed.map(share -> texts.get("chip.again", NumberText.percent(Math.floor(100 * share) / 100)))
                .or(() -> past.place().map(frame -> texts.get("chip.past", TimeWords.epoch(frame.epoch()))))
                .orElseGet(() -> texts.get("chip.live")));
        chip.getTooltip().setText(texts.get(replayed.isPresent() ? "chip.again.help"
                : past.looking() ? "chip.past.help" : "chip.live.help"));
        String style = past.looking() ? PAST : LIVE;
        if (!chip.getStyleClass().contains(style)) {
            chip.getStyleClass().removeAll(LIVE, PAST);
            chip.getStyleClass().add(style);
        }
    }
}
