package dev.gradus.ui.race;

import dev.gradus.train.Race;
import dev.gradus.train.RaceFinish;
import dev.gradus.ui.control.IntegerSpinner;
import dev.gradus.ui.control.NumberField;
import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The finish line, the seeds, and the buttons that start, pause and end the race. */
final class RaceHead extends HBox {

    private static final double ACCURACY = 0.95;
    private static final double LOSS = 0.1;
    private static final int EPOCHS = 60;

    private final Texts texts = Texts.of("race");
    private final ComboBox<RaceFinish.Kind> kind = new ComboBox<>();
    private final NumberField mark;
    private final NumberField epochs;
    private final IntegerSpinner seeds;
    private final Button go = new Button();
    private final Button stop = new Button(null, Icons.of(MaterialDesignS.STOP, 19, "fg"));
    private final SimpleStringProperty noStop = new SimpleStringProperty();
    private final SimpleStringProperty noStart = new SimpleStringProperty("");
    private final Runnable changed;
    private boolean accuracy = true;

    /**
     * @param changed another finish line, or other seeds
     * @param toggle  starts, pauses, goes on
     */
    RaceHead(Runnable changed, Runnable toggle, Runnable end, Runnable leave) {
        super(10);
        this.changed = changed;
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(8, 8, 8, 16));
        getStyleClass().add("region-top");
        Label title = new Label(texts.get("title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        mark = new NumberField(texts.get("mark"), -1e9, 1e9, false);
        mark.setId("race-mark");
        mark.setPrefColumnCount(5);
        mark.setTooltip(new Tooltip(texts.get("mark.help")));
        mark.onChanged(value -> changed.run());
        epochs = new NumberField(texts.get("epochs"), 1, 100_000, true);
        epochs.setId("race-epochs");
        epochs.setPrefColumnCount(4);
        epochs.setTooltip(new Tooltip(texts.get("epochs.help")));
        epochs.onChanged(value -> changed.run());
        seeds = new IntegerSpinner(texts.get("seeds"), 1, Race.MOST_SEEDS, IntegerSpinner.Stride.TEN);
        seeds.setId("race-seeds");
        seeds.setMaxWidth(84);
        seeds.setValue(1);
        seeds.onChanged(value -> changed.run());
        kind.setId("race-finish");
        kind.getItems().setAll(RaceFinish.Kind.values());
        kind.setAccessibleText(texts.get("finish"));
        kind.setTooltip(new Tooltip(texts.get("finish.help")));
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(RaceFinish.Kind value) {
                return value == null ? "" : texts.get("finish." + value + (value == RaceFinish.Kind.SCORE && !accuracy ? ".r2" : ""));
            }

            @Override
            public RaceFinish.Kind fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        });
        kind.setValue(RaceFinish.Kind.SCORE);
        kind.setOnAction(event -> suit());
        go.setId("race-go");
        go.getStyleClass().addAll("outline-button", "bar-button");
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(event -> toggle.run());
        Reasoned.attach(go, texts.get("go.help"), noStart);
        stop.setId("race-stop");
        stop.getStyleClass().addAll("bar-button");
        stop.setAccessibleText(texts.get("stop"));
        stop.setOnAction(event -> end.run());
        Reasoned.attach(stop, texts.get("stop.help"), noStop);
        Button close = new Button(null, Icons.of(MaterialDesignC.CLOSE, 18, "muted"));
        close.getStyleClass().add("icon-button");
        close.setId("race-close");
        close.setAccessibleText(texts.get("close"));
        close.setTooltip(new Tooltip(texts.get("close.help")));
        close.setOnAction(event -> leave.run());
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(title, word("finish"), kind, mark, word("epochs"), epochs, word("seeds"), seeds, space, go,
                stop, close);
        suit();
        state(false, false);
    }

    private Label word(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** The mark that people usually set. */
    private void suit() {
        RaceFinish.Kind chosen = kind.getValue();
        mark.setValue(chosen == RaceFinish.Kind.SCORE ? accuracy ? 100 * ACCURACY : ACCURACY
                : chosen == RaceFinish.Kind.LOSS ? LOSS : EPOCHS);
        changed.run();
    }

    /** @param accuracyNow whether the score is a share of right answers; else it is R2 */
    void begin(int epochsAtMost, boolean accuracyNow) {
        boolean other = accuracy != accuracyNow;
        accuracy = accuracyNow;
        epochs.setValue(epochsAtMost);
        if (other) {
            kind.setValue(RaceFinish.Kind.LOSS);
            kind.setValue(RaceFinish.Kind.SCORE);
        }
    }

    RaceFinish finish() {
        RaceFinish.Kind chosen = kind.getValue();
        int most = (int) epochs.value();
        double at = chosen == RaceFinish.Kind.SCORE && accuracy ? mark.value() / 100 : mark.value();
        return new RaceFinish(chosen, at, chosen == RaceFinish.Kind.EPOCHS ? (int) Math.max(1, Math.round(at)) : most);
    }

    int seeds() {
        return seeds.value();
    }

    void refuse(String why) {
        noStart.set(why);
    }

    void state(boolean running, boolean begun) {
        String words = running ? "pause" : begun ? "resume" : "start";
        go.setText(texts.get("go." + words.toLowerCase(Locale.ROOT)));
        go.setGraphic(Icons.of(running ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY, 19, "accent-text"));
        noStop.set(begun ? "" : texts.get("stop.none"));
    }
}
