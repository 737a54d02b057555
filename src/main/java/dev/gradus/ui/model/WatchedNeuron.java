package dev.gradus.ui.model;

import dev.gradus.graph.NodeId;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The neuron that the Output view shows: the pinned one, else the one under the mouse or with the keyboard. */
public final class WatchedNeuron {

    /** @param unit counted from 0; people count from 1 */
    public record Neuron(NodeId layer, int unit) {}

    private final ReadOnlyObjectWrapper<Optional<Neuron>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Neuron>> pinned = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Neuron> hovered = Optional.empty();

    public ReadOnlyObjectProperty<Optional<Neuron>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Optional<Neuron> shown() {
        return shown.get();
    }

    public ReadOnlyObjectProperty<Optional<Neuron>> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    public Optional<Neuron> pinned() {
        return pinned.get();
    }

    public void hover(Optional<Neuron> neuron) {
        hovered = Objects.requireNonNull(neuron);
        publish();
    }

    /** Holds a neuron in the Output view, or lets it go when it is held already. */
    public void togglePin(Neuron neuron) {
        pinned.set(pinned.get().equals(Optional.of(neuron)) ? Optional.empty() : Optional.of(neuron));
        publish();
    }

    public void unpin() {
        pinned.set(Optional.empty());
        publish();
    }

    /** Lets go of everything: another project, or the network has changed under it. */
    public void clear() {
        hovered = Optional.empty();
        unpin();
    }

    private void publish() {
        shown.set(pinned.get().or(() -> hovered));
    }
}
