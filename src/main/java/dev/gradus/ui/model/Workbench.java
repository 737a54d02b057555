package dev.gradus.ui.model;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Preparation;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Table;
import dev.gradus.edit.Clip;
import dev.gradus.edit.Document;
import dev.gradus.edit.Edit;
import dev.gradus.edit.History;
import dev.gradus.edit.Impact;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Edge;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.ShapeInference;
import dev.gradus.train.Signature;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The open project as the window sees it: document and history, selection, prepared data, shapes and problems. Every
 * view reads from here and changes through {@link #apply}; nothing else holds a copy. Window thread only.
 */
public final class Workbench {

    private final Background background;
    private History history = new History(Document.EMPTY);
    private final ReadOnlyObjectWrapper<Document> document = new ReadOnlyObjectWrapper<>(Document.EMPTY);
    private final ReadOnlyObjectWrapper<DataState> data = new ReadOnlyObjectWrapper<>(new DataState.None());
    private final ReadOnlyObjectWrapper<ShapeInference> inference =
            new ReadOnlyObjectWrapper<>(ShapeInference.of(Document.EMPTY.graph(), null));
    private final ReadOnlyObjectWrapper<Set<NodeId>> selection = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<Edge>> selectedWire = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("Untitled");
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final WatchedNeuron watched = new WatchedNeuron();
    private final RowSelection rows = new RowSelection();
    private Optional<Clip> clip = Optional.empty();
    private Optional<PreparedData> lastData = Optional.empty();
    private Optional<DataSetup> lastSetup = Optional.empty();
    private Optional<PreparedData> ofModel = Optional.empty();
    private boolean notifying;

    /** @param background where data are read and prepared */
    public Workbench(Background background) {
        this.background = background;
    }

    // What views read.

    public ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    public Document document() {
        return document.get();
    }

    public ReadOnlyObjectProperty<DataState> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** The prepared data; while they are being prepared again, the last good ones; empty when they are missing or broken. */
    public Optional<PreparedData> preparedData() {
        return lastData;
    }

    public ReadOnlyObjectProperty<ShapeInference> inferenceProperty() {
        return inference.getReadOnlyProperty();
    }

    public ShapeInference inference() {
        return inference.get();
    }

    /**
     * Grows after every change of document, data or shapes, when all of them are up to date: what most views listen to.
     */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** What the data ask of the network, or null while there are none. */
    public DataSignature signature() {
        return lastData.map(Signature::of).orElse(null);
    }

    public ReadOnlyObjectProperty<Set<NodeId>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Edge>> selectedWireProperty() {
        return selectedWire.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** The neuron that is looked at. */
    public WatchedNeuron watched() {
        return watched;
    }

    /** The rows of the data that are selected. */
    public RowSelection rows() {
        return rows;
    }

    /** "add Dense", or empty when there is nothing to undo. */
    public ReadOnlyStringProperty undoLabelProperty() {
        return undoLabel.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoLabelProperty() {
        return redoLabel.getReadOnlyProperty();
    }

    public Optional<Clip> clip() {
        return clip;
    }

    public History history() {
        return history;
    }

    // Commands.

    /** Opens another project in the place of this one. */
    public void open(Document newDocument, String newName, Optional<Path> newFile) {
        open(newDocument, newName, newFile, Optional.empty());
    }

    /** Opens a project whose data are prepared already: nothing is read again. */
    public void open(Document newDocument, String newName, PreparedData ready) {
        replace(newDocument, newName, Optional.empty(), Optional.empty(), Optional.of(ready));
    }

    /** @param preparation of a trained model that comes without data: rows can be tried, nothing can be trained */
    public void open(Document newDocument, String newName, Optional<Path> newFile, Optional<Preparation> preparation) {
        replace(newDocument, newName, newFile, preparation, Optional.empty());
    }

    private void replace(Document newDocument, String newName, Optional<Path> newFile, Optional<Preparation> preparation,
            Optional<PreparedData> ready) {
        ofModel = preparation.map(each -> PreparedData.withoutRows(newName, each));
        history = new History(newDocument);
        lastData = Optional.empty();
        data.set(new DataState.None());
        name.set(newName);
        file.set(newFile);
        watched.clear();
        rows.clear();
        select(Set.of());
        show(ready);
    }

    /**
     * Applies an edit and tells everybody.
     *
     * @throws IllegalStateException when called while listeners are being told: an edit must not answer an edit
     */
    public void apply(Edit edit) {
        if (notifying) {
            throw new IllegalStateException("An edit was made while views were being told of another: " + edit.label());
        }
        history.apply(edit);
        show();
    }

    public void endMerge() {
        history.endMerge();
    }

    public void undo() {
        history.undo();
        show();
    }

    public void redo() {
        history.redo();
        show();
    }

    public void saved(Path path, String newName) {
        history.markSaved();
        file.set(Optional.of(path));
        name.set(newName);
        unsaved.set(history.unsaved());
    }

    /** What was brought back after a crash is not in any file yet. */
    public void markUnsaved() {
        history.forgetSaved();
        unsaved.set(history.unsaved());
    }

    /** Selects layers; the id of a block stands for all its layers. */
    public void select(Set<NodeId> nodes) {
        selectedWire.set(Optional.empty());
        selection.set(nodes.stream().flatMap(id -> document().graph().layersOf(id).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    public void select(NodeId node) {
        select(Set.of(node));
    }

    public void toggleSelected(NodeId node) {
        List<NodeId> layers = document().graph().layersOf(node);
        Set<NodeId> changed = new LinkedHashSet<>(selection.get());
        if (changed.containsAll(layers)) {
            layers.forEach(changed::remove);
        } else {
            changed.addAll(layers);
        }
        select(changed);
    }

    public void select(Edge wire) {
        selection.set(Set.of());
        selectedWire.set(Optional.of(wire));
    }

    public void copySelection() {
        if (!selection.get().isEmpty()) {
            clip = Optional.of(Clip.of(document(), selection.get()));
        }
    }

    /** Names of trained layers that would get new weights if this edit were made. */
    public List<String> startingAnew(Edit edit) {
        Document changed = edit.apply(document());
        return changed.data().equals(document().data())
                ? Impact.startingAnew(document(), signature(), changed, signature()) : List.of();
    }

    private void show() {
        show(Optional.empty());
    }

    /** @param ready the document's data, where they are prepared already */
    private void show(Optional<PreparedData> ready) {
        Document now = history.document();
        if (!now.data().map(DataSetup::source).equals(document.get().data().map(DataSetup::source))) {
            rows.clear();
        }
        boolean dataChanged = !now.data().equals(document.get().data()) || data.get() instanceof DataState.None;
        notifying = true;
        try {
            document.set(now);
            undoLabel.set(history.undoLabel());
            redoLabel.set(history.redoLabel());
            unsaved.set(history.unsaved());
            selection.set(Set.copyOf(selection.get().stream().filter(id -> now.graph().find(id).isPresent()).toList()));
            selectedWire.set(selectedWire.get().filter(now.graph().folded().edges()::contains));
            inference.set(ShapeInference.of(now.graph(), signature()));
            revision.set(revision.get() + 1);
        } finally {
            notifying = false;
        }
        if (dataChanged) {
            prepare(now.data(), ready);
        }
    }

    private void prepare(Optional<DataSetup> setup, Optional<PreparedData> ready) {
        if (setup.isEmpty()) {
            dataArrived(setup, ofModel, ofModel.<DataState>map(DataState.Ready::new).orElseGet(DataState.None::new));
            return;
        }
        Optional<PreparedData> known = ready.or(() -> treated(setup.get()));
        if (known.isPresent()) {
            dataArrived(setup, known, new DataState.Ready(known.get()));
            return;
        }
        data.set(new DataState.Preparing());
        Path folder = file.get().map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
        Optional<Content> held = heldContent(setup.get());
        background.run(() -> prepared(new DataLoader(folder), setup.get(), held),
                done -> dataArrived(setup, Optional.of(done), new DataState.Ready(done)),
                failure -> dataArrived(setup, Optional.empty(), new DataState.Broken(failure instanceof DataException
                        ? failure.getMessage() : "The data cannot be prepared: " + failure.getMessage())));
    }

    /** The last data with another treatment of training rows, where that is all that changed. */
    private Optional<PreparedData> treated(DataSetup setup) {
        if (lastData.isEmpty() || lastSetup.filter(setup::sameButTreatment).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(lastData.get().withTreatment(setup.treatment()));
        } catch (DataException misfit) {
            return Optional.empty();
        }
    }

    private static PreparedData prepared(DataLoader loader, DataSetup setup, Optional<Content> held) throws DataException {
        return held.isPresent() ? loader.prepare(setup, held.get()) : loader.prepare(setup);
    }

    /** What a setup's source held when it was read last: images and texts are large, and read once; tables are read anew. */
    public Optional<Content> heldContent(DataSetup setup) {
        return lastSetup.map(DataSetup::source).equals(Optional.of(setup.source())) ? lastData.map(PreparedData::content)
                .filter(content -> !(content instanceof Table)).filter(setup.plan()::takes) : Optional.empty();
    }

    /** Late answers to an older question are dropped. */
    private void dataArrived(Optional<DataSetup> asked, Optional<PreparedData> prepared, DataState state) {
        if (!asked.equals(history.document().data())) {
            return;
        }
        lastData = prepared;
        lastSetup = asked;
        notifying = true;
        try {
            data.set(state);
            inference.set(ShapeInference.of(history.document().graph(), signature()));
            revision.set(revision.get() + 1);
        } finally {
            notifying = false;
        }
    }
}
