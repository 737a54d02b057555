package dev.gradus.ui.help;

import dev.gradus.ui.formula.FormulaView;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** The one place where help is read: what it is, its formula, when to use it, usual values, where it comes from. */
public final class WhatPanel extends BorderPane {

    private static final float FORMULA_SIZE = 17;
    private static final double FORMULA_WIDTH = 270;

    private final ThemeModel theme;
    private final Texts texts = Texts.of("what");
    private final VBox content = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(content);
    private final Button close = new Button("", Icons.of(MaterialDesignC.CLOSE, 18));
    private Topic shown;

    /** @param closed gives the place back */
    public WhatPanel(ThemeModel theme, Runnable closed) {
        this.theme = theme;
        setId("what-panel");
        getStyleClass().add("what-panel");
        setMinHeight(0);
        Label title = new Label(texts.get("heading"));
        title.getStyleClass().add("panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label key = new Label("Esc");
        key.getStyleClass().add("key-cap");
        close.getStyleClass().add("icon-button");
        close.setId("what-close");
        close.setAccessibleText(texts.get("close"));
        close.setTooltip(new javafx.scene.control.Tooltip(texts.get("close")));
        close.setOnAction(event -> closed.run());
        HBox head = new HBox(8, Icons.of(MaterialDesignH.HELP_CIRCLE_OUTLINE, 18, "accent-text"), title, space, key, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(42);
        head.setPadding(new Insets(0, 8, 0, 16));
        setTop(head);
        content.setPadding(new Insets(0, 16, 16, 16));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                closed.run();
                event.consume();
            }
        });
    }

    public void show(Topic topic) {
        shown = topic;
        content.getChildren().clear();
        add(topic, "section-title");
        topic.chosen().ifPresent(chosen -> {
            Label now = words(texts.get("chosen"), "caption");
            VBox.setMargin(now, new Insets(8, 0, -4, 0));
            content.getChildren().add(now);
            add(chosen, "panel-title");
        });
        scroll.setVvalue(0);
        setAccessibleText(topic.title() + ". " + topic.summary());
    }

    /** The answer that stands there. */
    public Topic shown() {
        return shown;
    }

    private void add(Topic topic, String style) {
        Label name = words(topic.title(), style);
        Label kind = words(topic.kind(), "caption");
        content.getChildren().addAll(new VBox(0, name, kind), words(topic.summary(), "help-text"));
        if (!topic.formula().isEmpty()) {
            FormulaView formula = new FormulaView(theme, FORMULA_SIZE, FORMULA_WIDTH);
            formula.show(topic.formula(), texts.get("formula", topic.title()));
            content.getChildren().add(formula);
        }
        part("when", topic.when());
        part("typical", topic.typical());
        if (!topic.source().isEmpty()) {
            content.getChildren().add(words(texts.get("source", topic.source()), "caption"));
        }
    }

    private void part(String key, String text) {
        if (!text.isEmpty()) {
            Label heading = words(texts.get(key), "semi-bold");
            heading.getStyleClass().add("small");
            content.getChildren().add(new VBox(2, heading, words(text, "help-text")));
        }
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
