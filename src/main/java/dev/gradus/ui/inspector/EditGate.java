package dev.gradus.ui.inspector;

import dev.gradus.edit.Edit;
import dev.gradus.nn.Hyper;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * The way from a form to the document. Nothing resets silently: an edit that would lose trained weights asks first, in
 * place; one that starts a new run waits for the batch in hand.
 */
final class EditGate {

    /** Where words about an edit appear. */
    interface Place {
        void say(String words);

        void ask(String question, Runnable change, Runnable keep);
    }

    private final Workbench workbench;
    private final TrainingDesk desk;
    private boolean rebuilding;

    EditGate(Workbench workbench, TrainingDesk desk) {
        this.workbench = workbench;
        this.desk = desk;
    }

    /**
     * @param edit    made anew when it is applied, as the document may have moved on by then
     * @param ends    whether the next edit of the same setting is an undo step of its own
     * @param restore puts the control back to what the document says
     */
    void make(Supplier<Edit> edit, Hyper.Effect effect, boolean ends, Place place, Runnable restore) {
        if (rebuilding) {
            // A field that is taken away applies what was typed; views are being told just now.
            Platform.runLater(() -> make(edit, effect, ends, place, restore));
        } else if (effect == Hyper.Effect.NEW_RUN && desk.state().live()) {
            desk.whenStill(() -> decide(edit, ends, place, restore));
        } else {
            decide(edit, ends, place, restore);
        }
    }

    /** Runs what may take focused fields away. */
    void rebuild(Runnable work) {
        boolean outer = rebuilding;
        rebuilding = true;
        try {
            work.run();
        } finally {
            rebuilding = outer;
        }
    }

    void endMerge() {
        workbench.endMerge();
    }

    private void decide(Supplier<Edit> edit, boolean ends, Place place, Runnable restore) {
        try {
            List<String> anew = workbench.startingAnew(edit.get());
            if (anew.isEmpty()) {
                apply(edit, ends);
            } else {
                place.ask(question(anew), () -> {
                    apply(edit, true);
                    restore.run();
                }, restore);
            }
        } catch (IllegalArgumentException refused) {
            place.say(Phrases.of(refused.getMessage()));
        }
    }

    private void apply(Supplier<Edit> edit, boolean ends) {
        workbench.apply(edit.get());
        if (ends) {
            workbench.endMerge();
        }
    }

    private String question(List<String> anew) {
        String weights = InspectorTexts.TEXTS.get("anew", anew.size(), InspectorTexts.list(anew));
        Optional<Run> run = desk.currentRun().or(() -> desk.runs().stream().reduce((first, second) -> second));
        return run.map(kept -> weights + " " + InspectorTexts.TEXTS.get("anew.kept", kept.name())).orElse(weights);
    }
}
