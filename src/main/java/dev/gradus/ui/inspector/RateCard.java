package dev.gradus.ui.inspector;

import dev.gradus.data.Batches;
import dev.gradus.data.PreparedData;
import dev.gradus.nn.schedule.ReduceOnPlateau;
import dev.gradus.train.LiveSettings;
import dev.gradus.train.RunControl;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The course of the learning rate over the run: as it was, where it is, as it will be if nothing is changed. */
final class RateCard extends VBox {

    /** Steps of an epoch while there are no data to count them by. */
    private static final int GUESS = 25;

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final RatePlot plot = new RatePlot();
    private final Label now = caption("rate-now");
    private final Label top = caption("rate-top");
    private final Label end = caption("rate-end");

    RateCard(Workbench workbench, TrainingDesk desk) {
        super(4);
        this.workbench = workbench;
        this.desk = desk;
        setId("rate-curve");
        getStyleClass().add("inset");
        VBox.setMargin(this, new Insets(4, 0, 4, 0));
        Label title = new Label(InspectorTexts.TEXTS.get("rate.title"));
        title.getStyleClass().add("caption");
        Label nought = caption("rate-nought");
        nought.setText("0");
        VBox scale = new VBox(top, gap(), nought);
        scale.setAlignment(Pos.TOP_RIGHT);
        scale.setMinWidth(44);
        HBox.setHgrow(plot, Priority.ALWAYS);
        HBox picture = new HBox(8, scale, plot);
        Label start = caption("rate-start");
        start.setText("0");
        HBox axis = new HBox(start, gap(), end);
        axis.setPadding(new Insets(0, 0, 0, 52));
        getChildren().addAll(new HBox(8, title, gap(), now), picture, axis);
    }

    void update() {
        LiveSettings live = desk.control().map(RunControl::live).orElse(workbench.document().training().live());
        Optional<Run> run = desk.currentRun();
        int perEpoch = run.isPresent() && desk.position().stepsPerEpoch() > 0 ? desk.position().stepsPerEpoch() : perEpoch();
        double taken = run.isEmpty() ? 0 : (double) desk.position().step() / perEpoch;
        Optional<Double> actual = run.map(this::rate).filter(Double::isFinite);
        boolean watched = live.course().schedule() instanceof ReduceOnPlateau && actual.isPresent();
        // A run that was trained on has more epochs than the settings say.
        int epochs = Math.max(live.epochs(), (int) Math.ceil(taken));
        long length = (long) epochs * perEpoch;
        plot.show(new RatePlot.Course(epochs, epoch -> {
            long step = Math.max(0, Math.min(length - 1, (long) (epoch * perEpoch)));
            return watched ? actual.get() : live.course().rate(live.learningRate(), step, perEpoch, epochs);
        }), run.map(Run::learningRate), actual.map(rate -> new RatePlot.Place(taken, rate)), desk.state().live());
        top.setText(NumberText.three(plot.highest()));
        end.setText(InspectorTexts.TEXTS.get("rate.epochs", epochs));
        now.setText(actual.map(value -> InspectorTexts.TEXTS.get("rate.now", NumberText.three(value))).orElse(""));
        setAccessibleText(InspectorTexts.TEXTS.get("rate.spoken", NumberText.three(plot.first()),
                NumberText.three(plot.highest()), NumberText.three(plot.last()), now.getText()));
    }

    private double rate(Run run) {
        double last = desk.position().learningRate();
        return Double.isNaN(last) ? run.learningRate().lastY() : last;
    }

    private int perEpoch() {
        int rows = workbench.preparedData().filter(PreparedData::hasRows).map(data -> data.training().count()).orElse(0);
        return rows == 0 ? GUESS : Batches.perEpoch(rows, workbench.document().training().batchSize());
    }

    private static Label caption(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll("caption", "mono");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
