package dev.gradus.ui.lesson;

import dev.gradus.edit.lesson.LessonResult;
import dev.gradus.ui.theme.Texts;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The last page of a lesson: what was predicted and what it was, and the result for the teacher. */
final class EndPage {

    private final LessonDesk desk;
    private final Consumer<String> save;
    private final Runnable others;
    private final Texts texts = Texts.of("lesson");

    /**
     * @param save   asks for a place and writes the result under a name
     * @param others shows the list of lessons
     */
    EndPage(LessonDesk desk, Consumer<String> save, Runnable others) {
        this.desk = desk;
        this.save = save;
        this.others = others;
    }

    Node show() {
        LessonResult result = desk.result("");
        Label heading = label(texts.get("end.title"), "section-title");
        long done = result.steps().stream().filter(LessonResult.Step::done).count();
        VBox page = new VBox(12, heading, Prose.of(texts.get("end.steps", done, desk.states().size())));
        page.setId("lesson-end");
        for (LessonResult.Step step : result.steps()) {
            if (step.predicted().isPresent()) {
                VBox row = new VBox(2, label(step.title(), "semi-bold"),
                        Prose.of(texts.get("predict.said", step.predicted().get())));
                step.actual().ifPresent(actual -> row.getChildren().add(Prose.of(texts.get("predict.was", actual))));
                row.getStyleClass().add("inset");
                page.getChildren().add(row);
            }
        }
        TextField name = new TextField();
        name.setId("lesson-pupil");
        name.setPromptText(texts.get("end.name"));
        name.setAccessibleText(texts.get("end.name"));
        Button keep = new Button(texts.get("end.save"));
        keep.setId("lesson-save-result");
        keep.getStyleClass().add("outline-button");
        keep.setOnAction(event -> save.accept(name.getText().strip()));
        Button more = new Button(texts.get("end.others"));
        more.getStyleClass().add("link");
        more.setOnAction(event -> others.run());
        page.getChildren().addAll(label(texts.get("end.result"), "small"), name, keep, more);
        return page;
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
