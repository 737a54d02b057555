package dev.gradus.nn.explain;

import java.text.MessageFormat;
import java.util.List;

/**
 * One or two plain sentences. The English words stand beside the code they explain; translations are found by the key.
 *
 * @param key     for ever the same, lower case with dots: {@code dense.output}
 * @param english a {@link MessageFormat} pattern: {0} is the first of the values, an apostrophe is written twice
 * @param values  names and numbers as people read them
 */
public record Sentence(String key, String english, List<Object> values) {

    public Sentence {
        values = List.copyOf(values);
    }

    public static Sentence of(String key, String english, Object... values) {
        return new Sentence(key, english, List.of(values));
    }

    /** In English. */
    public String text() {
        return in(english);
    }

    /** With the values in the places of another pattern: a translation. */
    public String in(String pattern) {
        return new MessageFormat(pattern, java.util.Locale.ROOT).format(values.toArray());
    }
}
