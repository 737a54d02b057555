package dev.gradus.io;

import dev.gradus.edit.SavedBlock;
import dev.gradus.graph.NetworkGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The blocks a person has saved to the palette, a file each. Nothing is created before something is saved. */
public final class BlockFolder {

    static final int MOST_FILES = 200;
    static final long MOST_BYTES = 4L << 20;
    static final String SUFFIX = ".json";

    static final Codec<SavedBlock> BLOCK = block();

    private final Path folder;

    public BlockFolder(GradusHome home) {
        this.folder = home.blocks();
    }

    /** A block with the file it rests in. */
    public record Entry(Path file, SavedBlock block) {}

    /**
     * What was found.
     *
     * @param problems a sentence for each file that was passed over
     */
    public record Found(List<Entry> entries, List<String> problems) {}

    private static Codec<SavedBlock> block() {
        Field<SavedBlock, String> format = FileKind.BLOCK.formatField();
        Field<SavedBlock, Integer> version = FileKind.BLOCK.versionField();
        Field<SavedBlock, String> name = Field.of("name", Plain.TEXT, SavedBlock::name);
        Field<SavedBlock, NetworkGraph> graph = Field.of("graph", GraphFormat.GRAPH, SavedBlock::graph);
        return new ObjectCodec<>(List.of(format, version, name, graph),
                parts -> new SavedBlock(parts.get(name), parts.get(graph)));
    }

    /** Reads every file, in the order of their names; a damaged one is passed over and told of. */
    public Found read() {
        List<Entry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<Path> files = files(problems);
        for (Path file : files.subList(0, Math.min(MOST_FILES, files.size()))) {
            try {
                entries.add(new Entry(file, FileKind.BLOCK.read(file, BLOCK, MOST_BYTES)));
            } catch (FileProblem damaged) {
                problems.add(damaged.getMessage());
            }
        }
        if (files.size() > MOST_FILES) {
            problems.add("There are " + files.size() + " saved blocks in " + folder + "; Gradus shows the first "
                    + MOST_FILES + ".");
        }
        return new Found(List.copyOf(entries), List.copyOf(problems));
    }

    private List<Path> files(List<String> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> FileKind.nameOf(file).endsWith(SUFFIX) && !FileKind.nameOf(file).startsWith("."))
                    .sorted().toList();
        } catch (IOException unreadable) {
            problems.add("The saved blocks in " + folder + " cannot be read: " + DiskSpace.reason(unreadable) + ".");
            return List.of();
        }
    }

    /** Writes a block under a name of its own, never over another, and reads it back. */
    public Entry save(SavedBlock wanted) throws FileProblem {
        Found before = read();
        if (before.entries().size() >= MOST_FILES) {
            throw new FileProblem("There are " + MOST_FILES + " saved blocks already. Delete one from the palette first.");
        }
        List<String> names = before.entries().stream().map(entry -> entry.block().name()).toList();
        SavedBlock block = wanted;
        for (int number = 2; names.contains(block.name()); number++) {
            String tail = " (" + number + ")";
            String head = wanted.name().substring(0, Math.min(wanted.name().length(), SavedBlock.LONGEST_NAME - tail.length()));
            block = wanted.withName(head + tail);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new FileProblem(block.name() + " was not saved: " + DiskSpace.reason(refused) + ".", refused);
        }
        Path file = fresh(block.name());
        byte[] bytes;
        try {
            bytes = JsonOut.bytes(BLOCK, block);
        } catch (IllegalArgumentException notFinite) {
            throw new FileProblem(block.name() + " was not saved. " + notFinite.getMessage(), notFinite);
        }
        AtomicFile.write(file, bytes, written -> FileKind.BLOCK.read(written, BLOCK, MOST_BYTES));
        return new Entry(file, block);
    }

    private Path fresh(String name) {
        String stem = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        stem = stem.isEmpty() ? "block" : stem;
        Path file = folder.resolve(stem + SUFFIX);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(stem + "-" + number + SUFFIX);
        }
        return file;
    }

    public void delete(Entry entry) throws FileProblem {
        try {
            Files.deleteIfExists(entry.file());
        } catch (IOException refused) {
            throw new FileProblem(entry.block().name() + " was not deleted: " + DiskSpace.reason(refused) + ".", refused);
        }
    }
}
