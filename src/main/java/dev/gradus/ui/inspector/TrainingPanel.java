package dev.gradus.ui.inspector;

import dev.gradus.edit.Edits;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.OptimizerType;
import dev.gradus.ui.control.Chip;
import dev.gradus.ui.control.FormRow;
import dev.gradus.ui.control.SeedField;
import dev.gradus.ui.inspector.TrainingSettings.Part;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Phrases;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Nothing is selected: how the network is trained. */
final class TrainingPanel extends Panel implements EditGate.Place {

    private final EditGate gate;
    private final TrainingSettings settings;
    private final Heading heading;
    private final RateCard rate;
    private final List<SettingGroup> groups;
    private final Label optimizerTitle = title("");
    private final SeedField seed = new SeedField(InspectorTexts.TEXTS.get("seed"));
    private final FormRow seedRow;
    private Optional<OptimizerType<?>> optimizer = Optional.empty();

    TrainingPanel(Workbench workbench, TrainingDesk desk, EditGate gate) {
        this.gate = gate;
        settings = new TrainingSettings(workbench);
        heading = new Heading(Icons.of(MaterialDesignT.TUNE_VARIANT, 20), "");
        heading.setName(InspectorTexts.TEXTS.get("training"));
        rate = new RateCard(workbench, desk);
        SettingGroup loss = new SettingGroup(this, gate, settings::output, settings::loss);
        SettingGroup ofLoss = new SettingGroup(this, gate,
                () -> settings.output().map(id -> List.of(id, ofLoss(workbench, id).choice())),
                () -> settings.output().map(id -> ofLoss(workbench, id).all()).orElse(List.of()));
        SettingGroup ofSchedule = new SettingGroup(this, gate, settings::schedule, settings::ofSchedule);
        SettingGroup ofOptimizer = new SettingGroup(this, gate, settings::optimizer, settings::ofOptimizer);
        groups = List.of(loss, ofLoss, ofSchedule, ofOptimizer);

        getChildren().add(heading);
        rows(Part.FIRST);
        getChildren().add(title(InspectorTexts.TEXTS.get("part.rate")));
        rows(Part.RATE);
        getChildren().addAll(rate, ofSchedule);
        rows(Part.RATE_TIME);
        getChildren().addAll(title(InspectorTexts.TEXTS.get("part.loss")), loss, ofLoss,
                title(InspectorTexts.TEXTS.get("part.small")));
        rows(Part.SMALL);
        getChildren().add(title(InspectorTexts.TEXTS.get("part.gradients")));
        rows(Part.GRADIENTS);
        getChildren().add(title(InspectorTexts.TEXTS.get("part.run")));
        rows(Part.RUN);
        seedRow = new FormRow(InspectorTexts.TEXTS.get("seed"), seed, Chip.newRun(), InspectorTexts.TEXTS.get("seed.help"));
        seedRow.setId("setting-seed");
        seed.setValue(0);
        seed.onComplaint(seedRow::say);
        seed.onChanged(value -> gate.make(() -> Edits.training(InspectorTexts.TEXTS.get("seed"),
                settings.setup().withSeed(value)), Hyper.Effect.NEW_RUN, true, this, this::update));
        getChildren().addAll(seedRow, optimizerTitle, ofOptimizer);
        update();
    }

    private static LossSettings ofLoss(Workbench workbench, NodeId output) {
        return new LossSettings(workbench, output);
    }

    private void rows(Part part) {
        for (Setting<?> setting : settings.of(part)) {
            getChildren().add(row(setting, gate).node());
        }
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("form-part");
        return title;
    }

    @Override
    void update() {
        OptimizerType<?> chosen = settings.optimizer();
        if (!optimizer.equals(Optional.of(chosen))) {
            optimizer = Optional.of(chosen);
            heading.setDoc(InspectorTexts.TEXTS.get("training.help", chosen.name(), Phrases.of(chosen.doc().summary())),
                    chosen.doc().source());
            optimizerTitle.setText(chosen.name());
            optimizerTitle.setVisible(!chosen.hypers().isEmpty());
        }
        groups.forEach(SettingGroup::update);
        super.update();
        rate.update();
        if (!seedRow.asking() && seed.value() != settings.setup().seed()) {
            seed.setValue(settings.setup().seed());
        }
    }

    @Override
    void watch(Optional<Run> run) {
        rate.update();
    }

    @Override
    public void say(String words) {
        seedRow.say(words);
    }

    @Override
    public void ask(String question, Runnable change, Runnable keep) {
        seedRow.ask(question, change, keep);
    }
}
