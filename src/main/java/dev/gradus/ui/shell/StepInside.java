package dev.gradus.ui.shell;

import dev.gradus.graph.Problem;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.DataState;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.teach.Journey;
import dev.gradus.ui.teach.Microscope;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** The way into the microscope: takes the next batch, keeps every number of it, and shows them. */
final class StepInside {

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final ThemeModel theme;
    private final CentreStage centre;
    private final Teller teller;
    private final Runnable leave;
    private final Runnable place;
    private final Background background;
    private final Texts texts = Texts.of("teach");
    private Optional<Microscope> open = Optional.empty();

    /**
     * @param place brings the network to the front
     * @param leave gives the window back and the keyboard to the canvas
     */
    StepInside(Workbench workbench, TrainingDesk desk, ThemeModel theme, CentreStage centre, Teller teller,
            Background background, Runnable place, Runnable leave) {
        this.background = background;
        this.workbench = workbench;
        this.desk = desk;
        this.theme = theme;
        this.centre = centre;
        this.teller = teller;
        this.place = place;
        this.leave = leave;
        desk.stateProperty().addListener((property, before, now) -> {
            if (open.isPresent() && now == RunState.RUNNING && !desk.recording()) {
                leave.run(); // training goes on: the numbers here would no longer be those of the network
            }
        });
    }

    void register(Actions actions) {
        actions.add(Action.when("train.stepInside", texts.get("action"), texts.get("action.help"), "M", reason(), this::take));
    }

    private ObservableValue<String> reason() {
        return Bindings.createStringBinding(() -> {
            if (desk.state() == RunState.NOTHING) {
                return texts.get("action.nothing");
            } else if (desk.state() == RunState.PROBLEM) {
                return workbench.inference().firstBlocking().map(Problem::message)
                        .map(message -> texts.get("action.problem", message)).orElse("");
            } else if (!(workbench.dataProperty().get() instanceof DataState.Ready)) {
                return texts.get("action.preparing");
            }
            return desk.state() == RunState.STOPPING ? texts.get("action.stopping") : "";
        }, desk.stateProperty(), workbench.revisionProperty(), workbench.dataProperty());
    }

    private void take() {
        place.run();
        desk.record(record -> background.run(() -> new Journey(record), this::show,
                failure -> teller.refuse(texts.get("action.failed", failure.getMessage()))), teller::refuse);
    }

    private void show(Journey journey) {
        String run = desk.currentRun().map(each -> each.name()).orElse("");
        Microscope microscope = new Microscope(theme, journey, workbench.preparedData(), run, leave);
        centre.show(microscope, CentreStage.Extent.WINDOW, () -> {
            microscope.close();
            open = open.filter(each -> each != microscope);
        });
        open = Optional.of(microscope);
    }
}
