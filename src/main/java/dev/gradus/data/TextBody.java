package dev.gradus.data;

import java.util.List;

/** A text, to be learned character by character, or word by word. */
public record TextBody(String name, List<FileHash> files, String text) implements Content {

    public TextBody {
        files = List.copyOf(files);
    }

    /** A text that was made. */
    public static TextBody of(String name, String text) {
        return new TextBody(name, List.of(), text);
    }

    /** UTF-16 units: a character beyond the basic plane is two of them. */
    @Override
    public int count() {
        return text.length();
    }

    @Override
    public String kind() {
        return "a text";
    }
}
