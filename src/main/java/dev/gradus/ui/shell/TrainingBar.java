package dev.gradus.ui.shell;

import dev.gradus.edit.Edits;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.LogSlider;
import dev.gradus.ui.control.NumberField;
import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.control.Segmented;
import dev.gradus.ui.model.Past;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** Place switch, transport, progress, pace and learning rate. */
final class TrainingBar extends HBox {

    /** The two places that share the window. */
    enum Place { DATA, NETWORK }

    private static final double SLOWEST = 0.04;
    private static final double WATCH = 15;
    private static final double FASTEST = 2000;

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Past past;
    private final Texts texts = Texts.of("shell");
    private final Segmented<Place> place = new Segmented<>();
    private final Button main;
    private final FontIcon play = Icons.of(MaterialDesignP.PLAY, 19);
    private final FontIcon pause = Icons.of(MaterialDesignP.PAUSE, 19);
    private final FontIcon back = Icons.of(MaterialDesignS.SKIP_NEXT, 19);
    private final NumberField rateField = new NumberField("Learning rate", 1e-6, 10, false);
    private final LogSlider rateSlider = new LogSlider("Learning rate", 1e-6, 10);
    private final LogSlider paceSlider = new LogSlider("Pace, epochs a second", SLOWEST, FASTEST);
    private final Label paceValue = new Label();
    private final VBox paceBox;
    private final HBox history;
    private final Button themeButton;
    private final Button projector;

    TrainingBar(Workbench workbench, TrainingDesk desk, Past past, Actions actions, ThemeModel theme, ProgressLine progress,
            Runnable focusCanvas) {
        this.workbench = workbench;
        this.desk = desk;
        this.past = past;
        setId("training-bar");
        getStyleClass().add("region-top");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        minHeightProperty().bind(theme.scaleProperty().multiply(56));
        prefHeightProperty().bind(minHeightProperty());
        setPadding(new javafx.geometry.Insets(0, 12, 0, 12));
        place.getStyleClass().add("strong");
        place.add(Place.DATA, texts.get("place.data"), Icons.of(MaterialDesignT.TABLE, 18))
                .add(Place.NETWORK, texts.get("place.network"), Icons.of(MaterialDesignV.VECTOR_POLYLINE, 18));
        place.choose(Place.NETWORK);
        place.buttons().get(0).setId("place-data");
        place.buttons().get(1).setId("place-network");

        main = button(actions.get("train.toggle"), play, focusCanvas);
        main.getStyleClass().add("accent-button");
        // The style sheet has a least width for bar buttons; these two keep their words, however large the text.
        main.setStyle("-fx-min-width: 8em;");
        main.setId("action-train.toggle");
        history = new HBox(4, button(actions.get("edit.undo"), Icons.of(MaterialDesignU.UNDO_VARIANT, 20), focusCanvas),
                button(actions.get("edit.redo"), Icons.of(MaterialDesignR.REDO_VARIANT, 20), focusCanvas));
        HBox transport = new HBox(6,
                button(actions.get("train.rewind"), Icons.of(MaterialDesignS.SKIP_PREVIOUS, 20), focusCanvas),
                button(actions.get("train.newWeights"), Icons.of(MaterialDesignD.DICE_5_OUTLINE, 20), focusCanvas), main,
                button(actions.get("train.batch"), Icons.of(MaterialDesignS.STEP_FORWARD, 20), focusCanvas),
                button(actions.get("train.epoch"), Icons.of(MaterialDesignF.FAST_FORWARD, 20), focusCanvas),
                button(actions.get("train.stop"), Icons.of(MaterialDesignS.STOP, 20), focusCanvas));
        transport.setAlignment(Pos.CENTER_LEFT);
        history.setAlignment(Pos.CENTER_LEFT);
        place.setMaxHeight(USE_PREF_SIZE);
        paceBox = pace();
        themeButton = button(actions.get("view.theme"), Icons.of(MaterialDesignW.WEATHER_NIGHT, 20), focusCanvas);
        themeButton.getStyleClass().add("icon-button");
        theme.themeProperty().addListener((property, before, now) -> themeButton.setGraphic(
                Icons.of(now.dark() ? MaterialDesignW.WHITE_BALANCE_SUNNY : MaterialDesignW.WEATHER_NIGHT, 20)));
        HBox.setHgrow(progress, Priority.SOMETIMES);
        progress.setMaxWidth(420);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        projector = button(actions.get("view.projector"), Icons.of(MaterialDesignP.PROJECTOR_SCREEN_OUTLINE, 20), focusCanvas);
        projector.getStyleClass().add("icon-button");
        Button inside = button(actions.get("train.stepInside"), Icons.of(MaterialDesignM.MICROSCOPE, 19), focusCanvas);
        inside.setText(actions.get("train.stepInside").label().getValue());
        inside.getStyleClass().add("outline-button");
        inside.setStyle("-fx-min-width: 8.8em;");
        getChildren().addAll(place, line(), history, transport, line(), progress, line(), paceBox, rate(), space, inside,
                projector, themeButton);
        desk.stateProperty().addListener((property, before, now) -> showState());
        past.placeProperty().addListener((property, before, now) -> showState());
        workbench.revisionProperty().addListener((property, before, now) -> showRate());
        showState();
        showRate();
    }

