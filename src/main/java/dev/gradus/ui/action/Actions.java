package dev.gradus.ui.action;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/** Every action of the window, in the order in which views registered them. */
public final class Actions {

    private final Map<String, Action> all = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if the id is taken */
    public Action add(Action action) {
        if (all.putIfAbsent(action.id(), action) != null) {
            throw new IllegalArgumentException("Two actions are called " + action.id() + ".");
        }
        return action;
    }

    public Optional<Action> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** @throws IllegalArgumentException if there is no such action */
    public Action get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no action " + id + "."));
    }

    public Collection<Action> all() {
        return Collections.unmodifiableCollection(all.values());
    }

    /** The action whose shortcut this is, for the given scope. */
    public Optional<Action> forKey(KeyEvent event, Action.Scope scope) {
        return all.values().stream()
                .filter(action -> action.scope() == scope && action.key().filter(key -> key.match(event)).isPresent())
                .findFirst();
    }
}
