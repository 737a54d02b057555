package dev.gradus.data.image;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.FileType;
import dev.gradus.data.ImageFolder;
import dev.gradus.data.SourceSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Folders with a subfolder of pictures for each class. */
public final class PictureFolderType implements FileType<ImageFolder> {

    public static final PictureFolderType TYPE = new PictureFolderType();
    private static final int USUAL_SIDE = 28;

    private PictureFolderType() {
    }

    @Override
    public String id() {
        return "image-folder";
    }

    @Override
    public String name() {
        return "Folder of pictures";
    }

    @Override
    public ImageFolder blank() {
        return new ImageFolder("", USUAL_SIDE, USUAL_SIDE, false);
    }

    /** Offered beside the scaling of pixels rather than under “How it was read”. */
    @Override
    public List<SourceSetting<ImageFolder, ?>> settings() {
        return List.of(SourceSetting.place(),
                new SourceSetting.Whole<>("height", "", "", 1,
                        ImageFolder.MOST_PIXELS_A_SIDE, ImageFolder::height,
                        (source, height) -> new ImageFolder(source.path(), height, source.width(), source.colour())),
                new SourceSetting.Whole<>("width", "", "", 1,
                        ImageFolder.MOST_PIXELS_A_SIDE, ImageFolder::width,
                        (source, width) -> new ImageFolder(source.path(), source.height(), width, source.colour())),
                new SourceSetting.Flag<>("colour", "", "",
                        ImageFolder::colour,
                        (source, colour) -> new ImageFolder(source.path(), source.height(), source.width(), colour)));
    }

    @Override
    public Optional<ImageFolder> recognise(Path place) throws DataException {
        if (Files.isDirectory(place)) {
            return PictureFolder.in(place) ? Optional.of(PictureFolder.propose(place)) : Optional.empty();
        }
        if (Picture.named(place)) {
            throw new DataException(place.getFileName() + " is one picture. Choose the folder that has a subfolder of pictures "
                    + "for each class.");
        }
        return Optional.empty();
    }

    @Override
    public Content readAt(ImageFolder source, Path place) throws DataException {
        return ImageFormats.read(place, source);
    }
}
