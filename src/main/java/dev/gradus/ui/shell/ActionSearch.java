package dev.gradus.ui.shell;

import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.EmptyState;
import dev.gradus.ui.theme.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Finds any action by its words and runs it: a card over the window, gone with Esc or a click beside it. */
final class ActionSearch extends StackPane {

    private final Actions actions;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();
    private final Texts texts = Texts.of("window");

    /** @param closed gives the keyboard back to where people work */
    ActionSearch(Actions actions, Runnable closed) {
        this.actions = actions;
        this.closed = closed;
        setId("search-layer");
        setVisible(false);
        setPickOnBounds(true);
        field.setPromptText(texts.get("search"));
        field.setId("search-field");
        field.setAccessibleText(texts.get("search"));
        list.setId("search-list");
        list.setAccessibleText(texts.get("search.list"));
        list.setCellFactory(view -> new ActionCell());
        list.setPrefHeight(320);
        list.setPlaceholder(new EmptyState(texts.get("search.none")));
        VBox card = new VBox(8, field, list);
        card.getStyleClass().add("popover-card");
        card.setStyle("-fx-padding: 12;");
        card.setMaxSize(520, Region.USE_PREF_SIZE);
        setAlignment(card, Pos.TOP_CENTER);
        setMargin(card, new javafx.geometry.Insets(64, 0, 0, 0));
        getChildren().add(card);
        field.textProperty().addListener((property, before, now) -> filter(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        list.setOnMouseClicked(event -> runSelected());
    }

    void open() {
        setVisible(true);
        field.clear();
        filter("");
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        closed.run();
    }

    private void filter(String words) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        list.getItems().setAll(actions.all().stream().filter(action -> {
            String text = (action.label().getValue() + " " + action.help()).toLowerCase(Locale.ROOT);
            return wanted.stream().allMatch(text::contains);
        }).sorted(Comparator.comparingInt(action -> rank(action, words.toLowerCase(Locale.ROOT).strip()))).toList());
        list.getSelectionModel().selectFirst();
    }

    /** Actions whose name begins with the words come first, then those whose name holds them, then those whose help does. */
    private static int rank(Action action, String words) {
        String name = action.label().getValue().toLowerCase(Locale.ROOT);
        return name.startsWith(words) ? 0 : name.contains(words) ? 1 : 2;
    }

    private void key(KeyEvent event) {
        int move = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            runSelected();
            event.consume();
        } else if (move != 0) {
            int next = list.getSelectionModel().getSelectedIndex() + move;
            list.getSelectionModel().select(Math.max(0, Math.min(list.getItems().size() - 1, next)));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            event.consume();
        }
    }

    private void runSelected() {
        Action action = list.getSelectionModel().getSelectedItem();
        if (action != null && action.available()) {
            close();
            action.fire();
        }
    }

    /** Label, then its reason if it is not available, and its key. */
    private static final class ActionCell extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            setText(null);
            if (empty || action == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(action.label().getValue());
            name.setMinWidth(USE_PREF_SIZE);
            Label help = new Label(action.available() ? action.help() : action.reason().getValue());
            help.getStyleClass().addAll("caption");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox row = new HBox(8, name, space);
            row.setAlignment(Pos.CENTER_LEFT);
            action.key().ifPresent(key -> {
                Label cap = new Label(key.getDisplayText());
                cap.getStyleClass().add("key-cap");
                cap.setMinWidth(USE_PREF_SIZE);
                row.getChildren().add(cap);
            });
            help.setWrapText(true);
            help.setMinHeight(USE_PREF_SIZE);
            VBox entry = new VBox(2, row, help);
            entry.setMaxWidth(460);
            name.getStyleClass().add(action.available() ? "medium" : "muted");
            setGraphic(entry);
        }
    }
}
