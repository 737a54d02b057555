package dev.gradus.ui.race;

import dev.gradus.train.RaceResult;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Circle;

/** Who is where: the best first, with the epoch and the time at which each crossed the line. */
final class RaceRanking extends GridPane {

    private final ThemeModel theme;
    private final Texts texts = Texts.of("race");
    private final IntConsumer keep;

    /** @param keep gets the place of the contender whose settings are to be the document's */
    RaceRanking(ThemeModel theme, IntConsumer keep) {
        this.theme = theme;
        this.keep = keep;
        setId("race-ranking");
        setHgap(12);
        setVgap(6);
        setPadding(new Insets(0, 0, 0, 16));
        ColumnConstraints place = new ColumnConstraints();
        ColumnConstraints name = new ColumnConstraints(60, 150, Double.MAX_VALUE, Priority.ALWAYS, HPos.LEFT, true);
        getColumnConstraints().addAll(place, name);
    }

    void show(List<RaceResult> results, List<String> names) {
        getChildren().clear();
        String[] heads = {"", "rank.name", "rank.crossed", "rank.epoch", "rank.time", "rank.loss"};
        for (int column = 1; column < heads.length; column++) {
            Label head = new Label(texts.get(heads[column]));
            head.getStyleClass().add("caption");
            head.setMinWidth(column > 1 ? USE_PREF_SIZE : 0);
            head.setTooltip(new Tooltip(texts.get(heads[column] + ".help")));
            add(head, column, 0);
            setHalignment(head, column > 1 ? HPos.RIGHT : HPos.LEFT);
        }
        for (int row = 0; row < results.size(); row++) {
            RaceResult result = results.get(row);
            String who = names.get(result.entry());
            Label name = new Label(who, new Circle(5, theme.palette().runColour(result.entry())));
            name.setTooltip(new Tooltip(who));
            add(mono(String.valueOf(row + 1)), 0, row + 1);
            add(name, 1, row + 1);
            add(mono(texts.get("rank.of", result.crossed(), result.seeds())), 2, row + 1);
            add(mono(Double.isNaN(result.epochs()) ? "–" : Names.plain(result.epochs())), 3, row + 1);
            add(mono(Double.isNaN(result.seconds()) ? "–" : texts.get("rank.seconds", NumberText.three(result.seconds()))), 4, row + 1);
            add(mono(Double.isNaN(result.loss()) ? "–" : NumberText.three(result.loss())), 5, row + 1);
            Button button = new Button(texts.get("keep"));
            button.setId("race-keep-" + result.entry());
            button.getStyleClass().add("small-button");
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(texts.get("keep.spoken", who));
            button.setTooltip(new Tooltip(texts.get("keep.help")));
            button.setOnAction(event -> keep.accept(result.entry()));
            add(button, 6, row + 1);
        }
        setAlignment(Pos.TOP_LEFT);
    }

    private static Label mono(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("mono", "small");
        label.setMinWidth(USE_PREF_SIZE);
        setHalignment(label, HPos.RIGHT);
        return label;
    }
}
