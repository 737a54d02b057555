package dev.gradus.ui.chart;

import dev.gradus.edit.SampleProjects;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Theme;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.util.Optional;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** Dock and output in a window of their own, to be looked at: arguments are a sample, light or dark, small. F5 trains. */
public final class ChartShow extends Application {

    public static final class Main {
        public static void main(String[] args) {
            launch(ChartShow.class, args);
        }
    }

    @Override
    public void start(Stage stage) throws Exception {
        var args = getParameters().getRaw();
        boolean small = args.contains("small");
        Workbench workbench = new Workbench(new Background("show"));
        TrainingDesk desk = new TrainingDesk(workbench, 1);
        LiveNetwork live = new LiveNetwork(workbench, desk);
        ThemeModel theme = new ThemeModel();
        theme.themeProperty().set(args.contains("dark") ? Theme.DARK : Theme.LIGHT);
        Actions actions = new Actions();
        DockView dock = new DockView(workbench, desk, live, new dev.gradus.ui.model.Health(workbench, desk, live, new Background("health")), actions, theme);
        dock.setPrefHeight(small ? 208 : 262);
        BorderPane root = new BorderPane(new Region());
        BorderPane left = new BorderPane(new Region());
        left.setBottom(dock);
        root.setCenter(left);
        Scene scene = new Scene(root, args.contains("narrow") ? 1060 : small ? 1280 : 1600, small ? 700 : 900);
        Themes.dress(scene, theme);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F5) {
                desk.trainOrPause();
            } else if (event.getCode() == KeyCode.F6) {
                desk.newWeights();
            } else if (event.getCode() == KeyCode.F7) {
                dock.tile("runs").ifPresent(dock::open);
            } else if (event.getCode() == KeyCode.F8) {
                dock.tile("classes").ifPresent(dock::open);
            } else if (event.getCode() == KeyCode.F9) {
                Logger.getLogger("show").info("mean draw ms " + dock.meanDrawMillis());
            }
        });
        workbench.open(SampleProjects.find(args.get(0)).orElseThrow().document(), args.get(0), Optional.empty());
        stage.setTitle("Charts");
        stage.setScene(scene);
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                desk.pulse();
                live.pulse();
            }
        }.start();
    }

    @Override
    public void stop() {
        Runtime.getRuntime().halt(0);
    }
}
