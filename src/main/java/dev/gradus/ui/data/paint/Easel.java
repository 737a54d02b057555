package dev.gradus.ui.data.paint;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.paint.DrawnImages;
import dev.gradus.data.paint.PaintedPoints;
import dev.gradus.data.paint.TypedTable;
import dev.gradus.edit.Edits;
import dev.gradus.ui.model.DataState;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is made by hand, and the edits of it: every stroke, picture or cell is one undo step of the document. A run at work
 * ends its batch, takes the changed data and goes on; preparing them happens in the background.
 */
final class Easel {

    static final Texts TEXTS = Texts.of("paint");

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final List<Runnable> listeners = new ArrayList<>();
    private String refused = "";

    Easel(Workbench workbench, TrainingDesk desk) {
        this.workbench = workbench;
        this.desk = desk;
        workbench.revisionProperty().addListener((property, before, now) -> listeners.forEach(Runnable::run));
    }

    /** Runs it whenever the document or its data have changed, or an edit was refused. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    Optional<DataSource> source() {
        return workbench.document().data().map(DataSetup::source);
    }

    Optional<DataSetup> setup() {
        return workbench.document().data();
    }

    /** What the project's data hold, as they were read last. */
    Optional<Content> content() {
        return workbench.preparedData().map(PreparedData::content);
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }

    /** The project's points, or an empty sheet. */
    PaintedPoints points(boolean curve) {
        return source().filter(PaintedPoints.class::isInstance).map(PaintedPoints.class::cast)
                .filter(points -> points.curve() == curve)
                .orElseGet(curve ? PaintedPoints::ofCurve : PaintedPoints::ofClasses);
    }

    DrawnImages images() {
        return source().filter(DrawnImages.class::isInstance).map(DrawnImages.class::cast).orElseGet(DrawnImages::ofDigits);
    }

    TypedTable table() {
        return source().filter(TypedTable.class::isInstance).map(TypedTable.class::cast).orElseGet(TypedTable::blank);
    }

    /** Why the data cannot be trained on as things are, or an edit was not made; empty when all is well. */
    String trouble() {
        if (!refused.isEmpty()) {
            return refused;
        }
        if (workbench.dataProperty().get() instanceof DataState.Ready && !workbench.inference().complete()) {
            return TEXTS.get("unfit");
        }
        return workbench.dataProperty().get() instanceof DataState.Broken broken ? Phrases.of(broken.message()) : "";
    }

    void refuse(String words) {
        refused = words;
    }

    /**
     * @param what   as in "paint 24 points"
     * @param change of what was made so far; what it refuses with a sentence is not done
     */
    void points(String what, boolean curve, UnaryOperator<PaintedPoints> change) {
        edit(what, setup -> {
            PaintedPoints now = points(curve);
            return with(setup, now, change.apply(now), now.count());
        });
    }

    void images(String what, UnaryOperator<DrawnImages> change) {
        edit(what, setup -> {
            DrawnImages now = images();
            return with(setup, now, change.apply(now), now.images().size());
        });
    }

    /** A change of the whole setup: a table's columns stand in its plan too. */
    void setup(String what, UnaryOperator<Optional<DataSetup>> change) {
        edit(what, change);
    }

    private void edit(String what, UnaryOperator<Optional<DataSetup>> change) {
        boolean running = desk.state() == RunState.RUNNING;
        desk.whenStill(() -> {
            refused = "";
            try {
                Optional<DataSetup> changed = change.apply(workbench.document().data());
                if (changed.isPresent() && !changed.equals(workbench.document().data())) {
                    workbench.endMerge();
                    workbench.apply(Edits.data(what, changed.get()));
                    workbench.endMerge();
                }
            } catch (IllegalArgumentException tooMuch) {
                refused = tooMuch.getMessage();
            }
            if (!refused.isEmpty()) {
                tell();
            }
            if (running && desk.canTrain()) {
                desk.trainOrPause();
            }
        });
    }

    /** Rows that were there keep what was decided about them as long as rows are only added. */
    private static Optional<DataSetup> with(Optional<DataSetup> setup, DataSource before, DataSource after, int rows) {
        if (setup.filter(each -> each.source().equals(before)).isEmpty()) {
            try {
                return Optional.of(new DataSetup(after, new DataLoader().propose(after, List.of(), 1).plan(),
                        setup.map(DataSetup::split).orElseGet(() -> SplitPlan.standard(1))));
            } catch (DataException planned) {
                throw new IllegalStateException("What is made by hand has a plan of its own.", planned);
            }
        }
        boolean added = rowsOf(after) >= rows;
        DataSetup changed = setup.get().withSource(after);
        return Optional.of(added ? changed.withRowEdits(setup.get().rowEdits()) : changed);
    }

    private static int rowsOf(DataSource source) {
        return source instanceof PaintedPoints points ? points.count()
                : source instanceof DrawnImages images ? images.images().size() : 0;
    }
}
