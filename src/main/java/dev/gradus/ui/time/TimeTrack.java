package dev.gradus.ui.time;

import dev.gradus.train.Keyframe;
import dev.gradus.train.RunHistory;
import dev.gradus.ui.chart.ChartCursor;
import dev.gradus.ui.model.Past;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The part of the strip that is dragged. It draws at most ten times a second while training, at once when dragged. */
final class TimeTrack extends Region {

    private static final Duration BETWEEN = Duration.millis(100);
    private static final double NEAR_BEST = 7;

    private final TrainingDesk desk;
    private final Past past;
    private final ThemeModel theme;
    private final ChartCursor cursor;
    private final Texts texts = Texts.of("time");
    private final Canvas canvas = new Canvas();
    private final TrackPainter painter = new TrackPainter(canvas);
    private final Label empty = new Label(texts.get("empty"));
    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition rest = new PauseTransition(BETWEEN);
    private int lastPlanned;
    private boolean dirty;
    private boolean dragging;

    TimeTrack(TrainingDesk desk, Past past, ThemeModel theme, ChartCursor cursor) {
        this.desk = desk;
        this.past = past;
        this.theme = theme;
        this.cursor = cursor;
        setId("time-track");
        getStyleClass().add("focusable");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        setMinWidth(120);
        empty.getStyleClass().add("caption");
        empty.setTooltip(new Tooltip(empty.getText()));
        getChildren().addAll(canvas, empty);
        tooltip.setShowDelay(Duration.millis(500));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        Tooltip.install(this, tooltip);
        desk.newsProperty().addListener((property, before, now) -> later());
        desk.stateProperty().addListener((property, before, now) -> later());
        desk.positionProperty().addListener((property, before, now) -> later());
        past.placeProperty().addListener((property, before, now) -> paint());
        cursor.placeProperty().addListener((property, before, now) -> later());
        theme.themeProperty().addListener((property, before, now) -> paint());
        focusedProperty().addListener((property, before, now) -> paint());
        sceneProperty().addListener((property, before, now) -> later());
        rest.setOnFinished(event -> {
            if (dirty) {
                paint();
            }
        });
        setOnMousePressed(this::pressed);
        setOnMouseDragged(event -> past.show(scale().epoch(event.getX())));
        setOnMouseReleased(event -> dragging = false);
        setOnMouseMoved(event -> cursor.set(hasRun() ? scale().epoch(event.getX()) : Double.NaN));
        setOnMouseEntered(event -> tooltip.setText(memory()));
        setOnMouseExited(event -> cursor.set(Double.NaN));
        setOnKeyPressed(this::key);
    }

    private boolean hasRun() {
        return desk.currentRun().isPresent();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (!hasRun()) {
            return;
        }
        dragging = true;
        Optional<Keyframe> best = best();
        if (best.filter(frame -> Math.abs(scale().x(frame.epoch()) - event.getX()) <= NEAR_BEST).isPresent()) {
            past.best();
        } else {
            past.show(scale().epoch(event.getX()));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.LEFT || code == KeyCode.KP_LEFT) {
            past.move(-1);
        } else if (code == KeyCode.RIGHT || code == KeyCode.KP_RIGHT) {
            past.move(1);
        } else if (code == KeyCode.HOME) {
            past.first();
        } else if (code == KeyCode.END) {
            past.back();
        } else {
            return;
        }
        event.consume();
    }

    private Optional<Keyframe> best() {
        return desk.history().best().filter(frame -> frame.step() < desk.position().step());
    }

    private TrackScale scale() {
        int planned = desk.control().map(control -> control.live().epochs()).orElse(0);
        double present = TimeWords.present(desk);
        return new TrackScale(Math.max(40, getWidth()), Math.max(1, Math.max(Math.max(planned, lastPlanned), present)));
    }

    /** How many epochs the run shall have, where no session is there to ask. */
    void planned(int epochs) {
        lastPlanned = epochs;
        later();
    }

    /** "40 snapshots, 12 kB of 64 MB; ..." */
    String memory() {
        RunHistory.Memory memory = desk.history().memory();
        return texts.get("memory", memory.frames(), NumberText.bytes(memory.frameBytes()),
                NumberText.bytes(RunHistory.FRAME_BUDGET), memory.exact(), NumberText.bytes(memory.exactBytes()),
                NumberText.bytes(RunHistory.EXACT_BUDGET));
    }

    private void later() {
        dirty = true;
        if (rest.getStatus() != javafx.animation.Animation.Status.RUNNING && seen()) {
            paint();
        }
    }

    private boolean seen() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getScene() != null;
    }

    private void paint() {
        if (!seen() || getWidth() == 0) {
            return;
        }
        dirty = false;
        rest.playFromStart();
        Optional<Run> run = desk.currentRun();
        boolean drawn = run.isPresent() && run.get().batchLoss().size() + run.get().epochs().size() > 0;
        empty.setVisible(!drawn);
        canvas.setVisible(drawn);
        setAccessibleText(drawn ? spoken() : empty.getText());
        if (!drawn) {
            painter.clear();
            return;
        }
        List<Keyframe> frames = past.frames();
        double present = TimeWords.present(desk);
        int perEpoch = Math.max(1, desk.position().stepsPerEpoch());
        boolean pointed = !dragging && past.place().filter(frame -> frame.epoch() == cursor.place()).isEmpty();
        painter.paint(new TrackPainter.Picture(run.get(), frames.isEmpty() ? present : frames.get(0).epoch(),
                past.place().map(Keyframe::epoch).orElse(present), present,
                desk.history().exactSteps().stream().map(step -> (double) step / perEpoch).toList(),
                desk.runs().stream().filter(each -> each.fork().flatMap(fork -> fork.parent()).equals(run)).toList(),
                best(), pointed ? cursor.place() : Double.NaN, past.looking(), isFocused()), scale(), theme.palette());
    }

    private String spoken() {
        String present = TimeWords.epoch(TimeWords.present(desk));
        return past.place().map(frame -> texts.get("spoken.past", TimeWords.epoch(frame.epoch()), present))
                .orElseGet(() -> texts.get("spoken.now", present));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        empty.resizeRelocate(0, 0, getWidth(), getHeight());
        paint();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 28;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }
}
