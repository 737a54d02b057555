package dev.gradus.ui.shell;

import dev.gradus.ui.action.Actions;
import dev.gradus.ui.data.paint.PaintView;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;

/** Brings the sheets for data made by hand to the centre stage. */
final class PaintActions {

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final ThemeModel theme;
    private final CentreStage centre;
    private final Runnable toNetwork;
    private final Actions actions;
    private Optional<PaintView> view = Optional.empty();

    /** @param toNetwork leads to the place where the network is, and leaves the stage to the canvas */
    PaintActions(Workbench workbench, TrainingDesk desk, ThemeModel theme, CentreStage centre, Runnable toNetwork, Actions actions) {
        this.workbench = workbench;
        this.desk = desk;
        this.theme = theme;
        this.centre = centre;
        this.toNetwork = toNetwork;
        this.actions = actions;
    }

    void register(ViewActions window) {
        window.add("data.paint", "", () -> {
            PaintView.Medium fitting = paint().fitting();
            open(fitting == PaintView.Medium.CURVE ? fitting : PaintView.Medium.POINTS);
        });
        window.add("data.draw", "", () -> open(PaintView.Medium.DIGITS));
        window.add("data.type", "", () -> open(PaintView.Medium.TABLE));
    }

    private PaintView paint() {
        if (view.isEmpty()) {
            view = Optional.of(new PaintView(workbench, desk, theme, toNetwork, () -> actions.get("network.suggest").fire()));
        }
        return view.get();
    }

    private void open(PaintView.Medium medium) {
        PaintView paint = paint();
        if (!centre.node().equals(Optional.of(paint))) {
            toNetwork.run();
            centre.show(paint, CentreStage.Extent.CANVAS, paint::close);
        }
        paint.open(medium);
    }
}
