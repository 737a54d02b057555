package dev.gradus.ui.race;

import dev.gradus.edit.Contender;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.OptimizerType;
import dev.gradus.nn.activation.Activations;
import dev.gradus.nn.optimizer.Optimizers;
import dev.gradus.train.TrainingSetup;
import dev.gradus.ui.control.NumberField;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The settings of one contender. */
final class ContenderForm extends VBox {

    private record Choice(String id, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    private final Texts texts = Texts.of("race");
    private final Contender now;
    private final Consumer<Contender> changed;

    /**
     * @param changed gets the contender with another setting
     * @param browse  asks for another project; its network comes back later
     */
    ContenderForm(Contender now, Consumer<Contender> changed, Runnable browse) {
        super(2);
        this.now = now;
        this.changed = changed;
        setPadding(new Insets(4, 0, 8, 20));
        TrainingSetup setup = now.setup();
        List<Choice> optimizers = Optimizers.all().stream().map(type -> new Choice(type.id(), type.name())).toList();
        row("optimizer", combo("optimizer", optimizers, setup.optimizer().type().id(), id -> {
            OptimizerType<?> type = Optimizers.find(id).orElseThrow();
            return now.withSetup(setup.withOptimizer(type.defaults()).withLearningRate(type.learningRate()));
        }));
        row("rate", number("rate", 1e-9, 100, false, setup.live().learningRate(), setup::withLearningRate));
        row("batch", number("batch", 1, 65_536, true, setup.batchSize(), value -> setup.withBatchSize((int) value)));
        List<Choice> activations = new ArrayList<>();
        activations.add(new Choice("", texts.get("activation.own")));
        for (Hyper.Option option : Activations.options()) {
            activations.add(new Choice(option.id(), option.label()));
        }
        row("activation", combo("activation", activations, now.activation().orElse(""),
                id -> now.withActivation(Optional.of(id).filter(each -> !each.isEmpty()))));
        List<Choice> initializers = new ArrayList<>();
        initializers.add(new Choice(TrainingSetup.SUITING, texts.get("initializer.suiting")));
        Initializer.forWeights().forEach(each -> initializers.add(new Choice(each.id(), each.label())));
        row("initializer", combo("initializer", initializers, setup.initializer(),
                id -> now.withSetup(setup.withInitializer(id))));
        row("l2", number("l2", 0, 10, false, setup.live().regularisation().l2(), setup::withL2));
        row("network", network(browse));
    }

    private void row(String key, Node control) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(92);
        label.setPrefWidth(92);
        label.setLabelFor(control);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(34);
        getChildren().add(row);
    }

    private ComboBox<Choice> combo(String key, List<Choice> choices, String chosen, Function<String, Contender> change) {
        ComboBox<Choice> box = new ComboBox<>();
        box.getItems().setAll(choices);
        choices.stream().filter(each -> each.id().equals(chosen)).findFirst().ifPresent(box::setValue);
        box.setId("race-" + key);
        box.setAccessibleText(texts.get(key));
        box.setTooltip(new Tooltip(texts.get(key + ".help")));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(event -> {
            if (box.getValue() != null && !box.getValue().id().equals(chosen)) {
                changed.accept(change.apply(box.getValue().id()));
            }
        });
        return box;
    }

    private NumberField number(String key, double least, double most, boolean whole, double value,
            java.util.function.DoubleFunction<TrainingSetup> change) {
        NumberField field = new NumberField(texts.get(key), least, most, whole);
        field.setId("race-" + key);
        field.setValue(value);
        field.setTooltip(new Tooltip(texts.get(key + ".help")));
        field.onChanged(typed -> changed.accept(now.withSetup(change.apply(typed))));
        return field;
    }

    private HBox network(Runnable browse) {
        Label name = new Label(now.other().map(Contender.Other::name).orElse(texts.get("network.own")));
        name.getStyleClass().add("small");
        name.setTooltip(new Tooltip(name.getText()));
        Button choose = new Button(texts.get(now.other().isPresent() ? "network.back" : "network.choose"));
        choose.getStyleClass().add("small-button");
        choose.setId("race-network");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setTooltip(new Tooltip(texts.get("network.help")));
        choose.setOnAction(event -> {
            if (now.other().isPresent()) {
                changed.accept(now.withOther(Optional.empty()));
            } else {
                browse.run();
            }
        });
        HBox box = new HBox(8, name, choose);
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
