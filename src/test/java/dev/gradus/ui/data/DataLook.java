package dev.gradus.ui.data;

import dev.gradus.edit.SampleProjects;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Theme;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The Data place, to be looked at. Arguments: light or dark, and a table to open. */
public final class DataLook {

    private DataLook() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) throws Exception {
            List<String> given = getParameters().getRaw();
            ThemeModel theme = new ThemeModel();
            theme.themeProperty().set(given.contains("dark") ? Theme.DARK : Theme.LIGHT);
            Background background = new Background("data look");
            Workbench workbench = new Workbench(background);
            TrainingDesk desk = new TrainingDesk(workbench, 1);
            workbench.open(SampleProjects.find("two-spirals").orElseThrow().document(), "Two spirals", Optional.empty());
            DataPlace place = new DataPlace(workbench, desk, new Actions(), theme, background, Optional::empty, Optional::empty);
            Scene scene = new Scene(place, given.contains("small") ? 1280 : 1600, given.contains("small") ? 660 : 880);
            Themes.dress(scene, theme);
            stage.setScene(scene);
            stage.setTitle("Data");
            stage.show();
            if (given.size() > 1) {
                place.open(Path.of(given.get(1)));
            }
        }
    }
}
