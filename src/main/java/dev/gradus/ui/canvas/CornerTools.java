package dev.gradus.ui.canvas;

import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.control.Segmented;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The upper corners: Weights / Gradients on the left; zoom, fit and the canvas menu on the right. */
final class CornerTools {

    private final Board board;
    private final Actions actions;
    private final WirePaint paint;
    private final Minimap minimap;
    private final Texts texts;

    CornerTools(Board board, Actions actions, WirePaint paint, Minimap minimap) {
        this.minimap = minimap;
        this.board = board;
        this.actions = actions;
        this.paint = paint;
        this.texts = board.texts();
    }

    List<Node> nodes() {
        Segmented<WireStyle.Shows> shows = shows();
        HBox zoom = zoom();
        CanvasView.corner(shows, Pos.TOP_LEFT);
        CanvasView.corner(zoom, Pos.TOP_RIGHT);
        return List.of(shows, zoom);
    }

    private Segmented<WireStyle.Shows> shows() {
        Segmented<WireStyle.Shows> shows = new Segmented<WireStyle.Shows>()
                .add(WireStyle.Shows.WEIGHTS, texts.get("shows.weights"), null)
                .add(WireStyle.Shows.GRADIENTS, texts.get("shows.gradients"), null)
                .onChosen(paint.showsProperty()::set);
        shows.setId("canvas-shows");
        shows.buttons().forEach(button -> button.setTooltip(new Tooltip(ActionMenus.help(actions.get("canvas.weightsOrGradients")))));
        paint.showsProperty().addListener((property, before, now) -> shows.choose(now));
        return shows;
    }

    private HBox zoom() {
        Button out = icon("canvas.zoomOut", Icons.of(MaterialDesignM.MINUS, 16));
        Button in = icon("canvas.zoomIn", Icons.of(MaterialDesignP.PLUS, 16));
        Button fit = icon("canvas.fit", Icons.of(MaterialDesignF.FIT_TO_PAGE_OUTLINE, 17));
        Button percent = icon("canvas.zoom100", null);
        percent.getStyleClass().addAll("mono", "zoom-percent");
        Runnable show = () -> percent.setText(NumberText.fixed(100 * board.camera().zoom(), 0) + "\u202f%");
        board.camera().scaleProperty().addListener((property, before, now) -> show.run());
        show.run();
        HBox bar = new HBox(out, percent, in, fit, menu());
        bar.getStyleClass().add("zoom-bar");
        bar.setId("canvas-zoom");
        bar.setAlignment(Pos.CENTER);
        return bar;
    }

    private Button icon(String id, Node graphic) {
        Action action = actions.get(id);
        Button button = new Button("", graphic);
        button.setId("button-" + id.replace('.', '-'));
        button.getStyleClass().addAll("zoom-button");
        button.setAccessibleText(action.label().getValue());
        button.setOnAction(event -> action.fire());
        return Reasoned.attach(button, ActionMenus.help(action), action.reason());
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton("", Icons.of(MaterialDesignD.DOTS_VERTICAL, 17));
        menu.setId("canvas-menu");
        menu.getStyleClass().addAll("zoom-button", "no-arrow");
        menu.setAccessibleText(texts.get("menu.canvas"));
        menu.setTooltip(new Tooltip(texts.get("menu.canvas.help")));
        CheckMenuItem snapping = new CheckMenuItem(texts.get("action.snapping"));
        snapping.selectedProperty().bindBidirectional(board.snapping());
        CheckMenuItem map = new CheckMenuItem(texts.get("minimap"));
        map.selectedProperty().bindBidirectional(minimap.wantedProperty());
        menu.getItems().addAll(snapping, map, item("canvas.arrange"), item("canvas.fitSelection"), new SeparatorMenuItem(),
                item("canvas.exportPicture"));
        return menu;
    }

    private MenuItem item(String id) {
        MenuItem item = ActionMenus.item(actions.get(id));
        if (actions.get(id).scope() == Action.Scope.CANVAS) {
            item.setAccelerator(null); // An item of a button's menu would take its key everywhere in the window.
        }
        return item;
    }
}
