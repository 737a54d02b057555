package dev.gradus.data;

import dev.gradus.data.arff.ArffFile;
import dev.gradus.data.csv.PastedType;
import dev.gradus.data.csv.ProseType;
import dev.gradus.data.csv.TableType;
import dev.gradus.data.generate.GeneratedType;
import dev.gradus.data.image.PackedImagesType;
import dev.gradus.data.image.PictureFolderType;
import dev.gradus.data.image.PictureList;
import dev.gradus.data.json.JsonFile;
import dev.gradus.data.numpy.NumpyFile;
import dev.gradus.data.paint.DrawnType;
import dev.gradus.data.paint.PaintedType;
import dev.gradus.data.paint.TypedType;
import dev.gradus.data.sheet.SpreadsheetType;
import dev.gradus.data.sound.SoundFolderType;
import dev.gradus.data.split.SeparateFilesType;
import java.nio.file.Path;
import java.util.List;

/** Every kind of data source. A new one is a file and a line here; files are asked in this order what they are. */
public final class SourceCatalog {

    private static final List<SourceType<?>> ALL = List.of(
            GeneratedType.TYPE,
            SampleType.TYPE,
            PaintedType.TYPE,
            DrawnType.TYPE,
            TypedType.TYPE,
            PackedImagesType.TYPE,
            PictureFolderType.TYPE,
            SoundFolderType.TYPE,
            SpreadsheetType.TYPE,
            ArffFile.TYPE,
            JsonFile.TYPE,
            NumpyFile.TYPE,
            PictureList.TYPE,
            ProseType.TYPE,
            TableType.TYPE,
            PastedType.TYPE,
            SeparateFilesType.TYPE);

    private SourceCatalog() {
    }

    public static List<SourceType<?>> all() {
        return ALL;
    }

    /** @param folder relative paths are meant from it */
    public static Content read(DataSource source, Path folder) throws DataException {
        return typeOf(source).read(source, folder);
    }

    /** The type of a source, as one that takes it. */
    @SuppressWarnings("unchecked") // a source's type is of its own kind, which the catalog's test checks
    public static <S extends DataSource> SourceType<S> typeOf(S source) {
        return (SourceType<S>) source.type();
    }
}
