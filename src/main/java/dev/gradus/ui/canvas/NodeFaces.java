package dev.gradus.ui.canvas;

import dev.gradus.graph.BlockCard;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Group;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Problem;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Shape;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.ShapeException;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Finding;
import dev.gradus.train.EpochRecord;
import dev.gradus.ui.canvas.NodeFace.Status;
import dev.gradus.ui.model.Health;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the faces of nodes from the model. */
final class NodeFaces {

    /** Gradient norms between these are healthy. */
    static final double HEALTHY_FROM = 1e-3;
    static final double HEALTHY_TO = 1;

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Texts texts;
    private final BlockFaces blocks;
    private Optional<Health> health = Optional.empty();

    NodeFaces(Workbench workbench, TrainingDesk desk, Texts texts) {
        this.workbench = workbench;
        this.desk = desk;
        this.texts = texts;
        this.blocks = new BlockFaces(workbench, texts);
    }

    /** From now on layers that do not learn have a badge. */
    void follow(Health followed) {
        health = Optional.of(followed);
    }

    /** What a screen reader says of an expanded block. */
    String spoken(Group group) {
        return blocks.spoken(group);
    }

    NodeFace of(Node node) {
        if (node.layer() instanceof BlockCard block) {
            return blocks.of(workbench.document().graph().group(block.group()));
        }
        ShapeInference inference = workbench.inference();
        NodeId id = node.id();
        Optional<Problem> problem = inference.problemOf(id);
        boolean waits = inference.waiting().containsKey(id);
        long parameters = inference.parameters().getOrDefault(id, 0L);
        boolean learns = parameters > 0;
        double gradient = learns ? gradient(node.name()) : Double.NaN;
        boolean sick = gradient < HEALTHY_FROM || gradient > HEALTHY_TO;
        Optional<Finding> finding = health.flatMap(each -> each.of(id));
        Status status = problem.filter(Problem::blocks).isPresent() ? Status.PROBLEM
                : waits ? Status.WAITING : problem.isPresent() || sick || finding.isPresent() ? Status.WARNING : Status.FINE;
        String note = problem.map(Problem::brief).or(() -> finding.map(FindingCard::words)).orElse(!sick ? "" : texts.get(gradient < HEALTHY_FROM
                ? "vital.low" : "vital.high", NumberText.three(gradient)));
        Optional<Shape> shape = Optional.ofNullable(inference.shapes().get(id));
        String shapeText = shape.map(Shape::toString).orElse("?");
        boolean tall = node.layer() instanceof Output || parameters > 0 || couldLearn(node.layer());
        String last = !tall ? "" : lastLine(node, parameters);
        if (waits) {
            String waitsFor = texts.get("node.waits", nameOf(inference.waiting().get(id)));
            shapeText = tall ? shapeText : waitsFor;
            last = tall ? waitsFor : "";
        }
        return new NodeFace(id, node.name(), node.layer().type(), settings(node, shape), shapeText, last,
                node.layer() instanceof Output && status != Status.WAITING ? validation() : "", status, note,
                node.frozen(), gradient, learns, spoken(node, problem, shape, parameters, gradient));
    }

    private String nameOf(NodeId id) {
        return workbench.document().graph().find(id).map(Node::name).orElse("");
    }

    /** Whether a layer whose shape is not known yet is of a kind that has weights: one that cannot take a vector may. */
    private static boolean couldLearn(LayerSpec layer) {
        try {
            return !layer.parameters(List.of(Shape.of(8))).isEmpty();
        } catch (ShapeException | IllegalArgumentException | IndexOutOfBoundsException needsAnotherShape) {
            return true;
        }
    }

    private String lastLine(Node node, long parameters) {
        if (node.layer() instanceof Output output) {
            return output.chosenLoss().name();
        }
        return !workbench.inference().shapes().containsKey(node.id()) ? texts.get("node.unknown") : texts.get("node.parameters", parameters, NumberText.whole(parameters));
    }

    private String settings(Node node, Optional<Shape> shape) {
        if (node.layer() instanceof Input) {
            return shape.map(each -> texts.get("node.inputs", each.size())).orElse("");
        }
        if (node.layer() instanceof Output output) {
            return outputs(output);
        }
        return node.layer().summary();
    }

    private String outputs(Output output) {
        DataSignature data = workbench.signature();
        if (data == null || data.task() != output.task() || output.task() == Task.REGRESSION) {
            return Phrases.of(output.task().label()).toLowerCase(Locale.ROOT);
        }
        return texts.get(output.task() == Task.CLASSIFICATION ? "node.classes" : "node.labels", data.outputs());
    }

    /** The gradient norm of a layer where the window looks at the run in hand; NaN when there is none. */
    private double gradient(String layer) {
        Optional<Run> run = desk.currentRun();
        int index = run.map(each -> each.layers().indexOf(layer)).orElse(-1);
        return index < 0 ? Double.NaN : run.get().seen(run.get().gradientNorms().get(index));
    }

    private String validation() {
        return desk.currentRun().flatMap(Run::seenEpoch).map(EpochRecord::validationLoss).filter(Double::isFinite).map(NumberText::three).orElse("");
    }

    private String spoken(Node node, Optional<Problem> problem, Optional<Shape> shape, long parameters, double gradient) {
        StringBuilder words = new StringBuilder(node.name()).append(", ").append(node.layer().type().name());
        String settings = spokenSettings(node, shape);
        if (!settings.isEmpty()) {
            words.append(", ").append(settings);
        }
        shape.ifPresent(each -> words.append(", ").append(texts.get("spoken.output", each.toString().replace("×", " by "))));
        if (parameters > 0) {
            words.append(", ").append(texts.get("node.parameters", parameters, NumberText.whole(parameters)));
        }
        if (Double.isFinite(gradient)) {
            words.append(", ").append(texts.get(gradient < HEALTHY_FROM ? "spoken.low"
                    : gradient > HEALTHY_TO ? "spoken.high" : "spoken.healthy"));
        }
        if (workbench.selectionProperty().get().contains(node.id())) {
            words.append(", ").append(texts.get("spoken.selected"));
        }
        if (node.frozen()) {
            words.append(", ").append(texts.get("spoken.frozen"));
        }
        problem.ifPresent(each -> words.append(", ").append(texts.get("spoken.problem", each.brief().replace("×", " by "))));
        NodeId waits = workbench.inference().waiting().get(node.id());
        if (waits != null) {
            words.append(", ").append(texts.get("node.waits", nameOf(waits)));
        }
        return words.toString();
    }

    /** "8 units, tanh": a number in the summary is followed by the label of the setting it is. */
    private String spokenSettings(Node node, Optional<Shape> shape) {
        StringBuilder words = new StringBuilder();
        for (String part : settings(node, shape).split(" · ")) {
            String unit = "";
            for (Hyper<?, ?> hyper : node.layer().type().hypers()) {
                if (hyper instanceof IntHyper<?> number && part.equals(String.valueOf(value(number, node.layer())))) {
                    unit = " " + number.label().toLowerCase(Locale.ROOT);
                    break;
                }
            }
            words.append(words.isEmpty() ? "" : ", ").append(part.replace("×", " by ")).append(unit);
        }
        return words.toString();
    }

    @SuppressWarnings("unchecked")
    private static Object value(IntHyper<?> hyper, LayerSpec layer) {
        return ((IntHyper<LayerSpec>) hyper).get(layer);
    }
}