    Segmented<Place> place() {
        return place;
    }

    /** Leaves out what has no room below 1440. */
    void compact(boolean narrow) {
        for (Node each : new Node[] {paceBox, history, projector}) {
            each.setVisible(!narrow);
            each.setManaged(!narrow);
        }
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("divider-line");
        line.setMaxHeight(28);
        return line;
    }

    private Button button(Action action, Node icon, Runnable focusCanvas) {
        Button button = new Button();
        button.setGraphic(icon);
        button.setId("action-" + action.id());
        button.getStyleClass().add("bar-button");
        button.setAccessibleText(action.label().getValue());
        action.label().addListener((property, before, now) -> button.setAccessibleText(now));
        button.setOnAction(event -> action.fire());
        button.setOnMouseReleased(event -> focusCanvas.run());
        String key = action.key().map(each -> "   " + each.getDisplayText()).orElse("");
        return Reasoned.attach(button, action.label().getValue() + key + "\n" + action.help(), action.reason());
    }

    private VBox pace() {
        paceSlider.setPrefWidth(104);
        paceSlider.setNumber(FASTEST);
        paceSlider.setId("pace");
        paceSlider.onMoved(this::setPace);
        paceValue.getStyleClass().add("caption");
        paceValue.setMinWidth(64);
        paceValue.setAlignment(Pos.CENTER_RIGHT);
        VBox box = labelled(texts.get("pace"), paceValue, paceSlider);
        setPace(FASTEST);
        return box;
    }

    private void setPace(double epochsPerSecond) {
        boolean full = epochsPerSecond >= FASTEST * 0.95;
        desk.pace(full ? Double.POSITIVE_INFINITY : epochsPerSecond);
        paceValue.setText(full ? texts.get("pace.full")
                : epochsPerSecond > WATCH * 0.8 && epochsPerSecond < WATCH * 1.25 ? texts.get("pace.watch")
                : texts.get("pace.value", NumberText.three(epochsPerSecond)));
    }

    /** Samples whose epoch is short open slow enough to be watched. */
    void watch(boolean slow) {
        paceSlider.setNumber(slow ? WATCH : FASTEST);
        setPace(slow ? WATCH : FASTEST);
    }

    private VBox rate() {
        rateSlider.setPrefWidth(140);
        rateSlider.setId("learning-rate");
        rateField.setId("learning-rate-field");
        rateField.setPrefColumnCount(6);
        rateField.setMaxWidth(72);
        rateField.setMinHeight(22);
        rateField.setPrefHeight(22);
        rateField.setStyle("-fx-padding: 0 4 0 4; -fx-alignment: center-right; -fx-background-color: transparent; -fx-border-color: transparent;");
        rateSlider.onMoved(this::setRate);
        rateSlider.setOnMouseReleased(event -> workbench.endMerge());
        rateField.onChanged(value -> {
            setRate(value);
            workbench.endMerge();
        });
        return labelled(texts.get("learningRate"), rateField, rateSlider);
    }

    private void setRate(double rate) {
        workbench.apply(Edits.training("Learning rate", workbench.document().training().withLearningRate(rate)));
    }

    private static VBox labelled(String name, Node value, Node control) {
        Label label = new Label(name);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(6, label, space, value);
        top.setAlignment(Pos.CENTER_LEFT);
        top.setMinHeight(22);
        VBox box = new VBox(2, top, control);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(USE_PREF_SIZE);
        box.setMaxHeight(USE_PREF_SIZE);
        return box;
    }

    private void showRate() {
        double rate = workbench.document().training().live().learningRate();
        if (rateSlider.number() != rate) {
            rateSlider.setNumber(rate);
        }
        if (rateField.value() != rate) {
            rateField.setValue(rate);
        }
    }

    private void showState() {
        RunState state = desk.state();
        boolean live = state.live();
        main.setGraphic(past.looking() ? back : live ? pause : play);
        main.setText(texts.get(past.looking() ? "main.back" : switch (state) {
            case RUNNING, PAUSING, STOPPING -> "main.pause";
            case PAUSED -> "main.resume";
            case FINISHED, STOPPED_EARLY -> "main.trainOn";
            case NOT_FINITE -> "main.goodWeights";
            case FAILED -> "main.tryAgain";
            default -> "main.train";
        }));
        main.setAccessibleText(main.getText());
    }
}
