package dev.gradus.data.image;

import dev.gradus.data.DataException;
import dev.gradus.data.DataSource;
import dev.gradus.data.ImageFiles;
import dev.gradus.data.ImageSet;
import java.nio.file.Path;

/** Every format that images come in. */
public final class ImageFormats {

    private ImageFormats() {
    }

    public static ImageSet read(Path place, DataSource source) throws DataException {
        ImageFiles files = (ImageFiles) source;
        return switch (files.packing()) {
            case IDX -> IdxImages.read(place);
            case CIFAR_10 -> CifarImages.ten(place);
            case CIFAR_100 -> CifarImages.hundred(place);
        };
    }
}
