package dev.gradus.ui.shell;

import dev.gradus.ui.landscape.LandscapeView;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.race.RaceView;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Brings to the centre stage what stands there; each is made when it is first wanted. */
final class StageActions {

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final LiveNetwork live;
    private final ThemeModel theme;
    private final CentreStage centre;
    private final Runnable toNetwork;
    private final Texts texts = Texts.of("window");
    private Optional<LandscapeView> landscape = Optional.empty();
    private Optional<RaceView> race = Optional.empty();
    private final Stage stage;

    /** @param toNetwork leads to the place where the network is, and leaves the stage to the canvas */
    StageActions(Workbench workbench, TrainingDesk desk, LiveNetwork live, ThemeModel theme, CentreStage centre,
            Runnable toNetwork, Stage stage) {
        this.stage = stage;
        this.workbench = workbench;
        this.desk = desk;
        this.live = live;
        this.theme = theme;
        this.centre = centre;
        this.toNetwork = toNetwork;
    }

    void register(ViewActions actions) {
        actions.add("learn.landscape", "", complete("learn.landscape.incomplete"), this::landscape);
        actions.add("train.race", "", complete("train.race.incomplete"), this::race);
        actions.add("train.crossValidate", "", complete("train.crossValidate.incomplete"), desk.folds()::start);
    }

    private void race() {
        if (race.isPresent() && centre.node().equals(race)) {
            return;
        }
        toNetwork.run();
        if (race.isEmpty()) {
            race = Optional.of(new RaceView(workbench, desk, theme, this::chooseProject, toNetwork));
        }
        RaceView view = race.get();
        centre.show(view, CentreStage.Extent.WINDOW, view::close);
        view.open();
    }

    private Optional<Path> chooseProject() {
        Texts files = Texts.of("files");
        FileChooser chooser = new FileChooser();
        chooser.setTitle(files.get("open.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(files.get("filter.project"), "*.gradus.json"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    private void landscape() {
        if (landscape.isPresent() && centre.node().equals(landscape)) {
            return;
        }
        toNetwork.run();
        if (landscape.isEmpty()) {
            landscape = Optional.of(new LandscapeView(workbench, desk, live, theme, toNetwork));
        }
        LandscapeView view = landscape.get();
        centre.show(view, CentreStage.Extent.CANVAS, view::close);
        view.open();
    }

    private ObservableValue<String> complete(String otherwise) {
        return Bindings.createStringBinding(() -> workbench.inference().complete() && workbench.preparedData()
                        .filter(data -> data.hasRows()).isPresent() ? "" : texts.get(otherwise),
                workbench.revisionProperty());
    }
}
