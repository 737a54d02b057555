package dev.gradus.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Undo and redo over immutable documents: undoing is moving a cursor, so there is no inverse to get wrong. Not
 * thread-safe; the window's thread owns it.
 */
public final class History {

    private static final int MOST_STEPS = 500;

    private record Step(String label, Optional<Object> mergeKey, Document document) {}

    private final List<Step> steps = new ArrayList<>();
    private int cursor;
    private Document saved;
    private boolean open;

    public History(Document start) {
        steps.add(new Step("", Optional.empty(), start));
        saved = start;
    }

    public Document document() {
        return steps.get(cursor).document;
    }

    /** Applies an edit; one that changes nothing leaves no step. Returns the new document. */
    public Document apply(Edit edit) {
        Document changed = edit.apply(document());
        if (changed.equals(document())) {
            return document();
        }
        boolean merges = open && cursor > 0 && edit.mergeKey().isPresent()
                && edit.mergeKey().equals(steps.get(cursor).mergeKey);
        steps.subList(cursor + 1, steps.size()).clear();
        Step step = new Step(edit.label(), edit.mergeKey(), changed);
        if (merges) {
            steps.set(cursor, step);
        } else {
            steps.add(step);
            cursor++;
        }
        if (steps.size() > MOST_STEPS) {
            steps.remove(0);
            cursor--;
        }
        open = true;
        return changed;
    }

    /** Ends a series of merging edits, when a slider or a drag is released. */
    public void endMerge() {
        open = false;
    }

    public boolean canUndo() {
        return cursor > 0;
    }

    public boolean canRedo() {
        return cursor < steps.size() - 1;
    }

    /** What undo would take back: "add Dense"; empty when there is nothing. */
    public String undoLabel() {
        return canUndo() ? steps.get(cursor).label : "";
    }

    public String redoLabel() {
        return canRedo() ? steps.get(cursor + 1).label : "";
    }

    public Document undo() {
        if (canUndo()) {
            cursor--;
        }
        open = false;
        return document();
    }

    public Document redo() {
        if (canRedo()) {
            cursor++;
        }
        open = false;
        return document();
    }

    /** Remembers that the document as it is now has been saved. */
    public void markSaved() {
        saved = document();
        open = false;
    }

    /** The document as it is now is in no file. */
    public void forgetSaved() {
        saved = null;
    }

    /** True when the document differs from the one that was saved last. */
    public boolean unsaved() {
        return !document().equals(saved);
    }

    /** Bytes of weights that the steps keep alive, each checkpoint counted once. */
    public long checkpointBytes() {
        List<Object> seen = new ArrayList<>();
        long bytes = 0;
        for (Step step : steps) {
            if (step.document.checkpoint().isPresent()
                    && seen.stream().noneMatch(each -> each == step.document.checkpoint().get())) {
                seen.add(step.document.checkpoint().get());
                bytes += step.document.checkpoint().get().bytes();
            }
        }
        return bytes;
    }
}
