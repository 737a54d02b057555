package dev.gradus.data.row;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A word of a column becomes another one, or numbers. */
public sealed interface WordOperation extends RowOperation permits WordOperation.FillWord, WordOperation.OneHot,
        WordOperation.Ordinal, WordOperation.Hashing, WordOperation.DateParts, WordOperation.Tokens {

    String column();

    @Override
    default List<String> reads() {
        return List.of(column());
    }

    /** {@code word} where there is none. */
    record FillWord(String column, String word) implements WordOperation {

        @Override
        public void apply(Frame frame) {
            Strip.Words from = frame.words(column);
            List<String> words = from.words();
            int place = words.indexOf(word);
            if (place < 0) {
                words = new ArrayList<>(words);
                place = words.size();
                words.add(word);
            }
            int[] codes = from.codes().clone();
            for (int i = 0; i < codes.length; i++) {
                codes[i] = codes[i] < 0 ? place : codes[i];
            }
            frame.replace(new Strip.Words(column, codes, words, true));
        }
    }

    /** One number per category, 1 for the word's and 0 for the others; all 0 for another word, or none. */
    record OneHot(String column, List<String> categories, List<String> names) implements WordOperation {

        public OneHot {
            categories = List.copyOf(categories);
            names = List.copyOf(names);
            sameSize(column, categories.size(), names.size());
        }

        @Override
        public void apply(Frame frame) {
            Strip.Words from = frame.words(column);
            int[] places = from.placesAmong(categories);
            double[][] made = new double[categories.size()][frame.rows()];
            int[] codes = from.codes();
            for (int row = 0; row < codes.length; row++) {
                int place = codes[row] < 0 ? -1 : places[codes[row]];
                if (place >= 0) {
                    made[place][row] = 1;
                }
            }
            frame.replace(column, indicators(names, made));
        }
    }

    /** The place of the word among the categories, from 0; -1 for another word. What is missing stays missing. */
    record Ordinal(String column, List<String> categories) implements WordOperation {

        public Ordinal {
            categories = List.copyOf(categories);
        }

        @Override
        public void apply(Frame frame) {
            Strip.Words from = frame.words(column);
            int[] places = from.placesAmong(categories);
            double[] values = new double[frame.rows()];
            for (int row = 0; row < values.length; row++) {
                values[row] = from.codes()[row] < 0 ? Double.NaN : places[from.codes()[row]];
            }
            frame.replace(new Strip.Numbers(column, values, from.settled(), false));
        }
    }

    /** One number per bucket, 1 for the one the word falls in; all 0 where there is none. */
    record Hashing(String column, List<String> names) implements WordOperation {

        public Hashing {
            names = List.copyOf(names);
        }

        /** FNV-1a with 32 bits over the bytes of the word in UTF-8 (Fowler, Noll, Vo 1991), modulo the buckets. */
        public static int bucket(String word, int buckets) {
            int hash = 0x811c9dc5;
            for (byte each : word.getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ each & 0xff) * 0x01000193;
            }
            return Integer.remainderUnsigned(hash, buckets);
        }

        @Override
        public void apply(Frame frame) {
            Strip.Words from = frame.words(column);
            int[] places = from.words().stream().mapToInt(word -> bucket(word, names.size())).toArray();
            double[][] made = new double[names.size()][frame.rows()];
            for (int row = 0; row < frame.rows(); row++) {
                if (from.codes()[row] >= 0) {
                    made[places[from.codes()[row]]][row] = 1;
                }
            }
            frame.replace(column, indicators(names, made));
        }
    }

    /** Parts of a date, in the order of {@link Part}. What is no date is missing, and so are its parts. */
    record DateParts(String column, boolean dayFirst, List<Part> parts, List<String> names) implements WordOperation {

        public DateParts {
            parts = List.copyOf(parts);
            names = List.copyOf(names);
            sameSize(column, parts.size(), names.size());
        }

        /** A number that a date has; sine and cosine go once round in a year, a month of 31 days, a week, a day. */
        public enum Part {
            YEAR(0, false), MONTH(0, false), DAY(0, false), WEEKDAY(0, false), HOUR(0, false),
            MONTH_SINE(12, true), MONTH_COSINE(12, false), DAY_SINE(31, true), DAY_COSINE(31, false),
            WEEKDAY_SINE(7, true), WEEKDAY_COSINE(7, false), HOUR_SINE(24, true), HOUR_COSINE(24, false);

            private final int turn;
            private final boolean sine;

            Part(int turn, boolean sine) {
                this.turn = turn;
                this.sine = sine;
            }

            public boolean cyclic() {
                return turn > 0;
            }

            double of(DateValue date) {
                double value = switch (this) {
                    case YEAR -> date.year();
                    case MONTH -> date.month();
                    case DAY -> date.day();
                    case WEEKDAY, WEEKDAY_SINE, WEEKDAY_COSINE -> date.weekday();
                    case HOUR -> date.hour();
                    case MONTH_SINE, MONTH_COSINE -> date.month() - 1;
                    case DAY_SINE, DAY_COSINE -> date.day() - 1;
                    case HOUR_SINE, HOUR_COSINE -> date.hour() + date.minute() / 60.0;
                };
                double angle = 2 * Math.PI * value / Math.max(1, turn);
                return turn == 0 ? value : sine ? Math.sin(angle) : Math.cos(angle);
            }
        }

        @Override
        public void apply(Frame frame) {
            Strip.Words from = frame.words(column);
            DateValue[] dates = from.words().stream().map(word -> DateValue.parse(word, dayFirst)).toArray(DateValue[]::new);
            List<Strip> made = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                double[] values = new double[frame.rows()];
                for (int row = 0; row < values.length; row++) {
                    DateValue date = from.codes()[row] < 0 ? null : dates[from.codes()[row]];
                    values[row] = date == null ? Double.NaN : parts.get(i).of(date);
                }
                made.add(new Strip.Numbers(names.get(i), values, false, parts.get(i).cyclic()));
            }
            frame.replace(column, made);
        }
    }

    /** How often each word of a vocabulary is in a text, or whether it is; all 0 where there is no text. */
    record Tokens(String column, List<String> vocabulary, boolean counted, List<String> names) implements WordOperation {

        public Tokens {
            vocabulary = List.copyOf(vocabulary);
            names = List.copyOf(names);
            sameSize(column, vocabulary.size(), names.size());
        }

        @Override
        public void apply(Frame frame) {
            Strip.Words from = frame.words(column);
            java.util.Map<String, Integer> known = new java.util.HashMap<>();
            for (int i = 0; i < vocabulary.size(); i++) {
                known.put(vocabulary.get(i), i);
            }
            double[][] made = new double[vocabulary.size()][frame.rows()];
            int[][] found = new int[from.words().size()][];
            for (int row = 0; row < frame.rows(); row++) {
                int code = from.codes()[row];
                if (code < 0) {
                    continue;
                }
                if (found[code] == null) {
                    found[code] = TextTokens.of(from.words().get(code)).stream().filter(known::containsKey)
                            .mapToInt(known::get).toArray();
                }
                for (int token : found[code]) {
                    made[token][row] = counted ? made[token][row] + 1 : 1;
                }
            }
            frame.replace(column, counted ? Arrays.stream(numbers(names, made, false)).toList() : indicators(names, made));
        }
    }

    private static List<Strip> indicators(List<String> names, double[][] made) {
        return List.of(numbers(names, made, true));
    }

    private static Strip[] numbers(List<String> names, double[][] made, boolean indicator) {
        Strip[] strips = new Strip[made.length];
        for (int i = 0; i < made.length; i++) {
            strips[i] = new Strip.Numbers(names.get(i), made[i], true, indicator);
        }
        return strips;
    }

    private static void sameSize(String column, int expected, int found) {
        if (expected != found) {
            throw new IllegalArgumentException(column + " becomes " + expected + " columns, but has " + found + " names for them.");
        }
    }
}
