package dev.gradus.ui.shell;

import dev.gradus.graph.Fix;
import dev.gradus.graph.Problem;
import dev.gradus.data.DataSetup;
import dev.gradus.edit.Edits;
import dev.gradus.train.Keyframe;
import dev.gradus.train.TrainingEvent;
import dev.gradus.ui.model.Past;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.time.TimeWords;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where training is, in two lines with a bar between them; the exact words of each state. */
final class ProgressLine extends VBox {

    /** A smaller share of the time spent waiting for data is no news: the tip has it. */
    private static final double WORTH_SAYING = 0.05;

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Past past;
    private final Runnable showProblem;
    private final Runnable addData;
    private final Texts texts = Texts.of("shell");
    private final Label title = new Label();
    private final Label right = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label small = new Label();
    private final Tooltip waits = new Tooltip(texts.get("progress.waits.help"));
    private final Label smallRight = new Label();
    private final Hyperlink first = new Hyperlink();
    private final Label or = new Label();
    private final Hyperlink second = new Hyperlink();
    private final HBox smallLine;

    ProgressLine(Workbench workbench, TrainingDesk desk, Past past, Runnable showProblem, Runnable addData) {
        this.workbench = workbench;
        this.desk = desk;
        this.past = past;
        this.showProblem = showProblem;
        this.addData = addData;
        setId("progress-line");
        setSpacing(3);
        setMinWidth(216);
        setPrefWidth(300);
        setMaxHeight(USE_PREF_SIZE);
        title.getStyleClass().addAll("semi-bold", "small");
        right.getStyleClass().addAll("mono", "small", "muted");
        small.getStyleClass().addAll("caption");
        smallRight.getStyleClass().addAll("caption", "mono");
        or.getStyleClass().add("caption");
        first.getStyleClass().addAll("link", "small");
        second.getStyleClass().addAll("link", "small");
        Tooltip.install(this, waits);
        right.setMinWidth(Region.USE_PREF_SIZE);
        smallRight.setMinWidth(Region.USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        smallLine = line(small, first, or, second, grow(), smallRight);
        getChildren().addAll(line(title, grow(), right), bar, smallLine);
        desk.stateProperty().addListener((property, before, now) -> refresh());
        past.placeProperty().addListener((property, before, now) -> refresh());
        desk.positionProperty().addListener((property, before, now) -> refresh());
        workbench.revisionProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    private static HBox line(javafx.scene.Node... parts) {
        HBox line = new HBox(4, parts);
        line.setMinHeight(16);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private static Region grow() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    void refresh() {
        links(null, null, null, null);
        small.setText("");
        smallRight.setText("");
        RunState state = desk.state();
        TrainingDesk.Position at = desk.position();
        int epochs = desk.control().map(control -> control.live().epochs())
                .orElse(workbench.document().training().live().epochs());
        epochs = Math.max(epochs, at.epoch());
        double share = at.stepsPerEpoch() == 0 ? 0 : (double) at.step() / ((double) epochs * at.stepsPerEpoch());
        bar.setProgress(Math.min(1, share));
        if (past.looking()) {
            past(past.place().get());
        } else {
            now(state, at, epochs);
        }
        bar.setAccessibleText(title.getText() + ", " + right.getText());
    }

    private void past(Keyframe place) {
        double present = TimeWords.present(desk);
        bar.setProgress(present > 0 ? place.epoch() / present : 0);
        say(texts.get("progress.past", TimeWords.epoch(place.epoch()), TimeWords.epoch(present)), "");
        small.setText(texts.get("progress.past.small"));
    }

    private void now(RunState state, TrainingDesk.Position at, int epochs) {
        switch (state) {
            case NOTHING -> {
                say(texts.get("progress.nothing"), "");
                links(texts.get("progress.addData"), addData, null, null);
            }
            case PROBLEM -> problem();
            case READY -> {
                say(texts.get("progress.ready"), "0 / " + epochs);
                small.setText(texts.get("progress.pressSpace") + leaks());
            }
            case RUNNING, PAUSING, STOPPING -> {
                say(epoch(at.epoch() + 1, epochs), left(at));
                waits.setText(texts.get("progress.waits", NumberText.percent(at.waitingForData())));
                small.setText(state == RunState.RUNNING ? at.waitingForData() >= WORTH_SAYING ? waits.getText()
                        : texts.get("progress.batch", at.batch(), at.stepsPerEpoch())
                        : texts.get("progress.finishingBatch"));
                smallRight.setText(rate(at));
            }
            case PAUSED -> {
                say(epoch(at.epoch(), epochs), texts.get("progress.paused"));
                small.setText(texts.get("progress.batch", at.batch(), at.stepsPerEpoch()));
            }
            case FINISHED -> {
                say(epoch(at.epoch(), epochs), took());
                small.setText(texts.get("progress.finished"));
            }
            case STOPPED_EARLY -> desk.endingProperty().get().ifPresent(how -> {
                TrainingEvent.StoppedEarly early = (TrainingEvent.StoppedEarly) how;
                say(texts.get("progress.early", early.epoch()), "");
                small.setText(texts.get("progress.early.why", early.patience(), early.bestEpoch()));
            });
            case NOT_FINITE -> desk.endingProperty().get().ifPresent(how -> {
                TrainingEvent.NotFinite broken = (TrainingEvent.NotFinite) how;
                say(texts.get("progress.notFinite", broken.epoch()), "");
                small.setText(texts.get("progress.notFinite.where", broken.layer()));
            });
            case FAILED -> {
                say(texts.get("progress.failed"), "");
                small.setText(desk.failureProperty().get().map(Throwable::getMessage).orElse(""));
            }
        }
    }

    /** What the preparation should be looked at for before anything is trained. */
    private String leaks() {
        long leaks = workbench.document().data().map(DataSetup::leaks).orElse(0L);
        return leaks == 0 ? "" : " · " + texts.get(leaks == 1 ? "progress.leak" : "progress.leaks", leaks);
    }

    private void problem() {
        long count = workbench.inference().problems().stream().filter(Problem::blocks).count();
        Optional<Problem> guilty = workbench.inference().firstBlocking();
        String name = guilty.flatMap(Problem::node).flatMap(workbench.document().graph()::find)
                .map(node -> node.name() + " ").orElse("");
        say(texts.get(count == 1 ? "progress.problem" : "progress.problems", count,
                guilty.map(problem -> name.isEmpty() ? Phrases.of(problem.message()) : name + Phrases.of(problem.brief()) + ".").orElse("")), "");
        Optional<Fix> fix = guilty.flatMap(problem -> problem.fixes().stream().findFirst());
        links(texts.get("progress.showIt"), showProblem, fix.map(Fix::label).orElse(null),
                fix.<Runnable>map(each -> () -> workbench.apply(Edits.fix(each))).orElse(null));
    }

    private String epoch(int epoch, int epochs) {
        return texts.get("progress.epoch", NumberText.whole(Math.min(epoch, epochs)), NumberText.whole(epochs));
    }

    private String left(TrainingDesk.Position at) {
        return Double.isFinite(at.secondsLeft()) && at.secondsLeft() < 1e6
                ? texts.get("progress.left", NumberText.duration(at.secondsLeft())) : "";
    }

    private String rate(TrainingDesk.Position at) {
        return at.samplesPerSecond() > 0 ? texts.get("progress.rate", NumberText.whole(Math.round(at.samplesPerSecond()))) : "";
    }

    private String took() {
        return desk.currentRun().filter(run -> !run.epochs().isEmpty())
                .map(run -> texts.get("progress.took",
                        NumberText.duration(run.epochs().get(run.epochs().size() - 1).seconds()))).orElse("");
    }

    private void say(String words, String rightWords) {
        title.setText(words);
        right.setText(rightWords);
    }

    private void links(String firstWords, Runnable firstRun, String secondWords, Runnable secondRun) {
        link(first, firstWords, firstRun);
        link(second, secondWords, secondRun);
        or.setText(secondWords == null ? "" : texts.get("progress.or"));
        or.setManaged(secondWords != null);
        small.setManaged(firstWords == null);
        smallLine.requestLayout();
    }

    private static void link(Hyperlink link, String words, Runnable run) {
        link.setVisible(words != null);
        link.setManaged(words != null);
        link.setText(words == null ? "" : words);
        link.setOnAction(event -> run.run());
    }
}
