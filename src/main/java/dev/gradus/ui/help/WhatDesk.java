package dev.gradus.ui.help;

import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.theme.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** F1 asks about what has the mouse or the keyboard; Shift+F1 lets the next click ask instead of act. */
public final class WhatDesk {

    private final Topics topics;
    private final WhatPanel panel;
    private final Consumer<Optional<WhatPanel>> place;
    private final Consumer<String> news;
    private final Texts texts = Texts.of("what");
    private Optional<Scene> scene = Optional.empty();
    private Optional<Node> under = Optional.empty();
    private boolean moved;
    private boolean pointing;

    /**
     * @param place shows the panel in its place, or gives the place back
     * @param news  says a sentence
     */
    public WhatDesk(Topics topics, WhatPanel panel, Consumer<Optional<WhatPanel>> place, Consumer<String> news) {
        this.topics = topics;
        this.panel = panel;
        this.place = place;
        this.news = news;
    }

    public void register(Actions actions) {
        actions.add(Action.always("help.what", texts.get("action.what"), texts.get("action.what.help"), "F1", this::ask));
        actions.add(Action.always("help.point", texts.get("action.point"), texts.get("action.point.help"), "Shift+F1",
                this::point));
    }

    /** Listens to this scene. */
    public void on(Scene where) {
        scene = Optional.of(where);
        where.addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            under = event.getPickResult() == null ? Optional.empty()
                    : Optional.ofNullable(event.getPickResult().getIntersectedNode());
            moved = true;
        });
        where.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                moved = false;
            }
            if (pointing && event.getCode() == KeyCode.ESCAPE) {
                stop();
                event.consume();
            }
        });
        where.addEventFilter(MouseEvent.ANY, this::clicked);
        where.addEventHandler(Ask.ASK, event -> {
            if (event.getTarget() instanceof Node about) {
                show(topics.of(about).or(() -> topics.of("window")).orElseThrow());
            }
        });
    }

    /** Answers for the thing under the mouse, or for what the keyboard is on when that moved last. */
    public void ask() {
        Optional<Node> focus = scene.map(Scene::getFocusOwner);
        Optional<Topic> topic = moved ? under.flatMap(topics::of).or(() -> focus.flatMap(topics::of))
                : focus.flatMap(this::focused).or(() -> under.flatMap(topics::of));
        show(topic.or(() -> topics.of("window")).orElseThrow());
    }

    /** The keyboard on the canvas means the layer that is selected. */
    private Optional<Topic> focused(Node focus) {
        return "canvas-viewport".equals(focus.getId()) ? topics.selected().or(() -> topics.of(focus)) : topics.of(focus);
    }

    /** Answers for a key; false when there is nothing to say. */
    public boolean ask(String key) {
        Optional<Topic> topic = topics.of(key);
        topic.ifPresent(this::show);
        return topic.isPresent();
    }

    public boolean pointing() {
        return pointing;
    }

    private void show(Topic topic) {
        panel.show(topic);
        place.accept(Optional.of(panel));
    }

    public void close() {
        place.accept(Optional.empty());
    }

    private void point() {
        pointing = true;
        scene.ifPresent(each -> each.setCursor(Cursor.HAND));
        news.accept(texts.get("pointing"));
    }

    private void stop() {
        pointing = false;
        scene.ifPresent(each -> each.setCursor(Cursor.DEFAULT));
    }

    /** While pointing, presses and clicks do nothing but ask. */
    private void clicked(MouseEvent event) {
        if (!pointing || !acts(event)) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            Node target = event.getPickResult() == null ? null : event.getPickResult().getIntersectedNode();
            Optional<Topic> topic = Optional.ofNullable(target).flatMap(topics::of);
            show(topic.or(() -> topics.of("window")).orElseThrow());
        } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED) {
            stop();
        }
        event.consume();
    }

    private static boolean acts(Event event) {
        return event.getEventType() == MouseEvent.MOUSE_PRESSED || event.getEventType() == MouseEvent.MOUSE_RELEASED
                || event.getEventType() == MouseEvent.MOUSE_CLICKED || event.getEventType() == MouseEvent.MOUSE_DRAGGED;
    }
}
