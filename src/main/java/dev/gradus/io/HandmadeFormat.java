package dev.gradus.io;

import dev.gradus.data.paint.Dot;
import dev.gradus.data.paint.DrawnImage;
import dev.gradus.data.paint.DrawnImages;
import dev.gradus.data.paint.PaintedPoints;
import dev.gradus.data.paint.Stroke;
import dev.gradus.data.paint.TypedTable;
import java.util.ArrayList;
import java.util.List;

/** Data that were made by hand and rest in the project file: strokes as x, y, x, y ...; pictures in base64; cells as text. */
final class HandmadeFormat {

    static final Codec<PaintedPoints> PAINTED = painted();
    static final Codec<DrawnImages> DRAWN = drawn();
    static final Codec<TypedTable> TYPED = typed();

    private HandmadeFormat() {}

    private static Codec<PaintedPoints> painted() {
        Field<Stroke, Integer> kind = Field.of("class", Plain.ints(0, PaintedPoints.MOST_CLASSES - 1), Stroke::kind);
        Field<Stroke, List<Dot>> dots = Field.of("points", dots(), Stroke::dots);
        Codec<Stroke> stroke = new ObjectCodec<>(List.of(kind, dots), parts -> new Stroke(parts.get(kind), parts.get(dots)));
        Field<PaintedPoints, List<String>> classes =
                Field.of("classes", Plain.list(Plain.TEXT, PaintedPoints.MOST_CLASSES), PaintedPoints::classes);
        Field<PaintedPoints, List<Stroke>> strokes =
                Field.of("strokes", Plain.list(stroke, PaintedPoints.MOST_POINTS), PaintedPoints::strokes);
        return checked(new ObjectCodec<>(List.of(classes, strokes),
                parts -> new PaintedPoints(parts.get(classes), parts.get(strokes))));
    }

    private static Codec<DrawnImages> drawn() {
        Field<DrawnImage, Integer> kind = Field.of("class", Plain.ints(0, DrawnImages.MOST_CLASSES - 1), DrawnImage::kind);
        Field<DrawnImage, String> ink = Field.of("ink", Plain.TEXT, DrawnImage::ink);
        Codec<DrawnImage> image = checked(new ObjectCodec<>(List.of(kind, ink),
                parts -> new DrawnImage(parts.get(kind), parts.get(ink))));
        Field<DrawnImages, List<String>> classes =
                Field.of("classes", Plain.list(Plain.TEXT, DrawnImages.MOST_CLASSES), DrawnImages::classes);
        Field<DrawnImages, List<DrawnImage>> images =
                Field.of("images", Plain.list(image, DrawnImages.MOST_IMAGES), DrawnImages::images);
        return checked(new ObjectCodec<>(List.of(classes, images), parts -> new DrawnImages(parts.get(classes), parts.get(images))));
    }

    private static Codec<TypedTable> typed() {
        Field<TypedTable, String> name = Field.of("name", Plain.TEXT, TypedTable::name);
        Codec<List<String>> cells = Plain.list(Plain.TEXT, TypedTable.MOST_COLUMNS);
        Field<TypedTable, List<String>> columns = Field.of("columns", cells, TypedTable::columns);
        Field<TypedTable, List<List<String>>> rows = Field.of("rows", Plain.list(cells, TypedTable.MOST_CELLS), TypedTable::rows);
        return checked(new ObjectCodec<>(List.of(name, columns, rows),
                parts -> new TypedTable(parts.get(name), parts.get(columns), parts.get(rows))));
    }

    private static Codec<List<Dot>> dots() {
        return Plain.codec(in -> {
            String at = in.path();
            double[] numbers = in.numbers();
            if (numbers.length % 2 != 0) {
                throw in.problemAt(at, "expected pairs of x and y, found " + numbers.length + " numbers.");
            }
            List<Dot> dots = new ArrayList<>();
            for (int i = 0; i < numbers.length; i += 2) {
                dots.add(new Dot(numbers[i], numbers[i + 1]));
            }
            return dots;
        }, (out, dots) -> {
            double[] numbers = new double[2 * dots.size()];
            for (int i = 0; i < dots.size(); i++) {
                numbers[2 * i] = dots.get(i).x();
                numbers[2 * i + 1] = dots.get(i).y();
            }
            out.numbers(numbers);
        });
    }

    /** What a record refuses is said with its place in the file. */
    private static <T> Codec<T> checked(Codec<T> codec) {
        return Plain.codec(in -> {
            String at = in.path();
            try {
                return codec.read(in);
            } catch (IllegalArgumentException refused) {
                throw in.problemAt(at, refused.getMessage());
            }
        }, codec::write);
    }
}
