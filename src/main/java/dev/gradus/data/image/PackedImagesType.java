package dev.gradus.data.image;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.FileType;
import dev.gradus.data.ImageFiles;
import dev.gradus.data.ImageFiles.Packing;
import dev.gradus.data.SourceSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Images packed in the files of MNIST and CIFAR. */
public final class PackedImagesType implements FileType<ImageFiles> {

    public static final PackedImagesType TYPE = new PackedImagesType();

    private PackedImagesType() {
    }

    @Override
    public String id() {
        return "images";
    }

    @Override
    public String name() {
        return "IDX or CIFAR images";
    }

    @Override
    public List<String> endings() {
        return List.of("gz", "idx3-ubyte", "images-ubyte", "bin");
    }

    @Override
    public ImageFiles blank() {
        return new ImageFiles("", Packing.IDX);
    }

    @Override
    public List<SourceSetting<ImageFiles, ?>> settings() {
        return List.of(SourceSetting.place(), new SourceSetting.Choice<>("packing", "", "", Packing.class, Packing::name,
                ImageFiles::packing, (source, packing) -> new ImageFiles(source.path(), packing)));
    }

    @Override
    public Optional<ImageFiles> recognise(Path place) throws DataException {
        try {
            return packing(place).map(packing -> new ImageFiles(place.toString(), packing));
        } catch (IOException e) {
            throw Bytes.unreadable(String.valueOf(place.getFileName()), e);
        }
    }

    private static Optional<Packing> packing(Path place) throws IOException, DataException {
        if (IdxImages.in(place)) {
            return Optional.of(Packing.IDX);
        }
        if (!Files.isDirectory(place)) {
            if (IdxImages.labels(place)) {
                throw new DataException(place.getFileName()
                        + " holds the labels of images. Choose the file of images beside it, or the folder.");
            }
            if (CifarImages.batch(place)) {
                throw new DataException(place.getFileName() + " is one of CIFAR's files. Choose the folder that it lies in.");
            }
            return Optional.empty();
        }
        return CifarImages.tenIn(place) ? Optional.of(Packing.CIFAR_10)
                : CifarImages.hundredIn(place) ? Optional.of(Packing.CIFAR_100) : Optional.empty();
    }

    @Override
    public Content readAt(ImageFiles source, Path place) throws DataException {
        return ImageFormats.read(place, source);
    }
}
