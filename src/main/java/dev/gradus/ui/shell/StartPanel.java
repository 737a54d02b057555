package dev.gradus.ui.shell;

import dev.gradus.edit.Sample;
import dev.gradus.edit.SampleProjects;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.EmptyState;
import dev.gradus.ui.control.Segmented;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Where a session can begin: new, open, recent files at the left, the samples with their pictures at the right. */
final class StartPanel extends BorderPane {

    private final Texts texts = Texts.of("start");
    private final ThemeModel theme;
    private final Background background;
    private final Consumer<Sample> open;
    private final Runnable close;
    private final VBox recent = new VBox(4);
    private final VBox groups = new VBox(16);
    private final TextField search = new TextField();
    private Optional<Sample.Group> only = Optional.empty();
    private List<SampleCard> cards = List.of();

    StartPanel(Actions actions, ThemeModel theme, Background background, Consumer<Sample> open, Runnable close) {
        this.theme = theme;
        this.background = background;
        this.open = open;
        this.close = close;
        setId("start-panel");
        setStyle("-fx-background-color: -gradus-bg;");
        setLeft(left(actions));
        setCenter(right());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        search.textProperty().addListener((property, before, now) -> arrange());
    }

    /** Makes the cards the first time it is shown, and puts the keyboard on the first. */
    void shown() {
        if (cards.isEmpty()) {
            List<SampleCard> made = new ArrayList<>();
            SampleProjects.all().forEach(sample ->
                    made.add(new SampleCard(sample, theme, background, () -> open.accept(sample))));
            cards = made;
        }
        search.clear();
        arrange();
        javafx.application.Platform.runLater(cards.get(0)::requestFocus);
    }

    /** @param items one for each file, the newest first */
    void recent(List<Node> items) {
        recent.getChildren().setAll(items);
        if (items.isEmpty()) {
            Label none = new Label(texts.get("recent.none"));
            none.getStyleClass().addAll("small", "muted");
            none.setWrapText(true);
            recent.getChildren().add(none);
        }
    }

    private VBox left(Actions actions) {
        ImageView icon = new ImageView(Icons.program(128));
        icon.setFitWidth(56);
        icon.setFitHeight(56);
        Label name = new Label("Gradus");
        name.getStyleClass().add("start-title");
        Label line = new Label(texts.get("line"));
        line.getStyleClass().add("muted");
        HBox title = new HBox(12, icon, new VBox(2, name, line));
        title.setAlignment(Pos.CENTER_LEFT);
        Button fromData = big(actions.get("file.newFromData"), MaterialDesignT.TABLE);
        fromData.getStyleClass().add("accent-button");
        Label drop = new Label(texts.get("drop"));
        drop.getStyleClass().addAll("small", "muted");
        drop.setWrapText(true);
        drop.setAlignment(Pos.CENTER);
        drop.setMaxWidth(Double.MAX_VALUE);
        drop.setMinHeight(64);
        drop.setStyle("-fx-border-color: -gradus-border; -fx-border-style: segments(4, 4); -fx-border-radius: 6; -fx-alignment: center; -fx-text-alignment: center;");
        Label heading = new Label(texts.get("recent"));
        heading.getStyleClass().add("panel-title");
        Button lessons = new Button(texts.get("lessons"), Icons.of(MaterialDesignS.SCHOOL_OUTLINE, 18, "accent-text"));
        lessons.setId("start-lessons");
        lessons.getStyleClass().add("link");
        lessons.setOnAction(event -> actions.get("learn.lessons").fire());
        Region rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        VBox left = new VBox(12, title, fromData, big(actions.get("file.new"), MaterialDesignF.FILE_PLUS_OUTLINE),
                big(actions.get("file.open"), MaterialDesignF.FOLDER_OPEN_OUTLINE),
                big(actions.get("data.paint"), MaterialDesignB.BRUSH), drop, heading, recent, rest, lessons);
        left.getStyleClass().add("region-left");
        left.setStyle("-fx-background-color: -gradus-subtle;");
        left.setPadding(new Insets(24, 20, 16, 20));
        left.setMinWidth(300);
        left.setMaxWidth(300);
        VBox.setMargin(fromData, new Insets(8, 0, 0, 0));
        return left;
    }

    private Button big(Action action, Ikon icon) {
        Label words = new Label(action.label().getValue().replace("…", ""));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label key = new Label(action.key().map(each -> each.getDisplayText()).orElse(""));
        key.getStyleClass().add("key-cap");
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.setVisible(action.key().isPresent());
        HBox inside = new HBox(8, Icons.of(icon, 18), words, space, key);
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.setMinWidth(234);
        inside.setMaxWidth(234);
        words.setMinWidth(Region.USE_PREF_SIZE);
        Button button = new Button();
        button.setId("start-" + action.id());
        button.setGraphic(inside);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(38);
        button.setAccessibleText(words.getText());
        button.setOnAction(event -> action.fire());
        return button;
    }

    private BorderPane right() {
        Label title = new Label(texts.get("samples"));
        title.getStyleClass().add("page-title");
        Segmented<Optional<Sample.Group>> filter = new Segmented<>();
        filter.add(Optional.empty(), texts.get("group.ALL"), null);
        for (Sample.Group group : Sample.Group.values()) {
            filter.add(Optional.of(group), texts.get("short." + group), null);
        }
        filter.onChosen(group -> {
            only = group;
            arrange();
        });
        search.setPromptText(texts.get("find"));
        search.setAccessibleText(texts.get("find"));
        search.setId("sample-search");
        search.setPrefWidth(200);
        Button leave = new Button("", Icons.of(MaterialDesignC.CLOSE, 18));
        leave.getStyleClass().add("icon-button");
        leave.setAccessibleText(texts.get("close"));
        leave.setId("start-close");
        leave.setOnAction(event -> close.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        filter.setMaxHeight(Region.USE_PREF_SIZE);
        HBox head = new HBox(16, title, filter, space, search, leave);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(8, 24, 8, 24));
        head.setMinHeight(56);
        head.getStyleClass().add("region-top");
        groups.setPadding(new Insets(16, 24, 24, 24));
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        BorderPane right = new BorderPane(scroll);
        right.setTop(head);
        return right;
    }

    private void arrange() {
        groups.getChildren().clear();
        String wanted = search.getText().toLowerCase(Locale.ROOT).strip();
        for (Sample.Group group : Sample.Group.values()) {
            List<SampleCard> shown = cards.stream().filter(card -> card.sample().group() == group
                    && (only.isEmpty() || only.get() == group)
                    && (card.sample().name() + " " + card.sample().blurb()).toLowerCase(Locale.ROOT).contains(wanted)).toList();
            if (!shown.isEmpty()) {
                Label heading = new Label(texts.get("group." + group));
                heading.getStyleClass().add("section-title");
                FlowPane flow = new FlowPane(16, 16);
                flow.getChildren().addAll(shown);
                groups.getChildren().addAll(heading, flow);
            }
        }
        if (groups.getChildren().isEmpty()) {
            groups.getChildren().add(new EmptyState(texts.get("none", search.getText())));
        }
    }
}
