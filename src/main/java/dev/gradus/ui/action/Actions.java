package dev.gradus.ui.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyEvent;

/** Every action of the window, in the order in which views registered them. */
public final class Actions {

    private final Map<String, Action> all = new LinkedHashMap<>();
    private final ObjectProperty<Map<String, String>> locked = new SimpleObjectProperty<>(Map.of());
    private final List<Consumer<String>> listeners = new ArrayList<>();

    /**
     * The action as everybody will find it: it can be locked, and those who listen are told when it has run.
     *
     * @throws IllegalArgumentException if the id is taken
     */
    public Action add(Action action) {
        Action told = new Action(action.id(), action.label(), action.help(), action.key(), action.scope(),
                Bindings.createStringBinding(() -> locked.get().getOrDefault(action.id(), action.reason().getValue()),
                        locked, action.reason()),
                () -> {
                    action.run().run();
                    List.copyOf(listeners).forEach(listener -> listener.accept(action.id()));
                });
        if (all.putIfAbsent(action.id(), told) != null) {
            throw new IllegalArgumentException("Two actions are called " + action.id() + ".");
        }
        return told;
    }

    /** Actions that cannot be used at the moment whatever they say themselves: the reason by id. */
    public ObjectProperty<Map<String, String>> lockedProperty() {
        return locked;
    }

    /** @param listener told the id of every action that has run */
    public void onFired(Consumer<String> listener) {
        listeners.add(listener);
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
