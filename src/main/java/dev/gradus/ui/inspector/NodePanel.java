package dev.gradus.ui.inspector;

import dev.gradus.edit.Edits;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Problem;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.LayerType;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.LayerIcons;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Optional;

/** One layer: what it is, what is wrong with it, its settings, its shape, how it fares, its formula. */
final class NodePanel extends Panel {

    private final Workbench workbench;
    private final EditGate gate;
    private final NodeId id;
    private final LayerType<?> type;
    private final Heading heading;
    private final Question question = new Question();
    private final ProblemLine problem;
    private final NodeFacts facts;
    private final FormulaCard formula;
    private final SettingGroup ofLoss;

    NodePanel(Workbench workbench, EditGate gate, ThemeModel theme, NodeId id) {
        this.workbench = workbench;
        this.gate = gate;
        this.id = id;
        type = node().layer().type();
        heading = new Heading(LayerIcons.of(type.id(), 20), type.name());
        heading.setDoc(Phrases.of(type.doc().summary()), type.doc().source());
        heading.setRenaming(this::renameTo);
        problem = new ProblemLine(fix -> gate.make(() -> Edits.fix(fix), Hyper.Effect.NEW_RUN, true, question, () -> { }));
        facts = new NodeFacts(workbench, id);
        formula = new FormulaCard(theme, heading::unfold);
        getChildren().addAll(heading, problem, question);
        LossSettings loss = new LossSettings(workbench, id);
        ofLoss = new SettingGroup(this, gate, loss::choice, loss::all);
        for (Setting<?> setting : new NodeSettings(workbench, List.of(id)).all()) {
            getChildren().add(row(setting, gate).node());
        }
        getChildren().add(ofLoss);
        getChildren().addAll(divider(), facts, formula);
        update();
    }

    @Override
    boolean valid() {
        return workbench.document().graph().find(id).filter(node -> node.layer().type().equals(type)).isPresent();
    }

    @Override
    void update() {
        ofLoss.update();
        super.update();
        Node node = node();
        heading.setName(node.name());
        Optional<Problem> found = workbench.inference().problemOf(id);
        problem.show(found);
        facts.update();
        formula.show(node.layer());
    }

    @Override
    void watch(Optional<Run> run) {
        facts.watch(run);
    }

    @Override
    void rename() {
        heading.startRenaming();
    }

    private String renameTo(String name) {
        if (name.isEmpty()) {
            return InspectorTexts.TEXTS.get("rename.empty");
        }
        boolean taken = workbench.document().graph().nodes().stream()
                .anyMatch(node -> !node.id().equals(id) && node.name().equals(name));
        if (taken) {
            return InspectorTexts.TEXTS.get("rename.taken", name);
        }
        gate.make(() -> Edits.rename(id, name), Hyper.Effect.LIVE, true, question, () -> { });
        return "";
    }

    private Node node() {
        return workbench.document().graph().node(id);
    }
}
