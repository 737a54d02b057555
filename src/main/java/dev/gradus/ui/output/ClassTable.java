package dev.gradus.ui.output;

import dev.gradus.nn.metric.Scores;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Precision, recall, F1 and support of every class or label, and their means. */
final class ClassTable extends GridPane {

    private final ThemeModel theme;
    private final Texts texts = Texts.of("output");

    ClassTable(ThemeModel theme) {
        this.theme = theme;
        setId("class-table");
        setHgap(12);
        setVgap(6);
    }

    void show(List<String> names, List<Scores> each, Scores macro, Scores weighted) {
        getChildren().clear();
        int column = 1;
        for (String key : List.of("precision", "recall", "f1", "support")) {
            Label head = new Label(texts.get(key));
            head.getStyleClass().add("caption");
            head.setMinWidth(Region.USE_PREF_SIZE);
            put(head, column++, 0);
        }
        int row = 1;
        for (int k = 0; k < names.size(); k++) {
            line(new ClassLabel(names.get(k), k, theme), each.get(k), row++);
        }
        line(mean("macro"), macro, row++);
        line(mean("weighted"), weighted, row);
    }

    private Label mean(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().addAll("small", "medium");
        return label;
    }

    private void line(Node name, Scores scores, int row) {
        add(name, 0, row);
        put(number(NumberText.percent(scores.precision())), 1, row);
        put(number(NumberText.percent(scores.recall())), 2, row);
        put(number(NumberText.percent(scores.f1())), 3, row);
        put(number(NumberText.whole(scores.support())), 4, row);
    }

    private void put(Label label, int column, int row) {
        setHalignment(label, HPos.RIGHT);
        add(label, column, row);
    }

    private static Label number(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("mono", "small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
