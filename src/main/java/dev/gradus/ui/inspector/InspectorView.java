package dev.gradus.ui.inspector;

import dev.gradus.graph.Edge;
import dev.gradus.graph.Group;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * The settings of whatever is selected: one layer, several, a wire, or with nothing selected the training. Controls stay
 * as long as the selection does; their values are brought up to date in place.
 */
public final class InspectorView extends StackPane {

    /** How often numbers that follow a run are written. */
    private static final Duration NUMBERS = Duration.millis(200);

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final ThemeModel theme;
    private final Actions actions;
    private final EditGate gate;
    private final ScrollPane scroll = new ScrollPane();
    private final PauseTransition rest = new PauseTransition(NUMBERS);
    private Panel panel;
    private Object shown;
    private boolean stale;

    public InspectorView(Workbench workbench, TrainingDesk desk, Actions actions, ThemeModel theme) {
        this.workbench = workbench;
        this.desk = desk;
        this.theme = theme;
        this.actions = actions;
        this.gate = new EditGate(workbench, desk);
        setId("inspector");
        setAccessibleText(InspectorTexts.TEXTS.get("title"));
        setMinSize(0, 0);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        actions.add(Action.always("inspector.focus", InspectorTexts.TEXTS.get("action.focus"),
                InspectorTexts.TEXTS.get("action.focus.help"), "", this::focusFirst));
        workbench.revisionProperty().addListener((property, before, now) -> show());
        workbench.selectionProperty().addListener((property, before, now) -> show());
        workbench.selectedWireProperty().addListener((property, before, now) -> show());
        desk.currentRunProperty().addListener((property, before, now) -> follow());
        desk.newsProperty().addListener((property, before, now) -> follow());
        rest.setOnFinished(event -> {
            if (stale) {
                follow();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F2 && !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown()) {
                rename();
                event.consume();
            }
        });
        show();
    }

    /** Puts the focus on the first setting, as Enter on the canvas does. */
    public void focusFirst() {
        panel.focusFirst();
    }

    /** Begins to change the name of the selected layer; without one nothing happens. */
    public void rename() {
        panel.rename();
    }

    private void show() {
        Object wanted = subject();
        if (wanted.equals(shown) && panel.valid()) {
            panel.update();
        } else {
            shown = wanted;
            gate.rebuild(() -> {
                panel = panelFor();
                // One wide row must not push the others out of view.
                panel.setMinWidth(0);
                scroll.setContent(panel);
            });
            scroll.setVvalue(0);
            panel.watch(desk.currentRun());
        }
    }

    /** What is selected: a wire, the id of a block, a set of layers, or an empty set. */
    private Object subject() {
        Optional<Edge> wire = workbench.selectedWireProperty().get()
                .filter(workbench.document().graph().folded().edges()::contains);
        return wire.isPresent() ? wire.get() : block().<Object>map(Group::id).orElseGet(this::layers);
    }

    /** The block that is selected as a whole; a single open layer is a layer first. */
    private Optional<Group> block() {
        Set<NodeId> chosen = layers();
        return workbench.document().graph().groups().stream().filter(group -> Set.copyOf(group.members()).equals(chosen)
                && (group.collapsed() || chosen.size() > 1)).findFirst();
    }

    private Set<NodeId> layers() {
        Set<NodeId> chosen = new LinkedHashSet<>(workbench.selectionProperty().get());
        chosen.removeIf(id -> workbench.document().graph().find(id).isEmpty());
        return chosen;
    }

    private Panel panelFor() {
        if (subject() instanceof Edge wire) {
            return new WirePanel(workbench, gate, wire);
        }
        if (subject() instanceof NodeId block) {
            return new BlockPanel(workbench, gate, actions, block);
        }
        Set<NodeId> chosen = layers();
        return switch (chosen.size()) {
            case 0 -> new TrainingPanel(workbench, desk, gate);
            case 1 -> new NodePanel(workbench, gate, theme, chosen.iterator().next());
            default -> new SeveralPanel(workbench, gate, chosen);
        };
    }

    /** Writes the numbers of the run, five times a second at most. */
    private void follow() {
        if (rest.getStatus() == Animation.Status.RUNNING) {
            stale = true;
            return;
        }
        stale = false;
        panel.watch(desk.currentRun());
        rest.playFromStart();
    }
}
