package dev.gradus.ui.shell;

import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.edit.Suggestion;
import dev.gradus.graph.GradientCheck;
import dev.gradus.graph.Network;
import dev.gradus.graph.Node;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.train.Trainer;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** What the Network menu does to the whole network: suggest, check, sum up. */
final class NetworkActions {

    private static final int CHECK_ROWS = 8;

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Background background;
    private final HelpSheets sheets;
    private final Teller teller;
    private final Texts texts = Texts.of("window");

    NetworkActions(Workbench workbench, TrainingDesk desk, Background background, HelpSheets sheets, Teller teller) {
        this.workbench = workbench;
        this.desk = desk;
        this.background = background;
        this.sheets = sheets;
        this.teller = teller;
    }

    void register(ViewActions view) {
        view.add("network.suggest", "", when("network.suggest.none", () -> workbench.preparedData().isPresent()),
                () -> desk.whenStill(this::suggest));
        view.add("network.check", "", when("network.check.none", () -> workbench.inference().complete()), this::check);
        view.add("network.summary", "", this::summary);
    }

    private ObservableValue<String> when(String key, java.util.function.BooleanSupplier possible) {
        return Bindings.createStringBinding(() -> possible.getAsBoolean() ? "" : texts.get(key),
                workbench.revisionProperty());
    }

    private void suggest() {
        PreparedData data = workbench.preparedData().orElseThrow();
        Document suggested = Suggestion.of(workbench.document().data().orElseThrow(), data,
                workbench.document().training().seed());
        workbench.apply(Suggestion.edit(texts.get("network.suggest").toLowerCase(java.util.Locale.ROOT), suggested));
    }

    private void check() {
        Document document = workbench.document();
        PreparedData data = workbench.preparedData().orElseThrow();
        var signature = workbench.signature();
        background.run(() -> {
            Network network = Network.compile(document.graph(), signature);
            Trainer.initialise(network, document.training());
            document.checkpoint().ifPresent(checkpoint -> checkpoint.loadInto(network));
            int rows = Math.min(CHECK_ROWS, data.training().count());
            Matrix inputs = Matrix.zeros(data.training().inputSize(), rows);
            Matrix targets = Matrix.zeros(data.training().targetSize(), rows);
            for (int i = 0; i < rows; i++) {
                data.training().copyInput(i, inputs, i);
                data.training().copyTarget(i, targets, i);
            }
            return GradientCheck.of(network, inputs, targets, document.training().seed());
        }, this::showCheck, failure -> teller.refuse(Phrases.of(failure.getMessage())));
    }

    private void showCheck(GradientCheck check) {
        GridPane grid = grid();
        int row = 0;
        for (GradientCheck.Tensor tensor : check.tensors()) {
            grid.addRow(row++, new Label(tensor.layer()), new Label(tensor.parameter()), mono(NumberText.three(tensor.error())));
        }
        if (check.worst().isPresent()) {
            Label result = strong(texts.get("network.check.result", NumberText.three(check.worst().get().error()),
                    check.worst().get().layer()));
            grid.addRow(row, result);
            GridPane.setColumnSpan(result, 3);
        }
        sheets.show(texts.get("network.check").replace("…", ""), grid);
    }

    private void summary() {
        GridPane grid = grid();
        int row = 0;
        for (Node node : workbench.document().graph().unrolled().computingOrder()) {
            Shape shape = workbench.inference().shapes().get(node.id());
            Long parameters = workbench.inference().parameters().get(node.id());
            grid.addRow(row++, strong(node.name()), new Label(node.layer().type().name()),
                    new Label(node.layer().summary()), mono(shape == null ? "?" : shape.toString()),
                    mono(parameters == null ? "?" : NumberText.whole(parameters)));
        }
        sheets.show(texts.get("network.summary").replace("…", ""), grid);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(6);
        return grid;
    }

    private static Label mono(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("mono");
        return label;
    }

    private static Label strong(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("medium");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
