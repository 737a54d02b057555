package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.Progress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.UnmappableCharacterException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

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
        PushbackReader reader = new PushbackReader(new InputStreamReader(bytes, decoder), 1);
        int first = reader.read();
        if (first != '\ufeff' && first >= 0) {
            reader.unread(first);
        }
        return reader;
    }

    /** The first characters of a file, to the end of a line where there is more. */
    static String beginning(Path file, Charset charset, int most) throws IOException {
        char[] text = new char[most];
        int length = 0;
        try (Reader in = open(file, charset)) {
            for (int read = in.read(text); read > 0; read = in.read(text, length, most - length)) {
                length += read;
            }
        }
        int end = length;
        if (length == most) {
            // Not the cell in the middle of which the text ends.
            while (end > most / 2 && text[end - 1] != '\n' && text[end - 1] != '\r') {
                end--;
            }
        }
        return new String(text, 0, end);
    }

    /** A file being cut into records. */
    record Source(Reader in, CsvReader reader) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    static Source source(Path file, CsvFormat format) throws IOException {
        Reader in = open(file, format.charset());
        return new Source(in, new CsvReader(in, format));
    }

    /** What tells that a file was changed while it was read. */
    record Stamp(long size, FileTime modified) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime());
        }

        void check(Path file) throws IOException, DataException {
            if (!equals(of(file))) {
                throw new DataException(file.getFileName() + " was changed while it was read. Open it again when it is complete.");
            }
        }
    }

    /** Anything but a plain file has no end that can be waited for, or no bytes. */
    static void expectFile(Path file) throws DataException {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw new DataException(name + " is a folder. Expected a table as a text file.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new DataException(name + " is a device or a pipe, not a file. Save what it gives to a file, and open that.");
        }
    }

    static DataException unreadable(Path file, IOException cause) {
        String name = String.valueOf(file.getFileName());
        if (cause instanceof NoSuchFileException) {
            if (Files.isSymbolicLink(file)) {
                return new DataException(name + " is a link to a file that is not there. Choose the file itself.", cause);
            }
            return new DataException(name + " was not found in " + folder(file) + ". Choose the file again.", cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new DataException(name + " may not be read. Allow reading it, or copy it elsewhere.", cause);
        }
        if (cause instanceof FileSystemLoopException || Files.isSymbolicLink(file) && cause instanceof FileSystemException) {
            return new DataException(name + " is a link that leads to itself. Choose the file itself.", cause);
        }
        if (Files.isDirectory(file)) {
            return new DataException(name + " is a folder. Expected a table as a text file.", cause);
        }
        if (cause instanceof MalformedInputException || cause instanceof UnmappableCharacterException) {
            return new DataException(name + " holds bytes that are no text in the chosen encoding. Choose another encoding.", cause);
        }
        if (cause instanceof Progress.Cancelled) {
            return new DataException("Reading " + name + " was cancelled. Nothing was changed.", cause);
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
