package dev.gradus.data.image;

import dev.gradus.data.Column;
import dev.gradus.data.Content;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.FileSource;
import dev.gradus.data.FileType;
import dev.gradus.data.FreeMemory;
import dev.gradus.data.ImageFolder;
import dev.gradus.data.ImageSet;
import dev.gradus.data.NaturalOrder;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import dev.gradus.data.Table;
import dev.gradus.data.csv.CsvTable;
import dev.gradus.data.grid.TextLines;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text table that names a picture in each row, with its class in another column. Names are meant from the table's folder.
 *
 * @param classes the column of classes; empty for the first beside the pictures whose values come again
 */
public record PictureList(String path, String classes, int height, int width, boolean colour) implements FileSource {

    public static final FileType<PictureList> TYPE = new Type();
    private static final Pattern NAMED = Pattern.compile("(?i)\\.(png|jpe?g|bmp|gif)[\"']?\\s*([,;|\\r\\n\\t]|$)");
    private static final int LOOKED_AT = 24;
    private static final int MOST_PROPOSED = 64;

    public PictureList {
        Objects.requireNonNull(path);
        Objects.requireNonNull(classes);
    }

    @Override
    public PictureList withPath(String value) {
        return new PictureList(value, classes, height, width, colour);
    }

    @Override
    public SourceType<?> type() {
        return TYPE;
    }

    private static Table table(Path place) throws DataException {
        return CsvTable.read(place, CsvFormat.guess(place));
    }

    /** The column whose first names are of pictures that are there. */
    private static Optional<Column> pictures(Table table, Path place) {
        return table.columns().stream().filter(column -> IntStream.range(0, Math.min(LOOKED_AT, table.rows()))
                .mapToObj(column::text).allMatch(name -> NAMED.matcher(name).find()) && beside(place, column.text(0))
                .filter(Files::isRegularFile).isPresent()).findFirst();
    }

    private static Optional<Path> beside(Path place, String name) {
        try {
            return Optional.of(place.toAbsolutePath().resolveSibling(name));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    private static Column classes(Table table, Column pictures, String wanted) throws DataException {
        List<Column> others = table.columns().stream().filter(column -> column != pictures).toList();
        return others.stream().filter(column -> wanted.isEmpty()
                ? IntStream.range(0, table.rows()).mapToObj(column::text).distinct().count() <= Math.max(1, table.rows() / 2)
                : column.name().equals(wanted)).findFirst().orElseThrow(() -> new DataException(table.name() + " names pictures but has no column "
                + (wanted.isEmpty() ? "of classes" : "called " + wanted) + ". Expected one beside “" + pictures.name() + "”."));
    }

    private ImageSet load(Path place) throws DataException {
        Table table = table(place);
        Column pictures = pictures(table, place).orElseThrow(() -> new DataException(table.name()
                + " names no pictures that are there. Put the pictures where the table says."));
        Column labels = classes(table, pictures, classes);
        TreeSet<String> names = new TreeSet<>(NaturalOrder.WORDS);
        IntStream.range(0, table.rows()).forEach(row -> names.add(labels.text(row)));
        List<String> known = List.copyOf(names);
        int size = (colour ? 3 : 1) * height * width;
        long bytes = (long) size * table.rows();
        String what = String.format(Locale.ROOT, "%,d pictures of %d x %d", table.rows(), height, width);
        FreeMemory.check(table.name(), what, bytes, "Choose a smaller size, or use fewer pictures");
        if (bytes > FreeMemory.MOST_BYTES) {
            throw new DataException(table.name() + ": " + what + " are more than fit. Choose a smaller size, or use fewer pictures.");
        }
        byte[] pixels = new byte[(int) bytes];
        int[] places = new int[table.rows()];
        List<FileHash> hashes = new ArrayList<>(List.of(new FileHash(table.name(), table.sha256())));
        for (int row = 0; row < table.rows(); row++) {
            String name = pictures.text(row);
            if (labels.missing(row)) {
                throw new DataException(table.name() + ", line " + table.line(row) + ": " + name + " has no class. Give it one, or take the line out.");
            }
            Path file = beside(place, name).orElse(place);
            Picture picture = Picture.read(file, name, Math.max(height, width));
            picture.write(pixels, row * size, colour ? 3 : 1, height, width);
            places[row] = known.indexOf(labels.text(row));
            hashes.add(picture.hash());
        }
        return new ImageSet(table.name(), hashes, colour ? 3 : 1, height, width, pixels, places, known, table.rows());
    }

    private static final class Type implements FileType<PictureList> {
        @Override
        public String id() {
            return "image-list";
        }

        @Override
        public String name() {
            return "Table of picture names";
        }

        @Override
        public PictureList blank() {
            return new PictureList("", "", MOST_PROPOSED, MOST_PROPOSED, false);
        }

        @Override
        public List<SourceSetting<PictureList, ?>> settings() {
            return List.of(SourceSetting.place(),
                    new SourceSetting.Name<>("classes", "Classes", "The column that holds the class of each picture.",
                            (s, folder) -> table(folder.resolve(s.path())).names(), PictureList::classes,
                            (s, value) -> new PictureList(s.path(), value, s.height(), s.width(), s.colour())),
                    new SourceSetting.Whole<>("height", "Height", "Every picture is stretched to this height, in pixels.", 1,
                            ImageFolder.MOST_PIXELS_A_SIDE, PictureList::height,
                            (s, value) -> new PictureList(s.path(), s.classes(), value, s.width(), s.colour())),
                    new SourceSetting.Whole<>("width", "Width", "Every picture is stretched to this width, in pixels.", 1,
                            ImageFolder.MOST_PIXELS_A_SIDE, PictureList::width,
                            (s, value) -> new PictureList(s.path(), s.classes(), s.height(), value, s.colour())),
                    new SourceSetting.Flag<>("colour", "Colour", "Red, green and blue; otherwise one channel of grey.", PictureList::colour,
                            (s, value) -> new PictureList(s.path(), s.classes(), s.height(), s.width(), value)));
        }

        @Override
        public Optional<PictureList> recognise(Path place) throws DataException {
            if (Files.isDirectory(place) || !NAMED.matcher(TextLines.start(place)).find()) {
                return Optional.empty();
            }
            Optional<Column> pictures;
            Table table;
            try {
                table = table(place);
                pictures = pictures(table, place);
            } catch (DataException noTable) {
                // The next kind says what is wrong with it.
                return Optional.empty();
            }
            if (pictures.isEmpty()) {
                return Optional.empty();
            }
            Picture first = Picture.read(place.toAbsolutePath().resolveSibling(pictures.get().text(0)), pictures.get().text(0), MOST_PROPOSED);
            double shrink = Math.min(1, MOST_PROPOSED / (double) Math.max(first.height(), first.width()));
            return Optional.of(new PictureList(place.toString(), "", (int) Math.max(1, Math.round(shrink * first.height())),
                    (int) Math.max(1, Math.round(shrink * first.width())), !first.grey()));
        }

        @Override
        public Content readAt(PictureList source, Path place) throws DataException {
            return source.load(place);
        }
    }
}
