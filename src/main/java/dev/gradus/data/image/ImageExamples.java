package dev.gradus.data.image;

import dev.gradus.data.ImageForm;
import dev.gradus.data.ImageSet;
import dev.gradus.data.SourcedExamples;
import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Some images of a set, resting as its bytes; each byte becomes a number by a table when it is copied into a batch. */
final class ImageExamples implements SourcedExamples {

    private static final int VALUES = 256;

    private final ImageSet given;
    private final ImageSet images;
    private final int[] rows;
    private final double[] table;
    private final int plane;
    private final int size;

    /**
     * @param given as they come
     * @param images the same after the steps of the form
     */
    ImageExamples(ImageSet given, ImageSet images, int[] rows, ImageForm form) {
        this.given = given;
        this.images = images;
        this.rows = rows;
        this.table = form.table();
        this.plane = images.height() * images.width();
        this.size = images.size();
    }

    /** All of the set's images, after the steps. */
    ImageSet seen() {
        return images;
    }

    @Override
    public int count() {
        return rows.length;
    }

    @Override
    public int inputSize() {
        return size;
    }

    @Override
    public int targetSize() {
        return 1;
    }

    @Override
    public void copyInput(int example, Matrix batch, int column) {
        byte[] pixels = images.pixels();
        double[] to = batch.data;
        int from = rows[example] * size;
        int at = batch.offset + column * batch.stride;
        for (int channel = 0; channel < images.channels(); channel++) {
            int values = channel * VALUES;
            for (int i = 0; i < plane; i++) {
                to[at++] = table[values + (pixels[from++] & 0xff)];
            }
        }
    }

    @Override
    public void copyTarget(int example, Matrix batch, int column) {
        batch.data[batch.offset + column * batch.stride] = images.labels()[rows[example]];
    }

    /** Whole numbers from 0 to 255, before the steps. */
    @Override
    public List<String> cells(int example) {
        List<String> cells = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            cells.add(Integer.toString(given.pixels()[rows[example] * given.size() + i] & 0xff));
        }
        return cells;
    }
}
