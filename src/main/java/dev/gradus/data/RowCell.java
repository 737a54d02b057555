package dev.gradus.data;

import java.util.List;

/** One cell of a row as a person types it. Fitted on training rows: what is usual in it is offered, and stands in for it. */
public sealed interface RowCell {

    String column();

    /** @param typical the mean of the training rows */
    record Number(String column, double typical) implements RowCell {
    }

    /**
     * @param typical the most frequent word of the training rows; empty where there is none
     * @param words   in alphabetical order; of more than {@link #MOST_WORDS} the most frequent
     */
    record Word(String column, String typical, List<String> words) implements RowCell {

        public static final int MOST_WORDS = 200;

        public Word {
            words = List.copyOf(words);
        }
    }
}
