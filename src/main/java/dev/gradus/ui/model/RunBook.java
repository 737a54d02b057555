package dev.gradus.ui.model;

import dev.gradus.data.Provenance;
import dev.gradus.nn.Task;
import dev.gradus.train.RunRecord;
import dev.gradus.train.TrainingEvent;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The runs of a project, the one in hand among them, and the news of them. Window thread only. */
final class RunBook {

    private static final int COLOURS = 6;

    private final ObservableList<Run> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Run>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Long> news = new ReadOnlyObjectWrapper<>(0L);

    ObservableList<Run> runs() {
        return runs;
    }

    ReadOnlyObjectProperty<Optional<Run>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Long> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** The run in hand. */
    Optional<Run> current() {
        return current.get();
    }

    /** No run is in hand any more; all stay in the book. */
    void letGo() {
        current.set(Optional.empty());
    }

    /** Takes over the runs of a file. */
    void add(List<RunRecord> records, Task task) {
        records.forEach(record -> runs.add(Run.of(record, 1 + runs.stream().mapToInt(Run::number).max().orElse(0), task)));
    }

    int nextColour() {
        return runs.stream().mapToInt(Run::number).max().orElse(0) % COLOURS;
    }

    Run last() {
        return runs.get(runs.size() - 1);
    }

    /** Goes on with a run of the book. */
    void takeUp(Run run) {
        current.set(Optional.of(run));
    }

    /** A run begins, unless one is in hand that goes on. */
    void begin(RunBasis basis, Task task, List<String> layers, Optional<Provenance> provenance, Optional<Fork> fork) {
        if (current.get().isEmpty()) {
            int number = runs.stream().mapToInt(Run::number).max().orElse(0) + 1;
            Run run = new Run(number, (number - 1) % COLOURS, task, basis.settings(fork), layers,
                    basis.document().training().seed(), provenance);
            fork.ifPresent(run::setFork);
            runs.add(run);
            current.set(Optional.of(run));
        }
    }

    void write(TrainingEvent.Progress progress) {
        current.get().ifPresent(run -> {
            progress.losses().forEach(run::add);
            progress.layers().ifPresent(run::add);
            progress.epochs().forEach(run::add);
        });
    }

    /** After points were added, or a run was renamed, hidden or shown. */
    void tell() {
        news.set(news.get() + 1);
    }
}
