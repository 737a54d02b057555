package dev.gradus.ui.canvas;

import dev.gradus.nn.LayerType;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.ui.control.FindList;
import dev.gradus.ui.palette.LayerSearch;
import dev.gradus.ui.theme.LayerIcons;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Quick add: type, arrows choose, Enter adds. Closes when the keyboard goes elsewhere. */
final class LayerChooser extends FindList<LayerType<?>> {

    private static final double WIDTH = 260;
    private static final double MOST_HEIGHT = 340;

    private final Texts texts;

    LayerChooser(Texts texts, Consumer<LayerType<?>> choose, Runnable close) {
        super("quick-add", texts.get("add.prompt"), WIDTH, MOST_HEIGHT, choose, close);
        this.texts = texts;
        field().focusedProperty().addListener((property, before, now) -> {
            // A window that loses the keyboard for a moment takes it from the field, but the scene remembers the field.
            if (!now && getScene() != null && getScene().getFocusOwner() != field() && !isHover()) {
                close.run();
            }
        });
        show();
    }

    @Override
    protected void find(String text) {
        for (LayerType<?> type : LayerSearch.find(LayerCatalog.all(), text)) {
            HBox row = new HBox(LayerIcons.of(type.id(), 18), new Label(type.name()));
            row.getStyleClass().add("row-item");
            row.setAlignment(Pos.CENTER_LEFT);
            entry(type, row, type.name() + ". " + Phrases.of(type.doc().summary()));
        }
    }

    @Override
    protected String nothing(String text) {
        return LayerSearch.nearest(LayerCatalog.all(), text).map(type -> texts.get("add.nothing", text, type.name())).orElse("");
    }
}
