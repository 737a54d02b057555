package dev.gradus.ui.inspector;

import dev.gradus.nn.Hyper;
import dev.gradus.ui.control.NumberField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A weight for each class of the data, by name: all equal, balanced by their rows, or typed. */
final class WeightsControl implements SettingControl<List<Double>> {

    private static final int MOST_SEEN = 8;
    private static final double LINE = 32;

    private final Hyper.DoublesHyper<?> hyper;
    private final DataClasses classes;
    private final Listener<List<Double>> listener;
    private final Label state = new Label();
    private final Button balance = button("weights.balance");
    private final Button equal = button("weights.equal");
    private final Button edit = button("weights.edit");
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final VBox box;
    private final List<NumberField> fields = new ArrayList<>();
    private List<Double> weights = List.of();
    private List<String> names = List.of();

    WeightsControl(Hyper.DoublesHyper<?> hyper, DataClasses classes, Listener<List<Double>> listener) {
        this.hyper = hyper;
        this.classes = classes;
        this.listener = listener;
        state.getStyleClass().addAll("small", "muted");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        balance.setOnAction(event -> settle(classes.balanced()));
        equal.setOnAction(event -> settle(List.of()));
        edit.setOnAction(event -> settle(Collections.nCopies(names.size(), 1.0)));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox buttons = new HBox(8, balance, edit, equal);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.setMinHeight(38);
        box = new VBox(state, scroll, buttons);
        box.setPadding(new Insets(6, 0, 0, 0));
        box.setId("class-weights");
    }

    @Override
    public Region region() {
        return box;
    }

    @Override
    public Node focus() {
        return balance;
    }

    @Override
    public void show(Optional<List<Double>> value) {
        List<String> wanted = classes.names();
        List<Double> now = value.orElse(List.of());
        if (!wanted.equals(names) || now.size() != weights.size() || fields.isEmpty()) {
            names = wanted;
            weights = now;
            build();
        } else if (!now.equals(weights)) {
            weights = now;
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).setValue(now.get(i));
            }
        }
    }

    private void build() {
        fields.clear();
        lines.getChildren().clear();
        boolean fits = !weights.isEmpty() && weights.size() == names.size();
        state.setText(weights.isEmpty() ? InspectorTexts.TEXTS.get("weights.none")
                : InspectorTexts.TEXTS.get("weights.misfit", weights.size(), names.size()));
        reveal(state, !fits);
        reveal(scroll, fits);
        reveal(balance, !names.isEmpty());
        reveal(edit, weights.isEmpty() && !names.isEmpty());
        reveal(equal, !weights.isEmpty());
        for (int i = 0; fits && i < names.size(); i++) {
            lines.getChildren().add(line(i));
        }
        scroll.setPrefViewportHeight(LINE * Math.min(MOST_SEEN, names.size()));
        scroll.setMinHeight(fits ? scroll.getPrefViewportHeight() + 2 : 0);
    }

    private HBox line(int index) {
        Label name = new Label(names.get(index));
        name.getStyleClass().add("small");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(names.get(index)));
        NumberField field = new NumberField(InspectorTexts.TEXTS.get("weights.of", names.get(index)), hyper.min(), hyper.max(),
                false);
        field.setValue(weights.get(index));
        field.setPrefColumnCount(6);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.onChanged(value -> {
            List<Double> changed = new ArrayList<>(weights);
            changed.set(index, value);
            settle(changed);
        }).onComplaint(listener::complained);
        fields.add(field);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox line = new HBox(8, name, between, field);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(LINE);
        return line;
    }

    private void settle(List<Double> wanted) {
        listener.settled(List.copyOf(wanted));
    }

    private static Button button(String key) {
        Button button = new Button(InspectorTexts.TEXTS.get(key));
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId(key.replace('.', '-'));
        button.setTooltip(new Tooltip(InspectorTexts.TEXTS.get(key + ".tip")));
        return button;
    }

    private static void reveal(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
