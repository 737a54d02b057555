package dev.gradus.ui.canvas;

import dev.gradus.edit.Clip;
import dev.gradus.edit.Edit;
import dev.gradus.edit.Edits;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Group;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/** Registers what a person can do on the canvas. */
final class CanvasActions {

    private static final double PASTE_STEP = 40;

    private final Board board;
    private final Workbench workbench;
    private final Actions actions;
    private final Prompts prompts;
    private final View view;
    private final WirePaint paint;
    private final CanvasView canvas;
    private final Texts texts;
    private int pasted;

    CanvasActions(Board board, Actions actions, Prompts prompts, View view, WirePaint paint, CanvasView canvas) {
        this.board = board;
        this.workbench = board.workbench();
        this.actions = actions;
        this.prompts = prompts;
        this.view = view;
        this.paint = paint;
        this.canvas = canvas;
        this.texts = board.texts();
    }

    void register() {
        ObservableValue<String> selected = needsSelection();
        ObservableValue<String> one = needsOne();
        ObservableValue<String> something = needsNetwork();
        add("canvas.quickAdd", "Slash", always(), () -> prompts.quickAdd(Optional.empty(), canvas::add));
        add("canvas.addUnconnected", "Shift+Slash", always(), () -> prompts.quickAdd(Optional.empty(),
                type -> canvas.addAt(type, view.middle())));
        add("canvas.cut", "Shortcut+X", selected, this::cut);
        add("canvas.copy", "Shortcut+C", selected, this::copy);
        add("canvas.paste", "Shortcut+V", always(), this::paste);
        add("canvas.duplicate", "Shortcut+D", selected, this::duplicate);
        add("canvas.delete", "Delete", needsAnything(), this::delete);
        add("canvas.selectAll", "Shortcut+A", something, () -> workbench.select(
                workbench.document().graph().nodes().stream().map(Node::id).collect(Collectors.toSet())));
        add("canvas.rename", "F2", one, () -> board.only().or(() -> board.onlyBlock().map(Group::id)).ifPresent(prompts::rename));
        add("canvas.find", "Shortcut+F", something, () -> prompts.find(id -> {
            workbench.select(id);
            view.reveal(id);
        }));
        add("canvas.freeze", "K", selected, this::freeze);
        add("canvas.cutWires", "Shift+W", selected, () -> board.changes().make(Edits.cutWires(board.selection())));
        add("canvas.arrange", "L", something, () -> board.changes().make(Edits.arrange(),
                () -> view.fitAll(board.drawn().nodes(), true)));
        add("canvas.firstSetting", "Enter", one, canvas::openFirstSetting);
        add("canvas.fit", "F", always(), () -> view.fitAll(board.drawn().nodes(), true));
        add("canvas.fitSelection", "Shift+F", selected, () -> view.fit(board.drawnSelection(), false, true));
        add("canvas.zoomIn", "Shortcut+Plus", always(), view::zoomIn);
        add("canvas.zoomOut", "Shortcut+Minus", always(), view::zoomOut);
        add("canvas.zoom100", "Shortcut+0", always(), view::zoomTo100);
        add("canvas.weights", "", always(), () -> paint.showsProperty().set(WireStyle.Shows.WEIGHTS));
        add("canvas.gradients", "", always(), () -> paint.showsProperty().set(WireStyle.Shows.GRADIENTS));
        add("canvas.weightsOrGradients", "G", always(), () -> paint.showsProperty().set(
                paint.showsProperty().get() == WireStyle.Shows.WEIGHTS ? WireStyle.Shows.GRADIENTS : WireStyle.Shows.WEIGHTS));
        add("canvas.snapping", "", always(), () -> board.snapping().set(!board.snapping().get()));
    }

    private void add(String id, String key, ObservableValue<String> reason, Runnable run) {
        String name = "action." + id.substring("canvas.".length());
        Optional<KeyCombination> combination = key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key));
        actions.add(new Action(id, Bindings.createStringBinding(() -> texts.get(name)), texts.get(name + ".help"),
                combination, Action.Scope.CANVAS, reason, run));
    }

    private void copy() {
        workbench.copySelection();
        pasted = 0;
    }

    private void cut() {
        copy();
        delete();
    }

    private void paste() {
        workbench.clip().ifPresent(clip -> {
            pasted++;
            insert(Edits.paste(clip, PASTE_STEP * pasted, PASTE_STEP * pasted), clip);
        });
    }

    private void duplicate() {
        Clip clip = Clip.of(workbench.document(), board.selection());
        insert(Edits.duplicate(clip), clip);
    }

    private void insert(Edit edit, Clip clip) {
        Set<NodeId> fresh = new LinkedHashSet<>(clip.idsIn(workbench.document()));
        board.changes().make(edit, () -> {
            workbench.select(fresh);
            fresh.stream().findFirst().ifPresent(canvas::showAdded);
        });
    }

    private void delete() {
        Optional<Edge> wire = workbench.selectedWireProperty().get();
        if (wire.isPresent()) {
            board.changes().make(Edits.disconnect(wire.get()));
        } else if (!board.selection().isEmpty()) {
            board.changes().make(Edits.delete(workbench.document().graph(), board.selection()), canvas::requestFocus);
        }
    }

    private void freeze() {
        List<Node> nodes = board.selection().stream().map(workbench.document().graph()::node).toList();
        boolean all = nodes.stream().allMatch(Node::frozen);
        board.changes().make(Edits.freeze(board.selection(), !all));
    }

    private ObservableValue<String> always() {
        return Bindings.createStringBinding(() -> "");
    }

    private ObservableValue<String> needsSelection() {
        return Bindings.createStringBinding(() -> board.selection().isEmpty() ? texts.get("reason.select") : "",
                workbench.selectionProperty());
    }

    private ObservableValue<String> needsAnything() {
        return Bindings.createStringBinding(() -> board.selection().isEmpty()
                        && workbench.selectedWireProperty().get().isEmpty() ? texts.get("reason.selectAny") : "",
                workbench.selectionProperty(), workbench.selectedWireProperty());
    }

    private ObservableValue<String> needsOne() {
        return Bindings.createStringBinding(() -> board.only().isEmpty() && board.onlyBlock().isEmpty()
                ? texts.get("reason.selectOne") : "", workbench.selectionProperty(), workbench.documentProperty());
    }

    private ObservableValue<String> needsNetwork() {
        return Bindings.createStringBinding(() -> workbench.document().graph().nodes().isEmpty()
                ? texts.get("reason.empty") : "", workbench.documentProperty());
    }
}
