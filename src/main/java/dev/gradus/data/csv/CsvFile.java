package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.UnmappableCharacterException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens text files and words the ways in which that fails. */
final class CsvFile {

    private CsvFile() {
    }

    /** Characters of the file, without a byte order mark; bytes that are none in this encoding are an error. */
    static Reader open(Path file, Charset charset) throws IOException {
        return open(new BufferedInputStream(Files.newInputStream(file), 1 << 16), charset);
    }

    static Reader open(InputStream bytes, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (charset.name().equals("windows-1252")) {
            decoder.onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
        }
        Reader reader = new java.io.BufferedReader(new InputStreamReader(bytes, decoder), 1 << 14);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    static CsvReader open(Path file, CsvFormat format) throws IOException {
        return new CsvReader(open(file, format.charset()), format);
    }

    static DataException unreadable(Path file, IOException cause) {
        String name = String.valueOf(file.getFileName());
        if (cause instanceof NoSuchFileException) {
            return new DataException(name + " was not found in " + folder(file) + ". Choose the file again.", cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new DataException(name + " may not be read. Allow reading it, or copy it elsewhere.", cause);
        }
        if (Files.isDirectory(file)) {
            return new DataException(name + " is a folder. Expected a table as a text file.", cause);
        }
        if (cause instanceof MalformedInputException || cause instanceof UnmappableCharacterException) {
            return new DataException(name + " holds bytes that are no text in the chosen encoding. Choose another encoding.", cause);
        }
        if (cause instanceof OverlongRecord) {
            return new DataException(name + ": " + cause.getMessage() + ". Expected a table as text; check the delimiter.", cause);
        }
        return new DataException(name + " could not be read: " + cause.getMessage() + ".", cause);
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file : parent;
    }
}
