package dev.gradus.ui.model;

import dev.gradus.edit.SavedBlock;
import dev.gradus.io.BlockFolder;
import dev.gradus.ui.theme.Texts;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The blocks of the palette that a person has saved. Files are read and written in the background. */
public final class BlockShelf {

    private final BlockFolder folder;
    private final Background background;
    private final Texts texts = Texts.of("palette");
    private final ObservableList<BlockFolder.Entry> entries = FXCollections.observableArrayList();
    /** Kept here, as the list behind a view holds it weakly. */
    private final ObservableList<BlockFolder.Entry> view = FXCollections.unmodifiableObservableList(entries);

    public BlockShelf(BlockFolder folder, Background background) {
        this.folder = folder;
        this.background = background;
    }

    public ObservableList<BlockFolder.Entry> entries() {
        return view;
    }

    /** @param tell gets a sentence for each file that was passed over */
    public void load(Consumer<String> tell) {
        background.run(folder::read, found -> {
            entries.setAll(found.entries());
            found.problems().forEach(tell);
        }, failed -> tell.accept(failed.getMessage()));
    }

    public void save(SavedBlock block, Consumer<String> tell) {
        background.run(() -> folder.save(block), entry -> {
            entries.add(entry);
            tell.accept(texts.get("block.saved", entry.block().name()));
        }, failed -> tell.accept(failed.getMessage()));
    }

    public void delete(BlockFolder.Entry entry, Consumer<String> tell) {
        background.run(() -> {
            folder.delete(entry);
            return entry;
        }, gone -> {
            entries.remove(gone);
            tell.accept(texts.get("block.deleted", gone.block().name()));
        }, failed -> tell.accept(failed.getMessage()));
    }
}
