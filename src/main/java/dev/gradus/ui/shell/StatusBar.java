package dev.gradus.ui.shell;

import dev.gradus.data.DataSetup;
import dev.gradus.data.PreparedData;
import dev.gradus.data.step.Step;
import dev.gradus.graph.Problem;
import dev.gradus.graph.ShapeInference;
import dev.gradus.ui.data.steps.OpenStep;
import dev.gradus.ui.model.DataState;
import dev.gradus.train.MemoryNeed;
import dev.gradus.train.TrainingSetup;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** Data, layers and parameters, memory; seed, cost of the views, leaks, problems, autosave. */
final class StatusBar extends HBox {

    private final Workbench workbench;
    private final Texts texts = Texts.of("window");
    private final Label dataName = label("semi-bold", "small");
    private final Label rows = label("small", "muted");
    private final Label network = label("small", "muted");
    private final Label memory = label("small", "muted", "mono");
    private final Label seed = label("small", "muted");
    private final Label views = label("small", "muted");
    private final Label problems = label("small");
    private final Label leaks = label("small", "semi-bold");
    private final Label autosave = label("small", "muted");

    StatusBar(Workbench workbench) {
        this.workbench = workbench;
        setId("status-bar");
        getStyleClass().add("region-bottom");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(16);
        setMinHeight(28);
        setPrefHeight(28);
        setPadding(new Insets(0, 12, 0, 12));
        problems.setGraphic(Icons.of(MaterialDesignA.ALERT_CIRCLE, 15, "danger"));
        leaks.setId("status-leaks");
        leaks.setGraphic(Icons.of(MaterialDesignW.WATER_ALERT, 15, "danger"));
        leaks.setTooltip(new Tooltip(texts.get("status.leak.tip")));
        leaks.setCursor(Cursor.HAND);
        leaks.setOnMouseClicked(event -> leaks.fireEvent(new OpenStep(firstLeak())));
        autosave.setGraphic(Icons.of(MaterialDesignC.CHECK_CIRCLE_OUTLINE, 15, "success"));
        autosave.setVisible(false);
        autosave.setText(texts.get("status.autosaved"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(dataName, rows, network, memory, space, seed, views, leaks, problems, autosave);
        workbench.revisionProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    /** @param words about frames and the cost of the views; empty for none */
    void views(String words) {
        views.setText(words);
        views.setManaged(!words.isEmpty());
    }

    void autosaved(boolean done) {
        autosave.setVisible(done);
    }

    private void refresh() {
        DataState state = workbench.dataProperty().get();
        if (workbench.preparedData().isPresent()) {
            PreparedData data = workbench.preparedData().get();
            dataName.setText(data.name());
            rows.setText(!data.hasRows() ? texts.get("status.model") : texts.get("status.rows", NumberText.whole(data.training().count() + data.validation().count()
                    + data.test().count()), NumberText.whole(data.training().count()),
                    NumberText.whole(data.validation().count()), NumberText.whole(data.test().count())));
        } else {
            dataName.setText(state instanceof DataState.Broken ? texts.get("status.dataBroken")
                    : state instanceof DataState.Preparing ? texts.get("status.preparing") : texts.get("status.noData"));
            rows.setText("");
        }
        ShapeInference inference = workbench.inference();
        long blocking = inference.problems().stream().filter(Problem::blocks).count();
        boolean known = blocking == 0;
        network.setText(texts.get(known ? "status.network" : "status.networkUnknown",
                NumberText.whole(inference.layerCount()), NumberText.whole(inference.parameterCount())));
        TrainingSetup training = workbench.document().training();
        Optional<MemoryNeed> need =
                MemoryNeed.inPassing(workbench.document().graph(), workbench.signature(), inference, training);
        memory.setText(need.map(bytes -> texts.get("status.memory", NumberText.bytes(bytes.bytes(training.batchSize()))))
                .orElse(""));
        seed.setText(texts.get("status.seed", String.valueOf(workbench.document().training().seed())));
        problems.setText(texts.get(blocking == 1 ? "status.problem" : "status.problems", blocking));
        problems.setVisible(blocking > 0);
        problems.setManaged(blocking > 0);
        long leaking = workbench.document().data().map(DataSetup::leaks).orElse(0L);
        leaks.setText(texts.get(leaking == 1 ? "status.leak" : "status.leaks", leaking));
        leaks.setVisible(leaking > 0);
        leaks.setManaged(leaking > 0);
    }

    private int firstLeak() {
        List<Step> steps = workbench.document().data().map(DataSetup::steps).orElse(List.of());
        return steps.stream().filter(Step::leaks).findFirst().map(steps::indexOf).orElse(0);
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
