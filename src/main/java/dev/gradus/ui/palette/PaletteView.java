package dev.gradus.ui.palette;

import dev.gradus.edit.BlockTemplate;
import dev.gradus.edit.ReadyBlocks;
import dev.gradus.io.BlockFolder;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.BlockShelf;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/**
 * All kinds of layers: search, groups, rows to click or drag; folded, a rail of icons. Click adds after the selection,
 * dragging goes through {@link LayerDrag}.
 */
public final class PaletteView extends VBox {

    public static final double WIDTH = 188;
    public static final double RAIL = 52;
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("rail");

    private final LayerDrag drag;
    private final Texts texts = Texts.of("palette");
    private final TextField search = new TextField();
    private final VBox rows = new VBox();
    private Optional<BlockShelf> shelf = Optional.empty();
    private Consumer<String> tell = words -> { };
    private final BooleanProperty rail = new SimpleBooleanProperty();

    public PaletteView(Workbench workbench, Actions actions, LayerDrag drag) {
        this.drag = drag;
        setId("palette");
        getStyleClass().addAll("palette-view", "region-left");
        getStylesheets().add(PaletteView.class.getResource("/dev/gradus/ui/palette.css").toExternalForm());
        search.setId("palette-search");
        search.setPromptText(texts.get("search"));
        search.setAccessibleText(texts.get("search"));
        search.textProperty().addListener((property, before, now) -> fill());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        rows.getStyleClass().add("palette-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                now.focusOwnerProperty().addListener((owner, last, focused) -> reveal(scroll, focused));
            }
        });
        rail.addListener((property, before, now) -> arrange(scroll));
        workbench.nameProperty().addListener((property, before, now) -> search.clear());
        actions.add(new Action("palette.find", Bindings.createStringBinding(() -> texts.get("find")), texts.get("find.help"),
                Optional.empty(), Action.Scope.WINDOW, Bindings.createStringBinding(() -> ""), this::focusSearch));
        arrange(scroll);
    }

    /**
     * Where saved blocks come from.
     *
     * @param news gets a sentence when one was deleted
     */
    public void setShelf(BlockShelf place, Consumer<String> news) {
        shelf = Optional.of(place);
        tell = news;
        place.entries().addListener((ListChangeListener<BlockFolder.Entry>) change -> fill());
        fill();
    }

    /** A row that gets the keyboard is brought into view. */
    private void reveal(ScrollPane scroll, javafx.scene.Node focused) {
        if (focused instanceof PaletteRow row && rows.getChildren().contains(row)) {
            double hidden = rows.getHeight() - scroll.getViewportBounds().getHeight();
            double top = row.getBoundsInParent().getMinY();
            double bottom = row.getBoundsInParent().getMaxY() - scroll.getViewportBounds().getHeight();
            double now = scroll.getVvalue() * hidden;
            if (hidden > 0 && (top < now || bottom > now)) {
                scroll.setVvalue((top < now ? top : bottom) / hidden);
            }
        }
    }

    /** True while only a rail of icons is shown. */
    public BooleanProperty railProperty() {
        return rail;
    }

    private void focusSearch() {
        rail.set(false);
        search.requestFocus();
    }

    private void arrange(ScrollPane scroll) {
        boolean folded = rail.get();
        pseudoClassStateChanged(FOLDED, folded);
        double width = folded ? RAIL : WIDTH;
        setMinWidth(folded ? RAIL : 160);
        setPrefWidth(width);
        setMaxWidth(folded ? RAIL : 280);
        getChildren().setAll(folded ? new VBox(unfold()) : head(), scroll);
        if (!folded) {
            getChildren().add(1, searchBox());
        }
        fill();
    }

    private HBox head() {
        Label title = new Label(texts.get("title"));
        title.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button fold = button("palette-fold", Icons.of(MaterialDesignC.CHEVRON_DOUBLE_LEFT, 18), "fold");
        fold.setOnAction(event -> rail.set(true));
        HBox head = new HBox(title, gap, fold);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("palette-head");
        return head;
    }

    private Button unfold() {
        Button find = button("palette-unfold", Icons.of(MaterialDesignM.MAGNIFY, 18), "find");
        find.setOnAction(event -> focusSearch());
        find.setMaxWidth(Double.MAX_VALUE);
        return find;
    }

    private Button button(String id, javafx.scene.Node icon, String key) {
        Button button = new Button("", icon);
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key) + ". " + texts.get(key + ".help")));
        return button;
    }

    private HBox searchBox() {
        HBox box = new HBox(search);
        HBox.setHgrow(search, Priority.ALWAYS);
        box.getStyleClass().add("palette-search");
        return box;
    }

    private void fill() {
        boolean folded = rail.get();
        String typed = folded ? "" : search.getText().strip();
        List<javafx.scene.Node> children = new ArrayList<>();
        List<LayerType<?>> found = LayerSearch.find(LayerCatalog.all(), typed);
        if (!typed.isEmpty()) {
            boolean named = found.stream().anyMatch(type -> LayerSearch.contains(type.name(), typed));
            if (!named) {
                blocks(typed, false, children);
            }
            found.forEach(type -> children.add(new PaletteRow(type, drag, false)));
            if (named) {
                blocks(typed, false, children);
            }
            if (children.isEmpty()) {
                children.add(nothing(typed));
            }
        } else {
            for (LayerType.Category category : LayerType.Category.values()) {
                List<LayerType<?>> group = LayerCatalog.all().stream().filter(type -> type.category() == category).toList();
                if (!group.isEmpty()) {
                    children.add(folded ? line(children.isEmpty()) : caption(Phrases.of(category.label())));
                    group.forEach(type -> children.add(new PaletteRow(type, drag, folded)));
                }
            }
            children.add(folded ? line(false) : caption(texts.get("blocks")));
            blocks("", folded, children);
        }
        rows.getChildren().setAll(children);
    }

    /** Ready-made blocks, then those the person has saved. */
    private void blocks(String typed, boolean folded, List<javafx.scene.Node> into) {
        ReadyBlocks.all().stream().filter(block -> fits(block, typed))
                .forEach(block -> into.add(new PaletteRow(block, drag, folded)));
        shelf.ifPresent(place -> place.entries().stream().filter(entry -> fits(entry.block(), typed)).forEach(entry -> {
            PaletteRow row = new PaletteRow(entry.block(), drag, folded);
            row.onDelete(texts.get("block.delete"), () -> place.delete(entry, tell));
            into.add(row);
        }));
    }

    private static boolean fits(BlockTemplate block, String typed) {
        return LayerSearch.contains(block.name(), typed);
    }

    private static Label caption(String words) {
        Label caption = new Label(words);
        caption.getStyleClass().addAll("caption", "medium", "palette-group");
        return caption;
    }

    private static Region line(boolean first) {
        Region line = new Region();
        line.getStyleClass().add(first ? "palette-first" : "palette-line");
        return line;
    }

    private Label nothing(String typed) {
        Label none = caption(LayerSearch.nearest(LayerCatalog.all(), typed)
                .map(type -> texts.get("nothing", typed, type.name())).orElse(""));
        none.setWrapText(true);
        return none;
    }

    /** Enter adds the first that was found, Down goes to the rows, Esc clears. */
    private void searchKey(KeyEvent event) {
        List<PaletteRow> shown = rows.getChildren().stream().filter(PaletteRow.class::isInstance)
                .map(PaletteRow.class::cast).toList();
        if (event.getCode() == KeyCode.ENTER && !shown.isEmpty() && !search.getText().isBlank()) {
            shown.get(0).add();
        } else if (event.getCode() == KeyCode.DOWN && !shown.isEmpty()) {
            shown.get(0).requestFocus();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
        } else {
            return;
        }
        event.consume();
    }
}
