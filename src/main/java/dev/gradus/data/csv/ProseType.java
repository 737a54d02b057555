package dev.gradus.data.csv;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.FileType;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.TextFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Texts. */
public final class ProseType implements FileType<TextFile> {

    public static final ProseType TYPE = new ProseType();

    private ProseType() {
    }

    @Override
    public String id() {
        return "text";
    }

    @Override
    public String name() {
        return "Text";
    }

    @Override
    public List<String> endings() {
        return List.of("txt", "md");
    }

    @Override
    public TextFile blank() {
        return new TextFile("", StandardCharsets.UTF_8);
    }

    @Override
    public List<SourceSetting<TextFile, ?>> settings() {
        return List.of(SourceSetting.place(), new SourceSetting.Encoding<>("charset", "Encoding",
                "How characters stand as bytes. Wrong when letters with accents look strange.", TextFile::charset,
                (source, charset) -> new TextFile(source.path(), charset)));
    }

    @Override
    public Optional<TextFile> recognise(Path place) throws DataException {
        return Files.isDirectory(place) || !PlainText.prose(place) ? Optional.empty()
                : Optional.of(new TextFile(place.toString(), PlainText.charset(place)));
    }

    @Override
    public Content readAt(TextFile source, Path place) throws DataException {
        return PlainText.read(place, source.charset());
    }
}
