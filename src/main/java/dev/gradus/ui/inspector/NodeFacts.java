package dev.gradus.ui.inspector;

import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Shape;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.ui.control.VitalBar;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What follows from the settings: shape, parameters; and from training: gradient and update of the layer. */
final class NodeFacts extends VBox {

    private final Workbench workbench;
    private final NodeId id;
    private final Label shape = Panel.value("fact-shape");
    private final Label parameters = Panel.value("fact-parameters");
    private final VitalBar gradientBar = VitalBar.gradient();
    private final VitalBar updateBar = VitalBar.update();
    private final Label gradient = number("fact-gradient");
    private final Label update = number("fact-update");
    private final VBox vitals;

    NodeFacts(Workbench workbench, NodeId id) {
        this.workbench = workbench;
        this.id = id;
        vitals = new VBox(Panel.fact(InspectorTexts.TEXTS.get("gradient"), beside(gradientBar, gradient)),
                Panel.fact(InspectorTexts.TEXTS.get("update"), beside(updateBar, update)));
        getChildren().addAll(Panel.fact(InspectorTexts.TEXTS.get("shape"), shape),
                Panel.fact(InspectorTexts.TEXTS.get("parameters"), parameters), vitals);
    }

    void update() {
        Node node = workbench.document().graph().node(id);
        ShapeInference inference = workbench.inference();
        List<Shape> inputs = new ArrayList<>();
        List<String> entering = new ArrayList<>();
        for (NodeId from : workbench.document().graph().inputsOf(id)) {
            Shape known = inference.shapes().get(from);
            entering.add(known == null ? "?" : known.toString());
            if (known != null) {
                inputs.add(known);
            }
        }
        Shape leaving = inference.shapes().get(id);
        String out = leaving == null ? "?" : leaving.toString();
        shape.setText(entering.isEmpty() ? out : String.join(", ", entering) + " → " + out);
        long count = inference.parameters().getOrDefault(id, 0L);
        boolean known = leaving != null;
        parameters.setText(!known ? InspectorTexts.TEXTS.get("parameters.unknown")
                : count == 0 ? InspectorTexts.TEXTS.get("parameters.none") : sum(node, inputs, count));
        vitals.setVisible(count > 0);
        vitals.setManaged(count > 0);
    }

    /** The values of this layer where the window looks at a run. */
    void watch(Optional<Run> run) {
        String name = workbench.document().graph().find(id).map(Node::name).orElse("");
        int index = run.map(each -> each.layers().indexOf(name)).orElse(-1);
        show(gradientBar, gradient, index < 0 ? Double.NaN : run.orElseThrow().seen(run.orElseThrow().gradientNorms().get(index)));
        show(updateBar, update, index < 0 ? Double.NaN : run.orElseThrow().seen(run.orElseThrow().updateRatios().get(index)));
    }

    /** "8 × 8 + 8 = 72": one product for each learned parameter. */
    private static String sum(Node node, List<Shape> inputs, long count) {
        List<ParameterSpec> learned = node.layer().parameters(inputs).stream()
                .filter(spec -> spec.kind() == ParameterSpec.Kind.LEARNED).toList();
        String terms = learned.stream().map(spec -> spec.shape().dims().stream().map(dim -> NumberText.whole(dim))
                .collect(Collectors.joining(" × "))).collect(Collectors.joining(" + "));
        String total = NumberText.whole(count);
        return terms.equals(total) ? total : terms + " = " + total;
    }

    private static HBox beside(VitalBar bar, Label number) {
        HBox line = new HBox(12, bar, number);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private static void show(VitalBar bar, Label label, double value) {
        bar.show(value);
        label.setText(Double.isNaN(value) ? "–" : NumberText.three(value));
    }

    private static Label number(String id) {
        Label label = new Label("–");
        label.setId(id);
        label.getStyleClass().addAll("small", "mono");
        label.setMinWidth(58);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
