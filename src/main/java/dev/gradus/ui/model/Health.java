package dev.gradus.ui.model;

import dev.gradus.edit.Edit;
import dev.gradus.edit.Remedy;
import dev.gradus.graph.Network;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.Checkup;
import dev.gradus.train.Finding;
import dev.gradus.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How the layers of the network are: two checkups a second while it trains, and one at every change. While it trains, what is
 * found is said when it was found twice in a row, so that a passing state alarms nobody. The course of a run is kept, thinned.
 */
public final class Health {

    /** A checkup and when it was. */
    public record Entry(double epoch, Checkup checkup) {}

    private record Look(Checkup checkup, double epoch, long step, boolean trained) {}

    private static final double PER_SECOND = 2;
    /** A checkup takes about so many multiply-adds, some milliseconds, but looks at no fewer rows than these. */
    private static final double MULTIPLY_ADDS = 4e7;
    private static final int FEWEST = 32;
    private static final int MOST = 240;

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Background background;
    private final Kernel kernel = Kernels.create(Precision.EXACT, 1);
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Entry>> course = new ReadOnlyObjectWrapper<>(List.of());
    private List<Finding> before = List.of();
    private Optional<Run> ofRun = Optional.empty();

    /** @param background where the first weights of a run are made again */
    public Health(Workbench workbench, TrainingDesk desk, LiveNetwork live, Background background) {
        this.workbench = workbench;
        this.desk = desk;
        this.background = background;
        live.watch(PER_SECOND, moment -> new Look(Checkup.of(moment.network(),
                ValidationSample.of(moment.network(), moment.data()).examples(), rows(moment.network()),
                moment.gradients(), kernel), moment.epoch(), moment.step(), moment.trained()), this::seen);
    }

    private static int rows(Network network) {
        return (int) Math.max(FEWEST, Math.min(Checkup.ROWS, MULTIPLY_ADDS / ValidationSample.cost(network)));
    }

    /** What keeps layers from learning now. */
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** The checkups of the current run, the latest last; empty before the first. */
    public ReadOnlyObjectProperty<List<Entry>> courseProperty() {
        return course.getReadOnlyProperty();
    }

    /** The first finding about a layer; layers copied from it count as it. */
    public Optional<Finding> of(NodeId node) {
        return findings.get().stream().filter(each -> each.node().equals(node)).findFirst();
    }

    /**
     * Starts a run from the same first weights with the remedy; the old run stays beside it. Does nothing where the
     * remedy changes nothing.
     *
     * @return false when there is nothing to change
     */
    public boolean tryOut(Remedy remedy, Finding finding, String why) {
        Edit change = remedy.edit(workbench.document(), finding);
        if (change.apply(workbench.document()).equals(workbench.document())) {
            return false;
        }
        var document = workbench.document();
        var signature = workbench.signature();
        findings.set(List.of());
        before = List.of();
        background.run(() -> {
            Network network = Network.compile(document.graph(), signature);
            Trainer.initialise(network, document.training());
            return Checkpoint.initial(network, document.training().seed());
        }, start -> desk.branch(start, change, why), failed -> { });
        return true;
    }

    private void seen(Optional<Look> look) {
        if (look.isEmpty()) {
            findings.set(List.of());
            course.set(List.of());
            return;
        }
        if (!desk.currentRun().equals(ofRun)) {
            ofRun = desk.currentRun();
            course.set(List.of());
            findings.set(List.of());
            before = List.of();
        }
        Look now = look.get();
        List<Finding> found = now.trained() ? now.checkup().findings() : List.of();
        boolean atRest = !desk.state().live();
        List<Finding> twice = found.stream().filter(each -> atRest || before.stream().anyMatch(other ->
                other.node().equals(each.node()) && other.kind() == each.kind())).toList();
        before = found;
        if (!twice.equals(findings.get())) {
            findings.set(twice);
        }
        note(new Entry(atRest ? atRest() : now.epoch(), now.checkup()));
    }

    private double atRest() {
        TrainingDesk.Position position = desk.position();
        return (double) position.step() / Math.max(1, position.stepsPerEpoch());
    }

    /** Of a long run every second entry goes, the newest stay. */
    private void note(Entry entry) {
        List<Entry> entries = new ArrayList<>(course.get());
        entries.removeIf(each -> each.epoch() >= entry.epoch());
        if (entries.size() >= MOST) {
            for (int i = entries.size() - 2; i > 0; i -= 2) {
                entries.remove(i);
            }
        }
        entries.add(entry);
        course.set(List.copyOf(entries));
    }
}
