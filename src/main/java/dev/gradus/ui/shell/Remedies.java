package dev.gradus.ui.shell;

import dev.gradus.data.DataSetup;
import dev.gradus.data.InputPlan;
import dev.gradus.data.step.StepEdits;
import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.train.TrainingEvent;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The strip under the training bar after the loss stopped being a number: what happened, where, and three remedies. */
final class Remedies extends HBox {

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Texts texts = Texts.of("remedies");
    private final Label words = new Label();

    Remedies(Workbench workbench, TrainingDesk desk) {
        this.workbench = workbench;
        this.desk = desk;
        setId("remedies");
        getStyleClass().addAll("strip", "danger");
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button close = small("close", this::hide);
        close.getStyleClass().add("icon-button");
        getChildren().addAll(words, small("lowerRate", this::lowerRate), small("clip", this::clip),
                small("standardise", this::standardise), close);
        hide();
        desk.stateProperty().addListener((property, before, now) -> {
            if (now == RunState.NOT_FINITE) {
                show();
            } else {
                hide();
            }
        });
    }

    private Button small(String key, Runnable run) {
        Button button = new Button(texts.get(key));
        button.setId("remedy-" + key);
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private void show() {
        desk.endingProperty().get().ifPresent(ending -> {
            TrainingEvent.NotFinite broken = (TrainingEvent.NotFinite) ending;
            words.setText(texts.get("notFinite", NumberText.whole(broken.step()), broken.layer(),
                    NumberText.three(broken.largestWeight()), NumberText.whole(broken.step() - 1)));
            setAccessibleText(words.getText());
            setVisible(true);
            setManaged(true);
        });
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    private void lowerRate() {
        double rate = Math.max(1e-6, workbench.document().training().live().learningRate() / 10);
        hide();
        workbench.apply(Edits.training("Learning rate", workbench.document().training().withLearningRate(rate)));
    }

    private void clip() {
        hide();
        workbench.apply(Edits.training("Clip gradients", workbench.document().training().withClipNorm(1)));
    }

    private void standardise() {
        Document document = workbench.document();
        hide();
        document.data().ifPresent(setup -> workbench.apply(Edits.data("standardise the inputs", standardised(setup))));
    }

    static DataSetup standardised(DataSetup setup) {
        if (setup.plan() instanceof InputPlan.Images images) {
            return setup.withPlan(images.withScaling(InputPlan.PixelScaling.STANDARDISE));
        }
        return setup.plan() instanceof InputPlan.Columns ? setup.withSteps(StepEdits.standardising(setup.steps())) : setup;
    }
}
