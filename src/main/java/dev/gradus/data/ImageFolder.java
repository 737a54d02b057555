package dev.gradus.data;

import dev.gradus.data.image.PictureFolderType;
import java.util.Objects;

/**
 * A folder with a subfolder of pictures for each class, perhaps below {@code train} and {@code test}.
 *
 * @param height that every picture is stretched to, in pixels
 * @param colour red, green and blue; else one channel of grey
 */
public record ImageFolder(String path, int height, int width, boolean colour) implements FileSource {

    public static final int MOST_PIXELS_A_SIDE = 512;

    public ImageFolder {
        Objects.requireNonNull(path);
        if (height < 1 || width < 1 || height > MOST_PIXELS_A_SIDE || width > MOST_PIXELS_A_SIDE) {
            throw new IllegalArgumentException("Images of " + height + " x " + width + " pixels; expected 1 to "
                    + MOST_PIXELS_A_SIDE + " a side.");
        }
    }

    @Override
    public ImageFolder withPath(String value) {
        return new ImageFolder(value, height, width, colour);
    }

    @Override
    public SourceType<?> type() {
        return PictureFolderType.TYPE;
    }
}
