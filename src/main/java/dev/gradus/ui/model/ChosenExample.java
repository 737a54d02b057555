package dev.gradus.ui.model;

import dev.gradus.data.Examples;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The one example that lenses, the microscope and the embedding look at: an example of the validation part, or of the
 * training part where there is no validation; never of the test part. On the window's thread.
 */
public final class ChosenExample {

    /**
     * @param index place among the examples of the part
     * @param count how many the part has
     * @param row   of the table, or number of the image or sequence, behind it
     */
    public record Choice(Part part, int index, int count, int row) {}

    /** How a search for the next mistake ended. */
    public enum Search { NONE, RUNNING, FOUND, NO_MISTAKE }

    private final Workbench workbench;
    private final LiveNetwork live;
    private final ReadOnlyObjectWrapper<Optional<Choice>> choice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Search> search = new ReadOnlyObjectWrapper<>(Search.NONE);
    private final ReadOnlyBooleanWrapper mistakes = new ReadOnlyBooleanWrapper();
    private Optional<PreparedData> data = Optional.empty();
    private Optional<LiveNetwork.Watch<MistakeSearch.Step>> searching = Optional.empty();

    ChosenExample(Workbench workbench, LiveNetwork live) {
        this.workbench = workbench;
        this.live = live;
        workbench.dataProperty().addListener((property, before, now) -> dataChanged());
        dataChanged();
    }

    /** Empty while there are no rows. */
    public ReadOnlyObjectProperty<Optional<Choice>> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    public Optional<Choice> choice() {
        return choice.get();
    }

    /** What became of the last {@link #nextMistake}; choosing anything ends it. */
    public ReadOnlyObjectProperty<Search> searchProperty() {
        return search.getReadOnlyProperty();
    }

    /** False for numbers: they are near or far, not right or wrong. */
    public ReadOnlyBooleanProperty hasMistakesProperty() {
        return mistakes.getReadOnlyProperty();
    }

    /** @throws IndexOutOfBoundsException if the part has no such example */
    public void choose(Part part, int index) {
        PreparedData now = data.orElseThrow(() -> new IndexOutOfBoundsException("There are no examples yet."));
        Examples examples = now.examples(part);
        if (part != Part.TRAINING && part != Part.VALIDATION || index < 0 || index >= examples.count()) {
            throw new IndexOutOfBoundsException("There is no example " + index + " to look at among the " + examples.count()
                    + " of the part " + part + "; test examples are kept back.");
        }
        endSearch(Search.NONE);
        choice.set(Optional.of(new Choice(part, index, examples.count(), now.rows(part)[index])));
    }

    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    private void step(int by) {
        choice().ifPresent(now -> choose(now.part(), Math.floorMod(now.index() + by, now.count())));
    }

    /**
     * Chooses the next example after this one, round the end of the part, that the network as it is now reads wrongly: a
     * class that is not the likeliest, a label on the wrong side. Searched piece by piece on the views' thread.
     */
    public void nextMistake() {
        if (choice().isEmpty() || !mistakes.get()) {
            return;
        }
        endSearch(Search.RUNNING);
        Choice from = choice().get();
        MistakeSearch walk = new MistakeSearch(from.part(), from.index());
        searching = Optional.of(live.watch(MistakeSearch.PER_SECOND, walk::walk, step -> searched(from, step)));
    }

    private void searched(Choice from, Optional<MistakeSearch.Step> result) {
        if (searching.isEmpty() || result.isEmpty()) {
            endSearch(Search.NONE);
            return;
        }
        MistakeSearch.Step step = result.get();
        if (step.found() >= 0) {
            choose(from.part(), step.found());
            search.set(Search.FOUND);
        } else if (step.over()) {
            endSearch(Search.NO_MISTAKE);
        } else {
            searching.get().again();
        }
    }

    private void endSearch(Search how) {
        searching.ifPresent(LiveNetwork.Watch::close);
        searching = Optional.empty();
        search.set(how);
    }

    private void dataChanged() {
        Optional<PreparedData> now = workbench.preparedData().filter(PreparedData::hasRows);
        if (now.isPresent() && data.isPresent() && now.get() == data.get()) {
            return;
        }
        data = now;
        endSearch(Search.NONE);
        mistakes.set(now.filter(each -> each.task() != dev.gradus.data.Task.REGRESSION).isPresent());
        if (now.isEmpty()) {
            choice.set(Optional.empty());
            return;
        }
        Part part = now.get().validation().count() > 0 ? Part.VALIDATION : Part.TRAINING;
        int kept = choice().filter(before -> now.get().examples(before.part()).count() == before.count())
                .map(Choice::index).orElse(0);
        Part keptPart = kept > 0 ? choice().get().part() : part;
        choice.set(Optional.empty());
        choose(keptPart, kept);
    }
}
