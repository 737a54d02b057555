package dev.gradus.ui.data;

import dev.gradus.data.DataSetup;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.edit.Suggestion;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;

/** A network that fits the project's data, offered while the project has another. */
final class SuggestedNetwork extends VBox {

    private final DataBench bench;
    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Label words = new Label();
    private Optional<PreparedData> known = Optional.empty();
    private Optional<Document> suggested = Optional.empty();
    private Optional<NetworkGraph> declined = Optional.empty();

    SuggestedNetwork(DataBench bench, Workbench workbench, TrainingDesk desk) {
        super(8);
        this.bench = bench;
        this.workbench = workbench;
        this.desk = desk;
        setId("data-suggested");
        Label title = new Label(DataTexts.TEXTS.get("suggested"));
        title.getStyleClass().add("panel-title");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().addAll("small", "muted");
        Button build = new Button(DataTexts.TEXTS.get("suggested.build"), Icons.of(MaterialDesignG.GRAPH_OUTLINE, 16));
        build.setId("suggested-build");
        build.getStyleClass().addAll("small-button", "accent-button");
        build.setTooltip(new Tooltip(DataTexts.TEXTS.get("suggested.build.tip")));
        build.setOnAction(event -> desk.whenStill(this::build));
        Button keep = new Button(DataTexts.TEXTS.get("suggested.keep"));
        keep.setId("suggested-keep");
        keep.getStyleClass().add("small-button");
        keep.setTooltip(new Tooltip(DataTexts.TEXTS.get("suggested.keep.tip")));
        keep.setOnAction(event -> {
            declined = suggested.map(Document::graph);
            update();
        });
        getChildren().addAll(title, words, new FlowPane(8, 6, build, keep));
    }

    void update() {
        Optional<PreparedData> data = bench.offering() ? Optional.empty() : bench.reading().flatMap(Reading::prepared);
        Optional<DataSetup> setup = workbench.document().data();
        if (!data.equals(known)) {
            known = data;
            suggested = data.filter(each -> each.hasRows() && setup.isPresent())
                    .map(each -> Suggestion.of(setup.get(), each, workbench.document().training().seed()));
        }
        boolean offered = suggested.isPresent() && data.isPresent()
                && !layers(suggested.get().graph()).equals(layers(workbench.document().graph()))
                && !declined.equals(suggested.map(Document::graph));
        setVisible(offered);
        setManaged(offered);
        if (offered) {
            words.setText(DataTexts.TEXTS.get("suggested.words", data.get().inputShape().toString(),
                    String.join(" → ", named(suggested.get().graph())), NumberText.whole(data.get().training().count())));
        }
    }

    private void build() {
        suggested.ifPresent(each -> workbench.apply(Suggestion.edit(DataTexts.TEXTS.get("edit.suggested"), each)));
    }

    private static List<LayerSpec> layers(NetworkGraph graph) {
        return graph.nodes().stream().map(node -> node.layer()).toList();
    }

    /** Dense 16 relu, Dropout 0.2, Dense 2. */
    private static List<String> named(NetworkGraph graph) {
        List<String> names = new ArrayList<>();
        for (LayerSpec layer : layers(graph)) {
            if (layer instanceof Dense dense) {
                names.add("Dense " + dense.units() + ("linear".equals(dense.activation()) ? "" : " " + dense.activation()));
            } else if (layer instanceof Dropout dropout) {
                names.add("Dropout " + NumberText.three(dropout.dropProbability()));
            } else if (!(layer instanceof Input) && !(layer instanceof Output)) {
                names.add(layer.type().name());
            }
        }
        return names;
    }
}
