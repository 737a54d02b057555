package dev.gradus.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Text of a lesson: paragraphs with an empty line between them, **bold** words set bold. */
final class Prose {

    private Prose() {}

    static VBox of(String text, String... styles) {
        VBox box = new VBox(8);
        box.getStyleClass().add("prose");
        for (String paragraph : text.strip().split("\n\\s*\n")) {
            TextFlow flow = new TextFlow();
            flow.setMinHeight(TextFlow.USE_PREF_SIZE);
            flow.getChildren().addAll(words(paragraph.replace('\n', ' '), styles));
            flow.setAccessibleText(paragraph.replace("**", ""));
            box.getChildren().add(flow);
        }
        return box;
    }

    private static List<Node> words(String paragraph, String... styles) {
        List<Node> words = new ArrayList<>();
        String[] parts = paragraph.split("\\*\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                Text text = new Text(parts[i]);
                text.getStyleClass().add("prose-text");
                text.getStyleClass().addAll(styles);
                if (i % 2 == 1) {
                    text.getStyleClass().add("semi-bold");
                }
                words.add(text);
            }
        }
        return words;
    }
}
