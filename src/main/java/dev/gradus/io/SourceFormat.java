package dev.gradus.io;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataSource;
import dev.gradus.data.DateOrder;
import dev.gradus.data.Decimal;
import dev.gradus.data.FileSource;
import dev.gradus.data.Generated;
import dev.gradus.data.PastedTable;
import dev.gradus.data.SeparateFiles;
import dev.gradus.data.SourceCatalog;
import dev.gradus.data.TableFile;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where data come from. */
final class SourceFormat {

    static final Codec<DataSource> SOURCE = source();

    private SourceFormat() {}

    private static Codec<DataSource> source() {
        Map<String, Codec<? extends DataSource>> kinds = new LinkedHashMap<>();
        SourceCatalog.all().forEach(type -> kinds.put(type.id(), SourceSettings.codec(type)));
        // These hold more than settings.
        kinds.put("generated", generated());
        kinds.put("table", table());
        kinds.put("pasted", pasted());
        kinds.put("files", files());
        kinds.put("painted", HandmadeFormat.PAINTED);
        kinds.put("drawn", HandmadeFormat.DRAWN);
        kinds.put("typed", HandmadeFormat.TYPED);
        return new VariantCodec<>("source", source -> source.type().id(), kinds);
    }

    private static Codec<TableFile> table() {
        Field<TableFile, String> path = Field.of("path", path(), TableFile::path);
        Field<TableFile, CsvFormat> format = Field.of("format", csv(), TableFile::format);
        return new ObjectCodec<>(List.of(path, format), parts -> new TableFile(parts.get(path), parts.get(format)));
    }

    private static Codec<PastedTable> pasted() {
        Field<PastedTable, String> text = Field.of("text", Plain.TEXT, PastedTable::text);
        Field<PastedTable, CsvFormat> format = Field.of("format", csv(), PastedTable::format);
        return new ObjectCodec<>(List.of(text, format), parts -> new PastedTable(parts.get(text), parts.get(format)));
    }

    private static Codec<SeparateFiles> files() {
        // Later, because it is part of itself.
        Codec<FileSource> file = Plain.codec(in -> {
            String at = in.path();
            if (SOURCE.read(in) instanceof FileSource found) {
                return found;
            }
            throw in.problemAt(at, "expected a file.");
        }, (out, source) -> SOURCE.write(out, source));
        Field<SeparateFiles, FileSource> training = Field.of("training", file, SeparateFiles::training);
        Field<SeparateFiles, Optional<FileSource>> validation = Field.optional("validation", file, SeparateFiles::validation);
        Field<SeparateFiles, Optional<FileSource>> test = Field.optional("test", file, SeparateFiles::test);
        return new ObjectCodec<>(List.of(training, validation, test),
                parts -> new SeparateFiles(parts.get(training), parts.get(validation), parts.get(test)));
    }

    private static Codec<Generated> generated() {
        Field<Generated, String> generator = Field.of("generator", Plain.TEXT, Generated::generator);
        Field<Generated, Double> noise = Field.of("noise", Plain.NUMBER, Generated::noise);
        Field<Generated, Integer> size = Field.of("size", Plain.ints(1, 100_000_000), Generated::size);
        Field<Generated, Long> seed = Field.of("seed", Plain.LONG, Generated::seed);
        Field<Generated, Map<String, Double>> options =
                Field.of("options", Plain.map(Plain.NUMBER), Generated::options);
        return new ObjectCodec<>(List.of(generator, noise, size, seed, options), parts -> new Generated(
                parts.get(generator), parts.get(noise), parts.get(size), parts.get(seed), parts.get(options)));
    }

    /** Any path that the system can make sense of. Opening a project reads what is there, and never writes to it. */
    static Codec<String> path() {
        return Plain.codec(in -> {
            String at = in.path();
            String text = in.text();
            try {
                if (!text.isBlank() && Path.of(text).toString().chars().noneMatch(Character::isISOControl)) {
                    return text;
                }
            } catch (InvalidPathException nonsense) {
                // told below
            }
            throw in.problemAt(at, "expected the path of data, found " + StrictJson.quoted(text) + ".");
        }, JsonOut::text);
    }

    private static Codec<CsvFormat> csv() {
        Field<CsvFormat, Charset> charset = Field.of("charset", charset(), CsvFormat::charset);
        Field<CsvFormat, Character> delimiter = Field.of("delimiter", character(), CsvFormat::delimiter);
        Field<CsvFormat, Character> quote = Field.of("quote", character(), CsvFormat::quote);
        Field<CsvFormat, Character> escape = Field.of("escape", character(), CsvFormat::escape);
        Field<CsvFormat, Decimal> decimal = Field.of("decimal", Plain.constant(Decimal.class), CsvFormat::decimal);
        Field<CsvFormat, Boolean> header = Field.of("header", Plain.FLAG, CsvFormat::header);
        Field<CsvFormat, Integer> skipped =
                Field.of("skippedLines", Plain.ints(0, Integer.MAX_VALUE), CsvFormat::skippedLines);
        Field<CsvFormat, List<String>> words =
                Field.of("missingWords", Plain.list(Plain.TEXT, 10_000), CsvFormat::missingWords);
        Field<CsvFormat, Optional<DateOrder>> dates = Field.optional("dates", Plain.constant(DateOrder.class),
                format -> Optional.of(format.dates()).filter(order -> order != DateOrder.UNCLEAR));
        Field<CsvFormat, Optional<Character>> comment = Field.optional("comment", character(),
                format -> Optional.of(format.comment()).filter(c -> c != CsvFormat.NONE));
        return new ObjectCodec<>(List.of(charset, delimiter, quote, escape, decimal, header, skipped, words, dates, comment),
                parts -> new CsvFormat(parts.get(charset), parts.get(delimiter), parts.get(quote), parts.get(escape),
                        parts.get(decimal), parts.get(header), parts.get(skipped), parts.get(words),
                        parts.get(dates).orElse(DateOrder.UNCLEAR), parts.get(comment).orElse(CsvFormat.NONE)));
    }

    static Codec<Charset> charset() {
        return Plain.codec(in -> {
            String at = in.path();
            String name = in.text();
            try {
                return Charset.forName(name);
            } catch (IllegalArgumentException unknown) {
                throw in.problemAt(at, "there is no character set called " + StrictJson.quoted(name) + " here.");
            }
        }, (out, charset) -> out.text(charset.name()));
    }

    /** One character, or nothing for {@link CsvFormat#NONE}. */
    private static Codec<Character> character() {
        return Plain.codec(in -> {
            String at = in.path();
            String text = in.text();
            if (text.length() > 1) {
                throw in.problemAt(at, "expected one character, found " + StrictJson.quoted(text) + ".");
            }
            return text.isEmpty() ? CsvFormat.NONE : text.charAt(0);
        }, (out, c) -> out.text(c == CsvFormat.NONE ? "" : String.valueOf(c)));
    }
}
