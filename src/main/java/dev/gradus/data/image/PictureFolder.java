package dev.gradus.data.image;

import dev.gradus.data.ClassFolders;
import dev.gradus.data.ClassFolders.Entry;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.FreeMemory;
import dev.gradus.data.ImageFolder;
import dev.gradus.data.ImageSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A folder with a subfolder of pictures for each class; where it holds {@code train} and {@code test} instead, those do.
 * Nothing deeper is looked at, so links that lead back do no harm.
 */
final class PictureFolder {

    private static final int LOOKED_AT = 24;
    private static final int MOST_PROPOSED = 64;

    private final Path folder;
    private final String name;

    private PictureFolder(Path folder) {
        this.folder = folder;
        this.name = String.valueOf(folder.getFileName());
    }

    /** True when a class folder, or one below train, holds a picture. */
    static boolean in(Path folder) throws DataException {
        return ClassFolders.in(folder, Picture::named);
    }

    /** True when the folder itself holds pictures. */
    static boolean flat(Path folder) throws DataException {
        return !pictures(folder, 1).isEmpty();
    }

    /** The size and the colours that the first pictures have; large ones are shrunk, longer side to 64. */
    static ImageFolder propose(Path folder) throws DataException {
        PictureFolder place = new PictureFolder(folder);
        List<Entry> entries = ClassFolders.training(folder, Picture::named).entries();
        place.refuseNone(entries);
        int[] heights = new int[Math.min(LOOKED_AT, entries.size())];
        int[] widths = new int[heights.length];
        boolean colour = false;
        for (int i = 0; i < heights.length; i++) {
            Entry entry = entries.get((int) ((long) i * entries.size() / heights.length));
            Picture picture = Picture.read(entry.file(), place.relative(entry.file()), MOST_PROPOSED);
            heights[i] = picture.height();
            widths[i] = picture.width();
            colour |= !picture.grey();
        }
        Arrays.sort(heights);
        Arrays.sort(widths);
        double height = heights[heights.length / 2];
        double width = widths[widths.length / 2];
        double shrink = Math.min(1, MOST_PROPOSED / Math.max(height, width));
        return new ImageFolder(folder.toString(), (int) Math.max(1, Math.round(shrink * height)),
                (int) Math.max(1, Math.round(shrink * width)), colour);
    }

    static ImageSet read(Path folder, ImageFolder source) throws DataException {
        return new PictureFolder(folder).read(source);
    }

    /** Pictures without a class: those of a folder, or a single file. Their class is 0 of the one class "?". */
    static ImageSet unlabelled(Path place, ImageFolder source) throws DataException {
        PictureFolder folder = new PictureFolder(Files.isDirectory(place) ? place : place.toAbsolutePath().getParent());
        List<Path> files = Files.isDirectory(place) ? pictures(place, ClassFolders.MOST_FILES) : List.of(place);
        List<Entry> entries = files.stream().map(file -> new Entry(file, 0)).toList();
        folder.refuseNone(entries);
        return folder.load(new ClassFolders(entries, List.of("?"), entries.size()), source);
    }

    private ImageSet read(ImageFolder source) throws DataException {
        if (!in(folder)) {
            refuseNone(List.of());
        }
        return load(ClassFolders.of(folder, Picture::named, "picture"), source);
    }

    private ImageSet load(ClassFolders found, ImageFolder source) throws DataException {
        List<Entry> entries = found.entries();
        int channels = source.colour() ? 3 : 1;
        int size = channels * source.height() * source.width();
        long bytes = (long) size * entries.size();
        String what = String.format(Locale.ROOT, "%,d pictures of %d x %d x %d", entries.size(), channels, source.height(),
                source.width());
        FreeMemory.check(name, what, bytes, "Choose a smaller size, or use fewer pictures");
        if (bytes > FreeMemory.MOST_BYTES) {
            throw new DataException(name + ": " + what + " are " + FreeMemory.readable(bytes) + "; expected at most "
                    + FreeMemory.readable(FreeMemory.MOST_BYTES) + ". Choose a smaller size, or use fewer pictures.");
        }
        byte[] pixels = new byte[(int) bytes];
        List<FileHash> hashes = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Path file = entries.get(i).file();
            Picture picture = Picture.read(file, relative(file), Math.max(source.height(), source.width()));
            picture.write(pixels, i * size, channels, source.height(), source.width());
            hashes.add(picture.hash());
        }
        return new ImageSet(name, hashes, channels, source.height(), source.width(), pixels,
                entries.stream().mapToInt(Entry::label).toArray(), found.classes(), found.training());
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private void refuseNone(List<Entry> entries) throws DataException {
        if (entries.isEmpty()) {
            throw new DataException(name + " holds no picture. Expected PNG, JPEG, BMP or GIF files, in a subfolder for each class.");
        }
    }

    private static List<Path> pictures(Path place, int most) throws DataException {
        return ClassFolders.list(place, most, file -> Picture.named(file) && Files.isRegularFile(file));
    }
}
