package dev.gradus.ui.inspector;

import dev.gradus.edit.BlockEdits;
import dev.gradus.edit.Edits;
import dev.gradus.graph.BlockCard;
import dev.gradus.graph.Group;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import dev.gradus.nn.Hyper;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.LayerIcons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Phrases;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** One block: its name, how often it stands in a row, what it takes and gives, its layers, and what can be done with it. */
final class BlockPanel extends Panel {

    private final Workbench workbench;
    private final EditGate gate;
    private final NodeId id;
    private final Heading heading = new Heading(LayerIcons.of("block", 20), BlockCard.TYPE.name());
    private final Question question = new Question();
    private final ProblemLine problem;
    private final Label shape = value("block-shape");
    private final Label parameters = value("block-parameters");
    private final VBox members = new VBox(2);

    BlockPanel(Workbench workbench, EditGate gate, Actions actions, NodeId id) {
        this.workbench = workbench;
        this.gate = gate;
        this.id = id;
        heading.setDoc(Phrases.of(BlockCard.TYPE.doc().summary()), "");
        heading.setRenaming(this::renameTo);
        problem = new ProblemLine(fix -> gate.make(() -> Edits.fix(fix), Hyper.Effect.NEW_RUN, true, question, () -> { }));
        members.setId("block-members");
        getChildren().addAll(heading, problem, question, row(repeat(), gate).node(), row(collapsed(), gate).node());
        for (Setting<?> setting : new NodeSettings(workbench, block().members()).all()) {
            getChildren().add(row(setting, gate).node());
        }
        Label caption = new Label(InspectorTexts.TEXTS.get("block.members"));
        caption.getStyleClass().addAll("caption", "medium");
        getChildren().addAll(divider(), fact(InspectorTexts.TEXTS.get("shape"), shape),
                fact(InspectorTexts.TEXTS.get("parameters"), parameters), divider(), caption, members, buttons(actions));
        update();
    }

    private Group block() {
        return workbench.document().graph().group(id);
    }

    private Setting<Integer> repeat() {
        Hyper<Group, Integer> hyper = new Hyper.IntHyper<>("repeat", InspectorTexts.TEXTS.get("block.repeat"),
                InspectorTexts.TEXTS.get("block.repeat.help"), Hyper.Effect.NEW_RUN, 1, Group.MOST_REPEAT, false,
                Group::repeat, Group::withRepeat);
        return Setting.of(hyper, () -> Optional.of(block().repeat()), times -> BlockEdits.repeat(id, times));
    }

    private Setting<Boolean> collapsed() {
        Hyper<Group, Boolean> hyper = new Hyper.BoolHyper<>("collapsed", InspectorTexts.TEXTS.get("block.collapsed"),
                InspectorTexts.TEXTS.get("block.collapsed.help"), Hyper.Effect.LIVE, Group::collapsed, Group::withCollapsed);
        return Setting.of(hyper, () -> Optional.of(block().collapsed()), on -> BlockEdits.collapse(id, on));
    }

    private FlowPane buttons(Actions actions) {
        FlowPane row = new FlowPane(8, 8);
        for (String name : List.of("canvas.ungroup", "canvas.saveBlock")) {
            actions.find(name).ifPresent(action -> {
                Button button = new Button(action.label().getValue());
                button.setId("block-" + name.substring("canvas.".length()).toLowerCase(java.util.Locale.ROOT));
                button.setTooltip(new Tooltip(action.help()));
                button.setOnAction(event -> action.fire());
                row.getChildren().add(button);
            });
        }
        VBox.setMargin(row, new Insets(12, 0, 8, 0));
        return row;
    }

    @Override
    boolean valid() {
        return workbench.document().graph().findGroup(id).isPresent();
    }

    @Override
    void update() {
        super.update();
        Group block = block();
        NetworkGraph graph = workbench.document().graph();
        heading.setName(block.name());
        problem.show(block.members().stream().flatMap(each -> workbench.inference().problemOf(each).stream()).findFirst());
        shape.setText(shapes(block.ports(graph).inputs()) + " → " + shapes(block.givers(graph)));
        long once = block.members().stream()
                .mapToLong(each -> workbench.inference().parameters().getOrDefault(each, 0L)).sum();
        parameters.setText(block.repeat() == 1 ? NumberText.whole(once)
                : block.repeat() + " × " + NumberText.whole(once) + " = " + NumberText.whole(block.repeat() * once));
        List<Node> layers = graph.computingOrder().stream().filter(node -> block.members().contains(node.id())).toList();
        members.getChildren().setAll(layers.stream().map(this::link).toList());
    }

    private Hyperlink link(Node layer) {
        Hyperlink link = new Hyperlink(layer.layer().summary().isEmpty() ? layer.name()
                : layer.name() + "  " + layer.layer().summary());
        link.setId("block-member-" + layer.id());
        link.getStyleClass().add("link");
        link.setOnAction(event -> workbench.select(layer.id()));
        return link;
    }

    private String shapes(List<NodeId> ids) {
        List<String> known = ids.stream().map(workbench.inference().shapes()::get).filter(Objects::nonNull)
                .map(Shape::toString).distinct().toList();
        return known.isEmpty() ? "?" : String.join(", ", known);
    }

    @Override
    void rename() {
        heading.startRenaming();
    }

    private String renameTo(String name) {
        if (name.isEmpty()) {
            return InspectorTexts.TEXTS.get("rename.empty");
        }
        NetworkGraph graph = workbench.document().graph();
        boolean taken = Stream.concat(graph.nodes().stream().map(Node::name),
                graph.groups().stream().filter(group -> !group.id().equals(id)).map(Group::name)).anyMatch(name::equals);
        if (taken) {
            return InspectorTexts.TEXTS.get("rename.taken", name);
        }
        gate.make(() -> BlockEdits.rename(id, name), Hyper.Effect.LIVE, true, question, () -> { });
        return "";
    }
}
