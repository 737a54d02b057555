package dev.gradus.ui.inspector;

import dev.gradus.edit.Edits;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Node;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.OptimizerType;
import dev.gradus.train.TrainingSetup;
import dev.gradus.ui.control.Chip;
import dev.gradus.ui.control.FormRow;
import dev.gradus.ui.control.SeedField;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Nothing is selected: how the network is trained. */
final class TrainingPanel extends Panel implements EditGate.Place {

    private final Workbench workbench;
    private final EditGate gate;
    private final TrainingSettings settings;
    private final Heading heading;
    private final VBox ofOptimizer = new VBox();
    private final VBox ofLoss = new VBox();
    private final List<SettingRow<?>> optimizerRows = new ArrayList<>();
    private final List<SettingRow<?>> lossRows = new ArrayList<>();
    private final SeedField seed = new SeedField(InspectorTexts.TEXTS.get("seed"));
    private final FormRow seedRow;
    private Optional<OptimizerType<?>> optimizer = Optional.empty();
    private Optional<NodeId> output = Optional.empty();

    TrainingPanel(Workbench workbench, EditGate gate) {
        this.workbench = workbench;
        this.gate = gate;
        settings = new TrainingSettings(workbench);
        heading = new Heading(Icons.of(MaterialDesignT.TUNE_VARIANT, 20), "");
        heading.setName(InspectorTexts.TEXTS.get("training"));
        getChildren().add(heading);
        for (Setting<?> setting : settings.training()) {
            getChildren().add(row(setting, gate).node());
            if (setting.hyper().id().equals("epochs")) {
                getChildren().add(ofLoss);
            }
        }
        seedRow = new FormRow(InspectorTexts.TEXTS.get("seed"), seed, Chip.newRun(), InspectorTexts.TEXTS.get("seed.help"));
        seedRow.setId("setting-seed");
        seed.setValue(0);
        seed.onComplaint(seedRow::say);
        seed.onChanged(value -> gate.make(() -> Edits.training(InspectorTexts.TEXTS.get("seed"),
                settings.setup().withSeed(value)), Hyper.Effect.NEW_RUN, true, this, this::update));
        getChildren().addAll(seedRow, ofOptimizer);
        update();
    }

    @Override
    void update() {
        OptimizerType<?> chosen = settings.setup().optimizer().type();
        if (!optimizer.equals(Optional.of(chosen))) {
            optimizer = Optional.of(chosen);
            heading.setDoc(InspectorTexts.TEXTS.get("training.help", chosen.name(), chosen.doc().summary()),
                    chosen.doc().source());
            fill(ofOptimizer, optimizerRows, settings.optimizer());
        }
        Optional<NodeId> ending = settings.output().map(Node::id);
        if (!output.equals(ending)) {
            output = ending;
            fill(ofLoss, lossRows, settings.loss().stream().toList());
        }
        super.update();
        TrainingSetup setup = workbench.document().training();
        if (!seedRow.asking() && seed.value() != setup.seed()) {
            seed.setValue(setup.seed());
        }
    }

    @Override
    public void say(String words) {
        seedRow.say(words);
    }

    @Override
    public void ask(String question, Runnable change, Runnable keep) {
        seedRow.ask(question, change, keep);
    }

    private void fill(VBox place, List<SettingRow<?>> rows, List<Setting<?>> wanted) {
        gate.rebuild(() -> {
            forget(rows);
            rows.clear();
            place.getChildren().clear();
            for (Setting<?> setting : wanted) {
                SettingRow<?> row = row(setting, gate);
                rows.add(row);
                place.getChildren().add(row.node());
            }
        });
    }
}
