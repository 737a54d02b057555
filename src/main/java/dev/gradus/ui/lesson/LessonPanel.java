package dev.gradus.ui.lesson;

import dev.gradus.edit.lesson.Condition;
import dev.gradus.edit.lesson.Lesson;
import dev.gradus.edit.lesson.LessonStep;
import dev.gradus.ui.formula.FormulaView;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The step in hand at the left of the window: what is going on, what to predict, what to do, what is missing. */
final class LessonPanel extends BorderPane {

    static final double WIDTH = 300;
    private static final float FORMULA_SIZE = 18;
    private static final double FORMULA_WIDTH = 262;

    private final LessonDesk desk;
    private final ThemeModel theme;
    private final LineSketch sketch;
    private final EndPage end;
    private final ConditionWords words = new ConditionWords();
    private final Texts texts = Texts.of("lesson");
    private final Label title = new Label();
    private final Label count = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final VBox content = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(content);
    private final VBox missing = new VBox(6);
    private final Button back = new Button();
    private final Button next = new Button();
    private List<Object> built = List.of();

    /**
     * @param leave ends the lesson
     * @param work  takes the keyboard after a click, so that Space trains
     */
    LessonPanel(LessonDesk desk, ThemeModel theme, LineSketch sketch, EndPage end, Runnable leave, Runnable work) {
        this.desk = desk;
        this.theme = theme;
        this.sketch = sketch;
        this.end = end;
        setId("lesson-panel");
        getStyleClass().addAll("region-left", "lesson-panel");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setTop(head(leave));
        content.setPadding(new Insets(12, 16, 16, 16));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(foot(leave));
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (!(getScene() == null || getScene().getFocusOwner() instanceof TextInputControl)) {
                Platform.runLater(work);
            }
        });
        desk.changesProperty().addListener((property, before, now) -> show());
    }

    private VBox head(Runnable leave) {
        title.getStyleClass().add("panel-title");
        title.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button("", Icons.of(MaterialDesignC.CLOSE, 18));
        close.getStyleClass().add("icon-button");
        close.setId("lesson-leave");
        close.setAccessibleText(texts.get("leave"));
        close.setTooltip(new Tooltip(texts.get("leave.help")));
        close.setOnAction(event -> leave.run());
        HBox line = new HBox(8, Icons.of(MaterialDesignS.SCHOOL_OUTLINE, 18, "accent-text"), title, space, close);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(42);
        count.getStyleClass().addAll("caption");
        count.setMinWidth(Region.USE_PREF_SIZE);
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox steps = new HBox(8, progress, count);
        steps.setAlignment(Pos.CENTER_LEFT);
        steps.setPadding(new Insets(0, 8, 0, 0));
        VBox head = new VBox(0, line, steps);
        head.setPadding(new Insets(0, 8, 4, 16));
        return head;
    }

    private HBox foot(Runnable leave) {
        back.setText(texts.get("back"));
        back.setId("lesson-back");
        back.setOnAction(event -> desk.back());
        next.setId("lesson-next");
        next.setOnAction(event -> {
            if (desk.over()) {
                leave.run();
            } else {
                desk.next();
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, back, space, next);
        foot.setPadding(new Insets(10, 16, 12, 16));
        foot.getStyleClass().add("lesson-foot");
        return foot;
    }

    private void show() {
        if (desk.lesson().isEmpty()) {
            return;
        }
        Lesson lesson = desk.lesson().get();
        int steps = desk.states().size();
        title.setText(lesson.title());
        count.setText(desk.over() ? texts.get("over") : texts.get("step", desk.at() + 1, steps));
        progress.setProgress((double) desk.at() / steps);
        progress.setAccessibleText(count.getText());
        back.setDisable(desk.at() == 0);
        boolean ready = desk.over() || desk.done();
        next.setText(texts.get(desk.over() ? "close" : !ready ? "skip"
                : desk.at() == steps - 1 ? "finish" : "next"));
        next.getStyleClass().removeAll("accent-button");
        if (ready) {
            next.getStyleClass().add("accent-button");
        }
        if (desk.over()) {
            rebuild(List.of("over"), () -> content.getChildren().setAll(end.show()));
            return;
        }
        StepState state = desk.state();
        rebuild(List.of(state, state.open(), state.done(), state.hints()), () -> build(state));
        missing();
    }

    /** Builds the page anew only when something on it is other than before, so that nothing moves under the mouse. */
    private void rebuild(List<Object> what, Runnable build) {
        if (built.equals(what)) {
            return;
        }
        boolean sameStep = !built.isEmpty() && built.get(0).equals(what.get(0));
        double at = scroll.getVvalue();
        built = what;
        build.run();
        scroll.setVvalue(sameStep ? at : 0);
    }

    private void build(StepState state) {
        LessonStep step = state.step();
        Label heading = new Label(step.title());
        heading.getStyleClass().add("section-title");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        content.getChildren().setAll(heading, Prose.of(step.text()));
        step.formula().ifPresent(tex -> {
            FormulaView formula = new FormulaView(theme, FORMULA_SIZE, FORMULA_WIDTH);
            formula.show(tex, tex);
            content.getChildren().add(formula);
        });
        step.predict().ifPresent(asked -> content.getChildren().add(new PredictionBox(desk, state, sketch)));
        if (state.open()) {
            step.task().ifPresent(task -> content.getChildren().add(task(task)));
            content.getChildren().add(missing);
            hints(state);
        }
        if (state.done()) {
            step.after().ifPresent(after -> content.getChildren().add(after(after)));
        }
    }

    private Node task(String task) {
        Label heading = new Label(texts.get("task"));
        heading.getStyleClass().addAll("semi-bold", "small");
        VBox box = new VBox(4, heading, Prose.of(task));
        box.getStyleClass().add("lesson-task");
        box.setId("lesson-task");
        return box;
    }

    private Node after(String after) {
        VBox box = Prose.of(after);
        box.getStyleClass().add("lesson-after");
        box.setId("lesson-after");
        return box;
    }

    private void hints(StepState state) {
        List<String> hints = state.step().hints();
        for (int i = 0; i < state.hints(); i++) {
            VBox hint = Prose.of(hints.get(i));
            hint.getStyleClass().add("lesson-hint");
            content.getChildren().add(hint);
        }
        if (state.hints() < hints.size() && !state.done()) {
            Button more = new Button(state.hints() == 0 ? texts.get("hint") : texts.get("hint.more"));
            more.setId("lesson-hint");
            more.getStyleClass().add("link");
            more.setOnAction(event -> desk.hint());
            content.getChildren().add(more);
        }
    }

    /** One line for each condition, ticked when it holds. */
    private void missing() {
        List<Condition> open = desk.missing();
        missing.getChildren().clear();
        for (Condition condition : desk.state().step().done()) {
            boolean holds = desk.done() || !open.contains(condition);
            Label line = new Label(words.wanted(condition));
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            line.getStyleClass().add("small");
            VBox text = new VBox(0, line);
            if (!holds) {
                words.now(condition, desk.situation()).ifPresent(now -> {
                    Label live = new Label(now);
                    live.getStyleClass().addAll("caption", "mono");
                    text.getChildren().add(live);
                });
            }
            HBox row = new HBox(8, Icons.of(holds ? MaterialDesignC.CHECK_CIRCLE_OUTLINE
                    : MaterialDesignC.CIRCLE_OUTLINE, 16, holds ? "success" : "muted"), text);
            row.setAccessibleText(texts.get(holds ? "holds" : "missing", words.wanted(condition)));
            missing.getChildren().add(row);
        }
        missing.setId("lesson-conditions");
        missing.setVisible(!missing.getChildren().isEmpty());
        missing.setManaged(missing.isVisible());
    }
}
