package dev.gradus.data;

import dev.gradus.data.image.PackedImagesType;
import java.util.Objects;

/** Images packed in files of a known format: one file of images with its labels beside, or a folder of the usual names. */
public record ImageFiles(String path, Packing packing) implements FileSource {

    public enum Packing {
        /** The format of MNIST, compressed by gzip or not. */
        IDX,
        /** The binary version of CIFAR-10. */
        CIFAR_10,
        /** The binary version of CIFAR-100, with its hundred fine classes. */
        CIFAR_100
    }

    public ImageFiles {
        Objects.requireNonNull(path);
        Objects.requireNonNull(packing);
    }

    @Override
    public ImageFiles withPath(String value) {
        return new ImageFiles(value, packing);
    }

    @Override
    public SourceType<?> type() {
        return PackedImagesType.TYPE;
    }
}
