package dev.gradus.ui.data.download;

import dev.gradus.data.download.PublicSet;
import dev.gradus.ui.theme.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.geometry.Pos;

/** The public sets as cards, and where they are kept. */
public final class DownloadPage extends VBox {

    static final Texts TEXTS = Texts.of("download");
    private static final int COLUMNS = 2;

    private final List<DownloadCard> cards = new ArrayList<>();

    /**
     * @param use        takes the place of a set that is here
     * @param showFolder opens the system's window on a folder
     * @param showLink   opens an address in the browser
     */
    public DownloadPage(DownloadDesk desk, Consumer<Path> use, Consumer<Path> showFolder, Consumer<String> showLink) {
        super(16);
        setId("downloads");
        Label intro = words("intro", "muted");
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(12);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 / COLUMNS);
            half.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(half);
        }
        for (PublicSet set : desk.sets()) {
            DownloadCard card = new DownloadCard(desk, set, use, showLink);
            grid.add(card, cards.size() % COLUMNS, cards.size() / COLUMNS);
            GridPane.setFillHeight(card, true);
            cards.add(card);
        }
        Label kept = new Label(TEXTS.get("kept", desk.folder().folder().toString()));
        kept.getStyleClass().addAll("small", "muted");
        kept.setTooltip(new Tooltip(desk.folder().folder().toString()));
        Button folder = new Button(TEXTS.get("folder"));
        folder.setId("downloads-folder");
        folder.getStyleClass().add("link");
        folder.setMinWidth(USE_PREF_SIZE);
        folder.setOnAction(event -> showFolder.accept(desk.folder().folder()));
        HBox place = new HBox(8, kept, folder);
        place.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(intro, grid, place, words("hand", "muted"));
        desk.onChange(this::update);
        update();
    }

    private void update() {
        cards.forEach(DownloadCard::update);
    }

    private static Label words(String key, String style) {
        Label label = new Label(TEXTS.get(key));
        label.getStyleClass().addAll("small", style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
