package dev.gradus.data.image;

import dev.gradus.data.DataException;
import dev.gradus.data.DataSource;
import dev.gradus.data.ImageFiles;
import dev.gradus.data.ImageFolder;
import dev.gradus.data.ImageForm;
import dev.gradus.data.ImageSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Every format that images come in. */
public final class ImageFormats {

    private static final String KNOWN = "Expected IDX files such as train-images-idx3-ubyte, CIFAR batches such as "
            + "data_batch_1.bin, or a subfolder of pictures for each class.";

    private ImageFormats() {
    }

    public static ImageSet read(Path place, ImageFolder folder) throws DataException {
        if (!Files.isDirectory(place)) {
            throw new DataException(place.getFileName() + " is no folder. " + KNOWN);
        }
        return PictureFolder.read(place, folder);
    }

    public static ImageSet read(Path place, ImageFiles files) throws DataException {
        if (!Files.exists(place)) {
            throw new DataException(place.getFileName() + " was not found in " + place.toAbsolutePath().getParent()
                    + ". Choose it again.");
        }
        return switch (files.packing()) {
            case IDX -> IdxImages.read(place);
            case CIFAR_10 -> CifarImages.ten(place);
            case CIFAR_100 -> CifarImages.hundred(place);
        };
    }

    private static Optional<DataSource> recognise(Path place) throws DataException {
        Optional<ImageFiles> packed = PackedImagesType.TYPE.recognise(place);
        return packed.isPresent() ? Optional.of(packed.get()) : PictureFolderType.TYPE.recognise(place).map(folder -> folder);
    }

    /**
     * Pictures without classes for a network that was trained before: a picture, a folder of pictures, or any of the formats
     * whose answers are not looked at.
     */
    public static ImageSet toPredict(Path place, ImageForm form) throws DataException {
        ImageFolder shape = shape(place, form);
        if (!Files.exists(place)) {
            throw new DataException(place.getFileName() + " was not found. Choose it again.");
        }
        if (Files.isDirectory(place) ? PictureFolder.flat(place) : Picture.named(place)) {
            return PictureFolder.unlabelled(place, shape);
        }
        return read(place, shape, recognise(place));
    }

    /** Any of the formats, pictures stretched to the size that the network takes. */
    public static ImageSet toJudge(Path place, ImageForm form) throws DataException {
        return read(place, shape(place, form), recognise(place));
    }

    /** Pictures are brought to the size that those in training had before the steps. */
    private static ImageFolder shape(Path place, ImageForm form) {
        return new ImageFolder(place.toString(), form.given().height(), form.given().width(), form.given().channels() == 3);
    }

    private static ImageSet read(Path place, ImageFolder shape, Optional<DataSource> source) throws DataException {
        if (source.isEmpty()) {
            throw new DataException(place.getFileName() + " holds no images, which the network was trained on. " + KNOWN);
        }
        return source.get() instanceof ImageFiles files ? read(place, files) : read(place, shape);
    }
}
