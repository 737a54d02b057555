package dev.gradus.ui.lens;

import dev.gradus.ui.theme.Icons;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Goes through pages; gone while there is one only. */
final class Pager extends HBox {

    private final Label words = new Label();
    private final Button back;
    private final Button on;
    private int page;
    private int pages = 1;

    /** @param key of the tooltips: {@code key.back}, {@code key.on} */
    Pager(String key, IntConsumer turned) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        back = arrow(MaterialDesignC.CHEVRON_LEFT, key + ".back", () -> turn(page - 1, turned));
        on = arrow(MaterialDesignC.CHEVRON_RIGHT, key + ".on", () -> turn(page + 1, turned));
        words.getStyleClass().addAll("small", "muted");
        words.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(back, words, on);
        pages(1, "");
    }

    private Button arrow(Ikon icon, String key, Runnable action) {
        Button button = new Button("", Icons.of(icon, 16));
        button.setId("lens-" + key.replace('.', '-'));
        button.getStyleClass().add("lens-tool");
        button.setAccessibleText(LensContext.TEXTS.get(key));
        button.setTooltip(new Tooltip(LensContext.TEXTS.get(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void turn(int to, IntConsumer turned) {
        page = Math.floorMod(to, pages);
        turned.accept(page);
    }

    int page() {
        return page;
    }

    /** @param what is shown now, in words */
    void pages(int count, String what) {
        pages = Math.max(1, count);
        page = Math.min(page, pages - 1);
        words.setText(what);
        setVisible(pages > 1);
        setManaged(pages > 1);
    }
}
