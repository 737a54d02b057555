package dev.gradus.ui.lesson;

import dev.gradus.edit.lesson.Lesson;
import dev.gradus.io.FileProblem;
import dev.gradus.io.GradusHome;
import dev.gradus.io.LessonFile;
import dev.gradus.io.LessonResultFile;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The lessons that come with Gradus: title, one line, minutes, and a mark where one is done. */
public final class LessonList {

    private static final Logger LOG = Logger.getLogger(LessonList.class.getName());

    private final GradusHome home;
    private final Texts texts = Texts.of("lesson");

    LessonList(GradusHome home) {
        this.home = home;
    }

    /** In the order to take them; one that cannot be read is left out and told to the log. */
    List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (String id : LessonFile.packaged()) {
            try {
                lessons.add(LessonFile.packaged(id, Locale.getDefault().getLanguage()));
            } catch (FileProblem broken) {
                LOG.log(Level.WARNING, "A lesson of the program is broken", broken);
            }
        }
        return lessons;
    }

    boolean done(Lesson lesson) {
        return LessonResultFile.done(home, lesson.id());
    }

    /**
     * The list itself.
     *
     * @param start takes the chosen one
     * @param open  chooses a file
     */
    VBox show(Consumer<Lesson> start, Runnable open) {
        VBox list = new VBox(4);
        list.setId("lesson-list");
        for (Lesson lesson : lessons()) {
            list.getChildren().add(row(lesson, start));
        }
        Button file = new Button(texts.get("list.open"));
        file.setId("lesson-open");
        file.setOnAction(event -> open.run());
        VBox.setMargin(file, new javafx.geometry.Insets(12, 0, 0, 0));
        list.getChildren().add(file);
        return list;
    }

    private HBox row(Lesson lesson, Consumer<Lesson> start) {
        boolean done = done(lesson);
        Label name = new Label(lesson.title());
        name.getStyleClass().add("semi-bold");
        Label line = new Label(lesson.summary());
        line.getStyleClass().addAll("small", "muted");
        line.setWrapText(true);
        VBox words = new VBox(2, name, line);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label minutes = new Label(texts.get("list.minutes", lesson.minutes()));
        minutes.getStyleClass().add("caption");
        minutes.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, Icons.of(done ? MaterialDesignC.CHECK_CIRCLE_OUTLINE : MaterialDesignC.CIRCLE_OUTLINE, 20,
                done ? "success" : "muted"), words, minutes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setId("lesson-" + lesson.id());
        row.getStyleClass().addAll("lesson-row", "focusable");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(lesson.title() + ". " + lesson.summary() + " " + minutes.getText() + ". "
                + texts.get(done ? "list.done" : "list.open.yet"));
        row.setOnMouseClicked(event -> start.accept(lesson));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                start.accept(lesson);
                event.consume();
            }
        });
        return row;
    }
}
