package dev.gradus.ui.data;

import dev.gradus.data.Content;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.edit.Document;
import dev.gradus.edit.Edit;
import dev.gradus.edit.Edits;
import dev.gradus.edit.Impact;
import dev.gradus.train.Signature;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The way from the Data place to the document. A run in hand ends its batch first; where trained weights would not fit
 * the changed data, which only preparing them tells, a person is asked.
 */
final class DataEdits {

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Background background;
    private final Supplier<DataLoader> loaders;
    private final Consumer<Notices.Question> ask;

    DataEdits(Workbench workbench, TrainingDesk desk, Background background, Supplier<DataLoader> loaders,
            Consumer<Notices.Question> ask) {
        this.workbench = workbench;
        this.desk = desk;
        this.background = background;
        this.loaders = loaders;
        this.ask = ask;
    }

    /**
     * @param what   as in "change noise"; equal ones in a row are one undo step until one {@code ends} the row
     * @param change applied to the setup as it is then; given null while the project has no data
     */
    void make(String what, UnaryOperator<DataSetup> change, boolean ends) {
        if (desk.state().live()) {
            desk.whenStill(() -> decide(what, change, ends));
        } else {
            decide(what, change, ends);
        }
    }

    private void decide(String what, UnaryOperator<DataSetup> change, boolean ends) {
        Document document = workbench.document();
        if (document.data().filter(now -> now.sameButTreatment(change.apply(now))).isPresent()
                || document.checkpoint().isEmpty() || !document.checkpoint().get().trained()) {
            apply(what, change, ends);
            return;
        }
        DataSetup changed = change.apply(document.data().orElse(null));
        DataLoader loader = loaders.get();
        Optional<Content> held = workbench.heldContent(changed);
        background.run(() -> Signature.of(held.isPresent() ? loader.prepare(changed, held.get()) : loader.prepare(changed)),
                signature -> {
            Edit edit = Edits.data(what, changed);
            List<String> anew = Impact.startingAnew(workbench.document(), workbench.signature(),
                    edit.apply(workbench.document()), signature);
            if (anew.isEmpty()) {
                apply(what, change, ends);
            } else {
                ask.accept(new Notices.Question(words(anew), DataTexts.TEXTS.get("change"), () -> apply(what, change, true)));
            }
        }, unusable -> apply(what, change, ends));
    }

    private void apply(String what, UnaryOperator<DataSetup> change, boolean ends) {
        workbench.apply(Edits.data(what, change.apply(workbench.document().data().orElse(null))));
        if (ends) {
            workbench.endMerge();
        }
    }

    private String words(List<String> anew) {
        String weights = DataTexts.TEXTS.get("anew", anew.size(), String.join(", ", anew));
        Optional<Run> run = desk.currentRun().or(() -> desk.runs().stream().reduce((first, second) -> second));
        return run.map(kept -> weights + " " + DataTexts.TEXTS.get("anew.kept", kept.name())).orElse(weights);
    }
}
