package dev.gradus.ui.lesson;

import dev.gradus.edit.lesson.LessonStep;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The steps that were recorded, each with text to fill in. */
final class RecorderPanel extends BorderPane {

    private final Recorder recorder;
    private final Texts texts = Texts.of("lesson");
    private final ConditionWords words = new ConditionWords();
    private final TextField title = new TextField();
    private final VBox list = new VBox(12);

    RecorderPanel(Recorder recorder) {
        this.recorder = recorder;
        setId("recorder-panel");
        getStyleClass().addAll("region-left", "lesson-panel");
        setMinWidth(LessonPanel.WIDTH);
        setPrefWidth(LessonPanel.WIDTH);
        setMaxWidth(LessonPanel.WIDTH);
        Label heading = new Label(texts.get("record.heading"));
        heading.getStyleClass().add("panel-title");
        HBox head = new HBox(8, Icons.of(MaterialDesignR.RECORD_CIRCLE_OUTLINE, 18, "danger"), heading);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(42);
        title.setPromptText(texts.get("record.title"));
        title.setAccessibleText(texts.get("record.title"));
        title.setId("recorder-title");
        VBox top = new VBox(4, head, title);
        top.setPadding(new Insets(0, 16, 8, 16));
        setTop(top);
        list.setPadding(new Insets(4, 16, 16, 16));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        Button cancel = new Button(texts.get("record.cancel"));
        cancel.setId("recorder-cancel");
        cancel.setOnAction(event -> recorder.stop());
        Button save = new Button(texts.get("record.save"));
        save.setId("recorder-save");
        save.getStyleClass().add("accent-button");
        save.setOnAction(event -> recorder.save(title.getText()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, cancel, space, save);
        foot.setPadding(new Insets(10, 16, 12, 16));
        foot.getStyleClass().add("lesson-foot");
        setBottom(foot);
    }

    void show() {
        list.getChildren().clear();
        List<LessonStep> steps = recorder.steps();
        if (steps.isEmpty()) {
            Label none = new Label(texts.get("record.empty"));
            none.setWrapText(true);
            none.setMinHeight(Region.USE_PREF_SIZE);
            none.getStyleClass().add("muted");
            list.getChildren().add(none);
        }
        for (int i = 0; i < steps.size(); i++) {
            list.getChildren().add(step(i, steps.get(i)));
        }
    }

    private VBox step(int at, LessonStep step) {
        TextField name = new TextField(step.title());
        name.setAccessibleText(texts.get("record.step.title", at + 1));
        name.textProperty().addListener((property, before, now) -> {
            if (!now.isBlank()) {
                recorder.change(at, recorder.steps().get(at).withTitle(now));
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        Button remove = new Button("", Icons.of(MaterialDesignC.CLOSE, 16));
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(texts.get("record.remove", at + 1));
        remove.setTooltip(new javafx.scene.control.Tooltip(texts.get("record.remove", at + 1)));
        remove.setOnAction(event -> recorder.remove(at));
        TextArea text = new TextArea(step.text());
        text.setPromptText(texts.get("record.step.text"));
        text.setAccessibleText(texts.get("record.step.text"));
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.textProperty().addListener((property, before, now) -> recorder.change(at, recorder.steps().get(at).withText(now)));
        VBox box = new VBox(4, new HBox(4, name, remove), text);
        step.done().forEach(condition -> {
            Label wants = new Label(words.wanted(condition));
            wants.getStyleClass().add("caption");
            wants.setWrapText(true);
            wants.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(wants);
        });
        return box;
    }
}
