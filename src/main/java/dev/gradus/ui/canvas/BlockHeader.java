package dev.gradus.ui.canvas;

import dev.gradus.graph.Group;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.LayerIcons;
import dev.gradus.ui.theme.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The head of an expanded block, with the soft frame that goes round its layers. */
final class BlockHeader extends HBox {

    static final double HEIGHT = 28;
    static final double PADDING = 16;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final NodeId block;
    private final Region frame = new Region();
    private final Label name = new Label();
    private final Label repeat = new Label();
    private final Button collapse = new Button("", Icons.of(MaterialDesignC.CHEVRON_UP, 16));
    private Bounds area = new BoundingBox(0, 0, 0, 0);

    BlockHeader(NodeId block, Texts texts, Runnable collapsing) {
        super(6);
        this.block = block;
        setId("block-header-" + block);
        frame.setId("block-" + block);
        frame.getStyleClass().add("block-frame");
        frame.setMouseTransparent(true);
        getStyleClass().add("block-header");
        name.getStyleClass().add("node-name");
        repeat.getStyleClass().add("block-repeat");
        collapse.setId("block-collapse-" + block);
        collapse.getStyleClass().addAll("icon-button", "block-collapse");
        collapse.setAccessibleText(texts.get("action.collapse"));
        collapse.setTooltip(new Tooltip(texts.get("action.collapse") + "  O. " + texts.get("action.collapse.help")));
        collapse.setFocusTraversable(false);
        collapse.setOnAction(event -> collapsing.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(LayerIcons.of("block", 16), name, repeat, gap, collapse);
        setAccessibleRole(AccessibleRole.NODE);
        setManaged(false);
        frame.setManaged(false);
    }

    NodeId block() {
        return block;
    }

    /** The frame, to lie below wires and cards. */
    Region frame() {
        return frame;
    }

    /** What the whole block takes up. */
    Bounds area() {
        return area;
    }

    /** "residual 1 ×3". */
    String title() {
        return repeat.isVisible() ? name.getText() + " " + repeat.getText() : name.getText();
    }

    void show(Group group, boolean selected, String spoken) {
        name.setText(group.name());
        repeat.setText("×" + group.repeat());
        repeat.setVisible(group.repeat() > 1);
        frame.pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(SELECTED, selected);
        setAccessibleText(spoken);
    }

    /** Goes round the cards of the block. */
    void surround(Bounds cards) {
        double width = Math.max(cards.getWidth() + 2 * PADDING, Math.max(NodeFace.WIDTH, prefWidth(HEIGHT)));
        area = new BoundingBox(cards.getCenterX() - width / 2, cards.getMinY() - PADDING - HEIGHT, width,
                cards.getHeight() + 2 * PADDING + HEIGHT);
        frame.resizeRelocate(area.getMinX(), area.getMinY(), width, area.getHeight());
        resizeRelocate(area.getMinX(), area.getMinY(), width, HEIGHT);
    }
}
