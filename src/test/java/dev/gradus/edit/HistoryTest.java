package dev.gradus.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.NodeId;
import dev.gradus.nn.layer.Dense;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private Document start;
    private History history;
    private NodeId dense;

    @BeforeEach
    void open() throws Exception {
        start = SampleProjects.find("circles").orElseThrow().document();
        history = new History(start);
        dense = start.graph().nodes().get(1).id();
    }

    @Test
    void framesOfOneDragAreOneStep() {
        for (int x = 0; x < 50; x++) {
            history.apply(Edits.move(Map.of(dense, new Point(x, 7)), "drag 1"));
        }

        assertEquals("move", history.undoLabel());
        assertEquals(start, history.undo());
        assertEquals(new Point(49, 7), history.redo().layout().place(dense).orElseThrow());
    }

    @Test
    void twoDragsAreTwoSteps() {
        history.apply(Edits.move(Map.of(dense, new Point(1, 1)), "drag 1"));
        history.endMerge();
        history.apply(Edits.move(Map.of(dense, new Point(2, 2)), "drag 1"));

        assertEquals(new Point(1, 1), history.undo().layout().place(dense).orElseThrow());
    }

    @Test
    void valuesOfOneSliderMergeButNotWithAnotherSetting() {
        Dense layer = (Dense) start.graph().node(dense).layer();
        history.apply(Edits.change(dense, "Units", layer.withUnits(5)));
        history.apply(Edits.change(dense, "Units", layer.withUnits(6)));
        history.apply(Edits.change(dense, "Activation", layer.withUnits(6).withActivation("relu")));

        assertEquals("change activation", history.undoLabel());
        assertEquals(6, ((Dense) history.undo().graph().node(dense).layer()).units());
        assertEquals("change units", history.undoLabel());
        assertEquals(start, history.undo());
    }

    @Test
    void anEditThatChangesNothingLeavesNoStep() {
        history.apply(Edits.rename(dense, start.graph().node(dense).name()));

        assertFalse(history.canUndo());
    }

    @Test
    void theDotOfUnsavedWorkGoesWhenUndoneToWhatWasSaved() {
        history.apply(Edits.rename(dense, "hidden"));
        history.markSaved();
        history.apply(Edits.rename(dense, "other"));
        assertTrue(history.unsaved());

        history.undo();

        assertFalse(history.unsaved());
    }

    @Test
    void theOldestStepsAreForgottenBeyondFiveHundred() {
        for (int i = 0; i < 600; i++) {
            history.apply(Edits.rename(dense, "name " + i));
        }
        int undone = 0;
        while (history.canUndo()) {
            history.undo();
            undone++;
        }

        assertEquals(499, undone);
    }
}
