package dev.gradus.io;

import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a model so that one can rely on it: "exported" is only said after the file was read back and agreed. */
public final class ModelExport {

    /** Larger differences between what was computed and what the file computes are refused. */
    public static final double TOLERANCE = 1e-9;

    private ModelExport() {}

    /**
     * @param rows              test rows that were compared
     * @param largestDifference between the predictions before and after, relative for predictions larger than 1
     */
    public record Exported(Path file, int rows, double largestDifference) {

        /** "Exported iris.model.json. Read back and compared on 10 rows: largest difference 3e-16." */
        public String message() {
            String difference = largestDifference == 0 ? "0"
                    : String.format(Locale.ROOT, "%.0e", largestDifference).replaceFirst("e([+-])0?", "e$1");
            return "Exported " + FileKind.nameOf(file) + ". Read back and compared on " + rows
                    + (rows == 1 ? " row" : " rows") + ": largest difference " + difference + ".";
        }
    }

    /**
     * Exports the document's network with its weights as they are.
     *
     * @param data what it was trained on, prepared
     */
    public static Exported export(Path file, Document document, PreparedData data) throws FileProblem {
        return export(file, Model.of(document, data));
    }

    /** Nothing takes the place of an earlier file before the comparison is done. */
    public static Exported export(Path file, Model model) throws FileProblem {
        String name = FileKind.nameOf(file);
        if (model.tests().isEmpty()) {
            throw new FileProblem(name + " was not exported: there is no row to compare on.");
        }
        double[] largest = new double[1];
        AtomicFile.write(file, ModelFile.bytes(file, model), written -> {
            Model read = FileKind.MODEL.read(written, ModelFormat.MODEL);
            largest[0] = TestRows.largestDifference(read);
            if (!(largest[0] <= TOLERANCE) || !read.tests().equals(model.tests())) {
                throw new FileProblem(name + " was not exported: read back, its predictions differ by up to "
                        + String.format(Locale.ROOT, "%.1e", largest[0]) + "; expected at most 1e-9.");
            }
        });
        return new Exported(file, model.tests().size(), largest[0]);
    }
}
