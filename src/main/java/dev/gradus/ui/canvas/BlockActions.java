package dev.gradus.ui.canvas;

import dev.gradus.edit.BlockEdits;
import dev.gradus.edit.SavedBlock;
import dev.gradus.graph.Group;
import dev.gradus.graph.Grouping;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.BlockShelf;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCombination;

/** Registers what a person can do with blocks. */
final class BlockActions {

    private final Board board;
    private final Actions actions;
    private final Prompts prompts;
    private final Consumer<String> tell;
    private Optional<BlockShelf> shelf = Optional.empty();

    /** @param tell where sentences about what was done go */
    BlockActions(Board board, Actions actions, Prompts prompts, Consumer<String> tell) {
        this.board = board;
        this.actions = actions;
        this.prompts = prompts;
        this.tell = tell;
    }

    void setShelf(BlockShelf place) {
        shelf = Optional.of(place);
    }

    void register() {
        add("group", "Shortcut+G", () -> Grouping.refusal(board.document().graph(), board.selection()).orElse(""),
                this::group);
        add("ungroup", "Shortcut+Shift+G", this::needsBlock, this::ungroup);
        add("collapse", "", this::needsBlock, this::collapse);
        add("saveBlock", "", this::needsOneBlock, this::save);
    }

    private void add(String name, String key, Supplier<String> reason, Runnable run) {
        Texts texts = board.texts();
        Workbench workbench = board.workbench();
        Optional<KeyCombination> combination = key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key));
        actions.add(new Action("canvas." + name, Bindings.createStringBinding(() -> texts.get("action." + name)),
                texts.get("action." + name + ".help"), combination, Action.Scope.CANVAS,
                Bindings.createStringBinding(reason::get, workbench.selectionProperty(), workbench.revisionProperty()), run));
    }

    private String needsBlock() {
        return board.touchedBlocks().isEmpty() ? board.texts().get("reason.block") : "";
    }

    private String needsOneBlock() {
        return board.touchedBlocks().size() != 1 ? board.texts().get("reason.oneBlock") : "";
    }

    /** The new block gets a name at once, and a field to change it. */
    private void group() {
        Set<NodeId> chosen = board.selection();
        boolean grows = Grouping.growing(board.document().graph(), chosen).isPresent();
        NodeId first = Grouping.groupable(board.document().graph(), chosen).get(0);
        String name = Grouping.freshName(board.document().graph(), board.texts().get("block.stem"));
        board.changes().make(BlockEdits.group(chosen, name), () ->
                board.document().graph().groupOf(first).map(Group::id).ifPresent(block -> {
                    board.workbench().select(block);
                    if (!grows) {
                        prompts.rename(block);
                    }
                }));
    }

    private void ungroup() {
        for (Group group : board.touchedBlocks()) {
            List<NodeId> members = group.members();
            board.changes().make(BlockEdits.ungroup(board.document().graph(), group.id()),
                    () -> board.workbench().select(Set.copyOf(members)));
        }
    }

    /** Collapses when a block among the selected is open, else expands them. */
    private void collapse() {
        List<Group> blocks = board.touchedBlocks();
        boolean open = blocks.stream().anyMatch(group -> !group.collapsed());
        for (Group group : blocks) {
            if (group.collapsed() != open) {
                board.changes().make(BlockEdits.collapse(group.id(), open));
                board.workbench().select(group.id());
            }
        }
        board.only().flatMap(board.sheet()::card).ifPresent(NodeCard::requestFocus);
    }

    private void save() {
        Group group = board.touchedBlocks().get(0);
        shelf.ifPresent(place -> place.save(SavedBlock.of(board.document(), group), tell));
    }
}
