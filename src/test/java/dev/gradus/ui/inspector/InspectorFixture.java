package dev.gradus.ui.inspector;

import dev.gradus.data.DataException;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Node;
import dev.gradus.nn.layer.Dense;
import dev.gradus.testing.Frames;
import dev.gradus.train.TrainingSetup;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.IntegerSpinner;
import dev.gradus.ui.control.NumberField;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The inspector with its real model in a window over the circles, and short words for what tests ask of it. */
final class InspectorFixture {

    final Document circles = SampleProjects.find("circles").orElseThrow().document();
    private final Background background = new Background("inspector test");
    final Workbench workbench = new Workbench(background);
    final TrainingDesk desk = new TrainingDesk(workbench, 1);
    final InspectorView view;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            desk.pulse();
        }
    };

    /** On the window's thread. */
    InspectorFixture(Stage stage) throws DataException {
        workbench.open(circles, "Circles", Optional.empty());
        ThemeModel theme = new ThemeModel();
        view = new InspectorView(workbench, desk, new Actions(), theme);
        pulse.start();
        Scene scene = new Scene(view, 352, 800);
        Themes.dress(scene, theme);
        stage.setScene(scene);
        stage.show();
    }

    void close(FxRobot robot) throws Exception {
        robot.interact(desk::stop);
        until(() -> !desk.state().live());
        robot.interact(pulse::stop);
        background.close();
    }

    void trainOneEpoch(FxRobot robot) throws Exception {
        until(() -> desk.state() == RunState.READY);
        robot.interact(desk::oneEpoch);
        until(() -> desk.state() == RunState.PAUSED);
    }

    void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        Frames.settle();
    }

    void choose(FxRobot robot, String setting, String id) {
        ComboBox<dev.gradus.nn.Hyper.Option> combo = robot.lookup("#setting-" + setting + " .combo-box").queryAs(ComboBox.class);
        robot.interact(() -> combo.setValue(combo.getItems().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow()));
    }

    List<String> sentences(FxRobot robot) {
        return robot.lookup(node -> node instanceof Label label && label.isVisible()).queryAllAs(Label.class).stream()
                .map(Label::getText).toList();
    }

    void type(FxRobot robot, NumberField field, String text) {
        robot.interact(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }

    void select(FxRobot robot, Node node) {
        robot.interact(() -> workbench.select(node.id()));
    }

    NumberField unitsField() {
        return ((IntegerSpinner) view.lookup("#setting-units .integer-spinner")).field();
    }

    String text(String id) {
        return ((Labeled) view.lookup(id)).getText();
    }

    TrainingSetup setup() {
        return workbench.document().training();
    }

    Node dense(int index) {
        return denses().get(index);
    }

    List<Node> denses() {
        return workbench.document().graph().nodes().stream().filter(node -> node.layer() instanceof Dense).toList();
    }

    int units(Node node) {
        return ((Dense) node.layer()).units();
    }
}
