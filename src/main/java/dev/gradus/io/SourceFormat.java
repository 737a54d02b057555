package dev.gradus.io;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataSource;
import dev.gradus.data.Decimal;
import dev.gradus.data.Generated;
import dev.gradus.data.ImageFiles;
import dev.gradus.data.ImageFolder;
import dev.gradus.data.SampleTable;
import dev.gradus.data.TableFile;
import dev.gradus.data.TextFile;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where data come from. */
final class SourceFormat {

    static final Codec<DataSource> SOURCE = source();

    private SourceFormat() {}

    private static Codec<DataSource> source() {
        Field<SampleTable, String> id = Field.of("id", Plain.TEXT, SampleTable::id);
        Field<TableFile, String> path = Field.of("path", path(), TableFile::path);
        Field<TableFile, CsvFormat> format = Field.of("format", csv(), TableFile::format);
        Field<ImageFiles, String> images = Field.of("path", path(), ImageFiles::path);
        Field<ImageFiles, ImageFiles.Packing> packing =
                Field.of("packing", Plain.constant(ImageFiles.Packing.class), ImageFiles::packing);
        Codec<Integer> side = Plain.ints(1, ImageFolder.MOST_PIXELS_A_SIDE);
        Field<ImageFolder, String> folder = Field.of("path", path(), ImageFolder::path);
        Field<ImageFolder, Integer> height = Field.of("height", side, ImageFolder::height);
        Field<ImageFolder, Integer> width = Field.of("width", side, ImageFolder::width);
        Field<ImageFolder, Boolean> colour = Field.of("colour", Plain.FLAG, ImageFolder::colour);
        Field<TextFile, String> text = Field.of("path", path(), TextFile::path);
        Field<TextFile, Charset> charset = Field.of("charset", charset(), TextFile::charset);
        Map<String, Codec<? extends DataSource>> kinds = new LinkedHashMap<>();
        kinds.put("generated", generated());
        kinds.put("sample", new ObjectCodec<>(List.of(id), parts -> new SampleTable(parts.get(id))));
        kinds.put("table", new ObjectCodec<>(List.of(path, format),
                parts -> new TableFile(parts.get(path), parts.get(format))));
        kinds.put("images", new ObjectCodec<>(List.of(images, packing),
                parts -> new ImageFiles(parts.get(images), parts.get(packing))));
        kinds.put("image-folder", new ObjectCodec<>(List.of(folder, height, width, colour), parts -> new ImageFolder(
                parts.get(folder), parts.get(height), parts.get(width), parts.get(colour))));
        kinds.put("text", new ObjectCodec<>(List.of(text, charset),
                parts -> new TextFile(parts.get(text), parts.get(charset))));
        return new VariantCodec<>("source", SourceFormat::kindOf, kinds);
    }

    private static String kindOf(DataSource source) {
        return source instanceof Generated ? "generated" : source instanceof SampleTable ? "sample"
                : source instanceof TableFile ? "table" : source instanceof ImageFiles ? "images"
                : source instanceof ImageFolder ? "image-folder" : "text";
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
    private static Codec<String> path() {
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
        return new ObjectCodec<>(List.of(charset, delimiter, quote, escape, decimal, header, skipped, words),
                parts -> new CsvFormat(parts.get(charset), parts.get(delimiter), parts.get(quote), parts.get(escape),
                        parts.get(decimal), parts.get(header), parts.get(skipped), parts.get(words)));
    }

    private static Codec<Charset> charset() {
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
