package dev.gradus.data.paint;

import dev.gradus.data.DataSource;
import dev.gradus.data.SourceType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Small pictures that were drawn, 28 × 28 grey as in MNIST, with a class each. */
public record DrawnImages(List<String> classes, List<DrawnImage> images) implements DataSource {

    public static final int SIDE = 28;
    public static final int MOST_IMAGES = 1_000;
    public static final int MOST_CLASSES = 36;
    /** Fewer cannot be divided into parts. */
    public static final int LEAST_IMAGES = 10;

    public DrawnImages {
        classes = List.copyOf(classes);
        images = List.copyOf(images);
        if (classes.isEmpty() || classes.size() > MOST_CLASSES || new HashSet<>(classes).size() < classes.size()) {
            throw new IllegalArgumentException("Classes " + classes + "; expected 1 to " + MOST_CLASSES + " different ones.");
        }
        if (images.size() > MOST_IMAGES) {
            throw new IllegalArgumentException(images.size() + " drawn pictures; expected at most " + MOST_IMAGES + ".");
        }
        for (DrawnImage image : images) {
            if (image.kind() < 0 || image.kind() >= classes.size()) {
                throw new IllegalArgumentException("A picture is of class " + image.kind() + "; expected 0 to "
                        + (classes.size() - 1) + ".");
            }
        }
    }

    /** No picture yet, for the ten digits. */
    public static DrawnImages ofDigits() {
        return new DrawnImages(IntStream.range(0, 10).mapToObj(Integer::toString).toList(), List.of());
    }

    public DrawnImages with(DrawnImage image) {
        List<DrawnImage> more = new ArrayList<>(images);
        more.add(image);
        return new DrawnImages(classes, more);
    }

    public DrawnImages without(int index) {
        List<DrawnImage> fewer = new ArrayList<>(images);
        fewer.remove(index);
        return new DrawnImages(classes, fewer);
    }

    public DrawnImages withClass(String name) {
        List<String> more = new ArrayList<>(classes);
        more.add(name);
        return new DrawnImages(more, images);
    }

    @Override
    public SourceType<?> type() {
        return DrawnType.TYPE;
    }

    @Override
    public String origin() {
        return "drawn pictures";
    }
}
