package dev.gradus.ui.canvas;

import dev.gradus.ui.model.WatchedNeuron;
import dev.gradus.ui.model.WatchedNeuron.Neuron;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A neuron's numbers: its range, its bias, the weights into it, strongest first; each leads to its own card. */
final class NeuronCard extends VBox {

    private static final double WIDTH = 260;
    private static final double MOST_HEIGHT = 190;

    NeuronCard(NeuronWords words, Texts texts, Neuron neuron, WatchedNeuron watched, Optional<Double> bias,
            List<WeightWire> weights, Runnable editBias, Consumer<WeightWire> edit) {
        super(8);
        setId("neuron-card");
        getStyleClass().addAll("popover-card", "floating-card");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        Label title = new Label(words.name(neuron));
        title.getStyleClass().add("semi-bold");
        Label range = new Label(words.range(neuron));
        range.getStyleClass().addAll("small", "muted");
        range.setWrapText(true);
        Button pin = new Button(texts.get(watched.pinned().equals(Optional.of(neuron)) ? "neuron.unpin" : "neuron.pin"));
        pin.setId("neuron-pin");
        pin.getStyleClass().add("small-button");
        pin.setOnAction(event -> {
            watched.togglePin(neuron);
            pin.setText(texts.get(watched.pinned().equals(Optional.of(neuron)) ? "neuron.unpin" : "neuron.pin"));
        });
        getChildren().addAll(title, range, pin);
        VBox rows = new VBox(2);
        bias.ifPresent(value -> rows.getChildren().add(row("neuron-bias", texts.get("neuron.bias"), value,
                texts.get("neuron.bias.spoken", NeuronWords.spoken(value), words.name(neuron)), editBias)));
        for (WeightWire wire : weights) {
            rows.getChildren().add(row("neuron-weight-" + wire.from() + "-" + wire.fromUnit(),
                    texts.get("neuron.from", words.name(new Neuron(wire.from(), wire.fromUnit()))), wire.weight(),
                    words.spoken(wire), () -> edit.accept(wire)));
        }
        if (rows.getChildren().isEmpty()) {
            Label none = new Label(texts.get("neuron.noWeights"));
            none.getStyleClass().addAll("small", "muted");
            none.setWrapText(true);
            getChildren().add(none);
        } else {
            ScrollPane scroll = new ScrollPane(rows);
            scroll.setFitToWidth(true);
            scroll.setMaxHeight(MOST_HEIGHT);
            scroll.setPrefHeight(Math.min(MOST_HEIGHT, rows.getChildren().size() * 28.0 + 4));
            getChildren().add(scroll);
        }
        setAccessibleText(words.spoken(neuron));
    }

    private static Button row(String id, String name, double value, String spoken, Runnable action) {
        Label left = new Label(name);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label right = new Label(NumberCard.signed(value));
        right.getStyleClass().add("mono");
        HBox line = new HBox(8, left, space, right);
        line.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button("", line);
        line.prefWidthProperty().bind(button.widthProperty().subtract(20));
        button.setId(id);
        button.getStyleClass().add("neuron-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(spoken);
        button.setOnAction(event -> action.run());
        return button;
    }

    void focusFirst() {
        lookup("#neuron-pin").requestFocus();
    }
}
