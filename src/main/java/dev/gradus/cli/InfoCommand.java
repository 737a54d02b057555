package dev.gradus.cli;

import dev.gradus.data.DataException;
import dev.gradus.data.Provenance;
import dev.gradus.data.RowForm;
import dev.gradus.data.step.FittedChain;
import dev.gradus.data.step.StepReport;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Problem;
import dev.gradus.graph.ShapeInference;
import dev.gradus.io.FileKind;
import dev.gradus.io.FileProblem;
import dev.gradus.io.JsonLine;
import dev.gradus.io.Model;
import dev.gradus.io.ModelFile;
import dev.gradus.math.Shape;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.train.RunRecord;
import dev.gradus.train.Signature;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus info}. */
@Command(name = "info", mixinStandardHelpOptions = true, description = "Shows layers, shapes and parameters.")
final class InfoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A project or a trained model.")
    private Path file;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** @param shape of the output; empty where the graph is not complete */
    private record Line(String name, String type, String settings, List<Integer> shape, long parameters) {}

    @Override
    public Integer call() throws FileProblem, DataException {
        if (FileKind.of(file) == FileKind.MODEL) {
            Model model = ModelFile.read(file);
            print("model", model.graph(), Signature.of(model.preparation()), model.preparation().row().map(InfoCommand::ofModel).orElse(List.of()),
                    "trained on", model.provenance());
        } else {
            OpenProject project = OpenProject.read(file);
            List<RunRecord> runs = project.project().runs();
            Optional<RunRecord> last = runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
            print("project", project.document().graph(), Signature.of(project.prepare()),
                    project.chain().map(InfoCommand::ofChain).orElse(List.of()),
                    last.map(run -> "last run: " + run.name()).orElse(""), last.flatMap(RunRecord::provenance));
        }
        return GradusCommand.DONE;
    }

    /** A line for each step: what it does, and what is wrong with it. */
    private static List<String> ofChain(FittedChain chain) {
        List<String> lines = new ArrayList<>();
        for (StepReport report : chain.reports()) {
            lines.add(report.step().type().name() + ": " + report.sentence() + (report.rowsDropped() == 0 ? ""
                    : " (" + report.rowsDropped() + (report.rowsDropped() == 1 ? " row" : " rows") + " left out)"));
            report.leak().ifPresent(leak -> lines.add("  leak: " + leak));
            report.notes().forEach(note -> lines.add("  " + note));
        }
        lines.add(chain.inputs().size() + (chain.inputs().size() == 1 ? " input" : " inputs"));
        return lines;
    }

    private static List<String> ofModel(RowForm form) {
        return List.of(String.join(", ", form.cellNames()), form.operations().size() + " operations make them "
                + form.size() + (form.size() == 1 ? " input" : " inputs"));
    }

    private void print(String kind, NetworkGraph graph, DataSignature data, List<String> preparation, String whose,
            Optional<Provenance> provenance) {
        ShapeInference inference = ShapeInference.of(graph, data);
        List<Line> lines = new ArrayList<>();
        NetworkGraph computed = graph.unrolled();
        for (Node node : computed.computingOrder()) {
            Shape shape = inference.shapes().get(node.id());
            lines.add(new Line(node.name(), node.layer().type().id(), node.layer().summary(),
                    shape == null ? List.of() : shape.dims(), parameters(computed, node, inference)));
        }
        long total = lines.stream().mapToLong(Line::parameters).sum();
        List<String> problems = inference.problems().stream().map(Problem::message).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> all = toJson(kind, data, lines, total, problems, preparation);
            provenance.ifPresent(told -> all.put("provenance", new ProvenanceLines(told).json()));
            out.println(JsonLine.of(all));
            return;
        }
        out.println(data.task().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ", " + data.outputs()
                + (data.outputs() == 1 ? " output" : " outputs"));
        preparation.forEach(line -> out.println("  " + line));
        lines.forEach(line -> out.printf("%-18s %-26s %-14s %,12d%n", line.name, line.settings,
                line.shape.isEmpty() ? "?" : String.join("×", line.shape.stream().map(String::valueOf).toList()),
                line.parameters));
        out.printf("%-18s %-26s %-14s %,12d%n", "parameters", "", "", total);
        problems.forEach(out::println);
        provenance.ifPresent(told -> {
            out.println(whose);
            new ProvenanceLines(told).lines().forEach(line -> out.println("  " + line));
        });
    }

    private static long parameters(NetworkGraph graph, Node node, ShapeInference inference) {
        List<NodeId> feeding = graph.inputsOf(node.id());
        List<Shape> shapes = feeding.stream().map(inference.shapes()::get).toList();
        if (feeding.isEmpty() || shapes.contains(null) || inference.shapes().get(node.id()) == null) {
            return 0;
        }
        return node.layer().parameters(shapes).stream().filter(each -> each.kind() == ParameterSpec.Kind.LEARNED)
                .mapToLong(each -> each.shape().size()).sum();
    }

    private static Map<String, Object> toJson(String kind, DataSignature data, List<Line> lines, long total,
            List<String> problems, List<String> preparation) {
        List<Map<String, Object>> layers = new ArrayList<>();
        for (Line line : lines) {
            Map<String, Object> layer = new LinkedHashMap<>();
            layer.put("name", line.name);
            layer.put("type", line.type);
            layer.put("settings", line.settings);
            layer.put("shape", line.shape.isEmpty() ? null : line.shape);
            layer.put("parameters", line.parameters);
            layers.add(layer);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", kind);
        all.put("task", data.task().name().toLowerCase(java.util.Locale.ROOT));
        all.put("inputShape", data.input().dims());
        all.put("outputs", data.outputs());
        all.put("parameters", total);
        all.put("layers", layers);
        all.put("problems", problems);
        all.put("preparation", preparation);
        return all;
    }
}
