package dev.gradus.ui.lesson;

import dev.gradus.ui.action.Actions;
import dev.gradus.ui.help.What;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * What a teacher has locked or hidden: actions by their id everywhere, parts of the window by their help topic. What is
 * locked stays to be seen and says so.
 */
public final class Locks {

    private final Parent root;
    private final Actions actions;
    private final String words = Texts.of("lesson").get("locked");
    private final Tooltip tooltip = new Tooltip(words);
    private final List<Node> hidden = new ArrayList<>();
    private Set<String> locked = Set.of();
    private Set<String> hides = Set.of();

    public Locks(Parent root, Actions actions) {
        this.root = root;
        this.actions = actions;
    }

    /** Listens to this scene. */
    public void on(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::refuse);
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            if (locks(event.getTarget())) {
                tooltip.show(scene.getWindow(), event.getScreenX() + 12, event.getScreenY() + 16);
            } else if (tooltip.isShowing()) {
                tooltip.hide();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.TAB && event.getCode() != KeyCode.ESCAPE && !event.getCode().isFunctionKey()) {
                refuse(event);
            }
        });
    }

    private void refuse(Event event) {
        if (locks(event.getTarget())) {
            event.consume();
        }
    }

    private boolean locks(EventTarget target) {
        if (locked.isEmpty() || !(target instanceof Node node)) {
            return false;
        }
        for (Node each = node; each != null; each = each.getParent()) {
            Node asked = each;
            if (locked.stream().anyMatch(name -> What.isCalled(asked, name))) {
                return true;
            }
        }
        return false;
    }

    public Set<String> locked() {
        return locked;
    }

    public Set<String> hides() {
        return hides;
    }

    /** Instead of what was locked and hidden before. */
    public void set(Set<String> lock, Set<String> hide) {
        locked = new TreeSet<>(lock);
        hides = new TreeSet<>(hide);
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String name : lock) {
            reasons.put(name, words);
        }
        for (String name : hide) {
            reasons.put(name, words);
        }
        actions.lockedProperty().set(reasons);
        hidden.forEach(node -> show(node, true));
        hidden.clear();
        for (String name : hide) {
            What.find(root, name).filter(node -> !node.visibleProperty().isBound() && !node.managedProperty().isBound())
                    .ifPresent(node -> {
                        show(node, false);
                        hidden.add(node);
                    });
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
