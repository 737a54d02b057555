package dev.gradus.ui.inspector;

import dev.gradus.nn.Hyper;
import dev.gradus.nn.activation.Activations;
import dev.gradus.ui.theme.Phrases;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A drop-down list; each item has a line of help, activations also their curve. */
final class ChoiceControl implements SettingControl<String> {

    private static final double HELP_WIDTH = 260;
    /** Letters that fit into the narrowest list; longer labels wrap. */
    private static final int ONE_LINE = 15;
    /** Longer ones are written a little smaller. */
    private static final int SNUG = 12;

    private final ComboBox<Hyper.Option> combo = new ComboBox<>();
    private final Setting<String> setting;
    private final boolean curves;
    private boolean quiet;

    ChoiceControl(Setting<String> setting, Listener<String> listener) {
        this.setting = setting;
        this.curves = setting.options().get().equals(Activations.options());
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setMinWidth(0);
        combo.setPrefWidth(152);
        combo.setVisibleRowCount(curves ? 8 : 7);
        combo.setPromptText(InspectorTexts.TEXTS.get("several"));
        combo.setButtonCell(new Cell(false));
        combo.setCellFactory(list -> new Cell(true));
        combo.getItems().setAll(setting.options().get());
        if (setting.options().get().stream().anyMatch(option -> Phrases.of(option.label()).length() > ONE_LINE)) {
            combo.setStyle("-fx-pref-height: 2.9em; -fx-min-height: 2.9em;");
        }
        combo.valueProperty().addListener((property, before, now) -> {
            if (!quiet && now != null) {
                listener.settled(now.id());
            }
        });
    }

    @Override
    public Region region() {
        return combo;
    }

    @Override
    public Node focus() {
        return combo;
    }

    @Override
    public void show(Optional<String> value) {
        quiet = true;
        List<Hyper.Option> offered = setting.options().get();
        if (!combo.getItems().equals(offered)) {
            combo.getItems().setAll(offered);
        }
        Hyper.Option wanted = value.flatMap(this::option).orElse(null);
        if (combo.getValue() != wanted) {
            combo.setValue(wanted);
        }
        quiet = false;
    }

    private Optional<Hyper.Option> option(String id) {
        return combo.getItems().stream().filter(option -> option.id().equals(id)).findFirst();
    }

    private final class Cell extends ListCell<Hyper.Option> {

        private final boolean full;

        Cell(boolean full) {
            this.full = full;
        }

        @Override
        protected void updateItem(Hyper.Option option, boolean empty) {
            super.updateItem(option, empty);
            setGraphic(null);
            if (empty || option == null) {
                setText(full ? null : combo.getPromptText());
                return;
            }
            if (!full) {
                boolean wraps = Phrases.of(option.label()).length() > ONE_LINE;
                setWrapText(wraps);
                setStyle(wraps ? "-fx-font-size: 0.923em; -fx-padding: 0 0 0 10;"
                        : Phrases.of(option.label()).length() > SNUG ? "-fx-font-size: 0.923em; -fx-padding: 0 0 0 8;" : "");
                setText(Phrases.of(option.label()));
                return;
            }
            setText(null);
            VBox words = new VBox(new Label(Phrases.of(option.label())));
            if (!option.help().isEmpty()) {
                Label help = new Label(Phrases.of(option.help()));
                help.getStyleClass().add("caption");
                help.setWrapText(true);
                help.setPrefWidth(HELP_WIDTH);
                help.setMinHeight(Region.USE_PREF_SIZE);
                words.getChildren().add(help);
            }
            HBox line = new HBox(10, words);
            line.setAlignment(Pos.CENTER_LEFT);
            if (curves) {
                line.getChildren().add(0, new ActivationCurve(Activations.of(option.id())));
            }
            setAccessibleText(Phrases.of(option.label()));
            setGraphic(line);
        }
    }
}
